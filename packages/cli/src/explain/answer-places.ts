import {
  type AnswerReading,
  type ApplicationRecord,
  type FieldId,
  type Finding,
  formatOf,
  hasItems,
  type Language,
  MASK,
  planFiles,
  recordSecrets,
  shownValue,
  trimWhiteSpace,
  valueAt,
} from '@upki-tsv/core';
import type { CheckedSource } from '../check/checking.ts';
import { cellOf } from '../source/cell.ts';
import type { Source } from '../source/source.ts';

export interface PlacedValue {
  readonly item: number;
  readonly name: string;
  /** Masked where it is a PIN. */
  readonly value: string;
}

/** A record that an answer may speak of. */
export interface AnswerPlace {
  readonly source: Source;
  /** Suffix of the upload file that `convert` writes the record to; null where the source is the upload file. */
  readonly file: string | null;
  /** 1-based record of the source. */
  readonly record: number;
  readonly row: number;
  /** The item that the answer speaks of, where the type has it. */
  readonly item: number | null;
  readonly cell: string | null;
  readonly dn: string | null;
  /** Every item that the type has; null where they cannot be told apart. */
  readonly values: readonly PlacedValue[] | null;
  /** What a check finds in the record now, the item's own findings first. */
  readonly findings: readonly Finding[];
}

/**
 * The records that an answer may speak of: of a TSV the record itself, of a workbook one of every upload file that
 * it gives. What leaves several is narrowed by the DN that the answer quotes, the item and the kind of application
 * that it is about, each as far as it leaves any.
 */
export function placesOf(
  { text, record, item, answer }: AnswerReading,
  checked: readonly CheckedSource[],
  language: Language,
): AnswerPlace[] {
  if (record === null || record < 1) return [];
  const field = item?.field ?? answer?.field;
  const places = checked.flatMap((each) =>
    recordsAt(each.source, record).map(({ file, index }) => placeOf(each, file, index, field, language)),
  );
  const clues: readonly ((place: AnswerPlace) => boolean)[] = [
    ({ dn }) => dn !== null && dn !== '' && text.includes(dn),
    (place) => place.item !== null,
    ({ source }) => !answer?.ofNewDn || formatOf(source.set.type).wantsNewDn,
  ];
  return clues.reduce(narrowed, places);
}

function narrowed(places: AnswerPlace[], fits: (place: AnswerPlace) => boolean): AnswerPlace[] {
  const fitting = places.filter(fits);
  return fitting.length > 0 ? fitting : places;
}

interface Candidate {
  readonly file: string | null;
  /** 0-based. */
  readonly index: number;
}

function recordsAt({ set, original }: Source, record: number): Candidate[] {
  if (original.kind === 'tsv') return record <= set.records.length ? [{ file: null, index: record - 1 }] : [];
  return planFiles(set).flatMap(({ suffix, records }) => {
    const index = records[record - 1];
    return index === undefined ? [] : [{ file: suffix, index }];
  });
}

function placeOf(
  { source, findings }: CheckedSource,
  file: string | null,
  index: number,
  field: FieldId | undefined,
  language: Language,
): AnswerPlace {
  const { type, records } = source.set;
  const record = records[index];
  if (!record) throw new RangeError(`There is no record ${index + 1}.`);
  const item = (field && formatOf(type).itemOf[field]) ?? null;
  const values = valuesOf(source, record, language);
  const own = findings.filter(({ at }) => at.record === index + 1);
  return {
    source,
    file,
    record: index + 1,
    row: record.row,
    item,
    cell: cellOf(source, item, record.row),
    dn: values?.find((value) => value.item === formatOf(type).itemOf.subjectDn)?.value ?? null,
    values,
    findings: own.toSorted((one, other) => distance(one, item) - distance(other, item)),
  };
}

const distance = ({ at }: Finding, item: number | null): number =>
  item !== null && at.item === item ? 0 : 1;

function valuesOf({ set }: Source, record: ApplicationRecord, language: Language): PlacedValue[] | null {
  // With a field too many or too few, the PIN may stand at any item.
  if (!hasItems(record)) return null;
  return formatOf(set.type).items.flatMap((field, index) => {
    if (!field) return [];
    const value = trimWhiteSpace(shownValue(record, index + 1, set));
    return [{ item: index + 1, name: field.title[language], value }];
  });
}

/** A text with what must not be seen of the sources' records masked. */
export function withoutSecretsOf(checked: readonly CheckedSource[]): (text: string) => string {
  const secrets = checked.flatMap(({ source: { set } }) => {
    const { items } = formatOf(set.type);
    return set.records.flatMap((record) => {
      const { hides } = recordSecrets(record, set);
      return items.flatMap((_, index) =>
        hides(index + 1) ? trimWhiteSpace(valueAt(record, index)) || [] : [],
      );
    });
  });
  const longestFirst = [...new Set(secrets)].sort((one, other) => other.length - one.length);
  return (text) => longestFirst.reduce((shown, secret) => shown.replaceAll(secret, MASK), text);
}
