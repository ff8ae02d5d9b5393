import type { FillNote, FillProblem } from '@upki-tsv/core';
import type { ReadFiles } from '../parts/given-files.ts';
import type { Texts } from '../texts/texts.ts';

/** Why a file, or a part of it, gives no application. */
export function problemText(problem: FillProblem, { fill }: Texts): string {
  switch (problem.kind) {
    case 'unreadable':
      return fill.unreadable(problem.number, fill.reasons[problem.reason]);
    case 'not-in-chain':
      return fill.notInChain(problem.count);
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
export function noteText(note: FillNote, { fill }: Texts): string {
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
      return fill.ambiguous(note.number);
    case 'left-out':
      return fill.leftOut(note.count);
  }
}

/** Which files could not even be loaded; empty where all were. */
export function unreadText({ tooLarge, unreadable }: Omit<ReadFiles, 'given'>, { files }: Texts): string {
  return [
    tooLarge.length > 0 ? files.tooLarge(tooLarge) : '',
    unreadable.length > 0 ? files.unreadable(unreadable) : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}
