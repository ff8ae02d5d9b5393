import type { SheetCell } from '@upki-tsv/core';
import type { ReadRequest, ReadRow, RowBlock } from '../session/port.ts';
import { toSheetCell } from './cells.ts';

/** Bytes that a reply may have; Excel's own limit is 5 MB. */
export const REPLY_LIMIT = 4_800_000;
/** Number format of a cell, quotation marks and commas. */
const BYTES_A_CELL = 13;

/** Estimated bytes of a reply for one row, by the middle one of some rows. */
export function bytesARow(rows: readonly (readonly SheetCell[])[], columns: number): number {
  const lengths = rows
    .map((cells) => cells.reduce((sum, cell) => sum + bytesOf(cell), 0))
    .sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) + columns * BYTES_A_CELL;
}

/** The same for rows that have been read, on average. */
export function averageBytes(blocks: readonly RowBlock[], columns: number): number {
  const rows = blocks.flatMap((block) => block.rows);
  const sum = rows.reduce((total, { cells }) => cells.reduce((part, cell) => part + bytesOf(cell), total), 0);
  return Math.ceil(sum / Math.max(1, rows.length)) + columns * BYTES_A_CELL;
}

function bytesOf(cell: SheetCell): number {
  const text = typeof cell === 'string' ? cell : (cell?.text ?? '');
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) bytes += 2;
  return bytes;
}

/** Requests in batches that are answered together, each within the limit. */
export function batches(
  requests: readonly ReadRequest[],
  bytes: (request: ReadRequest) => number,
): ReadRequest[][] {
  const all: ReadRequest[][] = [];
  let room = 0;
  for (const request of requests) {
    const each = Math.max(1, bytes(request));
    for (let from = request.from; from <= request.to; ) {
      if (room < each) {
        all.push([]);
        room = REPLY_LIMIT;
      }
      const count = Math.min(request.to - from + 1, Math.max(1, Math.floor(room / each)));
      all.at(-1)?.push({ ...request, from, to: from + count - 1 });
      from += count;
      room -= count * each;
    }
  }
  return all;
}

/**
 * What was loaded of a range. Values and their types are left out of long reads, where a constant is its own formula,
 * and follow where formulas or errors may stand; a linked data type is the one thing that is taken for its text then.
 */
export interface LoadedRange {
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes?: readonly (readonly unknown[])[];
  readonly values?: readonly (readonly unknown[])[];
}

export const cellsOf = (range: LoadedRange): SheetCell[][] =>
  range.formulas.map((row, at) =>
    row.map((formula, column) =>
      toSheetCell({
        value: range.values ? range.values[at]?.[column] : formula,
        formula,
        numberFormat: range.numberFormat[at]?.[column],
        valueType: range.valueTypes?.[at]?.[column],
      }),
    ),
  );

/** True where a formula or an error may stand, so that values and their types are needed. */
export const needsValues = ({ formulas }: LoadedRange): boolean =>
  formulas.some((row) => row.some((formula) => typeof formula === 'string' && /^[=#]/.test(formula)));

export function blockOf({ sheet, from }: ReadRequest, range: LoadedRange, hidden: boolean): RowBlock {
  const rows: ReadRow[] = cellsOf(range).map((cells) => ({ hidden, cells }));
  return { sheet, from, rows };
}
