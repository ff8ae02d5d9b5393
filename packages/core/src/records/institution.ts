import { isBlank } from '../language/charset/index.ts';
import type { FieldDefinition } from '../manual/field.ts';
import { formatOf } from '../manual/formats.ts';
import type { Institution } from './context.ts';
import type { Change } from './finding.ts';
import { type ApplicationRecord, hasItems, type RecordSet, valueAt } from './record.ts';

/** Changes to one record. */
export interface RecordChanges {
  /** 1-based among the records of the source. */
  readonly record: number;
  /** Row of the sheet or line of the TSV, 1-based. */
  readonly row: number;
  readonly changes: readonly Change[];
}

/**
 * What an institution writes in an item that a record leaves empty: nothing where the item is for what has changed
 * (5-3-3 #10), and nothing that the item does not take.
 */
export function institutionValue(
  institution: Institution | undefined,
  { id, choices, ifChanged }: FieldDefinition,
): string | undefined {
  const defaults = institution?.defaults;
  if (!defaults || ifChanged) return undefined;
  switch (id) {
    case 'adminName':
    case 'adminUnit':
    case 'adminMail':
    case 'software':
      return defaults[id];
    case 'profile':
      return among(choices, defaults.serverProfile) ?? among(choices, defaults.clientProfile);
    case 'method':
      return among(choices, defaults.method);
    default:
      return undefined;
  }
}

const among = (choices: FieldDefinition['choices'], code: string | undefined): string | undefined =>
  choices?.some(({ value }) => value === code) ? code : undefined;

/**
 * The institution's values for empty items that need not be filled in; for those that must, the finding `required`
 * proposes them. To be applied only where the user asks for it. Formula cells are left alone.
 */
export function institutionDefaults(set: RecordSet, institution: Institution): RecordChanges[] {
  const format = formatOf(set.type);
  const candidates = format.items.flatMap((field, index) => {
    const after = field && field.required !== 'always' ? institutionValue(institution, field) : undefined;
    return after === undefined ? [] : [{ index, after }];
  });
  if (candidates.length === 0) return [];
  return set.records.flatMap((record, at) => {
    if (!hasItems(record)) return [];
    const changes = candidates
      .filter(({ index }) => isFillable(record, index))
      .map(({ index, after }) => ({ item: index + 1, before: record.values[index] ?? '', after }));
    return changes.length === 0 ? [] : [{ record: at + 1, row: record.row, changes }];
  });
}

const isFillable = (record: ApplicationRecord, index: number): boolean =>
  isBlank(valueAt(record, index)) && record.cells?.[index]?.formula === undefined;
