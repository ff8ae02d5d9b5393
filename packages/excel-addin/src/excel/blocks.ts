import type { SheetCell } from '@upki-tsv/core';
import type { ReadRequest, ReadRow, RowBlock } from '../session/port.ts';
import { toSheetCell } from './cells.ts';

/** Bytes that a reply may have; Excel's own limit is 5 MB. */
export const REPLY_LIMIT = 4_800_000;
/** Number format of a cell, quotation marks and commas. */
const BYTES_A_CELL = 13;
/** Whether a row is hidden. */
const BYTES_A_ROW = 20;

/** Estimated bytes of a reply for one row, by the middle one of some rows. */
export function bytesARow(rows: readonly (readonly SheetCell[])[], columns: number): number {
  const lengths = rows
    .map((cells) => cells.reduce((sum, cell) => sum + bytesOf(cell), 0))
    .sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) + columns * BYTES_A_CELL + BYTES_A_ROW;
}

/** The same for rows that have been read, on average. */
export function averageBytes(blocks: readonly RowBlock[], columns: number): number {
  const rows = blocks.flatMap((block) => block.rows);
  const sum = rows.reduce((total, { cells }) => cells.reduce((part, cell) => part + bytesOf(cell), total), 0);
  return Math.ceil(sum / Math.max(1, rows.length)) + columns * BYTES_A_CELL + BYTES_A_ROW;
}

function bytesOf(cell: SheetCell): number {
  const text = typeof cell === 'string' ? cell : (cell?.text ?? '');
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) bytes += 2;
  return bytes;
}

/** The first requests, as much of them as one reply holds, and at least one row; and what is left. */
export function takeBatch(
  requests: readonly ReadRequest[],
  bytes: (request: ReadRequest) => number,
): { readonly batch: readonly ReadRequest[]; readonly left: readonly ReadRequest[] } {
  const batch: ReadRequest[] = [];
  let room = REPLY_LIMIT;
  for (const [index, request] of requests.entries()) {
    const { from, to } = request;
    const each = Math.max(1, bytes(request));
    const fitting = Math.max(0, Math.floor(room / each));
    const count = Math.min(to - from + 1, batch.length === 0 ? Math.max(1, fitting) : fitting);
    if (count > 0) batch.push({ ...request, to: from + count - 1 });
    if (from + count <= to) {
      return { batch, left: [{ ...request, from: from + count }, ...requests.slice(index + 1)] };
    }
    room -= count * each;
  }
  return { batch, left: [] };
}

/**
 * What was loaded of a range. Values and their types are left out of long reads, where a constant is its own formula,
 * and are there for the cells that compute theirs; a linked data type is the one thing that is taken for its text then.
 */
export interface LoadedRange {
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly values?: readonly (readonly unknown[])[];
  /** Undefined for a cell whose value is not known. */
  readonly valueTypes?: readonly (readonly unknown[])[];
}

/** What some of a range's cells hold; `top` and `left` count from the range's first cell. */
export interface CellResults {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

export function withResults(range: LoadedRange, results: readonly CellResults[]): LoadedRange {
  if (results.length === 0) return range;
  const values = range.formulas.map((row) => [...row]);
  const valueTypes: unknown[][] = range.formulas.map(() => []);
  for (const result of results) {
    result.values.forEach((row, down) => {
      row.forEach((value, right) => {
        const [at, column] = [result.top + down, result.left + right];
        (values[at] ?? [])[column] = value;
        (valueTypes[at] ?? [])[column] = result.valueTypes[down]?.[right];
      });
    });
  }
  return { ...range, values, valueTypes };
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

/** A formula or the name of an error, unless it is a text that only looks like one. */
const NOT_CONSTANT = /^=|^#[A-Z/0_]+[!?]?$/;

/** True where a formula or an error may stand whose value is not known. */
export const needsValues = ({ formulas, valueTypes }: LoadedRange): boolean =>
  formulas.some((row, at) =>
    row.some(
      (formula, column) =>
        typeof formula === 'string' && NOT_CONSTANT.test(formula) && valueTypes?.[at]?.[column] === undefined,
    ),
  );

/** @param hidden by row of the request */
export function blockOf(
  { sheet, from }: ReadRequest,
  range: LoadedRange,
  hidden: readonly boolean[],
): RowBlock {
  const rows: ReadRow[] = cellsOf(range).map((cells, at) => ({ hidden: hidden[at] ?? false, cells }));
  return { sheet, from, rows };
}
