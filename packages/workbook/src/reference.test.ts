import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRange, parseReference, printReference } from './reference.ts';

describe('references', () => {
  test.each([
    ['A1', 1, 0],
    ['Z9', 9, 25],
    ['AA10', 10, 26],
    ['XFD1048576', 1_048_576, 16_383],
  ])('%s', (text, row, column) => {
    expect(parseReference(text)).toEqual({ row, column });
    expect(printReference({ row, column })).toBe(text);
  });

  test('absolute and lower-case ones are read, others are not', () => {
    expect(parseReference('$b$2')).toEqual({ row: 2, column: 1 });
    for (const text of ['', 'A', '1', 'A1:B2', 'ABCD1', 'A1 ']) expect(parseReference(text)).toBeUndefined();
  });

  test('a range is two of them', () => {
    expect(parseRange('A1:C3')).toEqual({ first: { row: 1, column: 0 }, last: { row: 3, column: 2 } });
    for (const text of ['A1', 'A:C', 'A1:B2:C3']) expect(parseRange(text)).toBeUndefined();
  });

  test('what is printed reads back', () => {
    const row = fc.integer({ min: 1, max: 1_048_576 });
    const column = fc.integer({ min: 0, max: 16_383 });
    fc.assert(
      fc.property(fc.record({ row, column }), (place) => {
        expect(parseReference(printReference(place))).toEqual(place);
      }),
    );
  });
});
