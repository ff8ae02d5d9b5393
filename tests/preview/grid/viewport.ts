import type { Area } from '../../excel-host/model/address.ts';
import { scrollFor } from './axis.ts';
import { type Geometry, HEADER_HEIGHT, ROW_HEADER_WIDTH } from './geometry.ts';
import type { Place } from './selection.ts';

/** How far a sheet is scrolled, and how large its window is with the headers; in pixels. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rows and columns that a viewport shows, frozen ones apart. */
export interface ShownCells {
  readonly frozenRows: readonly number[];
  readonly rows: readonly number[];
  readonly frozenColumns: readonly number[];
  readonly columns: readonly number[];
}

/** Where a cell stands within the window, in pixels. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const frozenHeight = ({ rows, frozenRows }: Geometry): number => rows.offset(frozenRows);
const frozenWidth = ({ columns, frozenColumns }: Geometry): number => columns.offset(frozenColumns);

export function shownCells(geometry: Geometry, viewport: Viewport): ShownCells {
  const { rows, columns, frozenRows, frozenColumns } = geometry;
  const right = viewport.left + viewport.width - ROW_HEADER_WIDTH;
  const bottom = viewport.top + viewport.height - HEADER_HEIGHT;
  return {
    frozenRows: rows.shown(0, frozenHeight(geometry)),
    rows: rows.shown(viewport.top + frozenHeight(geometry), bottom, frozenRows),
    frozenColumns: columns.shown(0, frozenWidth(geometry)),
    columns: columns.shown(viewport.left + frozenWidth(geometry), right, frozenColumns),
  };
}

/** The areas that are shown: up to four where rows and columns are frozen. */
export function shownAreas({ frozenRows, rows, frozenColumns, columns }: ShownCells): Area[] {
  return [frozenRows, rows].flatMap((down) =>
    [frozenColumns, columns].flatMap((across) => {
      const [top, bottom, left, right] = [down[0], down.at(-1), across[0], across.at(-1)];
      const isEmpty = top === undefined || bottom === undefined || left === undefined || right === undefined;
      return isEmpty ? [] : [{ top, bottom, left, right }];
    }),
  );
}

export function boxOf(geometry: Geometry, viewport: Viewport, { row, column }: Place): CellBox {
  const { rows, columns, frozenRows, frozenColumns } = geometry;
  return {
    left: ROW_HEADER_WIDTH + columns.offset(column) - (column < frozenColumns ? 0 : viewport.left),
    top: HEADER_HEIGHT + rows.offset(row) - (row < frozenRows ? 0 : viewport.top),
    width: columns.sizeOf(column),
    height: rows.sizeOf(row),
  };
}

/** Whether a part of a cell can be seen beside the headers and what is frozen. */
export function isSeen(geometry: Geometry, viewport: Viewport, place: Place): boolean {
  const { left, top, width, height } = boxOf(geometry, viewport, place);
  const firstTop = HEADER_HEIGHT + (place.row < geometry.frozenRows ? 0 : frozenHeight(geometry));
  const firstLeft = ROW_HEADER_WIDTH + (place.column < geometry.frozenColumns ? 0 : frozenWidth(geometry));
  const isWithin = top + height > firstTop && top < viewport.height;
  return height > 0 && width > 0 && isWithin && left + width > firstLeft && left < viewport.width;
}

/** The cell at a point of the window, also at one beyond it. */
export function placeAt(geometry: Geometry, viewport: Viewport, point: { x: number; y: number }): Place {
  const [x, y] = [point.x - ROW_HEADER_WIDTH, point.y - HEADER_HEIGHT];
  return {
    row: geometry.rows.indexAt(Math.max(0, y < frozenHeight(geometry) ? y : y + viewport.top)),
    column: geometry.columns.indexAt(Math.max(0, x < frozenWidth(geometry) ? x : x + viewport.left)),
  };
}

/** How far to scroll so that a cell is seen; frozen ones always are. */
export function scrollTo(
  geometry: Geometry,
  viewport: Viewport,
  { row, column }: Place,
): Pick<Viewport, 'left' | 'top'> {
  const { rows, columns, frozenRows, frozenColumns } = geometry;
  const { left, top, width, height } = viewport;
  const down = { scroll: top, length: height - HEADER_HEIGHT, lead: frozenHeight(geometry) };
  const across = { scroll: left, length: width - ROW_HEADER_WIDTH, lead: frozenWidth(geometry) };
  return {
    top: row < frozenRows ? top : scrollFor({ start: rows.offset(row), end: rows.offset(row + 1) }, down),
    left:
      column < frozenColumns
        ? left
        : scrollFor({ start: columns.offset(column), end: columns.offset(column + 1) }, across),
  };
}
