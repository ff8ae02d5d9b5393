import {
  cellText,
  type SheetCell,
  type SheetData,
  type SheetRow,
  type TypedCell,
} from '../../language/cell.ts';
import { isBlank } from '../../language/charset/index.ts';
import { type DnAttribute, inManualOrder, printDn } from '../../language/dn/dn.ts';
import type { Bilingual } from '../../language/text.ts';
import { choiceCode } from '../../manual/choice-code.ts';
import type { FieldId } from '../../manual/field.ts';
import { type ApplicationType, type Format, formatOf } from '../../manual/formats.ts';
import type { Institution } from '../context.ts';
import type { ApplicationRecord, AsideRow, RecordSet } from '../record.ts';
import { columnLetters } from './address.ts';
import { asidesOf } from './asides.ts';
import { type FoundHeader, findHeader, headersBelow, isHeaderAgain, NO_HEADERS } from './find-header.ts';
import { type ColumnForm, columnForm } from './form.ts';
import { type Header, typesOfHeader, whatDecides } from './header.ts';
import { bareName, headerKey } from './header-name.ts';
import { hintOf, type SheetHint } from './hint.ts';
import { isInstitutionSheet } from './institution.ts';
import { coveredCells, type WatchedColumns } from './merged.ts';
import type { SheetForm } from './sheet-form.ts';
import { spreadRequests } from './spread-request.ts';
import { fieldOfSynonym } from './synonyms.ts';

export interface TableOptions {
  /** Overrules what the header tells. */
  readonly type?: ApplicationType;
  /** Those that it may be; a sheet of another is none of applications. */
  readonly types?: readonly ApplicationType[] | undefined;
  /** Rows of the sheet to take; the others are left out. */
  readonly takesRow?: (row: number) => boolean;
  /** True where a person chose the columns: the others are left out on purpose, and nothing is said of them. */
  readonly chosenColumns?: boolean;
  /** Gives O, L, ST and C where a DN in parts leaves them out. */
  readonly institution?: Institution | undefined;
}

/** An application sheet: its records and where their items stand. */
export interface Table {
  readonly kind: 'table';
  readonly set: RecordSet;
  /** 0-based column by 1-based item; none for a DN that is put together from its parts. */
  readonly columns: ReadonlyMap<number, number>;
  /** 0-based columns that the DN is put together from; empty where it stands whole in one. */
  readonly dnColumns: readonly number[];
  /** 0-based column 申請, which chooses rows; null where there is none. */
  readonly choiceColumn: number | null;
  /** Row of the header; null where the sheet was read by position. */
  readonly headerRow: number | null;
  /** Headers of columns that are not read, as they stand. */
  readonly unused: readonly string[];
  /** Rows that the column 申請 or the choice of rows leaves out. */
  readonly leftOut: number;
  /** What a row below the header gives, so that one that changes can be read again by itself. */
  readonly readRow: (row: SheetRow) => RowReading;
}

export type RowReading =
  | { readonly kind: 'record'; readonly record: ApplicationRecord }
  | { readonly kind: 'left-out' }
  /** Totals or a remark. */
  | { readonly kind: 'aside'; readonly holds: AsideRow['holds'] }
  | { readonly kind: 'empty' };

export type SheetReading =
  | Table
  /** No application sheet: left alone. `hint` says what it may be all the same. */
  | { readonly kind: 'other'; readonly hint?: SheetHint }
  /**
   * An application sheet whose type cannot be told; `types` are those that it may be. `deciding` are the items that
   * would tell them apart, `contradicting` the headers of items that no type has together.
   */
  | {
      readonly kind: 'unclear';
      readonly types: readonly ApplicationType[];
      readonly deciding: readonly Bilingual[];
      readonly contradicting: readonly string[];
    }
  /** Two columns for one item. */
  | { readonly kind: 'repeated'; readonly names: readonly string[] };

/** Reads a sheet as applications: finds the header, tells the type, and makes records of the rows below. */
export function readTable(sheet: SheetData, options: TableOptions = {}): SheetReading {
  const found = findHeader(sheet.rows);
  if (found) {
    const { header, row } = found;
    if (header.repeated.length > 0) return { kind: 'repeated', names: header.repeated };
    const filled = filledColumns(sheet.rows, row, header);
    const types = options.type
      ? [options.type]
      : typesOfHeader({
          header,
          sheetName: sheet.name,
          filled,
          likely: likelyItems(sheet.rows, found),
        });
    const [type] = types;
    if (options.types && type && !types.some((each) => options.types?.includes(each)))
      return { kind: 'other', hint: { kind: 'later-edition', type } };
    if (types.length !== 1 || !type) return { kind: 'unclear', types, ...whatDecides(found, filled, types) };
    return tableOf(sheet, formatOf(type), columnsUnder(header, formatOf(type)), found, options);
  }
  if (options.type && !isInstitutionSheet(sheet)) {
    const table = byPosition(sheet, formatOf(options.type), options);
    if (table) return table;
  }
  const hint = isInstitutionSheet(sheet) ? undefined : hintOf(sheet);
  return { kind: 'other', ...(hint && { hint }) };
}

/** Columns that hold anything below the header; undefined where nothing stands there. */
function filledColumns(
  rows: readonly SheetRow[],
  headerRow: number,
  { fields }: Header,
): ReadonlySet<number> | undefined {
  const open = new Set(fields.values());
  const filled = new Set<number>();
  for (const { row, cells } of rows) {
    if (row <= headerRow) continue;
    if (open.size === 0) break;
    for (const column of open) {
      const cell = cells[column];
      if (isBlank(cellText(cell)) && !(typeof cell === 'object' && cell?.kind === 'none')) continue;
      filled.add(column);
      open.delete(column);
    }
  }
  return filled.size > 0 ? filled : undefined;
}

/** The items that columns with values, whose header is no item's name, are called by other words for. */
function likelyItems(
  rows: readonly SheetRow[],
  { header, row: headerRow, cells }: FoundHeader,
): Set<FieldId> {
  const read = new Set<FieldId>(header.fields.keys());
  const likely = new Set<FieldId>();
  cells.forEach((cell, column) => {
    const field = fieldOfSynonym(bareName(cellText(cell)));
    if (field === undefined || read.has(field)) return;
    const isFilled = rows.some((each) => each.row > headerRow && !isBlank(cellText(each.cells[column])));
    if (isFilled) likely.add(field);
  });
  return likely;
}

/** Where a table's values stand. */
interface ColumnPlaces {
  /** 0-based column by 0-based item. */
  readonly columns: readonly (number | undefined)[];
  readonly dnParts: Header['dnParts'];
  readonly choice: number | undefined;
}

function columnsUnder(header: Header, format: Format): ColumnPlaces {
  return {
    columns: format.items.map((field) => (field ? header.fields.get(field.id) : undefined)),
    dnParts: header.dnParts,
    choice: header.choice,
  };
}

/** A sheet without a header: as many columns as the format has items, those at the end that may be empty excepted. */
function byPosition(sheet: SheetData, format: Format, options: TableOptions): Table | undefined {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => lastFilled(cells) + 1));
  const count = format.items.length;
  const lastRequired = format.items.findLastIndex((field) => field?.required === 'always') + 1;
  if (width > count || width < lastRequired || width === 0) return undefined;
  return tableOf(
    sheet,
    format,
    { columns: format.items.map((_, index) => index), dnParts: [], choice: undefined },
    undefined,
    options,
  );
}

const EMPTY: RowReading = { kind: 'empty' };
const LEFT_OUT: RowReading = { kind: 'left-out' };

function tableOf(
  sheet: SheetData,
  format: Format,
  places: ColumnPlaces,
  found: FoundHeader | undefined,
  { takesRow = () => true, institution, chosenColumns = false }: TableOptions,
): Table {
  const registered = institution ? registeredAttributes(institution) : [];
  const headerRow = found?.row ?? null;
  const below = sheet.rows.filter(({ row }) => row > (headerRow ?? 0));
  const further = found ? headersBelow(below, found.header) : NO_HEADERS;
  const end = further.titlesFrom ?? Number.POSITIVE_INFINITY;
  const spread = spreadRequests(below, places.columns, format);
  const watched = watchedColumns(places);
  const asideOf = asidesOf({ format, columns: watched, tables: sheet.tables });
  const coveredOf = coveredCells(sheet.merged, watched);
  const readRow = (row: SheetRow): RowReading => {
    if (row.row >= end) return EMPTY;
    if (found && isHeaderAgain(row.cells, found.header)) return EMPTY;
    if (spread.isContinued(row)) return EMPTY;
    const record = recordOf(row, format, places, registered);
    if (!record) return EMPTY;
    const holds = asideOf(row);
    if (holds) return { kind: 'aside', holds };
    const choice = places.choice === undefined ? 'yes' : choiceOf(row.cells[places.choice] ?? null);
    if (choice === 'no' || !takesRow(row.row)) return LEFT_OUT;
    const covered = coveredOf(row);
    const csrRows = spread.rowsOf(row);
    return {
      kind: 'record',
      record: {
        ...record,
        ...(choice !== 'yes' && { unclearChoice: choice.unclear }),
        ...(covered.length > 0 && { covered }),
        ...(csrRows && { csrRows, values: record.values.with((format.itemOf.csr ?? 0) - 1, '') }),
      },
    };
  };
  const records: ApplicationRecord[] = [];
  const asides: AsideRow[] = [];
  const cells: SheetRow['cells'][] = [];
  const examples: number[] = [];
  let leftOut = 0;
  let hiddenRows = false;
  for (const row of below) {
    const reading = readRow(row);
    if (reading.kind === 'left-out') leftOut++;
    if (reading.kind === 'aside') asides.push({ row: row.row, holds: reading.holds });
    if (reading.kind !== 'record') continue;
    hiddenRows ||= row.hidden;
    if (records.length < FIRST_RECORDS && isMarkedExample(row.cells, watched)) examples.push(row.row);
    records.push(reading.record);
    cells.push(row.cells);
  }
  const columns = new Map<number, number>();
  places.columns.forEach((column, index) => {
    if (column !== undefined) columns.set(index + 1, column);
  });
  const withPins = format.itemOf.pin !== undefined && columns.has(format.itemOf.pin);
  const { unused, ...form }: ColumnForm = found
    ? columnForm({ format, header: found.header, cells: found.cells, records: cells })
    : { unused: [] };
  const { missing, ...others } = form;
  const choiceLike =
    found && places.choice === undefined ? choiceLikeColumn(found.cells, cells, watched) : undefined;
  const { otherTable, again } = further;
  const sheetForm: SheetForm = {
    ...(missing && { missing }),
    ...(!chosenColumns && others),
    ...(sheet.hidden && records.length > 0 && { hidden: true }),
    ...(again.length > 0 && { headerAgain: again }),
    ...(examples.length > 0 && { examples }),
    ...(choiceLike && { choiceLike }),
    ...(otherTable !== undefined && { otherTable }),
  };
  const set: RecordSet = {
    type: format.id,
    origin: 'sheet',
    records,
    ...(withPins && { withPins }),
    ...(hiddenRows && { hiddenRows }),
    ...(asides.length > 0 && { asides }),
    ...(Object.keys(sheetForm).length > 0 && { sheet: sheetForm }),
  };
  return {
    kind: 'table',
    set,
    columns,
    dnColumns: places.dnParts.map(({ column }) => column),
    choiceColumn: places.choice ?? null,
    headerRow,
    unused,
    leftOut,
    readRow,
  };
}

const CHOICE_LIKE = /申請|apply/;

/** A column whose header speaks of applying and that holds nothing but choices, a no among them. */
function choiceLikeColumn(
  header: SheetRow['cells'],
  records: readonly SheetRow['cells'][],
  watched: WatchedColumns,
): SheetForm['choiceLike'] {
  const column = header.findIndex((cell, at) => {
    if (!CHOICE_LIKE.test(headerKey(cellText(cell))) || watched.some((each) => each.column === at))
      return false;
    const choices = records.map((cells) => choiceOf(cells[at] ?? null));
    return choices.every((choice) => typeof choice === 'string') && choices.includes('no');
  });
  return column < 0 ? undefined : { column: columnLetters(column), header: cellText(header[column]).trim() };
}

/** Records among which the example of a form stands. */
const FIRST_RECORDS = 3;
const EXAMPLE =
  /^[([<【〔※*]?(?:記入|入力|記載|申請)?(?:例|見本|サンプル|sample|example)\d{0,2}[)\]>】〕:]?$/iu;

/** True for a row that a column of the user's own calls an example. */
const isMarkedExample = (cells: SheetRow['cells'], watched: WatchedColumns): boolean =>
  cells.some(
    (cell, column) =>
      typeof cell === 'string' &&
      EXAMPLE.test(cell.normalize('NFKC').trim()) &&
      !watched.some((each) => each.column === column),
  );

/** The columns that mean something, with their items; parts of a DN belong to its item. */
function watchedColumns({ columns, dnParts, choice }: ColumnPlaces): WatchedColumns {
  return [
    ...columns.flatMap((column, index) => (column === undefined ? [] : [{ column, item: index + 1 }])),
    ...dnParts.map(({ column }) => ({ column, item: 1 })),
    ...(choice === undefined ? [] : [{ column: choice, item: null }]),
  ];
}

/** Undefined where all items of the row are empty. */
function recordOf(
  { row, cells }: SheetRow,
  format: Format,
  places: ColumnPlaces,
  registered: readonly DnAttribute[],
): ApplicationRecord | undefined {
  const values: string[] = new Array(format.items.length);
  let typed: (TypedCell | undefined)[] | undefined;
  let empty = true;
  for (let index = 0; index < values.length; index++) {
    const column = places.columns[index];
    const cell = column === undefined ? null : (cells[column] ?? null);
    const value = choiceCode(cellText(cell), format.items[index]?.choices);
    values[index] = value;
    if (typeof cell === 'object' && cell !== null) {
      typed ??= new Array<TypedCell | undefined>(values.length).fill(undefined);
      typed[index] = cell;
      if (cell.kind === 'none') empty = false;
    }
    if (empty && value !== '' && !isBlank(value)) empty = false;
  }
  if (places.dnParts.length > 0) {
    values[0] = composeDn(places.dnParts, cells, registered);
    const cell = changedPart(places.dnParts, cells);
    if (cell) {
      typed ??= new Array<TypedCell | undefined>(values.length).fill(undefined);
      typed[0] = cell;
    }
    if (values[0] !== '' || cell) empty = false;
  }
  if (empty) return undefined;
  const quoted = QUOTABLE.filter((field) => isWrapped(values[(format.itemOf[field] ?? 0) - 1]));
  return {
    values,
    row,
    ...(typed && { cells: typed }),
    ...(quoted.length > 0 && { quoted: quoted.map((field) => (format.itemOf[field] ?? 0) - 1) }),
  };
}

/** Items that hold commas and never quotation marks: what Excel wraps in a TSV and people paste back (D-28). */
const QUOTABLE = ['subjectDn', 'dnsNames'] as const;
const isWrapped = (value: string | undefined): boolean => value !== undefined && /^"[^"]+"$/.test(value);

/** The DN of a row's parts, completed with what the institution registered; empty where the row has none. */
export function composeDn(
  parts: Header['dnParts'],
  cells: readonly SheetCell[],
  registered: readonly DnAttribute[],
): string {
  const own: DnAttribute[] = parts.flatMap(({ type, column }) => {
    const value = cellText(cells[column]);
    return isBlank(value) ? [] : [{ type, value }];
  });
  if (own.length === 0) return '';
  const missing = registered.filter(({ type }) => !own.some((attribute) => attribute.type === type));
  return printDn(inManualOrder([...own, ...missing]));
}

/** The parts of a DN that an institution registered; `C` always. */
export function registeredAttributes({ organization, locality, prefecture }: Institution): DnAttribute[] {
  const values = { O: organization, L: locality, ST: prefecture, C: 'JP' } as const;
  return (['O', 'L', 'ST', 'C'] as const).flatMap((type) => {
    const value = values[type];
    return value === undefined ? [] : [{ type, value }];
  });
}

/** The part that Excel may have changed (D-19), if there is one; what is worse than a number comes first. */
function changedPart(parts: ColumnPlaces['dnParts'], cells: readonly SheetCell[]): TypedCell | undefined {
  const typed = parts.flatMap(({ column }) => {
    const cell = cells[column];
    return typeof cell === 'object' && cell !== null && cell.kind !== 'text' ? [cell] : [];
  });
  return typed.find(({ kind }) => kind !== 'number') ?? typed[0];
}

const YES: ReadonlySet<string> = new Set(['', '対象']);
const NO = /^(?:済|除外$|done$|skip$)/;

/** What a cell of the column 申請 says. */
export function choiceOf(cell: SheetCell): 'yes' | 'no' | { readonly unclear: string } {
  // A formula of which the file holds no result says neither yes nor no.
  if (typeof cell === 'object' && cell?.kind === 'none') return { unclear: '=' };
  const text = cellText(cell).normalize('NFKC').trim().toLowerCase();
  if (YES.has(text)) return 'yes';
  return NO.test(text) ? 'no' : { unclear: cellText(cell) };
}

function lastFilled(cells: readonly SheetCell[]): number {
  for (let index = cells.length - 1; index >= 0; index--) if (!isBlank(cellText(cells[index]))) return index;
  return -1;
}
