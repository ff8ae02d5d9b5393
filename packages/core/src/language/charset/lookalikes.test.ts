import { expect, test } from 'vitest';
import { LOOKALIKE_HYPHENS, lookalikeAscii } from './lookalikes.ts';

test.each(LOOKALIKE_HYPHENS)('%s stands for a hyphen', (hyphen) => {
  expect(lookalikeAscii(hyphen)).toBe('-');
});

test.each([
  ['\u0430', 'a'],
  ['\u0410', 'A'],
  ['\u0391', 'A'],
  ['\u0441', 'c'],
  ['\u03BF', 'o'],
  ['\u2019', "'"],
  ['\u201D', '"'],
  ['\u2044', '/'],
  ['\u00A0', ' '],
  ['\u3000', ' '],
])('%s stands for %s', (character, expected) => {
  expect(lookalikeAscii(character)).toBe(expected);
});

test.each(['-', 'a', '、', '国', '１', '\u200B'])('%s stands for nothing else', (character) => {
  expect(lookalikeAscii(character)).toBeUndefined();
});

test('no character is a look-alike of itself, and every target is printable ASCII', () => {
  for (let codePoint = 0; codePoint <= 0xffff; codePoint++) {
    const ascii = lookalikeAscii(String.fromCodePoint(codePoint));
    if (ascii === undefined) continue;
    expect(codePoint).toBeGreaterThan(0x7e);
    expect(ascii).toMatch(/^[ -~]$/);
  }
});
