import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOutside, describeCodePoint, isInRepertoire, isWithinRepertoire } from './repertoire.ts';

const anyText = fc.string({ unit: 'binary' });

describe('isWithinRepertoire', () => {
  test.each(['', 'Taro Kokuritsu', '国立　太郎', '〜～ ¥‾ ｶﾅ', '\u212B'])('%j is within', (value) => {
    expect(isWithinRepertoire(value)).toBe(true);
  });

  test.each(['髙', '①', '㈱', '𠮷', '\t', '\n', '\u007F', '\u00A0', '\uD842', 'é'])('%j is not', (value) => {
    expect(isWithinRepertoire(value)).toBe(false);
  });

  test('agrees with the single characters', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const each = Array.from(value, (character) => isInRepertoire(character.codePointAt(0) ?? 0));
        expect(isWithinRepertoire(value)).toBe(each.every(Boolean));
      }),
    );
  });
});

describe('charactersOutside', () => {
  test('gives each character once, with all its places in code points', () => {
    expect(charactersOutside('𠮷髙橋𠮷①')).toEqual([
      { character: '𠮷', positions: [1, 4] },
      { character: '髙', positions: [2] },
      { character: '①', positions: [5] },
    ]);
  });

  test('counts a lone surrogate as a character', () => {
    expect(charactersOutside('a\uD842b')).toEqual([{ character: '\uD842', positions: [2] }]);
  });

  test('its places hold its characters, and nothing else is outside', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const characters = Array.from(value);
        const outside = charactersOutside(value);
        for (const { character, positions } of outside) {
          for (const position of positions) expect(characters[position - 1]).toBe(character);
        }
        const places = outside.flatMap(({ positions }) => positions);
        expect(places).toHaveLength(characters.filter((each) => !isWithinRepertoire(each)).length);
      }),
    );
  });
});

test.each([
  ['髙', 'U+9AD9'],
  ['𠮷', 'U+20BB7'],
  ['\t', 'U+0009'],
  ['\uD842', 'U+D842'],
  ['か\u3099', 'U+304B U+3099'],
])('describeCodePoint(%j) is %s', (character, expected) => {
  expect(describeCodePoint(character)).toBe(expected);
});
