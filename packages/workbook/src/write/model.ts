/** A workbook to be written anew. */
export interface NewWorkbook {
  readonly title: string;
  readonly sheets: readonly NewSheet[];
}

export interface NewSheet {
  readonly name: string;
  readonly tabColor?: string;
  readonly columns: readonly NewColumn[];
  /** From row 1 on. */
  readonly rows: readonly NewRow[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly gridLines?: false;
  /** Address of the selected cell. */
  readonly selected?: string;
  readonly validations?: readonly NewValidation[];
}

export interface NewColumn {
  /** In characters of the standard font. */
  readonly width: number;
  /** Of every cell of the column that has none of its own. */
  readonly style?: CellStyle;
}

export interface NewRow {
  /** In points; as the program sees fit where it is left out. */
  readonly height?: number;
  readonly cells: readonly (NewCell | null)[];
}

export interface NewCell {
  readonly text: string;
  readonly style?: CellStyle;
}

/** Colours are `RRGGBB`. */
export interface CellStyle {
  /** Number format 49, text: what is typed stays as it is. */
  readonly text?: true;
  readonly bold?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** Colour of a thin line round the cell. */
  readonly border?: string;
  readonly vertical?: 'top' | 'center';
  readonly wrap?: true;
  /** Steps of space before the text. */
  readonly indent?: number;
}

/** What a range takes; what does not fit may be kept after a warning. */
export interface NewValidation {
  readonly range: string;
  readonly prompt: { readonly title: string; readonly text: string };
  /** Entries of a drop-down. */
  readonly entries?: readonly string[];
  readonly maxLength?: number;
  readonly alert?: string;
}
