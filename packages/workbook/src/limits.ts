import { WorkbookError } from './error.ts';

/** What a workbook may cost to read; anything beyond is refused as `too-large`. */
export interface Limits {
  /** Inflated bytes of one part. */
  readonly part: number;
  /** Inflated bytes of the whole archive, as its directory declares them. */
  readonly total: number;
  /** Inflated to compressed size, for parts larger than `ratioFrom` bytes inflated. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells with a value and merged areas over all sheets, and strings in the table of shared strings. */
  readonly cells: number;
  /** UTF-16 units of the text of all cells, shared strings counted as often as they are used. */
  readonly text: number;
  /** What any file may hold, however small; a larger one as much more as `perByte` says for each of its bytes. */
  readonly small: { readonly cells: number; readonly text: number };
  readonly perByte: { readonly cells: number; readonly text: number };
}

const MiB = 1024 * 1024;

/**
 * Far above any application, which has at most some 100,000 rows of 15 cells, and below what exhausts the heap
 * or exceeds the longest string of V8, 2^29 − 24 characters.
 * Sheets that are formatted down to the last row but empty were measured at ratios up to 90; only padding passes 200.
 */
export const defaultLimits: Limits = {
  part: 400 * MiB,
  total: 512 * MiB,
  ratio: 200,
  ratioFrom: 32 * MiB,
  cells: 2_500_000,
  text: 256 * MiB,
  // Programs write two bytes or more for a cell. A few kilobytes of one row over and over would be checked for minutes.
  small: { cells: 100_000, text: 8 * MiB },
  perByte: { cells: 2, text: 32 },
};

/** What is left of the limits on cells while the sheets of one workbook are read. */
export class Budget {
  #cells: number;
  #text: number;

  /** @param size of the archive in bytes */
  constructor({ cells, text, small, perByte }: Limits, size: number) {
    this.#cells = Math.min(cells, small.cells + perByte.cells * size);
    this.#text = Math.min(text, small.text + perByte.text * size);
  }

  /** @throws WorkbookError `too-large` */
  take(part: string, text = 0): void {
    this.#cells--;
    this.#text -= text;
    if (this.#cells < 0 || this.#text < 0) throw new WorkbookError('too-large', part);
  }

  /**
   * Runs what takes of it.
   * @returns what gives back what was taken, for another reading of the same
   */
  spend<T>(run: () => T): { readonly value: T; giveBack(): void } {
    const [cells, text] = [this.#cells, this.#text];
    const value = run();
    const taken = { cells: cells - this.#cells, text: text - this.#text };
    return {
      value,
      giveBack: () => {
        this.#cells += taken.cells;
        this.#text += taken.text;
      },
    };
  }
}
