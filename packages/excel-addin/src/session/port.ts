import type { InstitutionLayout, Language, SheetCell, SheetLayout } from '@upki-tsv/core';

/** What the session asks of a spreadsheet program. Rows are 1-based and columns 0-based, as in core. */
export interface HostPort {
  readonly environment: HostEnvironment;

  /** What stands where, of the active sheet and as much of the others as the check of one needs. One round trip. */
  survey(): Promise<Survey>;

  /**
   * Cells of whole rows, from column A up to `columns` columns. One round trip as long as the reply stays under the
   * host's limit. Where `watcher` stops it, the answer lacks what was not read.
   */
  read(requests: readonly ReadRequest[], watcher?: ReadWatcher): Promise<readonly RowBlock[]>;

  /** Rows of an edit again, with the bounds of the sheet and the overlays that lie on the edited cells. One round trip. */
  reread(request: RereadRequest): Promise<Reread>;

  /** Takes overlays away and lays new ones; answers their ids in the order of `add`. One round trip. */
  paint(request: PaintRequest): Promise<readonly string[]>;

  /**
   * Writes texts into cells formatted as text, then reads the rows again. Nothing is written where a cell is not as
   * the request says any more, or holds a formula. Two round trips, and one step to undo; more round trips, merged into
   * one step where the host can, for what is too long for one.
   */
  write(request: WriteRequest): Promise<WriteOutcome>;

  /** Makes what is written and painted meanwhile one step to undo, where the host can. */
  asOneStep<T>(operation: () => Promise<T>): Promise<T>;

  select(place: { readonly sheet: string; readonly row: number; readonly column: number }): Promise<void>;

  /** Makes a sheet the active one. */
  activate(sheet: string): Promise<void>;

  /** What is selected now; null where it is no cells. One round trip. */
  selection(): Promise<SelectedCells | null>;

  /**
   * Makes and activates a sheet; answers its name, numbered where the layout's name is taken.
   * @param rows texts by column of the layout, for the rows below its header
   */
  addApplicationSheet(layout: SheetLayout, rows?: readonly (readonly string[])[]): Promise<string>;
  addInstitutionSheet(layout: InstitutionLayout): Promise<string>;

  /** Keeps a text with a sheet in the workbook; null takes it away. `survey` answers it. */
  keep(sheet: string, text: string | null): Promise<void>;

  /** Gives a file to the person in one of the environment's ways; the first of them unless told. */
  save(file: SavedFile, way?: SaveWay): Promise<SaveOutcome>;

  /** Watches the workbook until the answer is called. */
  watch(listener: (event: HostEvent) => void): Promise<() => Promise<void>>;
}

export interface HostEnvironment {
  readonly language: Language;
  readonly theme: Theme;
  readonly platform: 'windows' | 'mac' | 'ios' | 'web' | 'unknown';
  /** The newest ExcelApi set that the host has, such as `1.14`; null where it has not even 1.9. */
  readonly api: string | null;
  /** True where the host's own undo is known to take back what an add-in wrote. */
  readonly undoesWrites: boolean;
  /** The ways of saving that this platform has, the best one first. */
  readonly saveWays: readonly SaveWay[];
  /** Most characters of one address, as an overlay names its cells. */
  readonly maxAddressLength: number;
}

export interface Theme {
  readonly dark: boolean;
  /** CSS colours of the host's task pane; absent where it does not tell them. */
  readonly background?: string;
  readonly foreground?: string;
}

export interface SheetName {
  readonly id: string;
  readonly name: string;
}

export interface SurveyedSheet extends SheetName {
  readonly hidden: boolean;
  /** Last row and number of columns that hold a value; 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Rows 1 to 10, which may hold a header. */
  readonly top: readonly (readonly SheetCell[])[];
  /** Rows 1 to 60 of the columns A to C, which may hold an institution's values under labels. */
  readonly labels: readonly (readonly SheetCell[])[];
}

export interface Survey {
  /** The workbook's file name; empty where it has none yet. */
  readonly workbook: string;
  /** All worksheets in the order of their tabs. */
  readonly sheets: readonly SurveyedSheet[];
  /** Id of the active one. */
  readonly active: string;
  readonly protected: boolean;
  /** Ids of the overlays on the active sheet that an add-in of this name has laid, now or earlier. */
  readonly overlays: readonly string[];
  /** What `keep` has kept with the active sheet. */
  readonly kept: string | null;
  readonly activeCell: SelectedCells | null;
}

export interface SelectedCells {
  readonly sheet: string;
  /** `B2:C4,E7`, without the sheet's name. */
  readonly address: string;
}

export interface ReadWatcher {
  /** Is told the rows that have been read so far, where there is more than one round trip. */
  progress(rows: number): void;
  /** True where no more are wanted. */
  stopped(): boolean;
}

export interface ReadRequest {
  readonly sheet: string;
  /** First and last row. */
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

export interface RowBlock {
  readonly sheet: string;
  readonly from: number;
  /** One for each row asked for, in order. */
  readonly rows: readonly ReadRow[];
}

export interface ReadRow {
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface RereadRequest {
  readonly sheet: string;
  /** Rows to read, as spans in order. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly columns: number;
  /** The cells whose overlays are asked for. */
  readonly edited: readonly Area[];
}

export interface Reread {
  readonly blocks: readonly RowBlock[];
  readonly rows: number;
  readonly columns: number;
  readonly overlays: readonly string[];
}

export type Level = 'error' | 'warning';

export interface PaintRequest {
  readonly sheet: string;
  readonly remove: readonly string[];
  readonly add: readonly { readonly level: Level; readonly areas: readonly Area[] }[];
}

/** Cells below each other that are written together. */
export interface ColumnRun {
  readonly column: number;
  /** First row. */
  readonly top: number;
  /** The cells' texts as core's `cellText` tells them. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Cells below each other, with their texts as core's `cellText` tells them. */
export interface CellRun {
  readonly column: number;
  /** First row. */
  readonly top: number;
  readonly texts: readonly string[];
}

export interface WriteRequest {
  readonly sheet: string;
  readonly runs: readonly ColumnRun[];
  /** Cells that are not written, but must be as they are said to be, so that the rows are those that are meant. */
  readonly unchanged: readonly CellRun[];
  /** Columns to read of the rows that were written. */
  readonly columns: number;
}

export type WriteOutcome =
  /** `formatted`: formats were written too, of cells that were not text before. */
  | { readonly status: 'written'; readonly blocks: readonly RowBlock[]; readonly formatted: boolean }
  /** Cells that are not as they were; nothing was written. */
  | {
      readonly status: 'changed';
      readonly cells: readonly { readonly row: number; readonly column: number; readonly now: string }[];
    };

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True where it holds an access PIN: no address may hold it, since browsers keep those. */
  readonly holdsPin?: boolean;
}

/**
 * `download`: given to the browser, which does not tell whether it was kept. `browser`: a page in the system's browser
 * saves it. `copy`: its text, for the person to copy; nobody's eyes need to fall on it.
 */
export type SaveWay = 'download' | 'browser' | 'copy';

export type SaveOutcome =
  | { readonly way: 'download' }
  | { readonly way: 'browser'; readonly url: string }
  | { readonly way: 'copy'; readonly text: string };

export type HostEvent =
  | {
      readonly kind: 'edited';
      readonly sheet: string;
      /** As the host names it; null where it does not. */
      readonly address: string | null;
      /**
       * `cells`: values were put in; `format`: only the format, which number formats belong to; `structure`: rows,
       * columns or cells were inserted, deleted, moved, sorted, hidden or shown.
       */
      readonly change: 'cells' | 'format' | 'structure';
      /** Made by a co-author. */
      readonly remote: boolean;
      /** Made by this add-in, as far as the host tells; undefined where it does not. */
      readonly own: boolean | undefined;
    }
  | { readonly kind: 'activated'; readonly sheet: string }
  | { readonly kind: 'added'; readonly sheet: string; readonly remote: boolean }
  | { readonly kind: 'deleted'; readonly sheet: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'theme'; readonly theme: Theme };

/** Why the host did not do what was asked. */
export type HostFailure =
  | 'cell-edit-mode'
  | 'protected'
  | 'sheet-gone'
  | 'too-large'
  | 'busy'
  | 'api-missing'
  | 'refused';

export class HostError extends Error {
  readonly failure: HostFailure;
  /** The host's own code, for a report. */
  readonly code: string;

  constructor(failure: HostFailure, code: string, options?: ErrorOptions) {
    super(code, options);
    this.name = 'HostError';
    this.failure = failure;
    this.code = code;
  }
}
