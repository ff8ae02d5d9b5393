import type { ApplicationType } from '@upki-tsv/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HostLog } from '../excel-host/index.ts';
import { type Bench, cellsOf, found, idle, openBench, painted, sampleRows, table } from './bench.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const MEGABYTE = 1024 * 1024;
const largest = ({ requests }: HostLog): number =>
  Math.max(0, ...requests.flatMap(({ requestBytes, replyBytes }) => [requestBytes, replyBytes]));

async function started(
  type: ApplicationType,
  count: number,
  before?: (bench: Bench) => void,
): Promise<Bench> {
  const bench = await openBench();
  bench.host.user.paste('A1', sampleRows(type, count));
  before?.(bench);
  await bench.session.start();
  await idle(bench);
  bench.host.log.clear();
  return bench;
}

/** Everything is as a full check would have it. */
async function expectSettled(bench: Bench): Promise<void> {
  await idle(bench);
  const [live, marks, fixes] = [found(bench), painted(bench), table(bench).safeFixes];
  await bench.session.check();
  expect(found(bench)).toEqual(live);
  expect(cells(painted(bench))).toEqual(cells(marks));
  expect(table(bench).safeFixes).toBe(fixes);
  const shown = new Set(
    table(bench).rows.flatMap(({ findings }) => findings.map(({ cell }) => cell?.address)),
  );
  const { error, warning } = cells(painted(bench));
  expect([...error, ...warning].sort()).toEqual([...shown].sort());
}

const cells = ({ error, warning }: ReturnType<typeof painted>) => ({
  error: cellsOf(error),
  warning: cellsOf(warning),
});

describe.each([
  [100, 'client-revoke', 'E'],
  [1000, 'client-revoke', 'E'],
  [10_000, 'client-revoke', 'E'],
  [10_000, 'client-issue', 'C'],
] as const)('%i rows of %s', (count, type, column) => {
  it('are checked in three round trips, and an edit is answered in two', async () => {
    const bench = await started(type, count);
    bench.host.user.type(`${column}${count}`, '9');
    await idle(bench);
    expect(bench.host.log.syncs).toBe(2);
    expect(cells(painted(bench)).error).toEqual([`${column}${count}`]);
    bench.host.log.clear();
    await bench.session.check();
    expect(bench.host.log.syncs).toBe(3);
    expect(largest(bench.host.log)).toBeLessThan(5 * MEGABYTE);
    expect(table(bench).records).toBe(count);
  });
});

it('needs no more round trips for CSRs and for other sheets', async () => {
  const bench = await started('server-issue', 20, ({ host }) => {
    for (const name of ['二', '機関情報']) {
      host.user.addSheet(name);
      host.user.activate(name);
      host.user.paste(
        'A1',
        name === '二' ? sampleRows('server-issue', 3) : [['機関名（O）', 'Other University']],
      );
    }
    host.user.activate('二');
  });
  await bench.session.check();
  expect(bench.host.log.syncs).toBe(3);
  expect(found(bench)).toContain('G2 key-known');
  expect(found(bench)).toContain('A2 dn-institution');
  bench.host.log.clear();
  bench.host.user.type('G3', 'not a CSR');
  await idle(bench);
  expect(bench.host.log.syncs).toBe(2);
  expect(painted(bench).error).toContain('G3');
});

it('paints nothing of a check that is overtaken', async () => {
  const bench = await started('client-revoke', 3, ({ host }) => host.user.addSheet('メモ'));
  const name = bench.host.activeSheet.name;
  bench.host.faults.dropNextEvents();
  bench.host.user.type('E3', '9');
  bench.host.delays.request = 60;
  const check = bench.session.check();
  await new Promise((resolve) => setTimeout(resolve, 90));
  bench.host.user.activate('メモ');
  await check;
  await idle(bench);
  expect(bench.session.snapshot().sheet).toMatchObject({ kind: 'other', sheet: { name: 'メモ' } });
  expect(painted(bench, name).error).toEqual([]);
});

it('reads long sheets in as many replies as the limit asks for', async () => {
  const bench = await openBench({ limits: { replyBytes: 300_000 } });
  bench.host.user.paste('A1', sampleRows('client-issue', 1500));
  await bench.session.start();
  expect(table(bench)).toMatchObject({ records: 1500 });
  expect(bench.session.snapshot().fault).toBeNull();
});

it('answers after the pause on 1,000 rows', async () => {
  const bench = await started('client-issue', 1000);
  const revision = bench.session.snapshot().revision;
  bench.host.user.type('B500', '99');
  await vi.waitFor(() => expect(bench.session.snapshot().revision).toBeGreaterThan(revision), {
    interval: 5,
  });
});

const EDITS: readonly (readonly [string, (bench: Bench) => unknown])[] = [
  ['typing', ({ host: { user } }) => user.type('B3', '99')],
  ['typing below the last row', ({ host: { user } }) => user.type('A12', 'CN=x')],
  ['typing far below', ({ host: { user } }) => user.type('A40', 'CN=x')],
  [
    'pasting a block',
    ({ host: { user } }) =>
      user.paste(
        'A4',
        sampleRows('client-issue', 3)
          .slice(1)
          .map((row) => [...row.slice(0, 3), '髙']),
      ),
  ],
  [
    'copying a bad cell over good ones',
    ({ host: { user } }) => {
      user.type('B3', '99');
      user.copy('B3', 'H6:I8');
    },
  ],
  [
    'filling down',
    ({ host: { user } }) => {
      user.type('B3', '99');
      user.fillDown('B3:B9');
    },
  ],
  ['clearing cells', ({ host: { user } }) => user.clear('A4:C5')],
  ['clearing a row', ({ host: { user } }) => user.clear('A6:O6')],
  [
    'inserting rows',
    ({ host: { user } }) => {
      user.type('B5', '99');
      user.insertRows('4:5');
    },
  ],
  [
    'deleting rows',
    ({ host: { user } }) => {
      user.type('B5', '99');
      user.deleteRows('3:4');
    },
  ],
  [
    'inserting a column',
    ({ host: { user } }) => {
      user.type('B5', '99');
      user.insertColumns('B:B');
    },
  ],
  [
    'sorting',
    ({ host: { user } }) => {
      user.type('B5', '99');
      user.sort('A1:O11', { by: 'B', hasHeaders: true });
    },
  ],
  [
    'undoing',
    ({ host: { user } }) => {
      user.type('B5', '99');
      user.undo();
    },
  ],
  ['renaming a header', ({ host: { user } }) => user.type('L1', 'メモ')],
  [
    'a wrong address',
    ({ host }) => {
      host.faults.falsifyNextAddress('Table1[#All]');
      host.user.type('B5', '99');
    },
  ],
  [
    'events that come twice',
    ({ host }) => {
      host.faults.duplicateNextEvents();
      host.user.type('B5', '99');
    },
  ],
  ['nothing', () => undefined],
];

it.each(EDITS)('is right after %s', async (_, edit) => {
  const bench = await started('client-issue', 10);
  edit(bench);
  await expectSettled(bench);
  bench.host.user.type('C4', 'x');
  await expectSettled(bench);
});

it('takes a highlight away as soon as the cell is mended', async () => {
  const bench = await started('client-revoke', 5);
  bench.host.user.type('E3', '9');
  await idle(bench);
  expect(bench.host.activeSheet.overlay('E3')).toMatchObject({ bold: true });
  bench.host.user.type('E3', '4');
  await idle(bench);
  expect(bench.host.activeSheet.overlay('E3')).toBeUndefined();
  expect(painted(bench).error).toEqual([]);
});

it('never touches colours, conditional formats and validations of the user', async () => {
  const bench = await started('client-revoke', 5, ({ host }) => {
    host.user.fill('E3', '#00FF00');
    host.user.type('E4', '9');
  });
  const sheet = await ownFormats(bench);
  const before = JSON.stringify([
    sheet.conditionalFormats.filter(isTheirs),
    sheet.validations,
    sheet.cell('E3').fill,
  ]);
  bench.host.user.type('E3', '9');
  await idle(bench);
  await bench.session.check();
  expect(painted(bench).error).toEqual(['E3:E4']);
  await bench.session.highlight(false);
  const after = JSON.stringify([sheet.conditionalFormats, sheet.validations, sheet.cell('E3').fill]);
  expect(after).toBe(before);
  expect(sheet.cell('E3').numberFormat).toBe('General');
});

const isTheirs = ({ formula }: { readonly formula: string }): boolean => !formula.includes('upki-tsv');

/** A conditional format and a validation of the user's own on the reasons. */
async function ownFormats({ Excel, host }: Bench) {
  const context = new Excel.RequestContext();
  const range = context.workbook.worksheets.getActiveWorksheet().getRange('E2:E6');
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = '=E2="4"';
  format.custom.format.fill.color = '#0000FF';
  range.dataValidation.rule = { list: { inCellDropDown: true, source: '4,5,9' } };
  await context.sync();
  return host.activeSheet;
}

it('clears highlights of an earlier session when it opens', async () => {
  const first = await started('client-revoke', 5, ({ host }) => host.user.type('E3', '9'));
  expect(painted(first).error).toEqual(['E3']);
  await first.session.stop();
  first.host.user.type('E3', '4');
  first.host.user.type('E5', '9');
  const again = { ...first, session: await sessionOn(first) };
  await again.session.start();
  expect(painted(again).error).toEqual(['E5']);
});

async function sessionOn({ port }: Bench) {
  const { createSession } = await import('../../packages/excel-addin/src/session/index.ts');
  return createSession({
    port,
    scheduler: { after: () => () => undefined, now: () => 0 },
    today: () => '2026-11-22',
  });
}

it('is not moved by its own writes, and reads but does not paint for a co-author', async () => {
  const bench = await started('client-revoke', 5, ({ host }) => host.user.type('D3', ' 0X12 '));
  const result = await bench.session.apply(await bench.session.previewSafeFixes());
  expect(result).toMatchObject({ status: 'written' });
  await idle(bench);
  expect(bench.host.activeSheet.cell('D3')).toMatchObject({ value: '0x12', numberFormat: '@' });
  expect(bench.host.log.syncs).toBe(3);
  expect(painted(bench).error).toEqual([]);
  bench.host.log.clear();
  bench.host.remote.type('E4', '9');
  await idle(bench);
  expect(found(bench, 'unknown-choice')).toEqual(['E4 unknown-choice']);
  expect(bench.host.log.syncs).toBe(1);
  expect(painted(bench).error).toEqual([]);
  bench.host.user.type('F4', 'x');
  await idle(bench);
  expect(painted(bench).error).toEqual(['E4']);
});

it('writes digits as text, whatever stood there', async () => {
  const bench = await started('server-revoke', 2);
  bench.host.user.type('D3', '　0X00123');
  await idle(bench);
  await bench.session.apply(await bench.session.previewSafeFixes());
  expect(bench.host.activeSheet.cell('D3')).toMatchObject({ value: '0x00123', valueType: 'String' });
});

it('writes nothing over a cell that changed meanwhile or became a formula', async () => {
  const bench = await started('client-revoke', 2, ({ host }) => host.user.type('D3', ' 0X12 '));
  const preview = await bench.session.previewSafeFixes();
  bench.host.faults.dropNextEvents();
  bench.host.user.type('D3', '=" 0X12 "');
  expect(await bench.session.apply(preview)).toMatchObject({
    status: 'changed',
    cells: [{ address: 'D3' }],
  });
  expect(bench.host.activeSheet.cell('D3').formula).toBe('=" 0X12 "');
});

describe('faults', () => {
  it('shows findings on a protected sheet and paints when it is open again', async () => {
    const bench = await started('client-revoke', 3);
    bench.host.user.protect(bench.host.activeSheet.name);
    bench.host.user.unprotect(bench.host.activeSheet.name);
    bench.host.user.lock('E3', false);
    bench.host.user.protect(bench.host.activeSheet.name);
    bench.host.user.type('E3', '9');
    await idle(bench);
    expect(bench.session.snapshot().fault).toMatchObject({ kind: 'protected', during: 'paint' });
    expect(found(bench, 'unknown-choice')).toEqual(['E3 unknown-choice']);
    bench.host.user.unprotect(bench.host.activeSheet.name);
    await bench.session.check();
    expect(bench.session.snapshot().fault).toBeNull();
    expect(painted(bench).error).toEqual(['E3']);
  });

  it('says that a fix was refused, and that nothing is lost', async () => {
    const bench = await started('client-revoke', 3, ({ host }) => host.user.type('D3', ' 0X12 '));
    bench.host.faults.refuseNextWrite('AccessDenied');
    const result = await bench.session.apply(await bench.session.previewSafeFixes());
    expect(result).toMatchObject({ status: 'failed', fault: { kind: 'protected', during: 'write' } });
    expect(bench.host.activeSheet.cell('D3').value).toBe(' 0X12 ');
  });

  it('heals by a check after a dropped event', async () => {
    const bench = await started('client-revoke', 3);
    bench.host.faults.dropNextEvents();
    bench.host.user.type('E3', '9');
    await idle(bench);
    expect(found(bench, 'unknown-choice')).toEqual([]);
    await bench.session.check();
    expect(found(bench, 'unknown-choice')).toEqual(['E3 unknown-choice']);
  });

  it('goes on where an overlay was taken away by hand', async () => {
    const bench = await started('client-revoke', 3, ({ host }) => host.user.type('E3', '9'));
    const context = new bench.Excel.RequestContext();
    context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.clearAll();
    await context.sync();
    bench.host.user.type('E4', '9');
    await idle(bench);
    expect(bench.session.snapshot().fault).toBeNull();
    expect(painted(bench).error).toEqual(['E3:E4']);
  });

  it('leaves a sheet that is deleted while it is read', async () => {
    const bench = await started('client-revoke', 3, ({ host }) => host.user.addSheet('メモ'));
    const name = bench.host.activeSheet.name;
    const check = bench.session.check();
    bench.host.user.deleteSheet(name);
    await check;
    await idle(bench);
    await vi.waitFor(() => expect(bench.session.snapshot().sheet).toMatchObject({ kind: 'other' }), {
      timeout: 3000,
    });
    expect(bench.session.snapshot().fault).toBeNull();
  });

  it('comes back when a cell is no longer edited', async () => {
    const bench = await started('client-revoke', 3);
    bench.host.faults.dropNextEvents();
    bench.host.user.type('E3', '9');
    bench.host.user.startEditing();
    const check = bench.session.check();
    setTimeout(() => bench.host.user.stopEditing(), 300);
    await check;
    await vi.waitFor(() => expect(painted(bench).error).toEqual(['E3']), { timeout: 5000 });
    await vi.waitFor(() => expect(bench.session.snapshot().fault).toBeNull(), { timeout: 5000 });
  });

  it('says which Excel is too old', async () => {
    const bench = await openBench({}, { apiSets: { ExcelApi: '1.8' } });
    await bench.session.start();
    expect(bench.session.snapshot()).toMatchObject({ fault: { kind: 'api-missing' }, activity: 'idle' });
    expect(bench.host.log.syncs).toBe(0);
  });
});

it.each(['1.9', '1.14'])('works on ExcelApi %s, and keeps a mapping there', async (api) => {
  const bench = await openBench({}, { apiSets: { ExcelApi: api } });
  const [, values = []] = sampleRows('client-revoke', 1);
  bench.host.user.paste('A1', [['名前', 'プロファイル', '', '番号', '理由', 'コメント'], values]);
  await bench.session.start();
  expect(bench.session.snapshot().sheet.kind).toBe('other');
  const columns = [
    { header: '名前', nth: 1, field: 'subjectDn' },
    { header: '番号', nth: 1, field: 'oldSerial' },
    { header: '理由', nth: 1, field: 'reason' },
  ] as const;
  await bench.session.mapColumns({ type: 'client-revoke', headerRow: 1, columns });
  await idle(bench);
  expect(table(bench)).toMatchObject({ mapping: { type: 'client-revoke' }, records: 1 });
  bench.host.user.type('E2', '9');
  await idle(bench);
  expect(painted(bench).error).toEqual(['E2']);
  await bench.session.mapColumns(null);
  expect(bench.session.snapshot().sheet.kind).toBe('other');
  expect(painted(bench).error).toEqual([]);
});

it('makes sheets that are read back as what they are', async () => {
  const bench = await openBench();
  await bench.session.start();
  for (const dnParts of [false, true]) {
    await bench.session.addApplicationSheet('client-issue', { dnParts });
    await idle(bench);
    expect(bench.session.snapshot().fault).toBeNull();
    expect(table(bench)).toMatchObject({ type: 'client-issue', records: 0 });
    expect(bench.host.activeSheet.frozen).toBeDefined();
  }
  await bench.session.addInstitutionSheet();
  await idle(bench);
  expect(bench.session.snapshot().sheet.kind).toBe('institution');
});

it('knows the selected cell', async () => {
  const bench = await started('client-revoke', 2, ({ host }) => host.user.type('E3', '9'));
  bench.host.user.select('E3');
  await bench.host.settled();
  const { selection } = bench.session.snapshot();
  expect(selection).toMatchObject({
    address: 'E3',
    item: 5,
    findings: [{ finding: { rule: 'unknown-choice' } }],
  });
  await bench.session.reveal(selection?.findings[0]?.key ?? '');
  expect(bench.host.activeSheet.selection).toBe('E3');
});

it('encodes what stands in the sheet', async () => {
  const bench = await started('client-revoke', 2);
  const result = await bench.session.encode();
  expect(result).toMatchObject({ status: 'ready', files: [{ name: 'Book1-client-revoke.tsv', records: 2 }] });
});

it.each([
  ['1.9', '1.14'],
  ['1.14', '1.9'],
])('reads a mapping that was kept on ExcelApi %s on %s', async (before, after) => {
  const first = await openBench({}, { apiSets: { ExcelApi: before } });
  const sheet = first.host.activeSheet.id;
  await first.port.keep(sheet, 'text');
  const supported = vi.spyOn(first.Office.context.requirements, 'isSetSupported');
  supported.mockImplementation(
    (_, version) => Number(String(version).split('.')[1]) <= Number(after.split('.')[1]),
  );
  expect((await first.port.survey()).kept).toBe('text');
  await first.port.keep(sheet, null);
  expect((await first.port.survey()).kept).toBeNull();
});
