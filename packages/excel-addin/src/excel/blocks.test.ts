import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { averageBytes, batches, bytesARow, cellsOf, needsValues, REPLY_LIMIT } from './blocks.ts';

const request = fc.record({
  sheet: fc.constantFrom('a', 'b'),
  from: fc.integer({ min: 1, max: 50 }),
  to: fc.integer({ min: 0, max: 5000 }),
  columns: fc.constant(13),
});

it('reads every row once, in order and within the limit', () => {
  fc.assert(
    fc.property(
      fc.array(request, { maxLength: 4 }),
      fc.integer({ min: 50, max: 20_000 }),
      (requests, bytes) => {
        const all = batches(requests, () => bytes);
        const rows = (list: readonly { sheet: string; from: number; to: number }[]): number =>
          list.reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0);
        expect(rows(all.flat())).toBe(rows(requests));
        for (const batch of all) {
          expect(batch.length).toBeGreaterThan(0);
          expect(rows(batch) === 1 || rows(batch) * bytes <= REPLY_LIMIT).toBe(true);
        }
        const ends = all.flat().map(({ sheet, from, to }) => [sheet, from, to] as const);
        ends.forEach(([sheet, from], index) => {
          const [previous, , end] = ends[index - 1] ?? [];
          const starts = requests.some((each) => each.sheet === sheet && each.from === from);
          expect(starts || (previous === sheet && end === from - 1)).toBe(true);
        });
      },
    ),
  );
});

it('estimates rows by what they hold', () => {
  expect(bytesARow([], 2)).toBe(26);
  expect(bytesARow([['a header'], ['ab', null], ['漢字', { kind: 'number', text: '12' }]], 2)).toBe(34);
  const rows = [['abcd'], ['漢字']].map((cells) => ({ hidden: false, cells }));
  expect(averageBytes([{ sheet: 'a', from: 1, rows }], 1)).toBe(18);
});

it('reads constants from formulas, and knows where that is not enough', () => {
  const range = { formulas: [['x', 1, true, '']], numberFormat: [['@', 'General', 'General', 'General']] };
  expect(needsValues(range)).toBe(false);
  expect(cellsOf(range)).toEqual([
    ['x', { kind: 'number', text: '1' }, { kind: 'boolean', text: 'TRUE' }, null],
  ]);
  expect(needsValues({ ...range, formulas: [['=A1']] })).toBe(true);
  expect(needsValues({ ...range, formulas: [['#N/A']] })).toBe(true);
});
