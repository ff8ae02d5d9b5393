import { describe, expect, test } from 'vitest';
import { NAME_KANJI } from './name-kanji.ts';
import { isInRepertoire, isWithinRepertoire } from './repertoire.ts';
import { replacementFor } from './replacements.ts';

describe('the table of name kanji', () => {
  test.each(NAME_KANJI)('%s → %s', (outside, inside) => {
    expect(isWithinRepertoire(outside)).toBe(false);
    expect(isWithinRepertoire(inside)).toBe(true);
    expect(outside.normalize('NFC')).toBe(outside);
    expect(replacementFor(outside)).toBe(inside);
  });

  test('holds each form once', () => {
    expect(new Set(NAME_KANJI.map(([outside]) => outside)).size).toBe(NAME_KANJI.length);
  });
});

test.each([
  ['①', '(1)'],
  ['⑳', '(20)'],
  ['㊿', '(50)'],
  ['❶', '(1)'],
  ['⑴', '(1)'],
  ['㊤', '(上)'],
  ['Ⓐ', '(A)'],
  ['㈱', '(株)'],
  ['㍿', '株式会社'],
  ['㍻', '平成'],
  ['Ⅱ', 'II'],
  ['ⅳ', 'iv'],
  ['㌔', 'キロ'],
  ['㎡', 'm2'],
  ['№', 'No.'],
  ['℡', 'TEL'],
  ['\u212A', 'K'],
  ['\u2126', 'Ω'],
  ['µ', 'μ'],
  ['\u00C5', '\u212B'],
  ['\uFA19', '神'],
  ['\uFA1B', '福'],
  ['\uFA22', '諸'],
  ['\uF9DC', '隆'],
  ['\uF929', '朗'],
  ['\u2F00', '一'],
  ['\u00A0', ' '],
  ['\u2003', ' '],
  ['\u2011', '\u2010'],
  ['\u2013', '-'],
  ['•', '・'],
  ['‼', '!!'],
  ['ゔ', 'う゛'],
])('%s may be written %s', (character, expected) => {
  expect(replacementFor(character)).toBe(expected);
});

test.each(['邉', '齋', '嶋', '\u212B', '国', 'a', '～', '〜', '￣', 'ｱ'])('%s needs none', (character) => {
  expect(replacementFor(character)).toBeUndefined();
});

test.each(['😀', '🈚', '\uD842', '\u200B', '\uFE00', '\t', '²', '½', 'é', 'ͺ', '鄧', '한'])(
  'none is known for %j',
  (character) => {
    expect(replacementFor(character)).toBeUndefined();
  },
);

test('every replacement is within the repertoire, and only characters outside have one', () => {
  const wrong: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    const replacement = replacementFor(character);
    if (replacement === undefined) continue;
    if (replacement === '' || isInRepertoire(codePoint) || !isWithinRepertoire(replacement)) {
      wrong.push(character);
    }
  }
  expect(wrong).toEqual([]);
});
