import type {
  AnswerReading,
  ApplicationType,
  Bilingual,
  FieldId,
  FileNumbers,
  FillNote,
  FillProblem,
  Finding,
  Inspection,
  Institution,
  Language,
  MergedRows,
  PlannedFile,
  RequestFinding,
  SheetHint,
  SignatureState,
} from '@upki-tsv/core';
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
  /** False where edits are answered when asked only. */
  readonly live: boolean;
  /** True where the sheet was edited after the check that the findings belong to. */
  readonly outdated: boolean;
  /** How far long work has come, in rows or CSRs; null where it cannot be told or nothing is under way. */
  readonly progress: Progress | null;
  /** True after the person stopped a check: what is shown is not all. */
  readonly halted: boolean;
  /** What the add-in did or could not do by itself; stays until it is put away. */
  readonly notice: Notice | null;
  /** The application sheets of the workbook, the active one too. */
  readonly sheets: readonly ApplicationSheet[];
  /** How the others of them stand, as far as it is known; looked at when all else is done. */
  readonly otherSheets: readonly OtherSheet[];
  readonly environment: HostEnvironment;
  readonly theme: Theme;
  /** The language that is shown: the chosen one, or the host's. */
  readonly language: Language;
  /** What the person chose; null for the host's. */
  readonly chosenLanguage: Language | null;
}

export interface Progress {
  readonly of: 'rows' | 'csrs';
  readonly done: number;
  readonly total: number;
}

export interface ApplicationSheet extends SheetName {
  /** Null where it cannot be told. */
  readonly type: ApplicationType | null;
}

export interface OtherSheet extends SheetName {
  readonly errors: number;
  readonly warnings: number;
}

export type Notice =
  /** A CSR of several lines, or with its armour, was put into a cell: it is one line now. */
  | { readonly kind: 'csr-joined'; readonly cell: Cell /** CSRs besides it. */; readonly others: number }
  /**
   * The lines of a CSR were pasted over several rows. `preview` puts them together in the first one; it is not applied
   * by itself where the rows below hold something else.
   */
  | {
      readonly kind: 'csr-spread';
      readonly cell: Cell;
      readonly rows: number;
      readonly preview: FixPreview;
    };

/** `reading-csrs`: findings are there but for those on CSRs that are being read. */
export type Activity = 'starting' | 'reading' | 'reading-csrs' | 'painting' | 'writing' | 'idle' | 'stopped';

export type SheetState =
  | { readonly kind: 'none' }
  /** No application sheet, or one whose header is not recognised: `top` is what a mapping can be made from. */
  | {
      readonly kind: 'other';
      readonly sheet: SheetName;
      readonly top: readonly TopRow[];
      /** What it may be all the same; null where nothing tells. */
      readonly hint: SheetHint | null;
    }
  | { readonly kind: 'institution'; readonly sheet: SheetName; readonly institution: Institution }
  /** An application sheet whose type cannot be told; `types` are those that it may be. */
  | {
      readonly kind: 'unclear';
      readonly sheet: SheetName;
      readonly types: readonly ApplicationType[];
      /** Items whose columns would tell the type. */
      readonly deciding: readonly Bilingual[];
      /** Headers of items that no type has together. */
      readonly contradicting: readonly string[];
      readonly top: readonly TopRow[];
    }
  | {
      readonly kind: 'repeated';
      readonly sheet: SheetName;
      readonly names: readonly string[];
      readonly top: readonly TopRow[];
    }
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
  /** The mapping kept in the workbook that says what the columns are; null where their headers do. */
  readonly mapping: ColumnMapping | null;
  /** The first rows, to make another mapping from. */
  readonly top: readonly TopRow[];
  readonly headerRow: number | null;
  /** 0-based column by 1-based item. */
  readonly columns: ReadonlyMap<number, number>;
  /** 0-based columns that the DN is put together from. */
  readonly dnColumns: readonly number[];
  /** 0-based column 申請; null where there is none. */
  readonly choiceColumn: number | null;
  /** Headers of columns that are not read. */
  readonly unused: readonly string[];
  /** True where items lack a column, or columns that look like items are not read: the mapping is asked for. */
  readonly partly: boolean;
  /** True while the sheet is protected, as far as is known. */
  readonly protected: boolean;
  readonly records: number;
  /** Records in rows that are hidden. */
  readonly hidden: number;
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
  /** Keys of the warnings that a person has seen and left. */
  readonly acknowledged: ReadonlySet<string>;
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
  /** The record in the selected row; null where there is none. */
  readonly record: number | null;
  /** The cell's text; null for what must not be shown (a PIN, what may be one, a private key), and where no cell is selected. */
  readonly value: string | null;
  readonly findings: readonly PlacedFinding[];
  /** Empty items of the row that follow from its CSR; null where there are none. */
  readonly offer: FixPreview | null;
  /** What the selected cell's CSR says by itself; null where it holds none, or it is not known yet. */
  readonly csr: CsrCard | null;
}

/** What a CSR is, whatever the rest of its row holds. */
export type CsrCard =
  | {
      readonly status: 'ok';
      /** `RSA 2048`. */
      readonly key: string;
      /** As an application writes it, where it can. */
      readonly subject: string;
      /** Alternative names of all types. */
      readonly names: readonly string[];
      readonly signature: SignatureState;
      /** What is wrong with it by itself. */
      readonly findings: readonly RequestFinding[];
    }
  | { readonly status: 'bad'; readonly reason: Extract<FillProblem, { kind: 'unreadable' }>['reason'] };

export interface Highlights {
  readonly on: boolean;
  /** Cells that overlays lie on. */
  readonly cells: number;
}

export interface Fault {
  readonly kind: HostFailure | 'events-missing' | 'halted' | 'unexpected';
  /** What was being done. */
  readonly during:
    | 'start'
    | 'check'
    | 'edit'
    | 'paint'
    | 'write'
    | 'add-sheet'
    | 'select'
    | 'export'
    | 'open';
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

/** One cell that is written. The PIN's texts never appear. */
export interface FixChange {
  /** Null for a row that holds no record yet. */
  readonly record: number | null;
  readonly row: number;
  /** Null for the column 申請. */
  readonly item: number | null;
  readonly cell: Cell;
  readonly before: string;
  readonly after: string;
  /** The rules whose fixes it is; empty where it is none. */
  readonly rules: readonly string[];
}

/** What would be written, cell for cell, and what could not be. */
export interface FixPreview {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly revision: number;
  readonly changes: readonly FixChange[];
  /** Fixes that cannot be written: their cell holds a formula, or the DN is put together from several columns. */
  readonly unwritable: number;
}

export type FixResult =
  /** `undoable`: the host's own undo is known to take it back. */
  | { readonly status: 'written'; readonly changes: readonly FixChange[]; readonly undoable: boolean }
  /** Cells that had changed meanwhile: nothing was written, and the sheet is checked again. */
  | { readonly status: 'changed'; readonly cells: readonly Cell[] }
  /** Written, but these cells do not hold what was written: the host changed it, or refused it. */
  | { readonly status: 'partly'; readonly cells: readonly Cell[] }
  | { readonly status: 'nothing' }
  | { readonly status: 'failed'; readonly fault: Fault };

/** Which records are exported: `visible` leaves out rows that are hidden or filtered away. */
export type ExportScope = 'all' | 'selected' | 'visible';

/** The plan of some of the records, checked as if they were all. */
export interface ScopedPlan extends ExportPlan {
  readonly scope: ExportScope;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  /** Key of the first error, for `reveal`; null where there is none, or it is the whole sheet's. */
  readonly firstError: string | null;
}

export interface EncodedExport {
  /** True where a record has an access PIN, so that no address may hold the file. */
  readonly holdsPin?: boolean;
  readonly name: string;
  readonly records: number;
  readonly bytes: Uint8Array;
}

export type ExportResult =
  | {
      readonly status: 'ready';
      readonly revision: number;
      readonly files: readonly EncodedExport[];
      /** Name of a ZIP that holds them all. */
      readonly zipName: string;
      /** What marks the exported records as done; `null` where the sheet has no header to add the column 申請 to. */
      readonly done: FixPreview | null;
    }
  | { readonly status: 'blocked'; readonly plan: ScopedPlan }
  | { readonly status: 'failed'; readonly fault: Fault };

export interface SavedExport {
  readonly name: string;
  readonly outcome: SaveOutcome;
}

/** What a mapped column holds: an item, a part of the DN, or the choice of the column 申請. */
export type MappedField = FieldId | DnPart | 'choice';
export type DnPart = 'CN' | 'OU' | 'O' | 'L' | 'ST' | 'C';

/** What the columns of a sheet hold, by the texts of their headers. */
export interface ColumnMapping {
  readonly type: ApplicationType;
  readonly headerRow: number;
  readonly columns: readonly MappedColumn[];
}

export interface MappedColumn {
  readonly header: string;
  /** Which one of several columns with this header, from 1 at the left. */
  readonly nth: number;
  readonly field: MappedField;
}

/** A file that a person gives. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What files give to the active sheet. `problems` and `notes` come with the 0-based file that they are about. */
/** A file by its place among those given, and a part of it (a file in an archive); null for the whole. */
interface Origin {
  readonly file: number;
  readonly part: string | null;
}

export type FilesReading =
  | {
      readonly status: 'read';
      /** Applications that would be added, or completed where the sheet has them. */
      readonly rows: number;
      /** What their number means for the files to upload; null where there are none. */
      readonly numbers: FileNumbers | null;
      /** Where they go. */
      readonly merged: MergedRows;
      readonly preview: FixPreview;
      readonly problems: readonly (Origin & { readonly problem: FillProblem })[];
      readonly notes: readonly (Origin & { readonly note: FillNote })[];
      /** What the given certificates and older records say against them. */
      readonly findings: readonly Finding[];
    }
  /** The active sheet is none that rows can be added to. */
  | { readonly status: 'no-sheet' }
  | { readonly status: 'failed'; readonly fault: Fault };

export type TsvImport =
  | {
      readonly status: 'opened';
      readonly sheet: string;
      readonly type: ApplicationType;
      readonly records: number;
    }
  /** The type cannot be told: it is to be asked for. */
  | { readonly status: 'unknown-type'; readonly records: number }
  /** Records of other lengths than the type's: nothing was opened, since values would be lost or go astray. */
  | {
      readonly status: 'wrong-length';
      readonly line: number;
      readonly fields: number;
      readonly expected: number;
    }
  /** A value in an item that the type leaves blank, so that the sheet has no column for it: nothing was opened. */
  | { readonly status: 'no-column'; readonly line: number; readonly item: number }
  /** A header with columns that no item has, or that are parts of the DN: nothing was opened. */
  | { readonly status: 'unknown-columns'; readonly names: readonly string[] }
  /** Not opened: no TSV, or one that is no application; nothing of a PIN file or a private key is kept. */
  | {
      readonly status:
        | 'empty'
        | 'no-tsv'
        | 'too-large'
        | 'no-application'
        | 'pin-file'
        | 'private-key'
        | 'unclear-encoding';
    }
  | { readonly status: 'failed'; readonly fault: Fault };

/** What a file, or a part of an archive, is. */
export interface LookedInto {
  readonly name: string;
  /** A fault where it is, or is in, an archive that cannot be opened. */
  readonly content: Inspection | { readonly kind: 'archive'; readonly fault: ArchiveProblem['fault'] };
}

type ArchiveProblem = Extract<FillProblem, { kind: 'archive' }>;

/** An answer of the receiving system, and where it leads on the active sheet. */
export interface ExplainedAnswer {
  readonly reading: AnswerReading;
  /** The records that it may speak of, one of each upload file that the sheet gives. */
  readonly places: readonly AnswerPlace[];
}

export interface AnswerPlace {
  /** The cell of the item that the answer speaks of, or of the DN. */
  readonly cell: Cell;
  readonly title: string;
  /** Suffix of the upload file; null where there is only one. */
  readonly file: string | null;
}

export type CsrPaste =
  /** The CSR is in its cell, on one line; what follows from it is the selection's offer. */
  | { readonly status: 'written'; readonly cell: Cell }
  /** Something else stands in the cell: the preview replaces it, if the person wants. */
  | {
      readonly status: 'occupied';
      readonly cell: Cell;
      readonly preview: FixPreview;
      /** Null where what stands there is no CSR. */
      readonly before: CsrCard | null;
      readonly after: CsrCard | null;
    }
  /** A text with a CSR that cannot be read. */
  | { readonly status: 'unreadable'; readonly reason: Extract<FillProblem, { kind: 'unreadable' }>['reason'] }
  /** A text without a CSR, or with several. */
  | { readonly status: 'none' | 'several' | 'private-key' }
  /** The type has no CSR, or the sheet no column for it. */
  | { readonly status: 'no-place' }
  | { readonly status: 'changed' }
  | { readonly status: 'failed'; readonly fault: Fault };
