import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  composeKana,
  halfWidth,
  hasDecomposedKana,
  isFullWidthAscii,
  isInvisible,
  isVariationSelector,
} from './normalise.ts';
import { isWhiteSpace } from './white-space.ts';

describe('composeKana', () => {
  test('joins every kana that has a composed form', () => {
    for (let code = 0x3041; code <= 0x30ff; code++) {
      const kana = String.fromCharCode(code);
      expect(composeKana(kana.normalize('NFD'))).toBe(kana);
    }
  });

  test.each(['\u212B', '\uFA19', 'e\u0301', 'あ\u3099', '\u3099', 'ｶﾞ', '国立　太郎'])(
    'leaves %j as it is',
    (value) => {
      expect(composeKana(value)).toBe(value);
      expect(hasDecomposedKana(value)).toBe(false);
    },
  );

  test('undoes what NFD does to Japanese text', () => {
    const kana = fc.string({ unit: fc.constantFrom(...'かがはばぱゝゞウヴワヷ国a\u212B　ー') });
    fc.assert(
      fc.property(kana, (value) => {
        const apart = value.replace(/[^\u212B]/g, (character) => character.normalize('NFD'));
        expect(composeKana(apart)).toBe(value);
        expect(hasDecomposedKana(apart)).toBe(apart !== value);
      }),
    );
  });
});

describe('halfWidth', () => {
  test('maps every full-width form of ASCII and the full-width space', () => {
    for (let code = 0x21; code <= 0x7e; code++) {
      expect(isFullWidthAscii(code + 0xfee0)).toBe(true);
      expect(halfWidth(String.fromCharCode(code + 0xfee0))).toBe(String.fromCharCode(code));
    }
    expect(halfWidth('ＣＮ＝ａ　ｂ')).toBe('CN=a b');
  });

  test.each(['￥', '￣', 'ア', 'ｱ', '国', 'abc'])('leaves %s', (value) => {
    expect(halfWidth(value)).toBe(value);
  });

  test('never changes the length, nor anything the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const half = halfWidth(value);
        expect(half).toHaveLength(value.length);
        expect(halfWidth(half)).toBe(half);
      }),
    );
  });
});

test('variation selectors, invisible characters and white space exclude each other', () => {
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const kinds = [isVariationSelector(codePoint), isInvisible(codePoint), isWhiteSpace(codePoint)];
    if (kinds.filter(Boolean).length > 1) expect.fail(codePoint.toString(16));
  }
});

test.each([
  0x00ad, 0x034f, 0x115f, 0x180e, 0x200b, 0x200d, 0x200f, 0x202e, 0x2060, 0x2066, 0x3164, 0xfeff, 0xffa0,
])('U+%x cannot be seen', (codePoint) => {
  expect(isInvisible(codePoint)).toBe(true);
});

test.each([0x41, 0x20, 0x09, 0x3000, 0xfe00, 0x9ad9, 0x20bb7])('U+%x is not invisible', (codePoint) => {
  expect(isInvisible(codePoint)).toBe(false);
});

test.each([
  [0xfe00, true],
  [0xfe0f, true],
  [0xfe10, false],
  [0xe0100, true],
  [0xe01ef, true],
  [0xe01f0, false],
])('U+%x as a variation selector: %s', (codePoint, expected) => {
  expect(isVariationSelector(codePoint)).toBe(expected);
});
