import { excerpt } from '../render/excerpt.ts';
import { findingLines, type View } from '../render/finding.ts';
import { visible } from '../render/visible.ts';
import { padded, textWidth } from '../render/width.ts';
import type { AnswerPlace, PlacedValue } from './answer-places.ts';
import type { Explanation } from './explanation.ts';
import type { ExplainTexts } from './texts/index.ts';

export interface ExplainView extends View {
  readonly words: ExplainTexts;
}

const VALUE_WIDTH = 88;

/** Explanations for people; what to do is told once for each answer, and rows that say OK are only counted. */
export function explanationLines(explanations: readonly Explanation[], view: ExplainView): string[] {
  const { quiet, words } = view;
  const told = new Set<string>();
  const shown = explanations.filter(({ kind }) => kind === 'unknown' || (!quiet && kind === 'known'));
  const isPlanned = shown.some(({ places }) => places?.some(({ file }) => file !== null));
  const passed = explanations.filter(({ kind }) => kind === 'passed').length;
  return [
    ...shown.flatMap((each) => {
      const id = each.answer?.id;
      const isFirst = id === undefined || !told.has(id);
      if (id !== undefined) told.add(id);
      return [...answerLines(each, isFirst, view), ...(quiet ? [] : placeLines(each, view)), ''];
    }),
    ...(quiet || passed === 0 ? [] : [words.passed(passed), '']),
    ...(!quiet && isPlanned ? [view.style.dim(words.asItIsNow), ''] : []),
  ];
}

function answerLines({ text, code, answer }: Explanation, isFirst: boolean, view: ExplainView): string[] {
  const { words, language, style } = view;
  const head = style.bold(excerpt(text, [], VALUE_WIDTH).text);
  if (!answer) return [head, `  ${style.red(code === null ? words.unknown : words.unknownCode(code))}`];
  const meaning = `  ${answer.meaning[language]}`;
  if (!isFirst) return [head, meaning];
  const rules = answer.rules.length === 0 ? words.noRules : `${words.rules}: ${answer.rules.join(' ')}`;
  return [head, meaning, `  ${words.remedy}: ${answer.remedy[language]}`, `  ${style.dim(rules)}`];
}

function placeLines(explanation: Explanation, view: ExplainView): string[] {
  const { answer, record, recordBy, places } = explanation;
  const { words, style } = view;
  if (record === null)
    return places && answer?.scope === 'record' ? [`  ${style.dim(words.namesNoRecord)}`] : [];
  const notes = recordBy === 'sequence' ? [style.dim(words.bySequence(record))] : [];
  if (!places) return [words.record(record), ...notes].map((line) => `  ${line}`);
  if (places.length === 0)
    return [style.yellow(words.noSuchRecord(record)), ...notes].map((line) => `  ${line}`);
  if (places.length > 1) notes.push(style.yellow(words.severalFiles));
  return [...notes.map((line) => `  ${line}`), ...places.flatMap((place) => placed(place, view))];
}

function placed(place: AnswerPlace, view: ExplainView): string[] {
  const { words, texts, style } = view;
  const { source, file, row, cell } = place;
  const name = visible(texts.sourceName(source.path, source.sheet));
  const at = source.sheet === null ? words.line(row) : words.row(row);
  const parts = [name, at, cell ?? '', file === null ? '' : `(${words.file(file)})`];
  const findings =
    place.findings.length === 0
      ? [`  ${words.clean}`]
      : [`  ${words.checkNow}`, ...place.findings.flatMap((each) => findingLines(source, each, view))];
  return [
    `  ${style.bold(parts.filter((part) => part !== '').join('  '))}`,
    ...valueLines(place, view).map((line) => `    ${line}`),
    ...findings.map((line) => `  ${line}`),
  ];
}

/** Of a workbook the DN and the items in question; of a TSV, which no header makes readable, every item. */
function valueLines(
  { source, values, item, findings }: AnswerPlace,
  { words, style }: ExplainView,
): string[] {
  if (!values) return [words.noValues];
  const wanted = new Set([1, item, ...findings.map(({ at }) => at.item)]);
  const shown = values.filter(
    ({ item: each, value }) => wanted.has(each) || (source.sheet === null && value !== ''),
  );
  const lines = shown.map(labelled);
  const width = Math.max(0, ...lines.map(([label]) => textWidth(label)));
  return lines.map(([label, value]) => `${style.dim(padded(label, width))}  ${value || words.empty}`);
}

const labelled = ({ item, name, value }: PlacedValue): [label: string, value: string] => [
  `#${item} ${name}`,
  excerpt(value, [], VALUE_WIDTH).text,
];
