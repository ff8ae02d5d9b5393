import { displayText } from '../display/number-format.ts';
import {
  type Area,
  cellCountOf,
  columnCountOf,
  isWholeColumns,
  isWholeRows,
  rowCountOf,
} from '../model/address.ts';
import { type Cell, holdsContent } from '../model/grid.ts';
import type { Style } from '../model/style.ts';
import { plainValue, valueTypeOf } from '../model/value.ts';
import type { CellInput } from '../model/workbook.ts';
import { excelError } from '../protocol/errors.ts';
import type { Json } from '../protocol/json.ts';
import type { CellRange } from './session.ts';

/** The most cells whose content one range gives. */
const MAX_READ_CELLS = 5_000_000;

/** A range of whole rows or columns: it has an address and no contents. */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

/** Reads a rectangle row by row; null for an unbounded range, as Excel answers. */
function readCells(range: CellRange, read: (cell: Cell, style: Style) => Json): Json {
  const { area, sheet } = range;
  if (isUnbounded(area)) return null;
  if (cellCountOf(area) > MAX_READ_CELLS) throw excelError('RangeExceedsLimit');
  return Array.from({ length: rowCountOf(area) }, (_, row) =>
    Array.from({ length: columnCountOf(area) }, (__, column) => {
      const at = [area.top + row, area.left + column] as const;
      return read(sheet.grid.cell(...at), sheet.grid.style(...at));
    }),
  );
}

export const readValues = (range: CellRange): Json => readCells(range, ({ value }) => plainValue(value));

export const readFormulas = (range: CellRange): Json =>
  readCells(range, ({ value, formula }) => formula ?? plainValue(value));

export const readTexts = (range: CellRange): Json =>
  readCells(range, ({ value }, { numberFormat }) => displayText(value, numberFormat));

export const readNumberFormats = (range: CellRange): Json =>
  readCells(range, (_, { numberFormat }) => numberFormat);

export const readValueTypes = (range: CellRange): Json =>
  readCells(range, (cell) => (holdsContent(cell) ? valueTypeOf(cell.value) : 'Empty'));

/**
 * What a written array holds for each cell of an area: one value for all, or rows of exactly the area's size.
 * Anything else is `InvalidArgument`.
 */
function shaped(value: Json, area: Area): (row: number, column: number) => Json {
  if (!Array.isArray(value)) {
    if (typeof value === 'object' && value !== null) throw excelError('InvalidArgument');
    return () => value;
  }
  const rows: readonly Json[] = value;
  if (rows.length !== rowCountOf(area)) throw wrongSize();
  for (const row of rows) if (!Array.isArray(row) || row.length !== columnCountOf(area)) throw wrongSize();
  return (row, column) => {
    const cells = rows[row - area.top];
    return Array.isArray(cells) ? (cells[column - area.left] ?? null) : null;
  };
}

const wrongSize = () =>
  excelError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

function cellInput(value: Json): CellInput {
  if (typeof value === 'object' && value !== null) throw excelError('InvalidArgument');
  return value as CellInput;
}

export function writeValues(range: CellRange, value: Json): void {
  const { area, sheet, workbook } = range;
  if (isUnbounded(area)) throw excelError('InvalidArgument');
  const given = shaped(value, area);
  workbook.write(sheet, area, (row, column) => cellInput(given(row, column)));
}

export function writeNumberFormats(range: CellRange, value: Json): void {
  const { area, sheet, workbook } = range;
  if (isUnbounded(area)) throw excelError('InvalidArgument');
  const given = shaped(value, area);
  if (!Array.isArray(value)) {
    const format = numberFormatOf(value);
    if (format !== null) workbook.restyle(sheet, [area], (style) => ({ ...style, numberFormat: format }));
    return;
  }
  workbook.editFormats(sheet, [area], () => {
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const numberFormat = numberFormatOf(given(row, column));
        if (numberFormat === null) continue;
        const style = { ...sheet.grid.style(row, column), numberFormat };
        sheet.grid.set(row, column, { ...sheet.grid.cell(row, column), style });
      }
  });
}

function numberFormatOf(value: Json): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw excelError('InvalidArgument');
  return value === '' ? 'General' : String(value);
}
