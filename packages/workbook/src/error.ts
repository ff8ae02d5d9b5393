export type WorkbookFailure =
  /** Neither a ZIP archive nor an OLE container: text, HTML, an empty file. */
  | 'not-a-zip'
  /** An Excel 97–2003 workbook. */
  | 'old-xls'
  /** A workbook that opens with a password. */
  | 'encrypted'
  | 'ods'
  /** A readable container of something else, such as a document of Word. */
  | 'not-a-workbook'
  | 'xlsb'
  /** Beyond the limits on inflated size, compression ratio or number of cells. */
  | 'too-large'
  /** Incomplete or contradictory, so that nothing read from it could be trusted. */
  | 'damaged'
  /** A part declares a document type, which no spreadsheet program writes. */
  | 'dtd'
  /** Signed as a package: a changed copy would carry a signature that no longer holds. */
  | 'signed';

/** A file that cannot be read as a workbook. The sentence for the user is the caller's, in the user's language. */
export class WorkbookError extends Error {
  readonly reason: WorkbookFailure;
  /** The part or entry concerned (`xl/sharedStrings.xml`), empty where the whole file is. */
  readonly detail: string;

  constructor(reason: WorkbookFailure, detail = '', options?: ErrorOptions) {
    super(detail === '' ? reason : `${reason}: ${detail}`, options);
    this.name = 'WorkbookError';
    this.reason = reason;
    this.detail = detail;
  }
}
