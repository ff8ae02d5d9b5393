import { cellText, type SheetCell, type SheetRow } from '../../language/cell.ts';
import { isBlank } from '../../language/charset/index.ts';
import { type Header, readHeader, readNames } from './header.ts';

/** Rows that a header is looked for in. */
export const HEADER_ROWS = 10;

export interface FoundHeader {
  readonly header: Header;
  /** 1-based; of a header of two rows the lower one. */
  readonly row: number;
  /** The names of the columns; of a header of two rows put together. */
  readonly cells: readonly SheetCell[];
}

/** The header of a sheet, in its first rows; undefined where there is none. */
export function findHeader(rows: readonly SheetRow[]): FoundHeader | undefined {
  for (const [index, { row, cells }] of rows.entries()) {
    if (row > HEADER_ROWS) return undefined;
    const next = rows[index + 1];
    const both = next?.row === row + 1 ? joined(cells, next.cells) : undefined;
    const header = readHeader(cells);
    const joinedHeader = both && readHeader(both);
    // A line with groups of columns (利用管理者 over 氏名, 所属, mail) counts only where it makes names of more columns.
    if (next && both && joinedHeader && gains(joinedHeader, header, readHeader(next.cells))) {
      return { header: joinedHeader, row: next.row, cells: both };
    }
    if (header) return { header, row, cells };
  }
  return undefined;
}

const sizeOf = (header: Header | undefined): number =>
  header === undefined || header.repeated.length > 0 ? 0 : header.fields.size + header.dnParts.length;

const gains = (both: Header, upper: Header | undefined, lower: Header | undefined): boolean =>
  sizeOf(both) > Math.max(sizeOf(upper), sizeOf(lower));

/** The names of two rows as one: the lower row's own, else those of the group above it, else the upper row's. */
function joined(upper: readonly SheetCell[], lower: readonly SheetCell[]): SheetCell[] | undefined {
  let group = '';
  let isGrouped = false;
  const width = Math.max(upper.length, lower.length);
  const alone = readNames(lower);
  const known = new Set([...alone.fields.values(), ...alone.dnParts.map(({ column }) => column)]);
  const cells = Array.from({ length: width }, (_, column): SheetCell => {
    const above = cellText(upper[column]);
    const below = cellText(lower[column]);
    if (!isBlank(above)) group = above;
    if (isBlank(below)) return above === '' ? null : above;
    if (known.has(column) || isBlank(group)) return below;
    isGrouped = true;
    return group + below;
  });
  return isGrouped || known.size > 0 ? cells : undefined;
}

/** What an application's DN never is, so that most rows need no closer look. */
const MAY_NAME_DN = /dn|ｄｎ|ＤＮ|subject|cn|ｃｎ|ＣＮ|主体者/i;
const LONGEST_NAME = 60;

const mayNameDn = (cell: SheetCell | undefined): boolean =>
  typeof cell === 'string' && cell.length <= LONGEST_NAME && !cell.includes('=') && MAY_NAME_DN.test(cell);

/** The column whose cell in a record is a DN, or its CN. */
const dnColumn = ({ fields, dnParts }: Header): number =>
  fields.get('subjectDn') ?? dnParts.find(({ type }) => type === 'CN')?.column ?? 0;

/** True for a row that names the same columns as a header again. */
export function isHeaderAgain(cells: readonly SheetCell[], header: Header): boolean {
  const again = mayNameDn(cells[dnColumn(header)]) ? readHeader(cells) : undefined;
  return again !== undefined && isSame(again, header);
}

/** The header that a row below another one is; a row with a DN in its place is none. */
function headerBelow(cells: readonly SheetCell[], column: number): Header | undefined {
  const own = cells[column];
  if (typeof own === 'string' && own.includes('=')) return undefined;
  return cells.some(mayNameDn) ? readHeader(cells) : undefined;
}

function isSame(one: Header, other: Header): boolean {
  const parts = ({ dnParts }: Header): string => dnParts.map(({ type, column }) => `${type}${column}`).join();
  return (
    parts(one) === parts(other) &&
    [...one.fields].every(([field, column]) => other.fields.get(field) === column)
  );
}

export interface FurtherHeaders {
  /** Rows that name the same columns again. */
  readonly again: readonly number[];
  /** The first row that names other columns, with rows below it. */
  readonly otherTable?: number;
  /** The first row of the titles right above that one; the row itself where it has none. */
  readonly titlesFrom?: number;
}

export const NO_HEADERS: FurtherHeaders = { again: [] };

/** The headers among the rows below one. */
export function headersBelow(rows: readonly SheetRow[], header: Header): FurtherHeaders {
  const again: number[] = [];
  const column = dnColumn(header);
  for (const [index, { row, cells }] of rows.entries()) {
    const other = headerBelow(cells, column);
    if (!other) continue;
    if (isSame(other, header)) again.push(row);
    else if (index < rows.length - 1) return { again, otherTable: row, titlesFrom: titlesAbove(rows, index) };
  }
  return { again };
}

/** The first of the rows above one that hold a single text, as titles do. */
function titlesAbove(rows: readonly SheetRow[], index: number): number {
  const isTitle = ({ cells }: SheetRow): boolean =>
    cells.filter((cell) => !isBlank(cellText(cell))).length === 1;
  let first = index;
  for (let above = rows[first - 1]; above && isTitle(above); above = rows[first - 1]) first--;
  return rows[first]?.row ?? 0;
}
