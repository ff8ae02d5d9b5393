import { check } from '../check/check.ts';
import { readFacts } from '../check/facts.ts';
import type { EncodedTsv, TsvLine } from '../language/tsv/tsv.ts';
import {
  APPLICATION_TYPES,
  type ApplicationType,
  type Format,
  fieldAt,
  formatOf,
} from '../manual/formats.ts';
import { type ApplicationRecord, type RecordSet, valueAt } from '../records/record.ts';
import { hasPinForm, recordSecrets } from '../records/secret.ts';
import { masked } from '../records/secret-names.ts';
import { readHeader, typesOfHeader } from '../records/sheet/header.ts';
import { guessTsvType, isHeaderLine, tsvRecords } from '../records/tsv/read.ts';
import type {
  ApplicationTsvInspection,
  InspectOptions,
  ItemValue,
  TsvRecordDescription,
} from './inspection.ts';

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
  { type, showPins = false }: InspectOptions,
): Promise<ApplicationTsvInspection> {
  const [first] = tsv.lines;
  const header = first !== undefined && readHeader(first.fields) !== undefined;
  const read = type ? told(type, 'option') : typeOf(tsv, fileName, header);
  const common = { kind: 'application-tsv', encoding: tsv.encoding, header } as const;
  if (read.type === null) {
    const records = tsv.lines
      .filter(({ fields }) => !isHeaderLine(fields))
      .map(
        ({ line, fields }): TsvRecordDescription => ({ row: line, fieldCount: fields.length, values: null }),
      );
    return { ...common, ...read, records, errors: null, warnings: null };
  }
  const set = tsvRecords(tsv, read.type, read.mixedTypes);
  const { errors, warnings } = check(set, { facts: await readFacts(set) });
  const records = set.records
    .filter((record) => !record.header)
    .map((record) => describeRecord(record, set, showPins));
  return { ...common, ...read, records, errors, warnings };
}

type TypeReading = Pick<ApplicationTsvInspection, 'type' | 'typeBy' | 'mixedTypes'>;

const told = (type: ApplicationType, typeBy: TypeReading['typeBy']): TypeReading => ({
  type,
  typeBy,
  mixedTypes: [],
});

function typeOf({ lines }: EncodedTsv, fileName: string, header: boolean): TypeReading {
  const guess = guessTsvType(fileName, lines);
  if (guess.kind === 'told') return told(guess.type, guess.by);
  if (guess.kind === 'mixed') return { type: guess.type, typeBy: 'shape', mixedTypes: guess.types };
  const type = header ? typeOfHeader(lines[0]?.fields ?? [], fileName) : null;
  return type ? told(type, 'header') : { type: null, typeBy: null, mixedTypes: [] };
}

function typeOfHeader(fields: readonly string[], fileName: string): ApplicationType | null {
  const read = readHeader(fields);
  const types = read ? typesOfHeader({ header: read, sheetName: fileName }) : [];
  return types.length === 1 ? (types[0] ?? null) : null;
}

function describeRecord(record: ApplicationRecord, set: RecordSet, showPins: boolean): TsvRecordDescription {
  const { row, fieldCount } = record;
  if (fieldCount !== undefined) return { row, fieldCount, values: null };
  const format = formatOf(set.type);
  const secrets = recordSecrets(record, set);
  const doubtful = mayBePinForMail(record, format);
  const values = format.items.flatMap((_, index): ItemValue[] => {
    const value = valueAt(record, index);
    if (value === '') return [];
    const field = fieldAt(format, index + 1);
    return [
      {
        item: index + 1,
        name: field?.title ?? null,
        value: !showPins && (secrets.hides(index + 1) || doubtful === index + 1) ? masked(value) : value,
        meaning: field?.choices?.find((choice) => choice.value === value.trim())?.title ?? null,
      },
    ];
  });
  return { row, fieldCount: format.items.length, values };
}

/** The item of the user's mail where it holds no address and the PIN's item no PIN: in doubt it is not shown. */
function mayBePinForMail(
  record: ApplicationRecord,
  { itemOf: { userMail, pin } }: Format,
): number | undefined {
  if (userMail === undefined || pin === undefined || hasPinForm(valueAt(record, pin - 1))) return undefined;
  return /[@＠]/.test(valueAt(record, userMail - 1)) ? undefined : userMail;
}
