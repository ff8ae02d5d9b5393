import { type ApplicationType, formatOf } from '../manual/formats.ts';
import { maxRecords } from '../plan/plan.ts';
import type { FilledRow } from './rows.ts';

/** What a number of applications means for the files to upload (5-1, D-08). */
export interface FileNumbers {
  readonly applications: number;
  /** Sizes of the files at 99 records each; null where all rows are for P12 in bulk, of which a file holds more. */
  readonly files: readonly number[] | null;
  /** Sizes at 1,000 each, where the type has that and the rows may still be for P12 in bulk; else null. */
  readonly bulk: readonly number[] | null;
}

/** Sizes of the upload files that rows of a type will be written to, by what is known of their method. */
export function fileNumbers(type: ApplicationType, rows: readonly FilledRow[]): FileNumbers {
  const format = formatOf(type);
  const { limit, itemOf } = format;
  const methods = new Set(
    rows.map(({ values }) => (itemOf.method === undefined ? '' : (values[itemOf.method - 1] ?? ''))),
  );
  const method = limit.ofMethod?.method ?? '';
  const most = maxRecords(format, method);
  const isBulk = most > limit.usual && methods.size === 1 && methods.has(method);
  const mayBeBulk = most > limit.usual && methods.size === 1 && (isBulk || methods.has(''));
  return {
    applications: rows.length,
    files: isBulk ? null : sizes(rows.length, limit.usual),
    bulk: mayBeBulk ? sizes(rows.length, most) : null,
  };
}

function sizes(count: number, most: number): number[] {
  const parts: number[] = [];
  for (let left = count; left > 0; left -= most) parts.push(Math.min(left, most));
  return parts;
}
