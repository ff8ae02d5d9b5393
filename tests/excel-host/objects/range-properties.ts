import {
  type Area,
  cellCountOf,
  columnCountOf,
  isWholeColumns,
  isWholeRows,
  printArea,
  printSheetName,
  rowCountOf,
  rowsOf,
} from '../model/address.ts';
import { truth } from '../protocol/arguments.ts';
import type { Json } from '../protocol/json.ts';
import type { Scalar, TypeDefinition } from '../protocol/wire.ts';
import {
  readFormulas,
  readNumberFormats,
  readTexts,
  readValues,
  readValueTypes,
  writeNumberFormats,
  writeValues,
} from './cells.ts';
import type { CellRange } from './session.ts';

const MAX_COUNT = 2 ** 31 - 1;

/** In A1 style with the sheet's name before every area. */
export function addressOf(range: CellRange): string {
  const name = printSheetName(range.sheet.name);
  return range.areas.map((area) => `${name}!${printArea(area)}`).join(', ');
}

/** -1 beyond 2³¹ − 1, as the documentation says. */
export function countOf(areas: readonly Area[]): number {
  const count = areas.reduce((sum, area) => sum + cellCountOf(area), 0);
  return count > MAX_COUNT ? -1 : count;
}

/** The same answer of all, or null where they differ. */
function same(answers: Iterable<boolean>): boolean | null {
  const different = new Set(answers);
  return different.size === 1 ? ([...different][0] ?? null) : null;
}

function rowsHidden({ area, sheet }: CellRange): boolean | null {
  if (isWholeColumns(area)) return sheet.hiddenRows.size === 0 ? false : null;
  return same(Array.from({ length: rowCountOf(area) }, (_, index) => sheet.hiddenRows.has(area.top + index)));
}

function columnsHidden({ area, sheet }: CellRange): boolean | null {
  if (isWholeRows(area)) return sheet.hiddenColumns.size === 0 ? false : null;
  return same(
    Array.from({ length: columnCountOf(area) }, (_, index) => sheet.hiddenColumns.has(area.left + index)),
  );
}

function hideRows({ area, sheet, workbook }: CellRange, value: Json): void {
  const hidden = truth(value);
  workbook.guardOption(sheet, 'allowFormatRows');
  workbook.hideRows(sheet, rowsOf(area), hidden);
}

function hideColumns({ area, sheet, workbook }: CellRange, value: Json): void {
  const hidden = truth(value);
  workbook.guardOption(sheet, 'allowFormatColumns');
  for (let column = area.left; column <= area.right; column += 1)
    if (hidden) sheet.hiddenColumns.add(column);
    else sheet.hiddenColumns.delete(column);
}

export const reading = (get: (range: CellRange) => Json): Scalar<CellRange> => ({ get });

export const contents: NonNullable<TypeDefinition<CellRange>['scalars']> = {
  Values: { get: readValues, set: writeValues },
  Formulas: { get: readFormulas, set: writeValues },
  FormulasLocal: { get: readFormulas, set: writeValues },
  Text: reading(readTexts),
  NumberFormat: { get: readNumberFormats, set: writeNumberFormats },
  NumberFormatLocal: { get: readNumberFormats, set: writeNumberFormats },
  ValueTypes: reading(readValueTypes),
};

export const shape: NonNullable<TypeDefinition<CellRange>['scalars']> = {
  Address: reading(addressOf),
  AddressLocal: reading(addressOf),
  CellCount: reading(({ areas }) => countOf(areas)),
  RowIndex: reading(({ area }) => area.top),
  ColumnIndex: reading(({ area }) => area.left),
  RowCount: reading(({ area }) => rowCountOf(area)),
  ColumnCount: reading(({ area }) => columnCountOf(area)),
  IsEntireRow: reading(({ area }) => isWholeRows(area)),
  IsEntireColumn: reading(({ area }) => isWholeColumns(area)),
  RowHidden: { get: rowsHidden, set: hideRows },
  ColumnHidden: { get: columnsHidden, set: hideColumns },
  Hidden: reading((range) => rowsHidden(range) === true || columnsHidden(range) === true),
};
