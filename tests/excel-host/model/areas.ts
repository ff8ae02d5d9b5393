import { type Area, MAX_COLUMNS, MAX_ROWS } from './address.ts';

export function intersect(one: Area, other: Area): Area | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

/** The smallest area that holds all of them. */
export function boundingArea(areas: readonly Area[]): Area | undefined {
  return areas.reduce<Area | undefined>(
    (bound, area) =>
      bound === undefined
        ? area
        : {
            top: Math.min(bound.top, area.top),
            left: Math.min(bound.left, area.left),
            bottom: Math.max(bound.bottom, area.bottom),
            right: Math.max(bound.right, area.right),
          },
    undefined,
  );
}

/** What is left of `area` without `hole`: up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const left: Area[] = [];
  if (cut.top > area.top) left.push({ ...area, bottom: cut.top - 1 });
  if (cut.left > area.left) left.push({ ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 });
  if (cut.right < area.right) left.push({ ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 });
  if (cut.bottom < area.bottom) left.push({ ...area, top: cut.bottom + 1 });
  return left;
}

export function subtractAll(areas: readonly Area[], holes: readonly Area[]): Area[] {
  return holes.reduce<Area[]>((rest, hole) => rest.flatMap((area) => subtract(area, hole)), [...areas]);
}

export function intersectAll(areas: readonly Area[], others: readonly Area[]): Area[] {
  return areas.flatMap((area) =>
    others.map((other) => intersect(area, other)).filter((each) => each !== undefined),
  );
}

/** The area moved, or undefined where it would leave the sheet. */
export function offset(area: Area, rows: number, columns: number): Area | undefined {
  const moved = {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
  return moved.top >= 0 && moved.left >= 0 && moved.bottom < MAX_ROWS && moved.right < MAX_COLUMNS
    ? moved
    : undefined;
}

/** Cells moved aside (`insert`) or closed up over (`delete`), along rows or columns, within a band. */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  readonly along: 'rows' | 'columns';
  readonly at: Area;
}

/**
 * Where an area stands after a shift; undefined where all of its cells are gone.
 * An area that only partly lies in the shifted band stays, as Excel keeps it.
 */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const { at } = shift;
  if (shift.along === 'rows') {
    if (area.left < at.left || area.right > at.right) return area;
    const span = shiftSpan(area.top, area.bottom, at.top, at.bottom, shift.kind, MAX_ROWS);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  if (area.top < at.top || area.bottom > at.bottom) return area;
  const span = shiftSpan(area.left, area.right, at.left, at.right, shift.kind, MAX_COLUMNS);
  return span && { ...area, left: span[0], right: span[1] };
}

function shiftSpan(
  first: number,
  last: number,
  from: number,
  to: number,
  kind: Shift['kind'],
  limit: number,
): readonly [number, number] | undefined {
  const count = to - from + 1;
  if (first === 0 && last === limit - 1) return [first, last];
  if (kind === 'insert') {
    const start = first >= from ? first + count : first;
    const end = last >= from ? last + count : last;
    return start >= limit ? undefined : [start, Math.min(end, limit - 1)];
  }
  if (first >= from && last <= to) return undefined;
  const start = first < from ? first : first > to ? first - count : from;
  const end = last < from ? last : last > to ? last - count : from - 1;
  return [start, end];
}
