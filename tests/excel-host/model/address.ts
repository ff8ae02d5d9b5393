/** A rectangle of cells, zero-based and inclusive on all sides. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** The longest address that Excel takes, in characters. */
export const MAX_ADDRESS_LENGTH = 8_192;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** `A` is 0, `XFD` is 16383; anything else is undefined. */
export function parseColumn(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : undefined;
}

export function printColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function parseRow(digits: string): number | undefined {
  const row = Number(digits);
  return row >= 1 && row <= MAX_ROWS ? row - 1 : undefined;
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCorner(text: string): Corner | undefined {
  const parts = /^\$?([A-Za-z]{1,3})?(?:\$?(\d{1,7}))?$/.exec(text);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  const column = parts[1] === undefined ? undefined : parseColumn(parts[1]);
  const row = parts[2] === undefined ? undefined : parseRow(parts[2]);
  if ((parts[1] !== undefined && column === undefined) || (parts[2] !== undefined && row === undefined))
    return undefined;
  return { row, column };
}

/** One area without a sheet name: `B2`, `A1:C3`, `A:C`, `2:5`, with or without `$`; undefined when it is none. */
export function parseArea(text: string): Area | undefined {
  const corners = text.trim().split(':');
  const first = parseCorner(corners[0] ?? '');
  if (!first || corners.length > 2) return undefined;
  if (corners.length === 1) {
    if (first.row === undefined || first.column === undefined) return undefined;
    return { top: first.row, left: first.column, bottom: first.row, right: first.column };
  }
  const last = parseCorner(corners[1] ?? '');
  if (!last) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  const [top, bottom] = ordered(first.row ?? 0, last.row ?? MAX_ROWS - 1);
  const [left, right] = ordered(first.column ?? 0, last.column ?? MAX_COLUMNS - 1);
  return { top, left, bottom, right };
}

function ordered(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}

export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;
export const rowCountOf = (area: Area): number => area.bottom - area.top + 1;
export const columnCountOf = (area: Area): number => area.right - area.left + 1;
export const cellCountOf = (area: Area): number => rowCountOf(area) * columnCountOf(area);
/** The numbers of the rows of an area, in order. */
export const rowsOf = (area: Area): number[] =>
  Array.from({ length: rowCountOf(area) }, (_, index) => area.top + index);
export const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The shortest form Excel gives: `B2`, `A1:C3`, `A:C`, `2:5`. */
export function printArea(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${printColumn(area.left)}:${printColumn(area.right)}`;
  const first = `${printColumn(area.left)}${area.top + 1}`;
  return cellCountOf(area) === 1 ? first : `${first}:${printColumn(area.right)}${area.bottom + 1}`;
}

/** A sheet's name as it stands before the `!`: quoted where Excel quotes it. */
export function printSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) && !/^R?\d*C?\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface SheetAddress {
  /** The sheet's name without quotes, undefined when the address names none. */
  readonly sheet: string | undefined;
  readonly local: string;
}

/** Takes the sheet's name off one address: `'My sheet'!A1` → `My sheet` and `A1`. */
export function splitSheetName(address: string): SheetAddress {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), local: quoted[2] ?? '' };
  const plain = /^([^!']+)!(.*)$/s.exec(address);
  if (plain) return { sheet: plain[1] ?? '', local: plain[2] ?? '' };
  return { sheet: undefined, local: address };
}

/** Splits at the commas that are not inside a quoted sheet name. */
export function splitAreas(address: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let index = 0; index < address.length; index += 1) {
    const letter = address[index];
    if (letter === "'") quoted = !quoted;
    else if (letter === ',' && !quoted) {
      parts.push(address.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(address.slice(start).trim());
  return parts;
}
