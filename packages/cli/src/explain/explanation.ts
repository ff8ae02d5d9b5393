import { type AnswerReading, explainAnswers, type Language } from '@upki-tsv/core';
import type { CheckedSource } from '../check/checking.ts';
import { type AnswerPlace, placesOf, withoutSecretsOf } from './answer-places.ts';

/** An answer and, where a source is given, the records that it may speak of. */
export interface Explanation extends AnswerReading {
  readonly places: readonly AnswerPlace[] | null;
}

/** @param checked null where no source is given or it could not be read */
export function explanationsOf(
  text: string,
  checked: readonly CheckedSource[] | null,
  language: Language,
): Explanation[] {
  const masked = withoutSecretsOf(checked ?? []);
  return explainAnswers(text).map((reading) => ({
    ...reading,
    text: masked(reading.text),
    item: reading.item && { ...reading.item, name: masked(reading.item.name) },
    places: checked && (reading.kind === 'passed' ? [] : placesOf(reading, checked, language)),
  }));
}
