import {
  type ApplicationType,
  CHOICE_HEADER,
  cellText,
  EVERY_TYPE,
  fieldAt,
  formatOf,
  type GuessedColumn,
  guessColumns,
  headerKey,
  isApplicationType,
  readTable,
  type SheetCell,
  type SheetData,
} from '@upki-tsv/core';
import { parseMarks, printMarks } from './acknowledged.ts';
import type { ColumnMapping, DnPart, MappedColumn, MappedField, TopRow } from './snapshot.ts';

const VERSION = 1;
/** Far more than any header has, so that a damaged text costs nothing. */
const MAX_COLUMNS = 256;
export const DN_PARTS: readonly DnPart[] = ['CN', 'OU', 'O', 'L', 'ST', 'C'];

/** What the workbook keeps with a sheet: its mapping and the marks of warnings that were seen; null for neither. */
export function printKept(mapping: ColumnMapping | null, acknowledged: ReadonlySet<string>): string | null {
  if (!mapping && acknowledged.size === 0) return null;
  return JSON.stringify({
    version: VERSION,
    ...(mapping && {
      type: mapping.type,
      headerRow: mapping.headerRow,
      columns: mapping.columns.map(({ header, nth, field }) => [header, nth, field]),
    }),
    ...(acknowledged.size > 0 && { acknowledged: printMarks(acknowledged) }),
  });
}

/** Marks of warnings that were kept. */
export const parseAcknowledged = (text: string): string[] => parseMarks(parseObject(text)?.acknowledged);

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** A mapping that was kept; undefined where the text is none that this version knows. */
export function parseMapping(text: string): ColumnMapping | undefined {
  const kept = parseObject(text);
  if (!kept) return undefined;
  const { version, type, headerRow, columns } = kept;
  if (version !== VERSION || typeof type !== 'string' || !isApplicationType(type)) return undefined;
  if (!isCount(headerRow) || !Array.isArray(columns) || columns.length > MAX_COLUMNS) return undefined;
  const known: MappedColumn[] = [];
  for (const entry of columns as unknown[]) {
    const [header, nth, field] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (typeof header !== 'string' || !isCount(nth) || !isMappedField(field)) return undefined;
    known.push({ header, nth, field });
  }
  return { type, headerRow, columns: known };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1;

const FIELDS: ReadonlySet<unknown> = new Set([
  ...EVERY_TYPE.flatMap((type) => formatOf(type).items.flatMap((field) => (field ? [field.id] : []))),
  ...DN_PARTS,
  'choice',
]);
const isMappedField = (value: unknown): value is MappedField => FIELDS.has(value);
const isDnPart = (field: MappedField): field is DnPart => (DN_PARTS as readonly string[]).includes(field);

/**
 * The first rows with the headers that a mapping stands for, so that core reads them like any others; undefined where
 * the mapped headers are not there any more.
 */
export function withMapping(top: SheetData, mapping: ColumnMapping): SheetData | undefined {
  const rows = top.rows
    .filter(({ row }) => row >= mapping.headerRow)
    .map((each) =>
      each.row === mapping.headerRow ? { ...each, cells: renamed(each.cells, mapping) } : each,
    );
  const mapped: SheetData = { ...top, rows };
  return readTable(mapped, { type: mapping.type }).kind === 'table' ? mapped : undefined;
}

/** Mapped headers by the names of what they hold; all others are left out. */
function renamed(cells: readonly SheetCell[], { type, columns }: ColumnMapping): SheetCell[] {
  const names = new Map(columns.map(({ header, nth, field }) => [keyOf(header, nth), nameOf(type, field)]));
  return numbered(cells.map(cellText)).map(({ header, nth }) => names.get(keyOf(header, nth)) ?? null);
}

function nameOf(type: ApplicationType, field: MappedField): string | undefined {
  if (field === 'choice') return CHOICE_HEADER;
  if (isDnPart(field)) return field;
  const format = formatOf(type);
  return fieldAt(format, format.itemOf[field] ?? 0)?.title.ja;
}

/** Headers and how many of them with the same text stand up to there. */
function numbered(headers: readonly string[]): { readonly header: string; readonly nth: number }[] {
  const counts = new Map<string, number>();
  return headers.map((header) => {
    const nth = (counts.get(headerKey(header)) ?? 0) + 1;
    counts.set(headerKey(header), nth);
    return { header, nth };
  });
}

const keyOf = (header: string, nth: number): string => `${headerKey(header)}\n${nth}`;

export interface SuggestedColumn {
  /** 0-based. */
  readonly column: number;
  readonly header: string;
  readonly nth: number;
  /** Null where the header says nothing. */
  readonly field: MappedField | null;
  /** How sure that is: the header says so, its words do, or only parts of them or the values. */
  readonly confidence: GuessedColumn['confidence'];
  /** Up to two values to know the column by; a PIN is masked. */
  readonly samples: readonly string[];
}

export interface SuggestedMapping {
  readonly headerRow: number;
  /** The columns that have a header, from the left. */
  readonly columns: readonly SuggestedColumn[];
}

/**
 * What the columns of a sheet may hold, as core guesses it. No field is given twice.
 * @param headerRow default: the row with the most headers that are known
 */
export function suggestMapping(
  top: readonly TopRow[],
  type: ApplicationType,
  headerRow?: number,
): SuggestedMapping {
  const asked = top.find(({ row }) => row === headerRow);
  const suggestions = (asked ? [asked] : top).map((row) => suggestRow(row, top, type));
  const known = ({ columns }: SuggestedMapping): number =>
    columns.filter(({ field }) => field !== null).length;
  const [best] = [...suggestions].sort(
    (a, b) => known(b) - known(a) || b.columns.length - a.columns.length || a.headerRow - b.headerRow,
  );
  return best ?? { headerRow: headerRow ?? 1, columns: [] };
}

function suggestRow({ row, texts }: TopRow, top: readonly TopRow[], type: ApplicationType): SuggestedMapping {
  const below = top.filter((each) => each.row > row).map((each) => each.texts);
  const guesses = new Map(guessColumns(texts, below, type).map((guess) => [guess.column, guess] as const));
  const columns = numbered(texts).flatMap(({ header, nth }, column): SuggestedColumn[] => {
    const guess = guesses.get(column);
    if (headerKey(header) === '' || !guess) return [];
    const { field, confidence, samples } = guess;
    return [{ column, header, nth, field: field as MappedField | null, confidence, samples }];
  });
  return { headerRow: row, columns };
}
