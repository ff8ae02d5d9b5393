import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../excel-host/model/address.ts';
import type { Sheet } from '../../excel-host/model/sheet.ts';
import { Axis } from './axis.ts';
import type { Place } from './selection.ts';

export const ROW_HEIGHT = 21;
export const HEADER_HEIGHT = 22;
export const ROW_HEADER_WIDTH = 52;
/** Points are 1/72 inch, pixels 1/96. */
const PIXELS_A_POINT = 96 / 72;
/** How far a sheet can be scrolled at least, and beyond what is used. */
const LEAST = { rows: 100, columns: 20 } as const;
const BEYOND = { rows: 40, columns: 4 } as const;

export interface Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** How many rows and columns can be scrolled to. */
  readonly rowCount: number;
  readonly columnCount: number;
}

export function frozenCounts({ frozen }: Sheet): { readonly rows: number; readonly columns: number } {
  const count = (last: number | undefined, all: number): number =>
    last === undefined || last >= all - 1 ? 0 : last + 1;
  return { rows: count(frozen?.bottom, MAX_ROWS), columns: count(frozen?.right, MAX_COLUMNS) };
}

const sizes = (
  hidden: ReadonlySet<number>,
  given: ReadonlyMap<number, number> = new Map(),
): Map<number, number> => {
  const pixels = new Map([...given].map(([index, points]) => [index, Math.round(points * PIXELS_A_POINT)]));
  for (const index of hidden) pixels.set(index, 0);
  return pixels;
};

/**
 * Where the cells of a sheet stand. All rows are of one height: texts are shown on one line.
 * `reached` are cells that stay within what can be scrolled to, with some beyond them.
 */
export function geometryOf(sheet: Sheet, used: Area | undefined, reached: readonly Place[] = []): Geometry {
  const frozen = frozenCounts(sheet);
  const standard = Math.round(sheet.standardWidth * PIXELS_A_POINT);
  const last = { row: used?.bottom ?? 0, column: used?.right ?? 0 };
  const count = (along: 'rows' | 'columns', most: number, indexes: readonly number[]): number =>
    Math.min(most, Math.max(LEAST[along], ...indexes.map((index) => index + BEYOND[along])));
  const places = [last, ...reached];
  return {
    rows: new Axis(MAX_ROWS, ROW_HEIGHT, sizes(sheet.hiddenRows)),
    columns: new Axis(MAX_COLUMNS, standard, sizes(sheet.hiddenColumns, sheet.columnWidths)),
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    rowCount: count(
      'rows',
      MAX_ROWS,
      places.map(({ row }) => row),
    ),
    columnCount: count(
      'columns',
      MAX_COLUMNS,
      places.map(({ column }) => column),
    ),
  };
}
