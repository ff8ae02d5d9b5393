import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  parseColumn,
  printColumn,
  printSheetName,
  splitSheetName,
} from '../model/address.ts';

/** One corner of a reference; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly row: number | undefined;
  readonly rowFixed: boolean;
  readonly column: number | undefined;
  readonly columnFixed: boolean;
}

export interface Reference {
  readonly sheet: string | undefined;
  readonly first: Corner;
  readonly last: Corner | undefined;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
export const REFERENCE = new RegExp(
  String.raw`(?:${SHEET})?(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![\p{L}\p{N}_.(!])`,
  'uy',
);

function parseCorner(text: string): Corner | undefined {
  const parts = /^(\$?)([A-Za-z]{1,3})?(?:(\$?)([0-9]{1,7}))?$/.exec(text);
  if (!parts) return undefined;
  const [, firstMark, letters, secondMark, digits] = parts;
  const column = letters === undefined ? undefined : parseColumn(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if ((letters !== undefined && column === undefined) || (row !== undefined && (row < 0 || row >= MAX_ROWS)))
    return undefined;
  return {
    column,
    columnFixed: letters !== undefined && firstMark === '$',
    row,
    rowFixed: letters === undefined ? firstMark === '$' || secondMark === '$' : secondMark === '$',
  };
}

export function parseReference(text: string): Reference | undefined {
  const { sheet, local } = splitSheetName(text);
  const [firstText = '', lastText] = local.split(':');
  const first = parseCorner(firstText);
  const last = lastText === undefined ? undefined : parseCorner(lastText);
  return first && (lastText === undefined || last) ? { sheet, first, last } : undefined;
}

function printCorner(corner: Corner): string {
  const column =
    corner.column === undefined ? '' : `${corner.columnFixed ? '$' : ''}${printColumn(corner.column)}`;
  const row = corner.row === undefined ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}

export function printReference({ sheet, first, last }: Reference): string {
  const prefix = sheet === undefined ? '' : `${printSheetName(sheet)}!`;
  return prefix + printCorner(first) + (last ? `:${printCorner(last)}` : '');
}

export function areaOf({ first, last = first }: Reference): Area {
  const rows = [first.row ?? 0, last.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** The reference with its corners laid on another area, fixed marks and whole rows or columns kept. */
export function withArea(reference: Reference, area: Area): Reference {
  const { first, last } = reference;
  const corner = (from: Corner, row: number, column: number): Corner => ({
    ...from,
    row: from.row === undefined ? undefined : row,
    column: from.column === undefined ? undefined : column,
  });
  return {
    ...reference,
    first: corner(first, area.top, area.left),
    last: last && corner(last, area.bottom, area.right),
  };
}

/** The reference as it reads in a copy of its formula so many rows and columns away; undefined off the sheet. */
export function translateReference(
  reference: Reference,
  rows: number,
  columns: number,
): Reference | undefined {
  const move = (corner: Corner): Corner | undefined => {
    const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
    const column =
      corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
    if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return undefined;
    if (column !== undefined && (column < 0 || column >= MAX_COLUMNS)) return undefined;
    return { ...corner, row, column };
  };
  const first = move(reference.first);
  const last = reference.last && move(reference.last);
  return first && (!reference.last || last) ? { ...reference, first, last } : undefined;
}
