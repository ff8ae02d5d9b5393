/** Rows of a sheet or lines of a TSV, 1-based, both ends included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Reads `5-20,33`; undefined where it is no such list. */
export function parseRows(text: string): RowRange[] | undefined {
  const ranges: RowRange[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*([0-9]{1,8})\s*(?:-\s*([0-9]{1,8})\s*)?$/.exec(part);
    if (!match) return undefined;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from < 1 || to < from) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

export const takesRow =
  (ranges: readonly RowRange[]) =>
  (row: number): boolean =>
    ranges.some(({ from, to }) => row >= from && row <= to);
