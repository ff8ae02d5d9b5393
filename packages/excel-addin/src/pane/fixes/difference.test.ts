import { describe, expect, it } from 'vitest';
import { differenceOf, shortened } from './difference.ts';

const marked = (before: string, after: string): string[] => {
  const { before: old, after: now } = differenceOf(before, after);
  return [old, now].map((side) => side.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''));
};

describe('where two texts differ', () => {
  it.each([
    ['髙橋', '高橋', '[髙]橋', '[高]橋'],
    ['ｗｗｗ.example', 'www.example', '[ｗｗｗ].example', '[www].example'],
    ['a b c', 'abc', 'a[ ]b[ ]c', 'abc'],
    ['', 'CN=a', '', '[CN=a]'],
    ['same', 'same', 'same', 'same'],
    ['𠮷田', '吉田', '[𠮷]田', '[吉]田'],
    ['cn=a,o=b', 'CN=a,O=b', '[cn]=a,[o]=b', '[CN]=a,[O]=b'],
    ['aa', 'aaa', 'aa', 'aa[a]'],
  ])('%j → %j', (before, after, old, now) => {
    expect(marked(before, after)).toEqual([old, now]);
  });

  it('takes long texts apart at their ends alone, and loses nothing', () => {
    const before = `A${'x'.repeat(3000)}Z`;
    const after = `A${'y'.repeat(2000)}Z`;
    const difference = differenceOf(before, after);
    expect(difference.before.map(({ text }) => text).join('')).toBe(before);
    expect(difference.after.map(({ text }) => text).join('')).toBe(after);
    expect(difference.after.map(({ changed }) => changed)).toEqual([false, true, false]);
  });
});

it('shortens long texts in the middle, never through a character', () => {
  expect(shortened('short')).toBe('short');
  expect(shortened('𠮷'.repeat(1000))).toBe(`${'𠮷'.repeat(28)}…${'𠮷'.repeat(28)}`);
});
