import { type Area, cellArea } from '../../excel-host/model/address.ts';
import { contains } from '../../excel-host/model/areas.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Selected areas, of which the last is the one that grows, and the cell that is typed into. */
export interface Selection {
  readonly areas: readonly Area[];
  readonly active: Place;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export const areaOf = ({ row, column }: Place): Area => cellArea(row, column);

export const selectPlace = (active: Place): Selection => ({ areas: [areaOf(active)], active });

/** Areas somebody else selected: the first one's corner is typed into. */
export function selectAreas(areas: readonly Area[]): Selection {
  const [first = cellArea(0, 0)] = areas;
  return {
    areas: areas.length === 0 ? [first] : areas,
    active: { row: first.top, column: first.left },
  };
}

/** The area that grows. */
export const lastArea = ({ areas, active }: Selection): Area => areas.at(-1) ?? areaOf(active);

/** The corner across from the active cell: what an extension moves. */
export function farCorner(selection: Selection): Place {
  const area = lastArea(selection);
  const { row, column } = selection.active;
  return {
    row: row === area.top ? area.bottom : area.top,
    column: column === area.left ? area.right : area.left,
  };
}

/** The last area from the active cell to another. */
export function extendTo(selection: Selection, to: Place): Selection {
  const { active, areas } = selection;
  const area = {
    top: Math.min(active.row, to.row),
    bottom: Math.max(active.row, to.row),
    left: Math.min(active.column, to.column),
    right: Math.max(active.column, to.column),
  };
  return { active, areas: [...areas.slice(0, -1), area] };
}

/** One more area beside those selected, or it alone. */
export const addArea = (selection: Selection | undefined, area: Area, active: Place): Selection => ({
  areas: [...(selection?.areas ?? []), area],
  active,
});

export const isSelected = (selection: Selection, place: Place): boolean =>
  selection.areas.some((area) => contains(area, areaOf(place)));

export const isSingle = ({ areas: [first, ...others], active }: Selection): boolean =>
  others.length === 0 && first !== undefined && contains(areaOf(active), first);

/** Moves the active cell on through selected cells, along rows (Enter) or columns (Tab), and round at the end. */
export function cycle(selection: Selection, along: 'rows' | 'columns', by: 1 | -1): Selection {
  const { areas, active } = selection;
  const at = areas.findIndex((area) => contains(area, areaOf(active)));
  const area = areas[at];
  if (!area) return selection;
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const [row, column] = [active.row - area.top, active.column - area.left];
  const index = (along === 'rows' ? column * height + row : row * width + column) + by;
  if (index < 0 || index >= height * width) {
    const other = areas[(at + by + areas.length) % areas.length] ?? area;
    const next =
      by === 1 ? { row: other.top, column: other.left } : { row: other.bottom, column: other.right };
    return { areas, active: next };
  }
  const next =
    along === 'rows'
      ? { row: index % height, column: Math.floor(index / height) }
      : { row: Math.floor(index / width), column: index % width };
  return { areas, active: { row: area.top + next.row, column: area.left + next.column } };
}

/** A line of cells that a jump goes along. */
export interface Line {
  readonly isFilled: (index: number) => boolean;
  readonly isHidden: (index: number) => boolean;
  /** The first index and the last that hold anything, and the last of all. */
  readonly first: number;
  readonly last: number;
  readonly end: number;
}

/** Where Ctrl with an arrow leads: the end of a run of filled cells, the next filled one, or the sheet's edge. */
export function jump(from: number, by: 1 | -1, line: Line): number {
  const edge = by === 1 ? line.end : 0;
  const isFilled = (index: number): boolean => !line.isHidden(index) && line.isFilled(index);
  const next = (index: number): number => {
    let at = index + by;
    while (at !== edge && line.isHidden(at) && at >= 0 && at <= line.end) at += by;
    return at;
  };
  if (from === edge) return from;
  let at = next(from);
  if (line.isFilled(from) && at >= 0 && at <= line.end && isFilled(at)) {
    for (let after = next(at); after >= 0 && after <= line.end && isFilled(after); after = next(at))
      at = after;
    return at;
  }
  const within = (index: number): boolean => index >= line.first && index <= line.last;
  if (by === 1 && at < line.first) at = line.first;
  if (by === -1 && at > line.last) at = line.last;
  for (; within(at); at += by) if (isFilled(at)) return at;
  return edge;
}
