import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadRequest } from '../session/port.ts';
import {
  averageBytes,
  blockOf,
  bytesARow,
  cellsOf,
  needsValues,
  REPLY_LIMIT,
  takeBatch,
  withResults,
} from './blocks.ts';

const request = fc
  .record({
    sheet: fc.constantFrom('a', 'b'),
    from: fc.integer({ min: 1, max: 50 }),
    count: fc.integer({ min: 1, max: 5000 }),
  })
  .map(({ sheet, from, count }) => ({ sheet, from, to: from + count - 1, columns: 13 }));

const rowsOf = (list: readonly ReadRequest[]): string[] =>
  list.flatMap(({ sheet, from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => `${sheet}${from + index}`),
  );

it('reads every row once, in order and within the limit', () => {
  fc.assert(
    fc.property(
      fc.array(request, { maxLength: 4 }),
      fc.integer({ min: 50, max: 20_000 }),
      fc.integer({ min: 50, max: 6_000_000 }),
      (requests, some, others) => {
        const bytes = ({ sheet }: ReadRequest): number => (sheet === 'a' ? some : others);
        const read: ReadRequest[] = [];
        for (let left: readonly ReadRequest[] = requests; left.length > 0; ) {
          const taken = takeBatch(left, bytes);
          const size = taken.batch.reduce((sum, each) => sum + (each.to - each.from + 1) * bytes(each), 0);
          const rows = rowsOf(taken.batch).length;
          expect(rows).toBeGreaterThan(0);
          expect(rows === 1 || size <= REPLY_LIMIT).toBe(true);
          read.push(...taken.batch);
          left = taken.left;
        }
        expect(rowsOf(read)).toEqual(rowsOf(requests));
      },
    ),
  );
});

it('estimates rows by what they hold', () => {
  expect(bytesARow([], 2)).toBe(46);
  expect(bytesARow([['a header'], ['ab', null], ['漢字', { kind: 'number', text: '12' }]], 2)).toBe(54);
  const rows = [['abcd'], ['漢字']].map((cells) => ({ hidden: false, cells }));
  expect(averageBytes([{ sheet: 'a', from: 1, rows }], 1)).toBe(38);
});

it('reads constants from formulas, and knows where that is not enough', () => {
  const range = { formulas: [['x', 1, true, '']], numberFormat: [['@', 'General', 'General', 'General']] };
  expect(needsValues(range)).toBe(false);
  expect(cellsOf(range)).toEqual([
    ['x', { kind: 'number', text: '1' }, { kind: 'boolean', text: 'TRUE' }, null],
  ]);
  expect(needsValues({ ...range, formulas: [['=A1']] })).toBe(true);
  expect(needsValues({ ...range, formulas: [['#N/A']] })).toBe(true);
  expect(needsValues({ ...range, formulas: [['#1, Main Street']] })).toBe(false);
});

it('takes over what formulas gave', () => {
  const range = {
    formulas: [
      ['x', '=A1'],
      ['y', '=A2&""'],
      ['=', 'z'],
    ],
    numberFormat: [['@'], ['@'], ['@']],
  };
  const results = [{ top: 0, left: 1, values: [['x'], ['']], valueTypes: [['String'], ['String']] }];
  const read = withResults(range, results);
  expect(needsValues(read)).toBe(true);
  expect(
    needsValues(
      withResults(read, [...results, { top: 2, left: 0, values: [['=']], valueTypes: [['String']] }]),
    ),
  ).toBe(false);
  expect(cellsOf(read)).toEqual([
    ['x', { kind: 'text', text: 'x', formula: true }],
    ['y', { kind: 'text', text: '', formula: true }],
    ['=', 'z'],
  ]);
  expect(withResults(range, [])).toBe(range);
});

it('tells of every row whether it is hidden', () => {
  const range = { formulas: [['a'], ['b'], ['c']], numberFormat: [['@'], ['@'], ['@']] };
  const { rows } = blockOf({ sheet: 's', from: 4, to: 6, columns: 1 }, range, [false, true]);
  expect(rows.map(({ hidden }) => hidden)).toEqual([false, true, false]);
});
