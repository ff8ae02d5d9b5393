/**
 * A cell as a spreadsheet stores it. Plain text is a string and an empty cell is null, since nearly every
 * cell of an application is one of these; anything whose type matters to a rule is an object.
 */
export type SheetCell = string | null | TypedCell;

export interface TypedCell {
  /** `none` is a formula for which the file holds no result. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'none';
  /**
   * The stored value: text as it is, a number exactly as the file writes it (`1.2345678123456781E+18`), a date's
   * serial number or ISO text, `TRUE`/`FALSE`, an error code such as `#N/A`, empty for `none`.
   */
  readonly text: string;
  /** The number format's code, where the cell has one other than General. */
  readonly numberFormat?: string;
  /** True where the value is the result of a formula: such a cell is never overwritten. */
  readonly formula?: true;
}

export interface SheetRow {
  /** 1-based row number in the sheet. */
  readonly row: number;
  /** Hidden by hand or by a filter. */
  readonly hidden: boolean;
  /** By column, 0 is A; shorter than the sheet is wide where nothing follows. */
  readonly cells: readonly SheetCell[];
}

/** A rectangle of cells: 1-based rows, 0-based columns, both ends included. */
export interface CellArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A table of Excel's (Insert, Table), its totals row included. */
export interface SheetTable {
  readonly area: CellArea;
  /** Rows at its lower end that hold totals: 0 or 1. */
  readonly totalsRows: number;
}

export interface SheetData {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold anything, in order. */
  readonly rows: readonly SheetRow[];
  /** Merged areas, as far as the source tells them. */
  readonly merged?: readonly CellArea[];
  /** Tables, as far as the source tells them. */
  readonly tables?: readonly SheetTable[];
}

/** The text that a cell gives a record: a number's digits without an exponent where that loses nothing. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (cell.kind !== 'number' || /^\d+$/.test(cell.text)) return cell.text;
  const value = Number(cell.text);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? String(value) : cell.text;
}
