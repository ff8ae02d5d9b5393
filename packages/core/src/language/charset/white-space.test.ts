import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, isWhiteSpace, trimWhiteSpace } from './white-space.ts';

test('white space is what Unicode calls so, and nothing else', () => {
  const property = /^\p{White_Space}$/u;
  const different: number[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    if (isWhiteSpace(codePoint) !== property.test(String.fromCodePoint(codePoint))) different.push(codePoint);
  }
  expect(different).toEqual([]);
});

describe('trimWhiteSpace', () => {
  test.each([
    ['', ''],
    ['　国立　太郎\u00A0', '国立　太郎'],
    ['\r\n\ta b\u0085', 'a b'],
    ['\uFEFFa', '\uFEFFa'],
    [' 　\u2003', ''],
  ])('%j becomes %j', (value, expected) => {
    expect(trimWhiteSpace(value)).toBe(expected);
  });

  test('takes white space off the ends alone', () => {
    const spaced = fc.string({ unit: fc.constantFrom(...'a国\u{20BB7} \t\n\u00A0\u3000\u2003\uFEFF') });
    fc.assert(
      fc.property(spaced, (value) => {
        expect(trimWhiteSpace(value)).toBe(
          value.replace(/^\p{White_Space}+/u, '').replace(/\p{White_Space}+$/u, ''),
        );
        expect(isBlank(value)).toBe(trimWhiteSpace(value) === '');
      }),
    );
  });
});
