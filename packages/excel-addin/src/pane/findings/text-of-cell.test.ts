import type { Finding } from '@upki-tsv/core';
import { expect, it } from 'vitest';
import type { PlacedFinding, Selection, TableState } from '../../session/index.ts';
import { textOfCell } from './text-of-cell.ts';

const placed = (item: number, column: number): PlacedFinding => ({
  key: 'k',
  finding: { at: { record: 1, row: 2, item } } as Finding,
  cell: { row: 2, column, address: 'X2' },
  fixable: false,
});
const table = { columns: new Map([[8, 3]]), dnColumns: [0, 1] } as Partial<TableState> as TableState;
const selection = (row: number, column: number): Selection => ({
  address: 'X',
  cell: { row, column, address: 'X' },
  item: null,
  record: 1,
  value: '髙橋',
  findings: [],
  offer: null,
  csr: null,
});

it('knows the text of the selected cell alone', () => {
  expect(textOfCell(placed(8, 3), table, selection(2, 3))).toBe('髙橋');
  expect(textOfCell(placed(8, 3), table, selection(3, 3))).toBeNull();
  expect(textOfCell(placed(8, 3), table, null)).toBeNull();
});

it('does not take a part of a DN, or another item’s cell, for the value', () => {
  expect(textOfCell(placed(1, 0), table, selection(2, 0))).toBeNull();
  expect(textOfCell(placed(9, 3), table, selection(2, 3))).toBeNull();
});
