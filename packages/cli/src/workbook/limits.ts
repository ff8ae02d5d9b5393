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
}

const MiB = 1024 * 1024;

/**
 * Far above any application, which has at most some 100,000 rows of 15 cells, and below what exhausts the heap
 * or exceeds the longest string of V8, 2^29 − 24 characters.
 * Sheets that are formatted down to the last row but empty were measured at ratios up to 90; only padding passes 200.
 */
export const defaultLimits: Limits = {
  part: 500 * MiB,
  total: 1024 * MiB,
  ratio: 200,
  ratioFrom: 32 * MiB,
  cells: 5_000_000,
  text: 256 * MiB,
};

/** What is left of the limits on cells while the sheets of one workbook are read. */
export class Budget {
  #cells: number;
  #text: number;

  constructor({ cells, text }: Limits) {
    this.#cells = cells;
    this.#text = text;
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
