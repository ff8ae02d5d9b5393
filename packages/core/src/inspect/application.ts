import { check } from '../check.ts';
import { readFacts } from '../facts.ts';
import {
  APPLICATION_TYPES,
  type ApplicationType,
  type Format,
  fieldAt,
  formatOf,
} from '../formats/formats.ts';
import { type ApplicationRecord, valueAt } from '../record.ts';
import { readHeader, typesOfHeader } from '../sheet/header.ts';
import { guessTsvType, tsvRecords } from '../tsv/read.ts';
import type { EncodedTsv, TsvLine } from '../tsv/tsv.ts';
import type { ApplicationTsvInspection, ItemValue, TsvRecordDescription } from './inspection.ts';
import { masked } from './secret.ts';

/** True for a header line whose items stand where a format has them. */
export function isApplicationHeader(line: TsvLine): boolean {
  const header = readHeader(line.fields);
  if (!header) return false;
  return APPLICATION_TYPES.map(formatOf).some(
    ({ items, itemOf }) =>
      items.length === line.fields.length &&
      [...header.fields].every(([field, column]) => itemOf[field] === column + 1),
  );
}

/** True where the number of fields of any record is that of an application (5-1). */
export const hasApplicationShape = (lines: readonly TsvLine[]): boolean =>
  lines.some(({ fields }) => APPLICATION_TYPES.some((type) => formatOf(type).items.length === fields.length));

/** Describes an application TSV, also one that is broken; a header line only where its items stand in order. */
export async function describeApplications(
  tsv: EncodedTsv,
  fileName: string,
  showPins: boolean,
): Promise<ApplicationTsvInspection> {
  const [first] = tsv.lines;
  const header = first !== undefined && readHeader(first.fields) !== undefined;
  const told = typeOf(tsv, fileName, header);
  const common = { kind: 'application-tsv', encoding: tsv.encoding, header } as const;
  if (told.type === null) {
    const records = (header ? tsv.lines.slice(1) : tsv.lines).map(
      ({ line, fields }): TsvRecordDescription => ({ row: line, fieldCount: fields.length, values: null }),
    );
    return { ...common, ...told, records, errors: null, warnings: null };
  }
  const set = tsvRecords(tsv, told.type, told.mixedTypes);
  const { errors, warnings } = check(set, { facts: await readFacts(set) });
  const format = formatOf(told.type);
  const records = set.records
    .filter((record) => !record.header)
    .map((record) => describeRecord(record, format, showPins));
  return { ...common, ...told, records, errors, warnings };
}

function typeOf(
  { lines }: EncodedTsv,
  fileName: string,
  header: boolean,
): Pick<ApplicationTsvInspection, 'type' | 'typeBy' | 'mixedTypes'> {
  const guess = guessTsvType(fileName, header ? lines.slice(1) : lines);
  if (guess.kind === 'told') return { type: guess.type, typeBy: guess.by, mixedTypes: [] };
  if (guess.kind === 'mixed') return { type: guess.type, typeBy: 'shape', mixedTypes: guess.types };
  const type = header ? typeOfHeader(lines[0]?.fields ?? [], fileName) : null;
  return { type, typeBy: type && 'header', mixedTypes: [] };
}

function typeOfHeader(fields: readonly string[], fileName: string): ApplicationType | null {
  const read = readHeader(fields);
  const types = read ? typesOfHeader(read, fileName) : [];
  return types.length === 1 ? (types[0] ?? null) : null;
}

function describeRecord(record: ApplicationRecord, format: Format, showPins: boolean): TsvRecordDescription {
  const { row, fieldCount } = record;
  if (fieldCount !== undefined) return { row, fieldCount, values: null };
  const values = format.items.flatMap((_, index): ItemValue[] => {
    const value = valueAt(record, index);
    if (value === '') return [];
    const field = fieldAt(format, index + 1);
    return [
      {
        item: index + 1,
        name: field && field.title,
        value: field?.id === 'pin' && !showPins ? masked(value) : value,
        meaning: field?.choices?.find((choice) => choice.value === value.trim())?.title ?? null,
      },
    ];
  });
  return { row, fieldCount: format.items.length, values };
}
