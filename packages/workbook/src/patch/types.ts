import type { WorkbookSheet } from '../index.ts';
import type { CellPlace } from '../reference.ts';

export type Severity = 'error' | 'warning';

/** A text to write; the empty text empties the cell. */
export interface TextPatch extends CellPlace {
  readonly text: string;
}

/** A cell to highlight and the reason for it. Marks on one cell are joined, the gravest severity decides. */
export interface Mark extends CellPlace {
  readonly severity: Severity;
  readonly note: string;
}

export interface SheetPatch {
  readonly sheet: WorkbookSheet;
  readonly texts?: readonly TextPatch[];
  /** Replace all marks of an earlier run; where they are left out, marks stay as they are. */
  readonly marks?: readonly Mark[];
}

/** Something asked for that was left out, since it would have harmed what is there. */
export interface Skipped extends CellPlace {
  readonly sheet: WorkbookSheet;
  readonly what: 'text' | 'note';
  readonly reason: /** The cell has a formula or is filled by one. */
    | 'formula'
    /** The cell is covered by a merged one and never shows. */
    | 'merged'
    /** The cell has a threaded comment, whose note belongs to Excel. The cell is highlighted all the same. */
    | 'threaded-comment';
}

export interface PatchedWorkbook {
  readonly bytes: Uint8Array;
  readonly skipped: readonly Skipped[];
}
