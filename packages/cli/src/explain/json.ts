import { CURRENT_EDITION, type Language, PRIVATE_KEY_REFUSED } from '@upki-tsv/core';
import { version } from '../../package.json';
import { jsonFinding } from '../report/json-finding.ts';
import type { AnswerPlace } from './answer-places.ts';
import type { Explanation } from './explanation.ts';

export interface FailedSource {
  readonly path: string;
  readonly message: string;
}

/** The result as one document. */
export function explainJson(
  explanations: readonly Explanation[],
  failures: readonly FailedSource[],
  ok: boolean,
  language: Language,
): string {
  const answers = explanations.map(({ kind, text, code, answer, record, recordBy, item, places }) => ({
    kind,
    text,
    code,
    id: answer?.id ?? null,
    meaning: kind === 'private-key' ? PRIVATE_KEY_REFUSED.key[language] : (answer?.meaning[language] ?? null),
    remedy: answer?.remedy[language] ?? null,
    rules: answer?.rules ?? [],
    record,
    recordBy,
    item,
    places: places?.map((place) => placeJson(place, language)) ?? null,
  }));
  const document = { tool: 'upki-tsv', version, edition: CURRENT_EDITION.id, ok, answers, failures };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function placeJson(place: AnswerPlace, language: Language): object {
  const { source, file, record, row, item, cell, dn, values, findings } = place;
  return {
    path: source.path,
    sheet: source.sheet,
    type: source.set.type,
    file,
    record,
    row,
    item,
    cell,
    dn,
    values,
    findings: findings.map((finding) => jsonFinding(source, finding, language)),
  };
}
