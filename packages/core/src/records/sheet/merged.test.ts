import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import type { CellArea, SheetCell, SheetData } from '../../language/cell.ts';
import { columnOfFinding } from './column-of-finding.ts';
import { mergeIndex } from './merged.ts';
import { readTable } from './table.ts';

const DN = 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';

/** `B2:B4` by numbers. */
function area(reference: string): CellArea {
  const [, from = '', top, to = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(reference) ?? [];
  const columnOf = (letter: string) => letter.charCodeAt(0) - 65;
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnOf(from),
    lastColumn: columnOf(to),
  };
}

function warnings(headers: readonly string[], rows: readonly (readonly SheetCell[])[], ...merged: string[]) {
  const sheet: SheetData = {
    name: 'サーバ失効',
    hidden: false,
    rows: [headers, ...rows].map((cells, index) => ({ row: index + 1, hidden: false, cells })),
    merged: merged.map(area),
  };
  const reading = readTable(sheet);
  if (reading.kind !== 'table') throw new Error(reading.kind);
  return check(reading.set)
    .findings.filter(({ rule }) => rule === 'excel-merged-cell')
    .map((finding) => ({
      ...finding,
      column: columnOfFinding(reading, finding),
      text: `${finding.params.cell} ${finding.params.kind}`,
    }));
}

const HEADERS = ['申請', '主体者DN', '失効対象証明書シリアル番号', '失効理由', 'コメント', 'メモ'];
const row = (serial: string | null, reason: string | null, comment: string | null = null): SheetCell[] => [
  null,
  DN,
  serial,
  reason,
  comment,
  null,
];

describe('covered cells', () => {
  it('down a column: every record but the first', () => {
    const rows = [row('1234567', '4'), row('1234568', null), row('1234569', null)];
    const found = warnings(HEADERS, rows, 'D2:D4');
    expect(found.map(({ text, at, column }) => [text, at.row, at.item, column])).toEqual([
      ['D3 empty', 3, 5, 3],
      ['D4 empty', 4, 5, 3],
    ]);
    expect(found[0]?.params).toMatchObject({ area: 'D2:D4', first: 'D2' });
    expect(found[0]).toMatchObject({ severity: 'warning', citation: null, decisions: ['D-37'] });
  });

  it('along a row, over the header, over a block', () => {
    expect(warnings(HEADERS, [row('1234567', null)], 'C2:D2').map(({ text }) => text)).toEqual(['D2 empty']);
    expect(warnings(HEADERS, [row('1234567', '4')], 'E1:E2').map(({ text }) => text)).toEqual(['E2 empty']);
    expect(
      warnings(HEADERS, [row('1234567', '4'), row('1234568', null)], 'D2:E3').map(({ text }) => text),
    ).toEqual(['E2 empty', 'D3 empty', 'E3 empty']);
  });

  it('a value that nobody sees is told as one', () => {
    expect(
      warnings(HEADERS, [row('1234567', '4'), row('1234568', '1')], 'D2:D3').map(({ text }) => text),
    ).toEqual(['D3 filled']);
  });

  it('the column 申請: the rows below are applied for', () => {
    const rows = [['済', DN, '1234567', '4', null, null], row('1234568', '4')];
    const found = warnings(HEADERS, rows, 'A2:A3');
    expect(found.map(({ text, at, column }) => [text, at.row, at.item, column])).toEqual([
      ['A3 choice', 3, null, 0],
    ]);
  });

  it('parts of the DN, where the DN stands', () => {
    const headers = ['CN', 'O', 'C', '失効対象証明書シリアル番号', '失効理由'];
    const rows: SheetCell[][] = [
      ['a.example.ac.jp', 'Example University', 'JP', '1234567', '4'],
      ['b.example.ac.jp', null, 'JP', '1234568', '4'],
    ];
    expect(warnings(headers, rows, 'B2:B3').map(({ text, at, column }) => [text, at.item, column])).toEqual([
      ['B3 empty', 1, 0],
    ]);
  });

  it('nothing of other columns, of the first cell, of rows that are no records', () => {
    expect(warnings(HEADERS, [row('1234567', '4')], 'F2:F9', 'A1:F1', 'B5:E9')).toEqual([]);
    expect(warnings(HEADERS, [row('1234567', '4'), [null, null, null, null, null, '控え']], 'B2:B3')).toEqual(
      [],
    );
  });
});

it('many areas over the whole sheet cost little', () => {
  const everywhere = { firstRow: 1, lastRow: 1_048_576, firstColumn: 0, lastColumn: 16_383 };
  const areaAt = mergeIndex(Array.from({ length: 300_000 }, () => everywhere));
  for (let row = 1; row <= 100_000; row++) areaAt(row, row % 15);
  expect(areaAt(99_999, 3)).toBe(everywhere);
});
