import {
  type ApplicationType,
  type FillNote,
  type FillProblem,
  fieldAt,
  formatOf,
  type Language,
  type MergedRows,
  PRIVATE_KEY_REFUSED,
} from '@upki-tsv/core';
import type { InspectTexts } from '../inspect/texts/index.ts';
import type { FillTexts } from './texts/index.ts';

/** What remarks on applications of a type are worded with. */
export interface Wording {
  readonly texts: FillTexts;
  readonly type: ApplicationType;
  readonly language: Language;
}

/** A problem in words; those of reading are the words of `inspect`. */
export function problemText(
  problem: FillProblem,
  { texts, language }: Wording,
  inspect: InspectTexts,
): string {
  switch (problem.kind) {
    case 'private-key':
      return PRIVATE_KEY_REFUSED[problem.form][language];
    case 'unreadable':
      return texts.unreadable(problem.number, inspect.bad(problem.reason));
    case 'unknown':
      return texts.unknown(inspect.looksLike(problem.looksLike));
    case 'no-use':
      return texts.noUse[problem.what];
    case 'archive':
      return texts.archive[problem.fault];
    case 'repeated-columns':
      return texts.repeatedColumns(problem.names);
    case 'workbook':
      return texts.workbook;
    case 'no-header':
      return texts.noHeader;
    case 'authority':
      return texts.authority;
    case 'pin-file':
      return texts.pinFile;
    case 'other-kind':
      return texts.otherKind;
  }
}

export function noteText(note: FillNote, { texts, type, language }: Wording): string {
  const { itemOf } = formatOf(type);
  switch (note.kind) {
    case 'csr-subject':
      return texts.csrSubject(note.number);
    case 'foreign-subject':
      return texts.foreignSubject(note.number);
    case 'unused-columns':
      return texts.unusedColumns(note.names);
    case 'repeated':
      return texts.repeated(note.number);
    case 'ambiguous':
      return texts.ambiguous(note.numbers, note.of === 'list');
    case 'differs': {
      const items = note.fields.flatMap((field) => itemOf[field] ?? []);
      return texts.differs(
        note.numbers,
        items.map((item) => itemName(item, type, language)),
      );
    }
    case 'left-out':
      return texts.leftOut[note.why](note.count);
    case 'unknown-state':
      return texts.unknownState(note.count);
    case 'not-carried':
      return texts.notCarried[note.what](note.count, itemOf.pin !== undefined);
    case 'issued-before':
      return texts.issuedBefore(note.count);
    case 'known-only':
      return texts.knownOnly(note.count);
    case 'key-stores':
      return texts.keyStores(note.names);
  }
}

/** What happened to rows that were in the sheet before. */
export function mergeTexts(
  { completed, unchanged, differing, ambiguous, unplaced }: MergedRows,
  { texts, type, language }: Wording,
): string[] {
  const names = (items: readonly number[]): string[] => items.map((item) => itemName(item, type, language));
  return [
    ...(completed.length > 0 ? [texts.completed(completed)] : []),
    ...(unchanged.length > 0 ? [texts.unchanged(unchanged)] : []),
    ...differing.map(({ row, items }) => texts.kept(row, names(items))),
    ...(ambiguous.length > 0 ? [texts.ambiguousRows(ambiguous)] : []),
    ...(unplaced.length > 0 ? [texts.unplaced(names(unplaced))] : []),
  ];
}

/** Number and name of an item. */
export const itemName = (item: number, type: ApplicationType, language: Language): string =>
  `#${item} ${fieldAt(formatOf(type), item)?.title[language] ?? ''}`;
