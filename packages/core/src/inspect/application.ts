import { check } from '../check.ts';
import { readFacts } from '../facts.ts';
import {
  APPLICATION_TYPES,
  type ApplicationType,
  type Format,
  fieldAt,
  formatOf,
} from '../formats/formats.ts';
import { mailProblem } from '../mail/mail.ts';
import { type ApplicationRecord, valueAt } from '../record.ts';
import { readHeader, typesOfHeader } from '../sheet/header.ts';
import { guessTsvType, tsvRecords } from '../tsv/read.ts';
import type { EncodedTsv, TsvLine } from '../tsv/tsv.ts';
import type {
  ApplicationTsvInspection,
  InspectOptions,
  ItemValue,
  TsvRecordDescription,
} from './inspection.ts';
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
  { type, showPins = false }: InspectOptions,
): Promise<ApplicationTsvInspection> {
  const [first] = tsv.lines;
  const header = first !== undefined && readHeader(first.fields) !== undefined;
  const read = type ? told(type, 'option') : typeOf(tsv, fileName, header);
  const common = { kind: 'application-tsv', encoding: tsv.encoding, header } as const;
  if (read.type === null) {
    const records = (header ? tsv.lines.slice(1) : tsv.lines).map(
      ({ line, fields }): TsvRecordDescription => ({ row: line, fieldCount: fields.length, values: null }),
    );
    return { ...common, ...read, records, errors: null, warnings: null };
  }
  const set = tsvRecords(tsv, read.type, read.mixedTypes);
  const { errors, warnings } = check(set, { facts: await readFacts(set) });
  const format = formatOf(read.type);
  const records = set.records
    .filter((record) => !record.header)
    .map((record) => describeRecord(record, format, showPins));
  return { ...common, ...read, records, errors, warnings };
}

type TypeReading = Pick<ApplicationTsvInspection, 'type' | 'typeBy' | 'mixedTypes'>;

const told = (type: ApplicationType, typeBy: TypeReading['typeBy']): TypeReading => ({
  type,
  typeBy,
  mixedTypes: [],
});

function typeOf({ lines }: EncodedTsv, fileName: string, header: boolean): TypeReading {
  const guess = guessTsvType(fileName, header ? lines.slice(1) : lines);
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

function describeRecord(record: ApplicationRecord, format: Format, showPins: boolean): TsvRecordDescription {
  const { row, fieldCount } = record;
  if (fieldCount !== undefined) return { row, fieldCount, values: null };
  const hiddenFrom = showPins ? Number.POSITIVE_INFINITY : firstHidden(record, format);
  const values = format.items.flatMap((_, index): ItemValue[] => {
    const value = valueAt(record, index);
    if (value === '') return [];
    const field = fieldAt(format, index + 1);
    return [
      {
        item: index + 1,
        name: field?.title ?? null,
        value: index + 1 >= hiddenFrom ? masked(value) : value,
        meaning: field?.choices?.find((choice) => choice.value === value.trim())?.title ?? null,
      },
    ];
  });
  return { row, fieldCount: format.items.length, values };
}

/** Items from which on a PIN may stand where TABs are missing or too many. */
const SHIFTED_PIN = { client: 11, server: 12 } as const;
const SHORTEST_CSR = 100;

/** The first item whose value may be a PIN or behind one: in a sound record the PIN's own, the last of all. */
function firstHidden(record: ApplicationRecord, format: Format): number {
  if (!isShifted(record, format)) return format.itemOf.pin ?? format.items.length + 1;
  return SHIFTED_PIN[format.subject];
}

/** True where values do not seem to stand in their own items. */
const isShifted = (record: ApplicationRecord, { items }: Format): boolean =>
  items.some((field, index) => {
    const value = valueAt(record, index).trim();
    switch (field?.id) {
      case undefined:
        return value !== '';
      case 'csr':
        return value.length < SHORTEST_CSR;
      case 'adminMail':
      case 'userMail':
        return value !== '' && mailProblem(value) !== undefined;
      case 'adminName':
      case 'adminUnit':
      case 'userName':
      case 'fileName':
      case 'userUnit':
        return value.includes('@');
      default:
        return false;
    }
  });
