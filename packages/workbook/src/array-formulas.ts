import { parseRange } from './reference.ts';

interface Range {
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Ranges that one row can have side by side in the columns that are read, and a margin. */
const maxRanges = 300;

/**
 * The ranges filled by array formulas, among them the spilling ones (`=UNIQUE(…)`). Only a range's first cell names
 * the formula; the others look like constants, but writing to them breaks the formula.
 */
export class ArrayFormulas {
  #ranges: Range[] = [];

  /**
   * Notes the range of the formula at its top left cell, in this row.
   * @returns false where there are more ranges than can stand side by side
   */
  add(reference: string, row: number): boolean {
    const range = parseRange(reference);
    if (range === undefined) return true;
    const { first, last } = range;
    this.#ranges = this.#ranges.filter(({ lastRow }) => lastRow >= row);
    this.#ranges.push({ lastRow: last.row, firstColumn: first.column, lastColumn: last.column });
    return this.#ranges.length <= maxRanges;
  }

  includes(row: number, column: number): boolean {
    for (const { lastRow, firstColumn, lastColumn } of this.#ranges) {
      if (row <= lastRow && column >= firstColumn && column <= lastColumn) return true;
    }
    return false;
  }
}
