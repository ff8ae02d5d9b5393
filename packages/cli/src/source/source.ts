import type { ApplicationType, EncodedTsv, Institution, RecordSet } from '@upki-tsv/core';
import type { Workbook, WorkbookSheet } from '@upki-tsv/workbook';
import type { RowRange } from '../command-line/rows.ts';
import type { Sentence } from './failure.ts';
import type { SkippedSheet } from './skipped.ts';

/** One sheet of a workbook or one TSV: what is checked and exported as a whole. */
export interface Source {
  /** As the user gave it. */
  readonly path: string;
  /** Name of the sheet; null for a TSV. */
  readonly sheet: string | null;
  readonly set: RecordSet;
  /** What told the type: a sheet's header (with its name), the option `--type`, a TSV's name or its shape. */
  readonly typeBy: 'header' | 'option' | 'name' | 'shape';
  /** 0-based column by 1-based item; null for a TSV. */
  readonly columns: ReadonlyMap<number, number> | null;
  /** 0-based columns that the DN is put together from; empty where it stands whole in one. */
  readonly dnColumns: readonly number[];
  /** 0-based column 申請; null where there is none. */
  readonly choiceColumn: number | null;
  /** Headers of columns that are not read. */
  readonly unused: readonly string[];
  /** What a copy is made from. */
  readonly original: Original;
  /** Records that the column 申請 or `--rows` left out. */
  readonly leftOut: number;
}

export type Original =
  | { readonly kind: 'workbook'; readonly workbook: Workbook; readonly sheet: WorkbookSheet }
  | { readonly kind: 'tsv'; readonly bytes: Uint8Array; readonly tsv: EncodedTsv };

export interface LoadedInput {
  readonly path: string;
  readonly sources: readonly Source[];
  readonly skipped: readonly SkippedSheet[];
  /** The institution's own values, where the workbook has a sheet of them. */
  readonly institution?: Institution;
  /** Rows that `--rows` names and that hold no application to take. */
  readonly missingRows?: readonly RowRange[];
  /** Sheets that cannot be read as what they seem to be. */
  readonly failures: readonly Sentence[];
}

/** What of an input is taken, and as what. */
export interface LoadOptions {
  readonly type?: ApplicationType;
  /** Those that a source may be, where not all. */
  readonly types?: readonly ApplicationType[];
  readonly sheet?: string;
  /** Rows to take; the others are left out. */
  readonly rows?: readonly RowRange[];
}
