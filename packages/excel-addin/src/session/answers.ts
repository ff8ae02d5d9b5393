import {
  explainAnswers,
  formatOf,
  MASK,
  planFiles,
  type RecordSet,
  recordSecrets,
  trimWhiteSpace,
  valueAt,
} from '@upki-tsv/core';
import { cellAt } from './address.ts';
import type { SheetModel } from './model.ts';
import type { AnswerPlace, ExplainedAnswer } from './snapshot.ts';

/** Answers of the receiving system, with the rows of the sheet that they may speak of. */
export function answersOn(text: string, model: SheetModel | undefined): readonly ExplainedAnswer[] {
  const masked = model ? withoutSecretsOf(model.set) : (line: string): string => line;
  return explainAnswers(text).map((reading) => {
    const { record, item, answer, kind } = reading;
    const field = item?.field ?? answer?.field;
    const places =
      model && record !== null && kind !== 'passed' ? placesIn(model, record, reading.text, field) : [];
    return Object.freeze({
      reading: {
        ...reading,
        text: masked(reading.text),
        item: item && { ...item, name: masked(item.name) },
      },
      places,
    });
  });
}

/** The record of that number in every upload file; where the answer quotes a DN, those that have it. */
function placesIn(
  model: SheetModel,
  number: number,
  text: string,
  field: keyof ReturnType<typeof formatOf>['itemOf'] | undefined,
): readonly AnswerPlace[] {
  const { set, table } = model;
  const { itemOf } = formatOf(set.type);
  const item = (field && itemOf[field]) ?? itemOf.subjectDn ?? 1;
  const files = planFiles(set);
  const candidates = files.flatMap(({ suffix, records }) => {
    const index = records[number - 1];
    const record = index === undefined ? undefined : set.records[index];
    if (!record) return [];
    const dn = trimWhiteSpace(record.values[(itemOf.subjectDn ?? 1) - 1] ?? '');
    const column = table.columns.get(item) ?? table.columns.values().next().value ?? 0;
    const place: AnswerPlace = {
      cell: cellAt(record.row, column),
      title: model.titleOf(record),
      file: files.length > 1 ? suffix : null,
    };
    return [{ place, quoted: dn !== '' && text.includes(dn) }];
  });
  const quoted = candidates.filter((each) => each.quoted);
  return (quoted.length > 0 ? quoted : candidates).map(({ place }) => place);
}

/** A text with what must not be seen of the records masked. */
function withoutSecretsOf(set: RecordSet): (text: string) => string {
  const { items } = formatOf(set.type);
  const secrets = set.records.flatMap((record) => {
    const { hides } = recordSecrets(record, set);
    return items.flatMap((_, index) =>
      hides(index + 1) ? trimWhiteSpace(valueAt(record, index)) || [] : [],
    );
  });
  const longestFirst = [...new Set(secrets)].sort((one, other) => other.length - one.length);
  return (text) => longestFirst.reduce((shown, secret) => shown.replaceAll(secret, MASK), text);
}
