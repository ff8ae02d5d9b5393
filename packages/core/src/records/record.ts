import type { TypedCell } from '../language/cell.ts';
import type { TextEncoding } from '../language/charset/index.ts';
import type { VendorCodePlace } from '../language/tsv/tsv.ts';
import type { ApplicationType } from '../manual/formats.ts';
import type { Change } from './finding.ts';
import type { SheetForm } from './sheet/sheet-form.ts';

/** One application. */
export interface ApplicationRecord {
  /** The items' values in the order of the format, empty string for an empty item. */
  readonly values: readonly string[];
  /** Row of the sheet or line of the TSV, 1-based. */
  readonly row: number;
  /** By 0-based item: the cell a value came from, where it is not plain text. */
  readonly cells?: readonly (TypedCell | undefined)[];
  /** Number of fields found, where it is not the format's (D-07); the values are not to be trusted then. */
  readonly fieldCount?: number;
  /** True for a line of a TSV that names the items (D-06): it holds no values. */
  readonly header?: true;
  /** The type that the shape of a record tells in a TSV of several types, where that is not the set's (D-07). */
  readonly otherType?: ApplicationType;
  /** 0-based items whose values stand wrapped in quotation marks (D-28). */
  readonly quoted?: readonly number[];
  /** What stands in the column 申請 where it is neither a yes nor a no. */
  readonly unclearChoice?: string;
  /** First and last row of a CSR whose lines stand in cells below each other; the value is empty then. */
  readonly csrRows?: readonly [first: number, last: number];
  /** Cells of the record that lie under a merged area whose value stands in another cell. */
  readonly covered?: readonly CoveredCell[];
}

/** A cell that a merged area covers. */
export interface CoveredCell {
  /** 1-based; null for the column 申請. */
  readonly item: number | null;
  /** Addresses: the cell, the merged area, and its first cell, which alone shows. */
  readonly cell: string;
  readonly area: string;
  readonly first: string;
  /** True where the cell holds a value all the same, which nobody sees. */
  readonly filled: boolean;
}

/** True where the values of a record stand at the items of its set's type. */
export const hasItems = ({ fieldCount, header, otherType }: ApplicationRecord): boolean =>
  fieldCount === undefined && !header && otherType === undefined;

/** The value of a 0-based item, quotation marks round it taken off; empty where there is none. */
export function valueAt(record: ApplicationRecord, index: number): string {
  const value = record.values[index] ?? '';
  return record.quoted?.includes(index) ? value.slice(1, -1).replaceAll('""', '"') : value;
}

/** The record with other values; what is written is plain text. */
export function withChanges(record: ApplicationRecord, changes: readonly Change[]): ApplicationRecord {
  const values = [...record.values];
  const cells = record.cells && [...record.cells];
  for (const { item, after } of changes) {
    values[item - 1] = after;
    if (cells) cells[item - 1] = undefined;
  }
  const quoted = record.quoted?.filter((index) => !changes.some(({ item }) => item === index + 1));
  const { quoted: _, ...rest } = record;
  return { ...rest, values, ...(cells && { cells }), ...(quoted && quoted.length > 0 && { quoted }) };
}

/** The records of one source: one sheet or one TSV. */
export interface RecordSet {
  readonly type: ApplicationType;
  readonly origin: 'sheet' | 'tsv';
  readonly records: readonly ApplicationRecord[];
  /** What a TSV's own form shows; absent for a sheet. */
  readonly file?: TsvForm;
  /** True where the sheet has a column for PINs; a TSV has one by its format. */
  readonly withPins?: boolean;
  /** True where rows of the sheet are hidden, by hand or by a filter; they count like any other. */
  readonly hiddenRows?: boolean;
  /** What the form of a sheet shows; absent for a TSV, and where nothing is to be said about it. */
  readonly sheet?: SheetForm;
  /** Rows of the sheet that are no records: they hold totals, or a remark in one cell. */
  readonly asides?: readonly AsideRow[];
}

export interface AsideRow {
  readonly row: number;
  readonly holds: 'totals' | 'remark';
}

/** The form of a TSV file (5-1, D-06, D-28). */
export interface TsvForm {
  readonly encoding: TextEncoding;
  /** Lines (1-based) that hold nothing but white space and TABs and stand before the last record. */
  readonly emptyLines: readonly number[];
  /** True where empty lines follow the last record. */
  readonly emptyLinesAtEnd: boolean;
  /** Lines (1-based) that end with a CR that no LF follows, or with several before the LF. */
  readonly crLines: readonly number[];
  /** What stands behind the last record and is no text: the mark with which DOS ended files (1A), or NULs. */
  readonly endMark: 'eof' | 'nul' | null;
  /** Characters in codes of NEC or IBM in place of those of JIS X 0208; absent where there are none. */
  readonly vendorCodes?: readonly VendorCodePlace[];
  /** The types that the records' shapes tell, where they tell several; else empty. */
  readonly mixedTypes: readonly ApplicationType[];
}
