/** A cell's place: the sheet's own row number and the 0-based column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellRange {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** Reads `AB12` or `$AB$12`; undefined where it is no reference to one cell. */
export function parseReference(reference: string): CellPlace | undefined {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return { row: Number(row), column: column - 1 };
}

/** Reads `A1:C3`; undefined where it is no range of cells, such as a single cell or whole columns. */
export function parseRange(reference: string): CellRange | undefined {
  const [from = '', to, ...rest] = reference.split(':');
  const first = parseReference(from);
  const last = parseReference(to ?? '');
  if (first === undefined || last === undefined || rest.length > 0) return undefined;
  return { first, last };
}

/** The letters of a 0-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `AB12` for a row and a 0-based column. */
export function printReference({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}
