import type { ColumnRun } from '../session/port.ts';

/** Bytes of texts that one request or reply of a write carries, well below Excel's limit of 5 MB. */
export const PART_LIMIT = 4_000_000;
/** Number format, type and punctuation of a cell. */
const BYTES_A_CELL = 40;

/** Bytes that a text takes in a request, escaped twice as it may pass through two layers. */
export function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += 2;
    else if (code === 0x22 || code === 0x5c) bytes += 3;
    else if (code < 0x20) bytes += 6;
  }
  return bytes;
}

/** Rows in parts that a request each carries, in order; a row that alone is too long is a part of its own. */
export function rowParts(
  rows: readonly (readonly string[])[],
  limit: number = PART_LIMIT,
): (readonly (readonly string[])[])[] {
  return partsBy(rows, (row) => row.reduce((sum, text) => sum + textBytes(text) + BYTES_A_CELL, 0), limit);
}

/** Runs in parts, each of which one request writes and one reply tells with values and formulas; long runs are cut. */
export function runParts(runs: readonly ColumnRun[], limit: number = PART_LIMIT): (readonly ColumnRun[])[] {
  const cells = runs.flatMap(({ column, top, before, after }) =>
    after.map((text, index) => ({ column, row: top + index, before: before[index] ?? '', after: text })),
  );
  const bytes = (cell: Cell): number =>
    Math.max(2 * textBytes(cell.before), textBytes(cell.after)) + BYTES_A_CELL;
  return partsBy(cells, bytes, limit).map(joined);
}

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly before: string;
  readonly after: string;
}

/** Cells below each other as runs. */
function joined(cells: readonly Cell[]): ColumnRun[] {
  const runs: { column: number; top: number; before: string[]; after: string[] }[] = [];
  for (const { column, row, before, after } of cells) {
    const last = runs.at(-1);
    if (last?.column === column && last.top + last.after.length === row) {
      last.before.push(before);
      last.after.push(after);
    } else runs.push({ column, top: row, before: [before], after: [after] });
  }
  return runs;
}

function partsBy<Item>(items: readonly Item[], bytes: (item: Item) => number, limit: number): Item[][] {
  const parts: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = bytes(item);
    const part = parts.at(-1);
    if (part && size <= room) {
      part.push(item);
      room -= size;
    } else {
      parts.push([item]);
      room = limit - size;
    }
  }
  return parts;
}
