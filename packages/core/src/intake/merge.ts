import { cellText, type SheetData } from '../language/cell.ts';
import { isBlank } from '../language/charset/index.ts';
import { type Format, formatOf } from '../manual/formats.ts';
import type { Institution } from '../records/context.ts';
import { type ApplicationRecord, valueAt } from '../records/record.ts';
import type { Table } from '../records/sheet/table.ts';
import { type Identities, identitiesOf, identityKeys, isSame, isSameValue } from './identity.ts';
import type { FieldValues } from './input.ts';
import { nextRow, placeValues } from './placed-values.ts';
import { type FilledRow, groupedBy } from './rows.ts';

/** What rows do to a sheet. Rows of the sheet are 1-based, columns 0-based. */
export interface MergedRows {
  /** Cells to write; all of them are empty now. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** The row of the sheet that each application goes to, in their order. */
  readonly rows: readonly number[];
  /** First of the rows that are added below the last; null where none is. */
  readonly firstRow: number | null;
  readonly appended: number;
  /** Rows that were there and have something new now. */
  readonly completed: readonly number[];
  /** Rows that were there and had everything already. */
  readonly unchanged: readonly number[];
  /** Filled items of rows that were there and say something else; they are left as they are. */
  readonly differing: readonly { readonly row: number; readonly items: readonly number[] }[];
  /** Rows of the sheet that several of the new ones fit, or one of several; the new ones are added below. */
  readonly ambiguous: readonly number[];
  /** 1-based items whose value has no column. */
  readonly unplaced: readonly number[];
}

/**
 * Puts applications into a sheet: into the row that has the same DN or, for a server, the same FQDN, for a person the
 * same mail address, where there is one; else below the last. Only empty cells are filled, and no formula.
 */
export function mergeRows(
  data: SheetData,
  table: Table,
  rows: readonly FilledRow[],
  institution?: Institution,
): MergedRows {
  const format = formatOf(table.set.type);
  const { mates, ambiguous } = pair(rows, table.set.records, format);
  const next = nextRow(data, table);
  const byRow = new Map(data.rows.map((row) => [row.row, row]));
  const isEmpty = ({ row, column }: MergedRows['cells'][number]): boolean =>
    isBlank(cellText(byRow.get(row)?.cells[column]));
  const cells: MergedRows['cells'][number][] = [];
  const unplaced = new Set<number>();
  const completed: number[] = [];
  const unchanged: number[] = [];
  const differing: MergedRows['differing'][number][] = [];
  const put = (row: number, values: readonly string[]): void => {
    const placed = placeValues(data, table, values, institution);
    for (const item of placed.unplaced) unplaced.add(item);
    for (const cell of placed.cells) cells.push({ row, ...cell });
  };
  const targets: number[] = [];
  let appended = 0;
  for (const filled of rows) {
    const record = mates.get(filled);
    targets.push(record ? record.row : next + appended);
    if (!record) {
      put(next + appended, filled.values);
      appended++;
      continue;
    }
    const free = filled.values.map((value, index) => (isFree(record, index) ? value : ''));
    const others = itemsDiffering(filled, record, format);
    if (others.length > 0) differing.push({ row: record.row, items: others });
    if (free.every((value) => value === '')) {
      unchanged.push(record.row);
      continue;
    }
    completed.push(record.row);
    put(record.row, free);
  }
  return {
    cells: cells.filter(isEmpty),
    rows: targets,
    firstRow: appended > 0 ? next : null,
    appended,
    completed: completed.sort(byNumber),
    unchanged: unchanged.sort(byNumber),
    differing: differing.sort((one, other) => one.row - other.row),
    ambiguous,
    unplaced: [...unplaced].sort(byNumber),
  };
}

const byNumber = (one: number, other: number): number => one - other;

/** An item without a value that nobody's formula fills. */
const isFree = (record: ApplicationRecord, index: number): boolean =>
  isBlank(valueAt(record, index)) && record.cells?.[index]?.formula === undefined;

/** What the institution writes in empty items says nothing against what stands there. */
function itemsDiffering(
  { values, defaults }: FilledRow,
  record: ApplicationRecord,
  { items }: Format,
): number[] {
  return items.flatMap((field, index) => {
    const value = values[index] ?? '';
    if (!field || value === '' || defaults.includes(index + 1) || isFree(record, index)) return [];
    return isSameValue(field.id, value, valueAt(record, index).trim()) ? [] : [index + 1];
  });
}

interface Pairs {
  readonly mates: ReadonlyMap<FilledRow, ApplicationRecord>;
  readonly ambiguous: readonly number[];
}

function pair(rows: readonly FilledRow[], records: readonly ApplicationRecord[], format: Format): Pairs {
  const mates = new Map<FilledRow, ApplicationRecord>();
  const taken = new Set<ApplicationRecord>();
  const ambiguous = new Set<number>();
  const identities = new Map<FilledRow | ApplicationRecord, Identities>([
    ...rows.map((row) => [row, identitiesOf(fieldsOf(row.values, format), row.mail)] as const),
    ...records.map((record) => [record, identitiesOf(fieldsOf(recordValues(record), format))] as const),
  ]);
  for (const key of identityKeys(format)) {
    const byKey = groupedBy(
      records.filter((record) => !taken.has(record)),
      (record) => identities.get(record)?.[key],
    );
    const open = rows.filter((row) => !mates.has(row));
    for (const [value, group] of groupedBy(open, (row) => identities.get(row)?.[key])) {
      const found = byKey.get(value) ?? [];
      const fits = (row: FilledRow, record: ApplicationRecord): boolean => {
        const one = identities.get(row);
        const other = identities.get(record);
        return one !== undefined && other !== undefined && isSame(one, other, key, format);
      };
      for (const row of group) {
        const records = found.filter((record) => fits(row, record));
        const [record, ...others] = records;
        if (!record) continue;
        if (others.length === 0 && group.filter((each) => fits(each, record)).length === 1) {
          mates.set(row, record);
          taken.add(record);
        } else for (const each of records) ambiguous.add(each.row);
      }
    }
  }
  return { mates, ambiguous: [...ambiguous].sort(byNumber) };
}

const recordValues = (record: ApplicationRecord): string[] =>
  record.values.map((_, index) => valueAt(record, index).trim());

function fieldsOf(values: readonly string[], { items }: Format): FieldValues {
  return Object.fromEntries(
    items.flatMap((field, index) => {
      const value = values[index] ?? '';
      return field && value !== '' ? [[field.id, value]] : [];
    }),
  );
}
