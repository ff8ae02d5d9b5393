import type { FillNote, FillProblem, Language } from '@upki-tsv/core';
import { describe, expect, it } from 'vitest';
import type { CsrPaste, TsvImport } from '../../session/index.ts';
import { textsOf } from '../texts/texts.ts';
import { pasteSaid } from './csr-paste.tsx';
import { noteText, problemText, unreadText } from './fill-text.ts';
import { importSaid } from './import-text.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const fault = { kind: 'protected', during: 'open', retry: true, code: '' } as const;

const PROBLEMS: readonly FillProblem[] = [
  { kind: 'private-key' },
  { kind: 'workbook' },
  { kind: 'no-header' },
  { kind: 'authority' },
  { kind: 'unreadable', number: 3, reason: 'truncated' },
  { kind: 'not-in-chain', count: 2 },
  { kind: 'repeated-columns', names: ['CSR'] },
  { kind: 'unknown', looksLike: 'pdf' },
  { kind: 'no-use', what: 'csr' },
];
const NOTES: readonly FillNote[] = [
  { kind: 'csr-subject', number: 3 },
  { kind: 'foreign-subject', number: 4 },
  { kind: 'unused-columns', names: ['備考'] },
  { kind: 'repeated', number: 5 },
  { kind: 'ambiguous', number: 6 },
  { kind: 'left-out', count: 7 },
];
const IMPORTS: readonly TsvImport[] = [
  { status: 'opened', sheet: 'サーバ発行 (2)', type: 'server-issue', records: 3 },
  { status: 'wrong-length', line: 4, fields: 5, expected: 13 },
  { status: 'no-column', line: 4, item: 3 },
  { status: 'unknown-columns', names: ['備考'] },
  { status: 'empty' },
  { status: 'no-tsv' },
  { status: 'too-large' },
  { status: 'failed', fault },
];
const PASTES: readonly CsrPaste[] = [
  { status: 'written', cell: { row: 4, column: 6, address: 'G4' }, replaced: false },
  { status: 'none' },
  { status: 'several' },
  { status: 'private-key' },
  { status: 'no-place' },
  { status: 'changed' },
  { status: 'failed', fault },
];

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = textsOf(language);
  const distinct = (sentences: readonly string[]): void => {
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\[object|^$/);
  };

  it('has a sentence for all that files may give', () => {
    distinct([
      ...PROBLEMS.map((problem) => problemText(problem, texts)),
      ...NOTES.map((note) => noteText(note, texts)),
    ]);
    expect(problemText({ kind: 'unreadable', number: 3, reason: 'truncated' }, texts)).toContain(
      texts.fill.reasons.truncated,
    );
  });

  it('has a sentence for all that may become of a TSV', () => {
    distinct(IMPORTS.map((result) => importSaid(result, texts)?.text ?? ''));
    expect(importSaid({ status: 'unknown-type', records: 1 }, texts)).toBeNull();
    const opened = IMPORTS.map((result) => importSaid(result, texts)?.intent === 'success');
    expect(opened).toEqual(IMPORTS.map(({ status }) => status === 'opened'));
  });

  it('has a sentence for all that may become of a CSR', () => {
    distinct(PASTES.map((result) => pasteSaid(result, texts).text));
    expect(PASTES.filter((result) => pasteSaid(result, texts).intent === 'success')).toEqual([PASTES[0]]);
  });

  it('names the files that could not be loaded', () => {
    expect(unreadText({ tooLarge: [], unreadable: [] }, texts)).toBe('');
    const said = unreadText({ tooLarge: ['a.tsv'], unreadable: ['b.csr'] }, texts);
    expect(said).toContain('a.tsv');
    expect(said).toContain('b.csr');
  });
});
