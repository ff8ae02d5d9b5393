import { type CellArea, cellText, type SheetRow } from '../../language/cell.ts';
import { isBlank } from '../../language/charset/index.ts';
import type { CoveredCell } from '../record.ts';
import { cellAddress } from './address.ts';

/** Columns whose cells are looked at, with what they hold: an item by its 1-based number, or null for 申請. */
export type WatchedColumns = readonly { readonly column: number; readonly item: number | null }[];

/** Tells of a row which of its cells lie under a merged area. */
export type CoveredCells = (row: SheetRow) => readonly CoveredCell[];

const NONE: readonly CoveredCell[] = [];

/** The merged area that a cell lies in; row 1-based, column 0-based. */
export type MergeIndex = (row: number, column: number) => CellArea | undefined;

/**
 * Prepares merged areas for being asked cell by cell, however many they are. Areas do not overlap in what Excel writes;
 * of those that do, the upper ones count.
 */
export function mergeIndex(merged: readonly CellArea[]): MergeIndex {
  const columns = new Map<number, readonly CellArea[]>();
  return (row, column) => {
    let areas = columns.get(column);
    if (!areas) {
      areas = areasIn(merged, column);
      columns.set(column, areas);
    }
    return areaAt(areas, row);
  };
}

/** Tells of rows which of the watched cells lie under a merged area. */
export function coveredCells(merged: readonly CellArea[] | undefined, columns: WatchedColumns): CoveredCells {
  if (!merged || merged.length === 0) return () => NONE;
  const areaOf = mergeIndex(merged);
  return (row) => {
    const covered = columns.flatMap(({ column, item }): CoveredCell[] => {
      const area = areaOf(row.row, column);
      if (!area || (area.firstRow === row.row && area.firstColumn === column)) return [];
      const first = cellAddress(area.firstColumn, area.firstRow);
      return [
        {
          item,
          cell: cellAddress(column, row.row),
          area: `${first}:${cellAddress(area.lastColumn, area.lastRow)}`,
          first,
          filled: !isBlank(cellText(row.cells[column])),
        },
      ];
    });
    return covered.length === 0 ? NONE : covered;
  };
}

/** The areas that reach into a column, from top to bottom and without overlap. */
function areasIn(merged: readonly CellArea[], column: number): readonly CellArea[] {
  const areas: CellArea[] = [];
  let end = 0;
  const reaching = merged.filter(
    ({ firstColumn, lastColumn }) => firstColumn <= column && lastColumn >= column,
  );
  for (const area of reaching.sort((a, b) => a.firstRow - b.firstRow)) {
    if (area.firstRow <= end) continue;
    areas.push(area);
    end = area.lastRow;
  }
  return areas;
}

function areaAt(areas: readonly CellArea[], row: number): CellArea | undefined {
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.firstRow ?? Number.POSITIVE_INFINITY) <= row) low = middle + 1;
    else high = middle;
  }
  const area = areas[low - 1];
  return area && row <= area.lastRow ? area : undefined;
}
