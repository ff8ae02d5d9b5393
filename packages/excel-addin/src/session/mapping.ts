import {
  APPLICATION_TYPES,
  cellText,
  type FieldId,
  fieldAt,
  formatOf,
  isApplicationType,
  readTable,
  type SheetCell,
  type SheetData,
} from '@upki-tsv/core';
import type { ColumnMapping } from './snapshot.ts';

const VERSION = 1;
/** Far more than any header has, so that a damaged text costs nothing. */
const MAX_COLUMNS = 256;

/** A mapping as the workbook keeps it. */
export const printMapping = ({ type, headerRow, columns }: ColumnMapping): string =>
  JSON.stringify({
    version: VERSION,
    type,
    headerRow,
    columns: columns.map(({ header, field }) => [header, field]),
  });

/** A mapping that was kept; undefined where the text is none that this version knows. */
export function parseMapping(text: string): ColumnMapping | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { version, type, headerRow, columns } = kept as Record<string, unknown>;
  if (version !== VERSION || typeof type !== 'string' || !isApplicationType(type)) return undefined;
  if (typeof headerRow !== 'number' || !Number.isInteger(headerRow) || headerRow < 1) return undefined;
  if (!Array.isArray(columns) || columns.length > MAX_COLUMNS) return undefined;
  const known: { header: string; field: FieldId }[] = [];
  for (const entry of columns as unknown[]) {
    const [header, field] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (typeof header !== 'string' || !isField(field)) return undefined;
    known.push({ header, field });
  }
  return { type, headerRow, columns: known };
}

const FIELDS: ReadonlySet<string> = new Set(
  APPLICATION_TYPES.flatMap((type) => formatOf(type).items.flatMap((field) => (field ? [field.id] : []))),
);
const isField = (value: unknown): value is FieldId => typeof value === 'string' && FIELDS.has(value);

/**
 * The first rows with the headers that a mapping stands for, so that core reads them like any others; undefined where
 * the mapped headers are not there any more.
 */
export function withMapping(top: SheetData, mapping: ColumnMapping): SheetData | undefined {
  const format = formatOf(mapping.type);
  const names = new Map<string, string>();
  for (const { header, field } of mapping.columns) {
    const item = format.itemOf[field];
    const title = item === undefined ? undefined : fieldAt(format, item)?.title.ja;
    if (title !== undefined) names.set(comparable(header), title);
  }
  const rows = top.rows
    .filter(({ row }) => row >= mapping.headerRow)
    .map((each) => (each.row === mapping.headerRow ? { ...each, cells: renamed(each.cells, names) } : each));
  const mapped: SheetData = { ...top, rows };
  return readTable(mapped, { type: mapping.type }).kind === 'table' ? mapped : undefined;
}

/** Mapped headers by their items' names; another column that has such a name too gives way. */
function renamed(cells: readonly SheetCell[], names: ReadonlyMap<string, string>): SheetCell[] {
  const taken = new Set(names.values());
  return cells.map((cell) => {
    const text = cellText(cell);
    const title = names.get(comparable(text));
    if (title !== undefined) return title;
    return taken.has(text.trim()) ? null : cell;
  });
}

const comparable = (header: string): string => header.normalize('NFKC').trim();
