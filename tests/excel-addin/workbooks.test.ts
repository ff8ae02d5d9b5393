import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cellAddress, fieldAt, formatOf, type SheetCell, type SheetData } from '@upki-tsv/core';
import { afterEach, expect, it, vi } from 'vitest';
import { Checking } from '../../packages/cli/src/check/checking.ts';
import { loadInput } from '../../packages/cli/src/source/load.ts';
import { type Bench, found, idle, openBench } from './bench.ts';

const folder = fileURLToPath(new URL('../../examples', import.meta.url));
const workbooks = readdirSync(folder).filter((name) => /\.xlsx$/.test(name));

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What puts a cell back into a workbook: the number format, and the value or a formula that gives it. */
function entryOf(cell: SheetCell): {
  readonly numberFormat: string;
  readonly entry: string | number | boolean;
} {
  if (cell === null) return { numberFormat: 'General', entry: '' };
  if (typeof cell === 'string') return { numberFormat: '@', entry: cell };
  const numberFormat = cell.numberFormat ?? 'General';
  const literal = cell.kind === 'text' ? `"${cell.text.replaceAll('"', '""')}"` : cell.text;
  if (cell.formula || cell.kind === 'error') return { numberFormat, entry: `=${literal}` };
  switch (cell.kind) {
    case 'number':
    case 'date':
      return { numberFormat, entry: Number(cell.text) };
    case 'boolean':
      return { numberFormat, entry: cell.text === 'TRUE' };
    default:
      return { numberFormat, entry: cell.text };
  }
}

async function enter({ Excel, host }: Bench, sheets: readonly SheetData[]): Promise<void> {
  const [first = ''] = host.sheetNames;
  const context = new Excel.RequestContext();
  for (const { name, rows } of sheets) {
    const sheet = context.workbook.worksheets.add(name === first ? `${name}_` : name);
    for (const { row, cells } of rows) {
      cells.forEach((cell, column) => {
        if (cell === null) return;
        const range = sheet.getRange(cellAddress(column, row));
        const { numberFormat, entry } = entryOf(cell);
        range.numberFormat = [[numberFormat]];
        if (typeof entry === 'string' && entry.startsWith('=')) range.formulas = [[entry]];
        else range.values = [[entry]];
      });
    }
    await context.sync();
  }
  host.user.deleteSheet(first);
}

it.each(workbooks)('finds on the sheets of %s what the command line finds', async (name) => {
  const loaded = await loadInput(`${folder}/${name}`, {});
  const [source] = loaded.sources;
  if (source?.original.kind !== 'workbook') throw new Error(`${name} has no application sheet`);
  const checked = await new Checking({ certificates: [], purpose: 'check' }).check(loaded);
  const bench = await openBench();
  const sheets = source.original.workbook.sheets.map((sheet) => sheet.read());
  await enter(bench, sheets);
  await bench.session.start();
  for (const { source: own, findings } of checked) {
    if (own.sheet === null) throw new Error('a workbook has sheets');
    bench.host.user.activate(own.sheet);
    await bench.host.settled();
    await bench.session.check();
    await idle(bench);
    const { sheet, fault } = bench.session.snapshot();
    if (sheet.kind !== 'table') throw new Error(`${own.sheet} reads as ${sheet.kind}: ${fault?.kind}`);
    expect(sheet.sheet.name).toBe(own.sheet);
    const found = [...sheet.general, ...sheet.rows.flatMap((row) => row.findings)].map(
      ({ finding }) => finding,
    );
    expect(found).toEqual(findings);
    expect(sheet.leftOut).toBe(own.leftOut);
  }
});

const ROWS = [
  ['CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP', '1234567812345678123', '4'],
  ['CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP', '007', '1-2'],
  ['=NA()', '=1+1', 'TRUE'],
  ['="CN=x"', '１２３', '2024/4/1'],
];

it('sees what Excel makes of values that are typed', async () => {
  const bench = await openBench();
  const format = formatOf('server-revoke');
  (['subjectDn', 'oldSerial', 'reason'] as const).forEach((field, column) => {
    const title = fieldAt(format, format.itemOf[field] ?? 0)?.title.ja ?? '';
    bench.host.user.type(cellAddress(column, 1), title);
  });
  bench.host.user.renameSheet(bench.host.activeSheet.name, 'サーバ失効');
  ROWS.forEach((row, at) => {
    row.forEach((text, column) => {
      bench.host.user.type(cellAddress(column, at + 2), text);
    });
  });
  await bench.session.start();
  await idle(bench);
  const excel = found(bench).filter((each) => each.includes('excel-'));
  expect(excel).toEqual([
    'B2 excel-digits-lost',
    'C3 excel-changed-value',
    'A4 excel-changed-value',
    'C4 excel-changed-value',
    'C5 excel-changed-value',
  ]);
});
