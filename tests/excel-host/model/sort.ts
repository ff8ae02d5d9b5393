import { translateFormula } from '../formulas/rewrite.ts';
import { excelError } from '../protocol/errors.ts';
import type { Area } from './address.ts';
import { intersect } from './areas.ts';
import type { Cell } from './grid.ts';
import type { Sheet } from './sheet.ts';
import { type CellValue, isCellError } from './value.ts';
import type { Workbook } from './workbook.ts';

export interface SortKey {
  /** Zero-based column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Excel's ascending order: numbers, texts, booleans, errors; empty cells come last either way. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : isCellError(value) ? 3 : 4;
}

function compare(one: CellValue, other: CellValue): number {
  if (typeof one === 'string' && typeof other === 'string') {
    const [left, right] = [one.toLowerCase(), other.toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  return Number(one) - Number(other) || 0;
}

/** Sorts whole rows of an area, stable; formulas move along with their rows. */
export function sortRows(workbook: Workbook, sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
  workbook.guard(sheet, [area]);
  if (sheet.merged.some((merged) => intersect(merged, area)))
    throw excelError('InvalidOperation', 'To do this, all the merged cells need to be the same size.');
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const order = (one: number, other: number): number => {
    for (const { column, ascending } of keys) {
      const [left, right] = [sheet.grid.cell(one, column).value, sheet.grid.cell(other, column).value];
      if ((left === null) !== (right === null)) return left === null ? 1 : -1;
      const result = compare(left, right);
      if (result !== 0) return ascending ? result : -result;
    }
    return 0;
  };
  const sorted = rows.toSorted(order);
  const moved: (readonly [number, number, Cell])[] = [];
  for (const [index, from] of sorted.entries())
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.grid.cell(from, column);
      const to = area.top + index;
      const formula = cell.formula && translateFormula(cell.formula, to - from, 0);
      moved.push([to, column, { ...cell, formula }]);
    }
  workbook.edit(sheet, [area], () => {
    for (const [row, column, cell] of moved) sheet.grid.set(row, column, cell);
  });
  workbook.tell(sheet, { kind: 'sorted', along: 'rows', area });
}
