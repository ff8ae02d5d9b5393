import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowParts, runParts, textBytes } from './parts.ts';

it('counts no fewer bytes than a text takes, escaped twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = JSON.stringify(text);
      const twice = JSON.stringify(once).length - once.length;
      expect(textBytes(text)).toBeGreaterThanOrEqual(new TextEncoder().encode(once).length - 2);
      if (/^[\x20-\x7e\n\r\t]*$/.test(text)) {
        expect(textBytes(text)).toBeGreaterThanOrEqual(once.length + twice - 8);
      }
    }),
  );
});

it('keeps every row, in order and within the limit', () => {
  const rows = fc.array(fc.array(fc.string({ maxLength: 90 }), { minLength: 2, maxLength: 2 }));
  fc.assert(
    fc.property(rows, fc.integer({ min: 100, max: 2000 }), (all, limit) => {
      const parts = rowParts(all, limit);
      expect(parts.flat()).toEqual(all);
      for (const part of parts) {
        const bytes = new TextEncoder().encode(JSON.stringify(part)).length;
        expect(part.length === 1 || bytes <= limit).toBe(true);
      }
    }),
  );
});

it('cuts runs only where a part is full', () => {
  const run = { column: 2, top: 5, before: ['a', 'b', 'c'], after: ['1', '2', '3'] };
  const other = { column: 4, top: 5, before: [''], after: ['x'] };
  expect(runParts([run, other])).toEqual([[run, other]]);
  expect(runParts([run, other], 90)).toEqual([
    [{ column: 2, top: 5, before: ['a', 'b'], after: ['1', '2'] }],
    [{ column: 2, top: 7, before: ['c'], after: ['3'] }, other],
  ]);
  expect(runParts([])).toEqual([]);
});
