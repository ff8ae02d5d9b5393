import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { valueAt } from './record.ts';

it('takes the quotation marks of a wrapped value off, and undoubles those inside (D-28)', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (values, seed) => {
      const index = seed % values.length;
      const record = {
        row: 1,
        quoted: [index],
        values: values.map((value, at) => (at === index ? `"${value.replaceAll('"', '""')}"` : value)),
      };
      expect(values.map((_, at) => valueAt(record, at))).toEqual(values);
    }),
  );
});

it('leaves quotation marks that do not wrap', () => {
  expect(valueAt({ row: 1, values: ['"a"'] }, 0)).toBe('"a"');
  expect(valueAt({ row: 1, values: ['"a"', 'b'], quoted: [1] }, 0)).toBe('"a"');
});

it('is empty where there is no such item', () => {
  expect(valueAt({ row: 1, values: [] }, 3)).toBe('');
});
