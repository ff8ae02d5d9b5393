import { cellAddress } from '@upki-tsv/core';
import type { Area } from './port.ts';
import type { Cell } from './snapshot.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;
const PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/**
 * The areas of an address such as `A1`, `'My sheet'!$B$2:C4,E7`, `5:7` or `B:D`; null for anything else, which an event
 * of a host may hold too.
 */
export function parseAddress(address: string): Area[] | null {
  const areas = address.split(',').map((part) => parseArea(part.trim()));
  return areas.every((area): area is Area => area !== null) ? areas : null;
}

function parseArea(text: string): Area | null {
  const [from = '', to = from, ...more] = text.slice(text.lastIndexOf('!') + 1).split(':');
  const start = parseCorner(from);
  const end = parseCorner(to);
  if (more.length > 0 || !start || !end) return null;
  const wholeRows = start.column === undefined && end.column === undefined;
  const wholeColumns = start.row === undefined && end.row === undefined;
  if (wholeRows) {
    return ordered(start.row, end.row, 0, LAST_COLUMN);
  }
  if (wholeColumns) return ordered(1, LAST_ROW, start.column, end.column);
  return ordered(start.row, end.row, start.column, end.column);
}

function parseCorner(text: string): { column?: number; row?: number } | null {
  const match = PART.exec(text);
  if (!match || text === '') return null;
  const [, letters, digits] = match;
  return {
    ...(letters !== undefined && { column: columnOf(letters) }),
    ...(digits !== undefined && { row: Number(digits) }),
  };
}

function ordered(
  row: number | undefined,
  otherRow: number | undefined,
  column: number | undefined,
  otherColumn: number | undefined,
): Area | null {
  if (row === undefined || otherRow === undefined || column === undefined || otherColumn === undefined) {
    return null;
  }
  const area = {
    top: Math.min(row, otherRow),
    bottom: Math.max(row, otherRow),
    left: Math.min(column, otherColumn),
    right: Math.max(column, otherColumn),
  };
  return area.top >= 1 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? area : null;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `B2` or `B2:C4`. */
export function printArea({ top, bottom, left, right }: Area): string {
  const start = `${columnName(left)}${top}`;
  return top === bottom && left === right ? start : `${start}:${columnName(right)}${bottom}`;
}

/** A cell by its 1-based row and 0-based column. */
export const cellAt = (row: number, column: number): Cell => ({
  row,
  column,
  address: cellAddress(column, row),
});

export const isSingleCell = ({ top, bottom, left, right }: Area): boolean => top === bottom && left === right;

/** Rows that areas lie in, as spans in order without overlap. */
export function rowSpans(areas: readonly { readonly top: number; readonly bottom: number }[]): RowSpan[] {
  const spans: RowSpan[] = [];
  for (const { top, bottom } of [...areas].sort((a, b) => a.top - b.top)) {
    const last = spans.at(-1);
    if (last && top <= last.to + 1)
      spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, bottom) };
    else spans.push({ from: top, to: bottom });
  }
  return spans;
}

export interface RowSpan {
  readonly from: number;
  readonly to: number;
}
