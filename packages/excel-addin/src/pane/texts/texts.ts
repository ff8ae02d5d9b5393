import type { FillProblem, Inspection, Language, LeftOut, NotCarried, SignatureState } from '@upki-tsv/core';
import type { Activity, ExportScope, Fault, Progress, SaveWay } from '../../session/index.ts';
import type { View } from '../view.ts';

/** A state that takes the place of everything else. */
export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

/** Every text of the pane in one language; what rules and formats say comes from core. */
export interface Texts {
  readonly title: string;
  readonly waiting: string;
  readonly noExcel: NoticeText;
  readonly oldExcel: NoticeText;
  readonly notLoaded: NoticeText;
  readonly reload: string;

  readonly views: Readonly<Record<View, string>>;
  readonly checkAgain: string;

  readonly edition: (edition: string) => string;
  readonly records: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;

  readonly error: string;
  readonly warning: string;
  readonly wholeSheet: string;
  readonly row: (row: number, title: string) => string;
  readonly item: (item: number, name: string) => string;
  readonly citation: (citation: string) => string;

  /** Why a sheet has no findings to show; `names` are titles of types, or headers. */
  readonly sheet: Readonly<Record<'none' | 'other' | 'institution', string>> &
    Readonly<Record<'unclear' | 'repeated', (names: readonly string[]) => string>>;
  readonly fault: Readonly<Record<Fault['kind'], string>>;

  /** Under the header: what the pane is doing, and what keeps it from being right. */
  readonly status: {
    readonly activity: Readonly<Record<Exclude<Activity, 'idle'>, string>>;
    /** `of` what `total` counts. */
    readonly progress: (progress: Progress) => string;
    readonly halt: string;
    readonly halted: string;
    /** The same before anything of the sheet is known. */
    readonly haltedUnread: string;
    readonly goOn: string;
    readonly outdated: string;
    readonly checkNow: string;
    readonly protected: string;
    readonly dismiss: string;
    /** The sums once they have settled, for those who cannot see them. */
    readonly summary: (records: number, errors: number, warnings: number) => string;
    readonly csrJoined: (address: string, others: number) => string;
    readonly csrSpread: (address: string, rows: number) => string;
    readonly joinRows: string;
    readonly leftOut: (count: number) => string;
    readonly hidden: (count: number) => string;
    /** Warnings that were marked as seen. */
    readonly acknowledged: (count: number) => string;
    /** Over the other application sheets that have errors. */
    readonly otherSheets: string;
    readonly otherSheet: (name: string, errors: number) => string;
    readonly moreSheets: (count: number) => string;
    readonly errorsKeep: string;
  };

  /** The list of findings and what can be done about each. */
  readonly findings: {
    readonly list: string;
    readonly search: string;
    readonly searchHint: string;
    readonly clearSearch: string;
    /** The choice of one item that the list is narrowed to. */
    readonly item: string;
    readonly allItems: string;
    readonly grouping: string;
    readonly byRow: string;
    readonly byRule: string;
    readonly count: (shown: number, total: number) => string;
    readonly ofKind: (count: number) => string;
    readonly none: string;
    readonly clearFilter: string;
    readonly fixSafe: (count: number) => string;
    readonly safeFixes: string;
    readonly fixRule: string;
    readonly fixRuleOf: (title: string) => string;
    /** Shows, or hides, the findings of a kind. */
    readonly unfold: string;
    readonly fold: string;
    readonly preparing: string;
    readonly fix: string;
    readonly replace: string;
    /** In place of `replace` where the cells are empty. */
    readonly fillIn: string;
    /** Marks a warning as seen. */
    readonly acknowledge: string;
    readonly unacknowledge: string;
    /** Said of a warning that was marked so. */
    readonly acknowledged: string;
    readonly notKept: string;
    readonly previous: string;
    readonly next: string;
    /** Where a finding stands among those of the list. */
    readonly position: (position: number, count: number) => string;
    readonly notWritable: string;
    readonly source: string;
    /** Stands before the decisions’ numbers. */
    readonly reading: string;
    readonly place: string;
    readonly clean: string;
    readonly cleanBody: (records: number, edition: string) => string;
    readonly cleanNext: string;
    readonly notAllChecked: string;
    readonly empty: string;
    readonly emptyBody: string;
    readonly toCreate: string;
  };

  /** The selected cell, above the list. */
  readonly selection: {
    readonly title: string;
    readonly selected: string;
    readonly noCell: string;
    readonly several: string;
    readonly header: string;
    readonly noItem: string;
    readonly noRecord: string;
    readonly clean: string;
    readonly blank: string;
    readonly opened: string;
    readonly toTop: string;
    /** Shows what a low pane leaves out of a finding. */
    readonly details: string;
    readonly offer: (cells: number) => string;
    readonly writeOffer: string;
  };

  /** What would be, and what was, written into cells. */
  readonly fixes: {
    readonly count: (cells: number) => string;
    readonly unwritable: (fixes: number) => string;
    readonly before: string;
    readonly after: string;
    readonly empty: string;
    /** The column 申請. */
    readonly choice: string;
    readonly write: string;
    readonly writing: string;
    readonly cancel: string;
    readonly close: string;
    readonly written: (cells: number, undoable: boolean) => string;
    readonly changed: (cells: string) => string;
    readonly partly: (cells: string) => string;
    readonly nothing: string;
    /** The preview belongs to a sheet that is not open. */
    readonly otherSheet: string;
    /** Addresses of cells in a sentence, and how many more there are. */
    readonly cells: (addresses: readonly string[], more: number) => string;
  };

  /** The view 出力, and the bar at the foot. A method is empty where the type has none. */
  readonly exporting: {
    readonly button: string;
    readonly busy: string;
    readonly planning: string;
    readonly files: (files: number, records: number, method: string) => string;
    readonly filesByMethod: (files: number, parts: readonly string[]) => string;
    readonly ofMethod: (method: string, records: number) => string;
    readonly warnings: (count: number) => string;
    readonly errors: (count: number) => string;
    readonly pending: (csrs: number) => string;
    readonly noRecords: Readonly<Record<ExportScope, string>>;
    readonly showErrors: string;
    readonly showWarnings: string;
    readonly notHanded: (files: number) => string;
    readonly handedToDownloads: (files: number) => string;
    readonly openedInBrowser: (files: number) => string;
    readonly readyToCopy: (files: number) => string;
    readonly warningsLead: (count: number) => string;
    readonly scope: string;
    readonly scopes: Readonly<Record<ExportScope, string>>;
    readonly leftOut: (records: number) => string;
    readonly hidden: (records: number) => string;
    readonly planned: string;
    readonly howTo: string;
    readonly file: (records: number, method: string) => string;
    readonly showAll: (files: number) => string;
    readonly packing: string;
    readonly packings: Readonly<Record<'separate' | 'zip', string>>;
    readonly result: string;
    readonly stale: string;
    readonly where: Readonly<
      Record<
        'download' | 'browser' | 'in-zip' | 'copied' | 'to-copy' | 'to-copy-pin' | 'copy-refused' | 'nowhere',
        string
      >
    >;
    readonly otherWays: string;
    readonly ways: Readonly<Record<SaveWay, string>>;
    /** The accessible name of a way for one of several files. */
    readonly wayFor: (way: string, name: string) => string;
    readonly asZip: string;
    readonly done: string;
    readonly doneLead: (records: number, addsColumn: boolean) => string;
    readonly doneButton: string;
  };

  /** Files that are given to the pane. */
  readonly files: {
    readonly drop: string;
    readonly dropSeveral: string;
    readonly reading: string;
    readonly tooLarge: (names: readonly string[]) => string;
    readonly unreadable: (names: readonly string[]) => string;
  };

  /** The active sheet where it is no application sheet yet. */
  readonly start: {
    readonly goTo: string;
    readonly useThis: string;
    readonly useThisLead: string;
    readonly useThisButton: string;
    readonly unclear: string;
    readonly unclearLead: string;
    /** Items whose columns would tell the type. */
    readonly deciding: (names: readonly string[]) => string;
    readonly contradicting: (names: readonly string[]) => string;
    readonly unclearButton: string;
    readonly repeated: string;
    readonly repeatedLead: string;
    readonly institution: string;
    readonly institutionLead: string;
    readonly institutionEmpty: string;
    readonly other: string;
    readonly otherLead: string;
    /** What a sheet without a header that is read may be all the same. */
    readonly hints: {
      readonly guessed: string;
      readonly guessedLead: string;
      readonly vertical: string;
      readonly verticalLead: string;
      readonly headerBelow: (row: number) => string;
      readonly headerBelowLead: string;
    };
    readonly none: string;
    readonly more: string;
  };

  /** Which column holds which item. */
  readonly mapping: {
    readonly title: string;
    readonly type: string;
    readonly headerRow: string;
    readonly row: (row: number, headers: readonly string[]) => string;
    readonly column: (letters: string) => string;
    readonly fieldOf: (letters: string, header: string) => string;
    readonly unused: string;
    readonly items: string;
    readonly dnParts: string;
    readonly others: string;
    readonly choice: string;
    readonly required: string;
    /** Values of a column, to know it by. */
    readonly samples: (values: readonly string[]) => string;
    /** Marks a guess that a person must look at. */
    readonly unsure: string;
    readonly guessed: string;
    /** Puts headers for the items that lack a column right of the others. */
    readonly addColumns: string;
    /** Some columns of the sheet are not read. */
    readonly partly: string;
    readonly unread: (headers: readonly string[]) => string;
    readonly missing: (names: readonly string[]) => string;
    readonly doubled: (names: readonly string[]) => string;
    readonly complete: string;
    readonly noHeaders: string;
    readonly use: string;
    readonly refused: string;
  };

  /** The view 作成・取込. */
  readonly create: {
    readonly newSheet: string;
    readonly newSheetLead: string;
    readonly dnParts: string;
    readonly institution: string;
    readonly institutionLead: string;
    readonly institutionButton: string;
    readonly openTsv: string;
    readonly openTsvLead: string;
    readonly openTsvButton: string;
    readonly opened: (records: number, sheet: string) => string;
    readonly askType: (name: string, records: number) => string;
    readonly openAs: string;
    readonly cancel: string;
    readonly wrongLength: (line: number, fields: number, expected: number) => string;
    readonly noColumn: (line: number, item: number) => string;
    readonly unknownColumns: (names: readonly string[]) => string;
    readonly notOpened: Readonly<
      Record<
        | 'empty'
        | 'no-tsv'
        | 'too-large'
        | 'several'
        | 'no-application'
        | 'pin-file'
        | 'private-key'
        | 'unclear-encoding',
        string
      >
    >;
    readonly addRows: string;
    readonly addRowsLead: (csr: boolean, certificate: boolean) => string;
    readonly addRowsButton: string;
    readonly rows: (rows: number) => string;
    readonly noRows: string;
    /** One value for an item of all rows that are added. */
    readonly sameItem: string;
    readonly sameValue: string;
    readonly sameNone: string;
    readonly sameButton: string;
    readonly sameSet: (item: string, value: string) => string;
    readonly preview: (rows: number) => string;
    readonly unplaced: (items: readonly string[]) => string;
    readonly noSheet: string;
  };

  /** What is said of files that applications are made from. */
  readonly fill: {
    readonly problems: Readonly<
      Record<'workbook' | 'no-header' | 'authority' | 'pin-file' | 'other-kind', string>
    >;
    readonly archive: Readonly<Record<Extract<FillProblem, { kind: 'archive' }>['fault'], string>>;
    readonly unreadable: (number: number, why: string) => string;
    readonly reasons: Readonly<Record<Extract<FillProblem, { kind: 'unreadable' }>['reason'], string>>;
    readonly repeatedColumns: (names: readonly string[]) => string;
    readonly unknown: (what: string) => string;
    readonly looks: Readonly<Record<Extract<FillProblem, { kind: 'unknown' }>['looksLike'], string>>;
    readonly noUse: Readonly<Record<Extract<FillProblem, { kind: 'no-use' }>['what'], string>>;
    readonly csrSubject: (number: number) => string;
    readonly foreignSubject: (number: number) => string;
    readonly unusedColumns: (names: readonly string[]) => string;
    readonly repeated: (number: number) => string;
    readonly ambiguous: (numbers: readonly number[], areRows: boolean) => string;
    readonly differs: (rows: readonly number[], items: readonly string[]) => string;
    readonly leftOut: Readonly<Record<LeftOut, (count: number) => string>>;
    readonly unknownState: (count: number) => string;
    readonly notCarried: Readonly<Record<NotCarried, (count: number) => string>>;
    readonly issuedBefore: (count: number) => string;
    readonly knownOnly: (count: number) => string;
    readonly keyStores: (names: readonly string[]) => string;
    readonly completed: (rows: readonly number[]) => string;
    readonly unchanged: (rows: readonly number[]) => string;
    readonly kept: (row: number, items: readonly string[]) => string;
    readonly ambiguousRows: (rows: readonly number[]) => string;
    readonly finding: (row: number, message: string) => string;
    readonly numbers: (files: readonly number[] | null, bulk: readonly number[] | null) => string;
  };

  /** A CSR that is pasted into the pane. */
  readonly csr: {
    readonly title: string;
    readonly label: string;
    readonly lead: string;
    readonly button: string;
    readonly written: (address: string) => string;
    /** Something else stands in the cell. */
    readonly occupied: (address: string) => string;
    readonly replace: string;
    readonly replaced: (address: string) => string;
    readonly there: string;
    readonly pasted: string;
    /** Over the box where the selected row is still empty. */
    readonly makeRow: string;
    /** What a CSR says by itself. */
    readonly card: {
      readonly title: string;
      readonly names: (names: readonly string[]) => string;
      readonly signature: Readonly<Record<SignatureState, string>>;
    };
    readonly unreadable: (reason: string) => string;
    readonly failed: Readonly<Record<'none' | 'several' | 'private-key' | 'no-place' | 'changed', string>>;
  };

  /** What answers of the receiving system mean. */
  readonly answers: {
    readonly title: string;
    readonly label: string;
    readonly lead: string;
    readonly example: string;
    readonly button: string;
    readonly none: string;
    readonly passed: (count: number) => string;
    readonly unknown: string;
    readonly unknownCode: (code: string) => string;
    readonly noRecord: string;
    readonly noRow: (record: number) => string;
    readonly file: (suffix: string) => string;
    readonly asItIsNow: string;
  };

  /** What a file holds. */
  readonly lookInto: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly subject: (dn: string) => string;
    readonly serial: (decimal: string, hex: string) => string;
    readonly validity: (from: string, to: string) => string;
    readonly issuer: (name: string) => string;
    readonly key: (name: string) => string;
    readonly tsv: (type: string) => string;
    readonly unclearTsv: string;
    readonly readBack: Readonly<Record<Extract<Inspection, { kind: 'read-back' }>['what'], string>>;
    readonly rows: (rows: number) => string;
    readonly workbook: string;
  };

  readonly settings: {
    readonly language: string;
    readonly languages: Readonly<Record<'host' | Language, string>>;
    readonly checking: string;
    readonly live: string;
    readonly liveLead: string;
    readonly highlights: string;
    readonly highlightsLead: string;
    readonly clear: string;
    readonly cleared: string;
    readonly sheet: string;
    readonly mapped: string;
    readonly byHeaders: string;
    readonly remap: string;
    readonly unmap: string;
    readonly about: string;
    readonly version: (version: string) => string;
    readonly edition: (edition: string, date: string) => string;
    readonly licence: string;
    readonly sendsNothing: string;
    readonly theme: string;
  };

  /** The page of its own that saves a file where the pane cannot. */
  readonly saving: {
    readonly heading: string;
    readonly offer: string;
    readonly save: string;
    readonly handed: string;
    readonly missing: string;
    readonly advice: readonly string[];
    readonly nothing: NoticeText;
  };
}
