import { check, type Finding } from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import { describe, expect, it } from 'vitest';
import { badPlaces } from './bad-place.ts';

const finding = (params: Finding['params']): Finding => ({
  rule: 'outside-repertoire',
  severity: 'error',
  params,
  at: { record: 1, row: 2, item: 5 },
  citation: null,
  source: null,
  decisions: [],
  fix: null,
  related: null,
});

const marked = (value: string, params: Finding['params']): string | null =>
  badPlaces(value, finding(params))
    ?.map(({ text, bad }) => (bad ? `[${text}]` : text))
    .join('') ?? null;

describe('the bad place in a value', () => {
  it.each([
    ['髙橋', { character: '髙', positions: [1] }, '[髙]橋'],
    ['a_b_c', { characters: ['_'], positions: [2, 4] }, 'a[_]b[_]c'],
    ['𠮷田𠮷', { character: '𠮷', positions: [1, 3] }, '[𠮷]田[𠮷]'],
    [' 髙橋 ', { character: '髙', positions: [1] }, '[髙]橋'],
    ['カ\u3099イド', { character: 'ガ', position: 1 }, '[カ\u3099]イド'],
    ['cn=a,O=b', { written: 'cn', type: 'CN', position: 1 }, '[cn]=a,O=b'],
  ])('%j', (value, params, expected) => {
    expect(marked(value, params)).toBe(expected);
  });

  it.each([
    ['高橋', { character: '髙', positions: [1] }],
    ['ab', { positions: [9] }],
    ['ab', { position: 0 }],
    ['ab', { value: 'ab' }],
  ])('marks nothing rather than something wrong: %j %o', (value, params) => {
    expect(marked(value, params)).toBeNull();
  });

  it('keeps what is round it of a long value', () => {
    const value = `${'a'.repeat(100)}%${'b'.repeat(100)}`;
    expect(marked(value, { character: '%', position: 101 })).toBe(`…${'a'.repeat(16)}[%]${'b'.repeat(16)}…`);
  });

  it('marks what the rules themselves find', () => {
    const { set, context } = exampleSet({ type: 'server-issue', values: { adminName: '髙橋　太郎' } });
    const [found] = check(set, context).findings.filter(({ rule }) => rule === 'outside-repertoire');
    expect(found && badPlaces('髙橋　太郎', found)?.[0]).toEqual({ text: '髙', bad: true });
  });
});
