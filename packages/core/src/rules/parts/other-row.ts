import type { First } from '../rule.ts';

/** A row that a sentence speaks of, and what its source is called where that is another. */
export type OtherRow = { readonly row: number; readonly source?: string };

/** The parameters for the first record with a key. */
export const otherRow = ({ row, source }: First): OtherRow => ({
  row,
  ...(source && { source: source.name }),
});

/** To stand in a sentence: `5行目`, `b.xlsx「サーバ」の5行目`. */
export const otherRowJa = ({ row, source }: OtherRow): string =>
  source === undefined ? `${row}行目` : `${source}の${row}行目`;

/** To stand in a sentence: `row 5`, `row 5 of b.xlsx “Servers”`. */
export const otherRowEn = ({ row, source }: OtherRow): string =>
  source === undefined ? `row ${row}` : `row ${row} of ${source}`;
