import type { FillNote, FillProblem } from '@upki-tsv/core';
import type { InspectTexts } from '../inspect/texts/index.ts';
import type { FillTexts } from './texts/index.ts';

/** A problem in words; those of reading are the words of `inspect`. */
export function problemText(problem: FillProblem, texts: FillTexts, inspect: InspectTexts): string {
  switch (problem.kind) {
    case 'private-key':
      return `${inspect.privateKey}${texts.space}${inspect.nothingShown}`;
    case 'unreadable':
      return texts.unreadable(problem.number, inspect.bad(problem.reason));
    case 'unknown':
      return texts.unknown(inspect.looksLike(problem.looksLike));
    case 'no-use':
      return texts.noUse[problem.what];
    case 'not-in-chain':
      return texts.notInChain(problem.count);
    case 'repeated-columns':
      return texts.repeatedColumns(problem.names);
    case 'workbook':
      return texts.workbook;
    case 'no-header':
      return texts.noHeader;
    case 'authority':
      return texts.authority;
  }
}

export function noteText(note: FillNote, texts: FillTexts): string {
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
      return texts.ambiguous(note.number);
    case 'left-out':
      return texts.leftOut(note.count);
  }
}
