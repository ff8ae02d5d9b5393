import {
  type AppliedFix,
  type Finding,
  fieldAt,
  formatOf,
  groundOf,
  hasItems,
  type Language,
  MASK,
  messageOf,
  recordSecrets,
  trimWhiteSpace,
  valueAt,
} from '@upki-tsv/core';
import { cellOf } from '../source/cell.ts';
import type { Source } from '../source/source.ts';
import type { Texts } from '../texts/index.ts';
import { excerpt } from './excerpt.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

export interface View {
  readonly texts: Texts;
  readonly language: Language;
  readonly style: Style;
  readonly quiet: boolean;
}

const INDENT = '      ';
const VALUE_WIDTH = 88;
const FIX_WIDTH = 60;

/** The lines of one finding: sentence, value with its bad places marked, fix, and where the rule comes from. */
export function findingLines(source: Source, finding: Finding, view: View): string[] {
  const { texts, language, style, quiet } = view;
  const { severity, at, rule, decisions } = finding;
  const label = texts.severity[severity];
  const mark = severity === 'error' ? style.red(label) : style.yellow(label);
  const place = [
    cellOf(source, at.item, at.row) ?? '',
    at.item === null ? '' : `#${at.item} ${itemName(source, at.item, view)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  const message = visible(messageOf(finding, language));
  const head = `  ${mark} ${place === '' ? '' : `${style.bold(place)}: `}${message}`;
  if (quiet) return [head];
  const basis = [rule, groundOf(finding, language), ...decisions].join('  ');
  return [
    head,
    ...valueLines(source, finding, view),
    ...fixLines(source, finding, view),
    `${INDENT}${style.dim(basis)}`,
  ];
}

function itemName(source: Source, item: number, { texts, language }: View): string {
  return fieldAt(formatOf(source.set.type), item)?.title[language] ?? texts.report.blankItem;
}

function valueLines(source: Source, { at, params }: Finding, { style }: View): string[] {
  const record = at.record === null ? undefined : source.set.records[at.record - 1];
  if (!record || at.item === null || !hasItems(record)) return [];
  const field = fieldAt(formatOf(source.set.type), at.item);
  const raw = valueAt(record, at.item - 1);
  if (raw === '' || field?.characters.kind === 'csr') return [];
  if (recordSecrets(record, source.set).hides(at.item)) return [INDENT + MASK];
  const text = trimWhiteSpace(raw);
  const places = placesOf(params, text);
  const { text: shown, marks } = excerpt(places.length > 0 ? text : raw, places, VALUE_WIDTH);
  return marks === '' ? [INDENT + shown] : [INDENT + shown, INDENT + style.red(marks)];
}

/** Where in a value the parameters point; nowhere if the character that they name does not stand there. */
function placesOf({ position, positions, character }: Finding['params'], text: string): number[] {
  const named = Array.isArray(positions) ? positions.filter(isPlace) : isPlace(position) ? [position] : [];
  if (typeof character !== 'string') return named;
  const characters = [...text];
  return named.filter((place) => characters[place - 1] === character);
}

const isPlace = (value: unknown): value is number => typeof value === 'number' && value >= 1;

function fixLines(source: Source, { at, fix }: Finding, view: View): string[] {
  const { texts } = view;
  const pin = formatOf(source.set.type).itemOf.pin;
  if (!fix || at.item === pin) return [];
  const label = fix.safe ? texts.report.safeFix : texts.report.proposedFix;
  return fix.changes.map((change) => {
    const { item } = change;
    const name = item === at.item ? '' : `#${item} ${itemName(source, item, view)}: `;
    return `${INDENT}${label}: ${name}${beforeAndAfter(change, view)}`;
  });
}

/** One line on a value that was changed: where, what it was and what it is. */
export function changeLine(source: Source, change: AppliedFix, view: View): string {
  const { item, row } = change;
  const cell = cellOf(source, item, row) ?? view.texts.report.row(row, change.record, false);
  const place = view.style.bold(`${cell} #${item} ${itemName(source, item, view)}`);
  return `  ${place}: ${beforeAndAfter(change, view)}`;
}

function beforeAndAfter(
  { before, after }: Pick<AppliedFix, 'before' | 'after'>,
  { texts, style }: View,
): string {
  const place = firstDifference(before, after);
  const show = (text: string): string =>
    text === '' ? texts.report.nothing : excerpt(revealed(text), [place], FIX_WIDTH).text;
  return `${show(before)} → ${style.green(show(after))}`;
}

/** A value with what could not be seen in it named: a space at its ends, a kana's voicing mark of its own. */
const revealed = (text: string): string =>
  text.replace(/^[ \u3000]+|[ \u3000]+$|[\u3099\u309a]/gu, (hidden) =>
    hidden.replace(/./gu, nameOfCharacter),
  );

const nameOfCharacter = (character: string): string =>
  character === ' '
    ? '␣'
    : `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** 1-based position in code points. */
function firstDifference(one: string, other: string): number {
  const others = [...other];
  const index = [...one].findIndex((character, at) => character !== others[at]);
  return index < 0 ? 1 : index + 1;
}
