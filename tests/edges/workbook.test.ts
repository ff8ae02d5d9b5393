import { readFileSync } from 'node:fs';
import { cellAddress, check, columnOfFinding, readTable, type SheetData } from '@upki-tsv/core';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import { WorkbookError } from '../../packages/workbook/src/index.ts';
import { patchWorkbook } from '../../packages/workbook/src/patch/index.ts';

const open = (name: string) => openWorkbook(readFileSync(new URL(name, import.meta.url)));
const sheetOf = (name: string): SheetData => open(name).sheets[0]?.read() ?? expect.unreachable();

/** Findings of the first sheet, as `C4 rule severity`. */
function findingsOf(name: string): { records: number; found: string[] } {
  const table = readTable(sheetOf(name));
  if (table.kind !== 'table') return expect.unreachable();
  const found = check(table.set).findings.map((finding) => {
    const column = columnOfFinding(table, finding);
    const { row } = finding.at;
    const place = column === undefined || row === null ? '' : `${cellAddress(column, row)} `;
    return `${place}${finding.rule} ${finding.severity}`;
  });
  return { records: table.set.records.length, found };
}

it('merged cells are told at the cells that they cover', () => {
  const { records, found } = findingsOf('02-merged-cells.xlsx');
  expect(records).toBe(2);
  expect(found.filter((each) => each.includes('merged'))).toEqual([
    'D3 excel-merged-cell warning',
    'E3 excel-merged-cell warning',
  ]);
});

it('a number in a scientific format is told, an integer in another is not', () => {
  const { found } = findingsOf('04-scientific-format.xlsx');
  expect(found.filter((each) => each.includes('excel-number'))).toEqual([
    'B2 excel-number warning',
    'B3 excel-number warning',
  ]);
});

it('the totals row of a table is no record', () => {
  expect(sheetOf('09-table-totals.xlsx').tables).toEqual([
    { area: { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 8 }, totalsRows: 1 },
  ]);
  const { records, found } = findingsOf('09-table-totals.xlsx');
  expect(records).toBe(1);
  expect(found).toContain('totals-and-remarks warning');
  expect(found.filter((each) => each.endsWith(' error'))).toEqual([]);
});

it('notes of two sheets have shapes with ids of their own', () => {
  const workbook = open('06-two-sheets-notes.xlsx');
  const marks = [1, 2].map((row) => ({ row, column: 0, severity: 'error' as const, note: 'x' }));
  const { bytes } = patchWorkbook(
    workbook,
    workbook.sheets.map((sheet) => ({ sheet, marks })),
  );
  const { package: copy } = openWorkbook(bytes);
  const drawings = copy.entries
    .filter(({ name }) => name.endsWith('.vml'))
    .map(({ name }) => Buffer.from(copy.part(name)).toString());
  expect(drawings.map((vml) => /idmap [^>]*data="([^"]*)"/.exec(vml)?.[1])).toEqual(['1', '2']);
  const ids = drawings.flatMap((vml) => [...vml.matchAll(/ id="_x0000_s(\d+)"/g)].map(([, id]) => id));
  expect(ids).toEqual(['1025', '1026', '2049', '2050']);
});

it('many sheets in one part are refused', () => {
  expect(() => open('sheets-3000-one-part.xlsx')).toThrow(WorkbookError);
});
