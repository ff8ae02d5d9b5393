import type { SheetHint, SheetReading } from '@upki-tsv/core';

/** A sheet that holds no applications, and why it was taken so. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: 'empty' | 'no-header' | 'institution';
  /** What the sheet may be all the same. */
  readonly hint?: SheetHint;
}

/** An application sheet whose type cannot be told, and what would tell it. */
export type UnclearSheet = Extract<SheetReading, { kind: 'unclear' }>;
