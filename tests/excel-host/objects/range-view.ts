import type { Area } from '../model/address.ts';
import type { Json } from '../protocol/json.ts';
import { defineType } from '../protocol/wire.ts';
import { readFormulas, readNumberFormats, readTexts, readValues, readValueTypes } from './cells.ts';
import { wireRange } from './range.ts';
import type { CellRange } from './session.ts';

function visible(range: CellRange): { readonly rows: number[]; readonly columns: number[] } {
  const { area, sheet } = range;
  const span = (from: number, to: number, hidden: ReadonlySet<number>): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => index).filter((index) => !hidden.has(from + index));
  return {
    rows: span(area.top, area.bottom, sheet.hiddenRows),
    columns: span(area.left, area.right, sheet.hiddenColumns),
  };
}

/** Rows and columns that are not hidden, of what the whole range would give. */
const shown =
  (read: (range: CellRange) => Json) =>
  (range: CellRange): Json => {
    const cells = read(range);
    if (!Array.isArray(cells)) return cells;
    const { rows, columns } = visible(range);
    return rows.map((row) => {
      const line = cells[row];
      return Array.isArray(line) ? columns.map((column) => line[column] ?? null) : null;
    });
  };

/** A `RangeView`: a range without its hidden rows and columns. Reading only. */
export const rangeView = defineType<CellRange>({
  name: 'RangeView',
  scalars: {
    Values: { get: shown(readValues) },
    Formulas: { get: shown(readFormulas) },
    Text: { get: shown(readTexts) },
    NumberFormat: { get: shown(readNumberFormats) },
    ValueTypes: { get: shown(readValueTypes) },
    RowCount: { get: (range) => visible(range).rows.length },
    ColumnCount: { get: (range) => visible(range).columns.length },
  },
  methods: { GetRange: (range) => wireRange(range.range(range.area satisfies Area)) },
});
