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
    const match = /^[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}$/.test(reference) ? reference.split(':') : [];
    const [first, last] = match.map(parseReference);
    if (first === undefined || last === undefined) return true;
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

function parseReference(reference: string): { row: number; column: number } {
  const letters = reference.replace(/\d+$/, '');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return { row: Number(reference.slice(letters.length)), column: column - 1 };
}
