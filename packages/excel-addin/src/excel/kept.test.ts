import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseLiteral, printLiteral } from './kept.ts';

it('reads what it prints', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 1000, unit: 'binary' }), (text) => {
      const formula = printLiteral(text);
      expect(parseLiteral(formula)).toBe(text);
      for (const literal of formula.match(/"(?:[^"]|"")*"/g) ?? []) {
        expect(literal.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
      }
    }),
  );
});

it.each(['', '=1', '="a"&B1', '="a', 'text'])('takes %j for none', (formula) => {
  expect(parseLiteral(formula)).toBeNull();
});
