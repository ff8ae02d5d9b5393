import type { FillNote, FillProblem, Language, MergedRows } from '@upki-tsv/core';
import { describe, expect, it } from 'vitest';
import type { CsrPaste, TsvImport } from '../../session/index.ts';
import { textsOf } from '../texts/index.ts';
import { pasteSaid } from './csr-paste.tsx';
import { mergedTexts, noteText, problemText, unreadText } from './fill-text.ts';
import { importSaid } from './import-text.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const fault = { kind: 'protected', during: 'open', retry: true, code: '' } as const;

const PROBLEMS: readonly FillProblem[] = [
  { kind: 'private-key', form: 'key' },
  { kind: 'private-key', form: 'pkcs12' },
  { kind: 'workbook' },
  { kind: 'no-header' },
  { kind: 'authority' },
  { kind: 'pin-file' },
  { kind: 'other-kind' },
  { kind: 'archive', fault: 'encrypted' },
  { kind: 'archive', fault: 'damaged' },
  { kind: 'unreadable', number: 3, reason: 'truncated' },
  { kind: 'repeated-columns', names: ['CSR'] },
  { kind: 'unknown', looksLike: 'pdf' },
  { kind: 'no-use', what: 'csr' },
];
const NOTES: readonly FillNote[] = [
  { kind: 'csr-subject', number: 3 },
  { kind: 'foreign-subject', number: 4 },
  { kind: 'unused-columns', names: ['備考'] },
  { kind: 'repeated', number: 5 },
  { kind: 'ambiguous', of: 'certificate', numbers: [6] },
  { kind: 'ambiguous', of: 'list', numbers: [6, 7] },
  { kind: 'differs', numbers: [8], fields: ['oldSerial', 'fqdn'] },
  { kind: 'left-out', why: 'choice', count: 7 },
  { kind: 'left-out', why: 'waiting', count: 7 },
  { kind: 'left-out', why: 'renewed', count: 7 },
  { kind: 'left-out', why: 'revoked', count: 7 },
  { kind: 'left-out', why: 'shifted', count: 7 },
  { kind: 'unknown-state', count: 7 },
  { kind: 'not-carried', what: 'csr', count: 7 },
  { kind: 'not-carried', what: 'pin', count: 7 },
  { kind: 'not-carried', what: 'renewed-serial', count: 7 },
  { kind: 'issued-before', count: 7 },
  { kind: 'known-only', count: 7 },
  { kind: 'key-stores', names: ['例.p12'] },
];
const IMPORTS: readonly TsvImport[] = [
  { status: 'opened', sheet: 'サーバ発行 (2)', type: 'server-issue', records: 3 },
  { status: 'wrong-length', line: 4, fields: 5, expected: 13 },
  { status: 'no-column', line: 4, item: 3 },
  { status: 'unknown-columns', names: ['備考'] },
  { status: 'empty' },
  { status: 'no-tsv' },
  { status: 'too-large' },
  { status: 'no-application' },
  { status: 'pin-file' },
  { status: 'private-key' },
  { status: 'unclear-encoding' },
  { status: 'failed', fault },
];
const PASTES: readonly Exclude<CsrPaste, { status: 'occupied' }>[] = [
  { status: 'written', cell: { row: 4, column: 6, address: 'G4' } },
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
    const wording = { texts, type: 'server-renew', language } as const;
    distinct([
      ...PROBLEMS.map((problem) => problemText(problem, wording)),
      ...NOTES.map((note) => noteText(note, wording)),
    ]);
    expect(problemText({ kind: 'unreadable', number: 3, reason: 'truncated' }, wording)).toContain(
      texts.fill.reasons.truncated,
    );
  });

  it('says what becomes of rows that the sheet has already, and what the files mean', () => {
    const wording = { texts, type: 'server-renew', language } as const;
    const merged: MergedRows = {
      cells: [],
      rows: [5],
      firstRow: null,
      appended: 0,
      completed: [5],
      unchanged: [6],
      differing: [{ row: 5, items: [8] }],
      ambiguous: [7],
      unplaced: [2],
    };
    distinct(mergedTexts(merged, wording));
    distinct([
      texts.fill.numbers([99, 21], [120]),
      texts.fill.numbers([99, 21], null),
      texts.fill.numbers(null, [120]),
      texts.fill.numbers([2], [2]),
    ]);
    expect(texts.fill.numbers([99, 21], [120])).toMatch(/99.*21.*1,000/);
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
