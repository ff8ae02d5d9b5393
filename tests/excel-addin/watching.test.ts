import { cellAddress } from '@upki-tsv/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Bench, found, idle, openBench, painted, sampleRows, table } from './bench.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

async function started(api = '1.14', before?: (bench: Bench) => void): Promise<Bench> {
  const bench = await openBench({}, { apiSets: { ExcelApi: api } });
  bench.host.user.paste('A1', sampleRows('client-revoke', 5));
  before?.(bench);
  await bench.session.start();
  await idle(bench);
  bench.host.log.clear();
  return bench;
}

/** A check would find and paint nothing else. */
async function expectSettled(bench: Bench): Promise<void> {
  const live = [found(bench), painted(bench), table(bench).hidden];
  await bench.session.check();
  expect([found(bench), painted(bench), table(bench).hidden]).toEqual(live);
}

describe('a change of the format alone', () => {
  it('is answered in two round trips, since a number becomes a date by it', async () => {
    const bench = await started('1.14', ({ host }) => host.user.type('F3', '46054'));
    const before = found(bench);
    bench.host.user.format('F3', 'yyyy/m/d');
    await idle(bench);
    expect(found(bench)).not.toEqual(before);
    expect(bench.host.log.syncs).toBeLessThanOrEqual(2);
    await expectSettled(bench);
  });

  it('of colours leaves everything as it is', async () => {
    const bench = await started('1.14', ({ host }) => host.user.type('E3', '9'));
    const before = [found(bench), painted(bench)];
    bench.host.user.fill('A1:F6', '#00FF00');
    await idle(bench);
    expect([found(bench), painted(bench)]).toEqual(before);
    expect(bench.host.activeSheet.cell('B2').fill).toBe('#00FF00');
    await expectSettled(bench);
  });
});

describe('rows that are hidden', () => {
  it.each<[string, (bench: Bench) => void, number]>([
    ['by hand', ({ host }) => host.user.hideRows('3:4'), 2],
    ['by a filter', ({ host }) => host.user.filter('A1:F6', { by: 'E', values: ['4'] }), 1],
  ])('%s are known as soon as Excel tells', async (_, hide, count) => {
    const bench = await started('1.11', ({ host }) => host.user.type('E4', '5'));
    hide(bench);
    await idle(bench);
    expect(table(bench).hidden).toBe(count);
    bench.host.user.undo();
    await idle(bench);
    expect(table(bench).hidden).toBe(0);
    await expectSettled(bench);
  });

  it('are known after a check where Excel does not tell', async () => {
    const bench = await started('1.10');
    bench.host.user.hideRows('3:4');
    await idle(bench);
    expect(table(bench).hidden).toBe(0);
    await bench.session.check();
    expect(table(bench).hidden).toBe(2);
  });
});

describe('own writes', () => {
  it.each(['1.9', '1.13', '1.14'])('are not echoed on ExcelApi %s', async (api) => {
    const bench = await started(api, ({ host }) => host.user.type('D3', ' 0X12 '));
    const preview = await bench.session.previewSafeFixes();
    expect(await bench.session.apply(preview)).toMatchObject({ status: 'written' });
    await idle(bench);
    expect(bench.host.activeSheet.cell('D3').value).toBe('0x12');
    // Two to write and one to take the highlight away.
    expect(bench.host.log.syncs).toBe(3);
    await expectSettled(bench);
  });

  it.each(['1.9', '1.14'])('are taken back by the person, and that is seen, on ExcelApi %s', async (api) => {
    const bench = await started(api, ({ host }) => host.user.type('D3', ' 0X12 '));
    const before = found(bench);
    await bench.session.apply(await bench.session.previewSafeFixes());
    await idle(bench);
    expect(found(bench)).not.toEqual(before);
    bench.host.user.undo();
    expect(bench.host.activeSheet.cell('D3').value).toBe(' 0X12 ');
    await idle(bench);
    expect(found(bench)).toEqual(before);
    await expectSettled(bench);
  });
});

it('takes in rows that a table grows by', async () => {
  const [, row = []] = sampleRows('client-revoke', 1);
  const area = `A1:${cellAddress(row.length - 1, 6)}`;
  const bench = await started('1.14', ({ host }) => host.user.addTable(area, 'Data'));
  bench.host.user.paste('A7', [row.with(4, '9')]);
  await idle(bench);
  expect(bench.host.activeSheet.tables[0]?.area.bottom).toBe(6);
  expect(table(bench).records).toBe(6);
  expect(found(bench)).toContain('E7 unknown-choice');
  await expectSettled(bench);
});

it('wears the theme that the person chose meanwhile', async () => {
  const bench = await started();
  const { theme } = bench.session.snapshot();
  expect(theme.dark).toBe(false);
  bench.record.chooseTheme({
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#333333',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  });
  bench.page.window.dispatchEvent(new Event('focus'));
  expect(bench.session.snapshot().theme).toMatchObject({ dark: true, background: '#262626' });
});

describe('undo', () => {
  it.each(['1.14', '1.20'])(
    'takes a fix back in one step, and the finding is there again (ExcelApi %s)',
    async (api) => {
      const bench = await started(api, ({ host }) => host.user.type('D3', ' 0X12 '));
      bench.host.user.forgetSteps();
      const marked = painted(bench);
      expect(await bench.session.apply(await bench.session.previewSafeFixes())).toMatchObject({
        status: 'written',
      });
      await idle(bench);
      expect(bench.host.activeSheet.cell('D3').value).toBe('0x12');
      expect(painted(bench)).not.toEqual(marked);
      bench.host.user.undo();
      await idle(bench);
      expect(bench.host.activeSheet.cell('D3').value).toBe(' 0X12 ');
      expect(painted(bench)).toEqual(marked);
      expect(bench.host.user.canUndo).toBe(false);
    },
  );
});
