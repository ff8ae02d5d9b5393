/** What a workbook may cost to read; anything beyond is refused as `too-large`. */
export interface Limits {
  /** Inflated bytes of one part. */
  readonly part: number;
  /** Inflated bytes of the whole archive, as its directory declares them. */
  readonly total: number;
  /** Inflated to compressed size, for parts larger than `ratioFrom` bytes inflated. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells with a value in one sheet, and strings in the table of shared strings. */
  readonly cells: number;
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
};
