import {
  type ApplicationType,
  type FillNote,
  type FillProblem,
  type Finding,
  fieldAt,
  formatOf,
  type Language,
  type MergedRows,
  messageOf,
  PRIVATE_KEY_REFUSED,
} from '@upki-tsv/core';
import type { ReadFiles } from '../parts/given-files.ts';
import type { Texts } from '../texts/texts.ts';

/** What remarks on applications of a type are worded with. */
export interface Wording {
  readonly texts: Texts;
  readonly type: ApplicationType;
  readonly language: Language;
}

/** Why a file, or a part of it, gives no application. */
export function problemText(problem: FillProblem, { texts: { fill }, language }: Wording): string {
  switch (problem.kind) {
    case 'private-key':
      return PRIVATE_KEY_REFUSED[problem.form][language];
    case 'unreadable':
      return fill.unreadable(problem.number, fill.reasons[problem.reason]);
    case 'archive':
      return fill.archive[problem.fault];
    case 'repeated-columns':
      return fill.repeatedColumns(problem.names);
    case 'unknown':
      return fill.unknown(fill.looks[problem.looksLike]);
    case 'no-use':
      return fill.noUse[problem.what];
    default:
      return fill.problems[problem.kind];
  }
}

/** What is to be known of applications that a file gives all the same. */
export function noteText(note: FillNote, wording: Wording): string {
  const { fill } = wording.texts;
  const { itemOf } = formatOf(wording.type);
  switch (note.kind) {
    case 'csr-subject':
      return fill.csrSubject(note.number);
    case 'foreign-subject':
      return fill.foreignSubject(note.number);
    case 'unused-columns':
      return fill.unusedColumns(note.names);
    case 'repeated':
      return fill.repeated(note.number);
    case 'ambiguous':
      return fill.ambiguous(note.numbers, note.of === 'list');
    case 'differs':
      return fill.differs(
        note.numbers,
        itemNames(
          note.fields.flatMap((field) => itemOf[field] ?? []),
          wording,
        ),
      );
    case 'left-out':
      return fill.leftOut[note.why](note.count);
    case 'unknown-state':
      return fill.unknownState(note.count);
    case 'not-carried':
      return fill.notCarried[note.what](note.count);
    case 'issued-before':
      return fill.issuedBefore(note.count);
    case 'known-only':
      return fill.knownOnly(note.count);
    case 'key-stores':
      return fill.keyStores(note.names);
  }
}

/** What becomes of rows that the sheet has already. */
export function mergedTexts(
  { completed, unchanged, differing, ambiguous, unplaced }: MergedRows,
  wording: Wording,
): string[] {
  const { create, fill } = wording.texts;
  return [
    ...(completed.length > 0 ? [fill.completed(completed)] : []),
    ...(unchanged.length > 0 ? [fill.unchanged(unchanged)] : []),
    ...differing.map(({ row, items }) => fill.kept(row, itemNames(items, wording))),
    ...(ambiguous.length > 0 ? [fill.ambiguousRows(ambiguous)] : []),
    ...(unplaced.length > 0 ? [create.unplaced(itemNames(unplaced, wording))] : []),
  ];
}

/** A finding on a row that is not written yet. */
export const findingText = ({ at, ...rest }: Finding, { texts, language }: Wording): string =>
  texts.fill.finding(at.row ?? 0, messageOf({ at, ...rest }, language));

const itemNames = (items: readonly number[], { texts, type, language }: Wording): string[] =>
  items.map((item) => texts.item(item, fieldAt(formatOf(type), item)?.title[language] ?? ''));

/** Which files could not even be loaded; empty where all were. */
export function unreadText({ tooLarge, unreadable }: Omit<ReadFiles, 'given'>, { files }: Texts): string {
  return [
    tooLarge.length > 0 ? files.tooLarge(tooLarge) : '',
    unreadable.length > 0 ? files.unreadable(unreadable) : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}
