import type { ApplicationType, FieldId, Finding, Institution, Language, PlannedFile } from '@upki-tsv/core';
import type { HostEnvironment, HostFailure, SaveOutcome, SheetName, Theme } from './port.ts';

/** All that a pane shows. Frozen; a new one for every change, sharing what did not change. */
export interface Snapshot {
  /** Counts the states of the sheet that were checked; findings belong to the one they come with. */
  readonly revision: number;
  readonly activity: Activity;
  readonly sheet: SheetState;
  /** What keeps the pane from being right or from acting; null where all is well. */
  readonly fault: Fault | null;
  readonly selection: Selection | null;
  readonly highlights: Highlights;
  readonly environment: HostEnvironment;
  readonly theme: Theme;
  readonly language: Language;
}

/** `reading-csrs`: findings are there but for those on CSRs that are being read. */
export type Activity = 'starting' | 'reading' | 'reading-csrs' | 'painting' | 'writing' | 'idle' | 'stopped';

export type SheetState =
  | { readonly kind: 'none' }
  /** No application sheet, or one whose header is not recognised: `top` is what a mapping can be made from. */
  | { readonly kind: 'other'; readonly sheet: SheetName; readonly top: readonly TopRow[] }
  | { readonly kind: 'institution'; readonly sheet: SheetName; readonly institution: Institution }
  /** An application sheet whose type cannot be told; `types` are those that it may be. */
  | {
      readonly kind: 'unclear';
      readonly sheet: SheetName;
      readonly types: readonly ApplicationType[];
      readonly top: readonly TopRow[];
    }
  | { readonly kind: 'repeated'; readonly sheet: SheetName; readonly names: readonly string[] }
  | TableState;

export interface TopRow {
  readonly row: number;
  /** Texts by 0-based column. */
  readonly texts: readonly string[];
}

export interface TableState {
  readonly kind: 'table';
  readonly sheet: SheetName;
  readonly type: ApplicationType;
  /** True where a mapping kept in the workbook says what the columns are. */
  readonly mapped: boolean;
  readonly headerRow: number | null;
  /** 0-based column by 1-based item. */
  readonly columns: ReadonlyMap<number, number>;
  /** 0-based columns that the DN is put together from. */
  readonly dnColumns: readonly number[];
  readonly records: number;
  /** Records that the column 申請 leaves out. */
  readonly leftOut: number;
  readonly errors: number;
  readonly warnings: number;
  /** Records whose CSR is still being read. */
  readonly pending: number;
  /** Findings on the sheet as a whole. */
  readonly general: readonly PlacedFinding[];
  /** Records with findings, in order; a record without change keeps its object. */
  readonly rows: readonly RowFindings[];
  /** Fixes that can be applied together without asking. */
  readonly safeFixes: number;
  readonly plan: ExportPlan;
}

export interface RowFindings {
  /** 1-based. */
  readonly record: number;
  readonly row: number;
  /** What names the record to a person: its FQDN, CN or DN; never a secret. */
  readonly title: string;
  readonly findings: readonly PlacedFinding[];
}

export interface PlacedFinding {
  /** Stays the same as long as the finding does: for keys of lists and for commands. */
  readonly key: string;
  readonly finding: Finding;
  /** Where it is shown: its item's cell, or the row's first item where that has none; null for the sheet as a whole. */
  readonly cell: Cell | null;
  /** False where the fix would have to write a formula, or a DN made of several columns. */
  readonly fixable: boolean;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** `G4`. */
  readonly address: string;
}

export interface Selection {
  readonly address: string;
  /** The selected cell's; null for more than one cell or an area that holds none. */
  readonly cell: Cell | null;
  /** Item of the selected column. */
  readonly item: number | null;
  readonly findings: readonly PlacedFinding[];
}

export interface Highlights {
  readonly on: boolean;
  /** Cells that overlays lie on. */
  readonly cells: number;
}

export interface Fault {
  readonly kind: HostFailure | 'events-missing' | 'changed-meanwhile' | 'unexpected';
  /** What was being done. */
  readonly during: 'start' | 'check' | 'edit' | 'paint' | 'write' | 'add-sheet' | 'select' | 'export';
  /** True where checking again may mend it. */
  readonly retry: boolean;
  /** The host's own code, for a report; empty where there is none. */
  readonly code: string;
}

export interface ExportPlan {
  readonly files: readonly PlannedExport[];
  /** Why nothing can be exported; null where it can. */
  readonly blocked: 'errors' | 'pending' | 'no-records' | null;
}

export interface PlannedExport extends PlannedFile {
  readonly name: string;
}

/** One cell of a fix. The PIN's texts never appear. */
export interface FixChange {
  readonly record: number;
  readonly row: number;
  readonly item: number;
  readonly cell: Cell;
  readonly before: string;
  readonly after: string;
  readonly rules: readonly string[];
}

export interface FixPreview {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly revision: number;
  readonly changes: readonly FixChange[];
}

export type FixResult =
  | { readonly status: 'written'; readonly changes: readonly FixChange[] }
  /** Cells that had changed meanwhile: nothing was written, and the sheet is checked again. */
  | { readonly status: 'changed'; readonly cells: readonly Cell[] }
  | { readonly status: 'nothing' }
  | { readonly status: 'failed'; readonly fault: Fault };

export interface EncodedExport {
  readonly name: string;
  readonly records: number;
  readonly bytes: Uint8Array;
}

export type ExportResult =
  | { readonly status: 'ready'; readonly revision: number; readonly files: readonly EncodedExport[] }
  | { readonly status: 'blocked'; readonly reason: NonNullable<ExportPlan['blocked']> }
  | { readonly status: 'failed'; readonly fault: Fault };

export interface SavedExport {
  readonly name: string;
  readonly outcome: SaveOutcome;
}

/** What the columns of a sheet hold, by the texts of their headers. */
export interface ColumnMapping {
  readonly type: ApplicationType;
  readonly headerRow: number;
  readonly columns: readonly { readonly header: string; readonly field: FieldId }[];
}
