import { layoutOf } from '@upki-tsv/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ColumnRun, HostEvent, Survey } from '../../packages/excel-addin/src/session/index.ts';
import type { HostLog } from '../excel-host/index.ts';
import { DEFAULT_OFFICE } from '../excel-host/index.ts';
import { type Bench, openBench } from './bench.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const LIMIT = 5 * 1024 * 1024;
const largest = ({ requests }: HostLog): number =>
  Math.max(0, ...requests.flatMap(({ requestBytes, replyBytes }) => [requestBytes, replyBytes]));

const numbered = (count: number, text: (row: number) => string): string[][] =>
  Array.from({ length: count }, (_, index) => [text(index + 1)]);

async function surveyed(bench: Bench): Promise<Survey> {
  const survey = await bench.port.survey();
  bench.host.log.clear();
  return survey;
}

describe('a survey', () => {
  it('is one round trip once the sheets are known, and finds headers far to the right on every sheet', async () => {
    const bench = await openBench();
    bench.host.user.addSheet('広い');
    bench.host.user.paste("'広い'!CV3", [['見出し', '別']]);
    bench.host.user.paste("'広い'!B50", [['機関名（O）']]);
    await surveyed(bench);
    const { sheets } = await bench.port.survey();
    expect(bench.host.log.syncs).toBe(1);
    const [empty, wide] = sheets;
    expect(empty).toMatchObject({ rows: 0, columns: 0, top: [], labels: [] });
    expect(wide).toMatchObject({ rows: 50, columns: 101 });
    expect(wide?.top[2]?.slice(98)).toEqual([null, '見出し', '別']);
    expect(wide?.labels[49]).toEqual([null, '機関名（O）']);
  });

  it('stays small where most cells are empty', async () => {
    const bench = await openBench();
    for (let number = 1; number <= 40; number += 1) bench.host.user.addSheet(`表${number}`);
    await surveyed(bench);
    await bench.port.survey();
    expect(largest(bench.host.log)).toBeLessThan(80_000);
  });

  it('tells the active cell, and null where something else is selected', async () => {
    const bench = await openBench();
    bench.host.user.addSheet("It's, here");
    bench.host.user.select("'It''s, here'!C5:D9");
    const survey = await surveyed(bench);
    expect(survey.activeCell).toEqual({ sheet: survey.active, address: 'C5' });
    bench.host.user.selectObject();
    expect((await bench.port.survey()).activeCell).toBeNull();
  });
});

it('tells what is selected', async () => {
  const bench = await openBench();
  bench.host.user.addSheet('a, b');
  bench.host.user.select("'a, b'!B2:C4,'a, b'!E7");
  expect(await bench.port.selection()).toEqual({
    sheet: bench.host.sheet('a, b').id,
    address: 'B2:C4,E7',
  });
  expect(bench.host.log.syncs).toBe(1);
  bench.host.user.selectObject();
  expect(await bench.port.selection()).toBeNull();
});

it('goes to another sheet', async () => {
  const bench = await openBench();
  bench.host.user.addSheet('二');
  await bench.port.activate(bench.host.sheet('二').id);
  expect(bench.host.activeSheet.name).toBe('二');
  await expect(bench.port.activate('gone')).rejects.toMatchObject({ failure: 'sheet-gone' });
});

describe('reading', () => {
  it('knows of every row whether it is hidden, by hand or by a filter', async () => {
    const bench = await openBench();
    bench.host.user.paste(
      'A1',
      numbered(9, (row) => (row % 3 === 0 ? 'out' : 'in')),
    );
    bench.host.user.filter('A1:A9', { by: 'A', values: ['in'] });
    bench.host.user.hideRows('8:8');
    const { active } = await surveyed(bench);
    const [block] = await bench.port.read([{ sheet: active, from: 2, to: 9, columns: 1 }]);
    const hidden = [false, true, false, false, true, false, true, true];
    expect(block?.rows.map((row) => row.hidden)).toEqual(hidden);
    const { blocks } = await bench.port.reread({
      sheet: active,
      spans: [
        { from: 3, to: 4 },
        { from: 7, to: 8 },
      ],
      columns: 1,
      edited: [],
    });
    expect(blocks.map(({ rows }) => rows.map((row) => row.hidden))).toEqual([
      [true, false],
      [false, true],
    ]);
    const run = { column: 0, top: 2, before: ['in', 'out', 'in'], after: ['1', '2', '3'] };
    const written = await bench.port.write({ sheet: active, unchanged: [], runs: [run], columns: 1 });
    expect(written).toMatchObject({
      status: 'written',
      blocks: [{ rows: [{ hidden: false }, { hidden: true, cells: ['2'] }, { hidden: false }] }],
    });
  });

  it('goes on from where a reply would have been too long, and tells how far it is', async () => {
    const bench = await openBench({ limits: { replyBytes: 200_000 } });
    bench.host.user.paste(
      'A1',
      numbered(5000, (row) => `${'x'.repeat(row > 900 ? 60 : 1)}${row}`),
    );
    const { active } = await surveyed(bench);
    const progress: number[] = [];
    const blocks = await bench.port.read([{ sheet: active, from: 1, to: 5000, columns: 1 }], {
      progress: (rows) => progress.push(rows),
      stopped: () => false,
    });
    const texts = blocks.flatMap(({ rows }) => rows.map(({ cells: [cell] }) => cell));
    expect(texts).toHaveLength(5000);
    expect(texts[4321]).toBe(`${'x'.repeat(60)}4322`);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    expect(progress.at(-1)).toBe(5000);
  });

  it('stops between round trips', async () => {
    const bench = await openBench({ limits: { replyBytes: 100_000 } });
    bench.host.user.paste(
      'A1',
      numbered(5000, (row) => `${row}`),
    );
    const { active } = await surveyed(bench);
    let read = 0;
    const blocks = await bench.port.read([{ sheet: active, from: 1, to: 5000, columns: 1 }], {
      progress: (rows) => {
        read = rows;
      },
      stopped: () => read > 0,
    });
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(5000);
    expect(blocks.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(read);
  });

  it('reads the rows of an edit in parts where one reply is too short for them', async () => {
    const bench = await openBench({ limits: { replyBytes: 100_000 } });
    bench.host.user.paste(
      'A1',
      numbered(900, (row) => `${'x'.repeat(200)}${row}`),
    );
    const { active } = await surveyed(bench);
    const { blocks, rows, columns } = await bench.port.reread({
      sheet: active,
      spans: [
        { from: 2, to: 700 },
        { from: 800, to: 900 },
      ],
      columns: 1,
      edited: [{ top: 2, bottom: 900, left: 0, right: 0 }],
    });
    expect([rows, columns]).toEqual([900, 1]);
    const read = blocks.flatMap((block) => block.rows.map((_, index) => block.from + index));
    expect(read).toHaveLength(699 + 101);
    expect([read[0], read[698], read[699], read.at(-1)]).toEqual([2, 700, 800, 900]);
  });

  it('needs one round trip for long sheets with formulas, wherever they stand', async () => {
    const bench = await openBench();
    bench.host.user.paste(
      'A1',
      Array.from({ length: 6000 }, (_, index) => [
        `text ${index}`,
        index % 7 === 0 ? `=A${index + 1}&"!"` : 'plain',
        '=1+1',
      ]),
    );
    bench.host.user.format('D4', '@');
    bench.host.user.type('D4', '#1, Main Street');
    const { active } = await surveyed(bench);
    const [block] = await bench.port.read([{ sheet: active, from: 1, to: 6000, columns: 4 }]);
    expect(bench.host.log.syncs).toBe(1);
    expect(block?.rows).toHaveLength(6000);
    expect(block?.rows[7]?.cells).toEqual([
      'text 7',
      { kind: 'text', text: 'text 7!', formula: true },
      { kind: 'number', text: '2', formula: true },
      null,
    ]);
    expect(block?.rows[3]?.cells[3]).toBe('#1, Main Street');
    expect(largest(bench.host.log)).toBeLessThan(LIMIT);
  });

  it('reads formulas and errors in another one where Excel does not find them', async () => {
    const bench = await openBench();
    bench.host.user.paste(
      'A1',
      numbered(4000, () => '=NA()'),
    );
    bench.host.user.type('A2', '#N/A');
    bench.host.faults.refuseCalls('getSpecialCellsOrNullObject', 'AccessDenied');
    const { active } = await surveyed(bench);
    const request = { sheet: active, from: 1, to: 4000, columns: 1 };
    const [block] = await bench.port.read([request]);
    expect(block?.rows[0]?.cells).toEqual([{ kind: 'error', text: '#N/A', formula: true }]);
    expect(block?.rows[1]?.cells).toEqual([{ kind: 'error', text: '#N/A' }]);
    bench.host.log.clear();
    await bench.port.read([request]);
    expect(bench.host.log.syncs).toBe(2);
  });
});

describe('a new sheet with rows', () => {
  const layout = layoutOf('server-issue');
  const csr = (row: number): string =>
    `-----BEGIN CERTIFICATE REQUEST-----\n${`${row}"\\`.repeat(300)}\n-----END CERTIFICATE REQUEST-----`;
  const rowsOf = (count: number, text: (row: number) => string): string[][] =>
    Array.from({ length: count }, (_, index) =>
      layout.columns.map((__, column) => (column === 6 ? text(index + 1) : `00${index + 1}`)),
    );

  it('takes 10,000 of them as text, in requests of less than 5 MB', async () => {
    const bench = await openBench();
    const name = await bench.port.addApplicationSheet(layout, rowsOf(10_000, csr));
    const sheet = bench.host.sheet(name);
    expect(bench.host.activeSheet.name).toBe(name);
    expect(largest(bench.host.log)).toBeLessThan(LIMIT);
    const first = layout.headerRow + 1;
    for (const row of [1, 4999, 5001, 10_000]) {
      const at = layout.headerRow + row;
      expect(sheet.cell(`A${at}`)).toMatchObject({ value: `00${row}`, numberFormat: '@' });
      expect(sheet.cell(`G${at}`).value).toBe(csr(row));
    }
    expect(sheet.cell(`A${first + 12_000}`).numberFormat).toBe('@');
    expect(bench.host.suspensions).toContain('screen');
  }, 30_000);

  it('is gone again where a later part is refused', async () => {
    const bench = await openBench();
    const rows = rowsOf(4000, (row) => (row === 4000 ? 'x'.repeat(32_768) : csr(row)));
    await expect(bench.port.addApplicationSheet(layout, rows)).rejects.toMatchObject({
      failure: 'refused',
      code: 'InvalidArgument',
    });
    expect(bench.host.sheetNames).toEqual(['Sheet1']);
    expect(bench.host.activeSheet.name).toBe('Sheet1');
  });

  it('takes the next free name, and leaves the sheets that have it', async () => {
    const bench = await openBench();
    bench.host.user.addSheet(layout.name);
    bench.host.user.type(`'${layout.name}'!A1`, 'mine');
    const name = await bench.port.addApplicationSheet(layout, rowsOf(2, csr));
    expect(name).toBe(`${layout.name} (2)`);
    bench.host.faults.refuseCalls('activate', 'AccessDenied');
    await expect(bench.port.addApplicationSheet(layout)).rejects.toMatchObject({ failure: 'protected' });
    expect(bench.host.sheetNames).toEqual(['Sheet1', layout.name, name]);
    expect(bench.host.sheet(layout.name).cell('A1').value).toBe('mine');
  });

  it('says at once that a cell is being edited, but waits for the end of an edit that began meanwhile', async () => {
    const bench = await openBench({}, { apiSets: { ...DEFAULT_OFFICE.apiSets, DelayForCellEdit: '1.1' } });
    bench.host.user.startEditing();
    await expect(bench.port.addApplicationSheet(layout)).rejects.toMatchObject({ failure: 'cell-edit-mode' });
    bench.host.user.stopEditing();
    const added = bench.port.addApplicationSheet(layout);
    await vi.waitFor(() => expect(bench.host.sheetNames).toHaveLength(2), { interval: 0 });
    bench.host.user.startEditing();
    setTimeout(() => bench.host.user.stopEditing(), 60);
    expect(await added).toBe(layout.name);
    expect(bench.host.sheet(layout.name).cell(`A${layout.headerRow}`).value).toBe(layout.columns[0]?.header);
  });
});

describe('writing', () => {
  const run = (column: number, count: number, before: string, after: string): ColumnRun => ({
    column,
    top: 1,
    before: Array.from({ length: count }, () => before),
    after: Array.from({ length: count }, () => after),
  });

  it('takes two round trips and one step to undo', async () => {
    const bench = await openBench();
    bench.host.user.paste(
      'A1',
      numbered(3, () => 'old'),
    );
    const { active } = await surveyed(bench);
    await bench.port.write({ sheet: active, unchanged: [], runs: [run(0, 3, 'old', '007')], columns: 2 });
    expect(bench.host.log.syncs).toBe(2);
    expect(bench.host.activeSheet.cell('A3')).toMatchObject({ value: '007', numberFormat: '@' });
    bench.host.user.undo();
    expect(bench.host.activeSheet.cell('A3')).toMatchObject({ value: 'old', numberFormat: 'General' });
  });

  it('leaves the format of cells that are text already, which a protected sheet would not let it set', async () => {
    const bench = await openBench();
    bench.host.user.format('A1:A3', '@');
    bench.host.user.lock('A1:A3', false);
    bench.host.user.paste(
      'A1',
      numbered(3, () => 'old'),
    );
    bench.host.user.protect('Sheet1');
    const { active } = await surveyed(bench);
    expect(
      await bench.port.write({ sheet: active, unchanged: [], runs: [run(0, 3, 'old', '007')], columns: 1 }),
    ).toMatchObject({ status: 'written' });
    expect(bench.host.activeSheet.cell('A2')).toMatchObject({ value: '007', valueType: 'String' });
  });

  it.each([
    ['1.20', 1],
    ['1.14', 4],
  ])('keeps every request under 5 MB, and on ExcelApi %s takes %i steps to undo', async (api, steps) => {
    const bench = await openBench({}, { apiSets: { ExcelApi: api, ExcelApiOnline: '1.1' } });
    const [old, long] = ['旧'.repeat(300), 'あ"'.repeat(1000)];
    bench.host.user.paste(
      'A1',
      numbered(2000, () => old),
    );
    const { active } = await surveyed(bench);
    const result = await bench.port.write({
      sheet: active,
      unchanged: [],
      runs: [run(0, 2000, old, long)],
      columns: 1,
    });
    expect(result.status).toBe('written');
    expect(largest(bench.host.log)).toBeLessThan(LIMIT);
    const blocks = result.status === 'written' ? result.blocks : [];
    expect(blocks.flatMap(({ rows }) => rows.map(({ cells: [cell] }) => cell))).toEqual(
      Array.from({ length: 2000 }, () => long),
    );
    for (let step = 1; step <= steps; step += 1) {
      expect(bench.host.activeSheet.cell('A1').value).toBe(long);
      bench.host.user.undo();
    }
    expect(
      bench.host.activeSheet
        .values('A1:A2000')
        .flat()
        .every((text) => text === old),
    ).toBe(true);
  });

  it('writes nothing at all where a cell of the last part is another', async () => {
    const bench = await openBench();
    const long = 'x'.repeat(3000);
    bench.host.user.paste(
      'A1',
      numbered(4000, () => 'old'),
    );
    bench.host.user.type('A4000', '="old"');
    bench.host.user.type('A3999', 'new');
    const { active } = await surveyed(bench);
    const result = await bench.port.write({
      sheet: active,
      unchanged: [],
      runs: [run(0, 4000, 'old', long)],
      columns: 1,
    });
    expect(result).toEqual({
      status: 'changed',
      cells: [
        { row: 3999, column: 0, now: 'new' },
        { row: 4000, column: 0, now: 'old' },
      ],
    });
    expect(bench.host.activeSheet.cell('A1').value).toBe('old');
  });

  it('compares cells that hold far more than they are said to', async () => {
    const bench = await openBench();
    bench.host.user.paste(
      'A1',
      numbered(400, () => 'x'.repeat(32_000)),
    );
    const { active } = await surveyed(bench);
    const result = await bench.port.write({
      sheet: active,
      unchanged: [],
      runs: [run(0, 400, 'old', 'y')],
      columns: 1,
    });
    expect(result.status === 'changed' && result.cells).toHaveLength(400);
    expect(bench.host.activeSheet.cell('A1').value).not.toBe('y');
  });
});

describe('watching', () => {
  async function watched(api: string) {
    const bench = await openBench({}, { apiSets: { ExcelApi: api, ExcelApiOnline: '1.1' } });
    const events: HostEvent[] = [];
    const unwatch = await bench.port.watch((event) => events.push(event));
    const seen = async (): Promise<HostEvent[]> => {
      await bench.host.settled();
      return events.splice(0);
    };
    return { bench, unwatch, seen };
  }

  it('tells of formats, and never whose they are', async () => {
    const { bench, seen } = await watched('1.14');
    const sheet = bench.host.activeSheet.id;
    bench.host.user.format('B2:B4', '@');
    const format = { kind: 'edited', sheet, address: 'B2:B4', change: 'format', remote: false };
    expect(await seen()).toEqual([{ ...format, own: undefined }]);
  });

  it.each([
    ['1.14', true],
    ['1.9', undefined],
  ])('on ExcelApi %s says of own writes %s', async (api, own) => {
    const { bench, seen } = await watched(api);
    const { active } = await bench.port.survey();
    await bench.port.write({
      sheet: active,
      unchanged: [],
      runs: [{ column: 0, top: 1, before: [''], after: ['x'] }],
      columns: 1,
    });
    await bench.port.paint({
      sheet: active,
      remove: [],
      add: [{ level: 'error', areas: [{ top: 1, bottom: 1, left: 0, right: 0 }] }],
    });
    const edited = { kind: 'edited', sheet: active, address: 'A1', remote: false };
    expect(await seen()).toEqual([
      { ...edited, change: 'format', own: undefined },
      { ...edited, change: 'cells', own },
    ]);
  });

  it('tells of hidden and filtered rows where Excel does', async () => {
    const { bench, seen } = await watched('1.11');
    bench.host.user.paste('A1', [['h'], ['a'], ['b']]);
    await seen();
    bench.host.user.filter('A1:A3', { by: 'A', values: ['a'] });
    expect(await seen()).toMatchObject([{ change: 'structure', address: '3:3', own: undefined }]);
    bench.host.user.clearFilter();
    bench.host.user.hideRows('2:2');
    expect(await seen()).toMatchObject([{ change: 'structure' }, { change: 'structure', address: '2:2' }]);
    const older = await watched('1.10');
    older.bench.host.user.hideRows('2:2');
    expect(await older.seen()).toEqual([]);
  });

  it('tells of another theme when the person comes back to the pane', async () => {
    const { bench, unwatch, seen } = await watched('1.14');
    const { window, document } = bench.page;
    const theme = { ...DEFAULT_OFFICE.theme, bodyBackgroundColor: '#222222', isDarkTheme: true };
    bench.record.chooseTheme(theme);
    expect(await seen()).toEqual([]);
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await seen()).toEqual([
      { kind: 'theme', theme: { dark: true, background: '#222222', foreground: '#000000' } },
    ]);
    bench.record.chooseTheme(DEFAULT_OFFICE.theme);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await seen()).toMatchObject([{ kind: 'theme', theme: { dark: false } }]);
    await unwatch();
    bench.record.chooseTheme(theme);
    window.dispatchEvent(new Event('focus'));
    expect(await seen()).toEqual([]);
  });

  it('ends altogether', async () => {
    const { bench, unwatch, seen } = await watched('1.20');
    await unwatch();
    const { user } = bench.host;
    user.addSheet('二');
    user.activate('二');
    user.type('A1', 'x');
    user.format('A1', '@');
    user.hideRows('2:2');
    user.sort('A1:A2', { by: 'A' });
    user.select('B2');
    user.renameSheet('二', '三');
    user.deleteSheet('三');
    expect(await seen()).toEqual([]);
    expect(bench.host.log.events).toBe(0);
  });
});
