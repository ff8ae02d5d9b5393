import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRows, printRows, RowChoice } from './rows.ts';

const choiceOf = (text: string): RowChoice => new RowChoice(parseRows(text) ?? []);

describe('RowChoice', () => {
  it('names what was chosen and is not there, in order and once', () => {
    const choice = choiceOf('33,5-20,18-22,23');
    for (const row of [2, 5, 6, 10, 22, 40]) choice.takes(row);
    expect(printRows(choice.missing())).toBe('7-9, 11-21, 23, 33');
    expect(choice.isEmpty).toBe(false);
  });

  it('costs nothing for rows that no sheet has', () => {
    const choice = choiceOf('1-99999999');
    expect(choice.takes(2)).toBe(true);
    expect(printRows(choice.missing())).toBe('1, 3-99999999');
    expect(choiceOf('7').isEmpty).toBe(true);
  });

  it('cuts a long list', () => {
    const odd = Array.from({ length: 20 }, (_, index) => String(2 * index + 1));
    expect(printRows(choiceOf(odd.join(',')).missing())).toBe('1, 3, 5, 7, 9, 11, 13, 15, …');
  });

  it('each chosen row is either met or missing', () => {
    const row = fc.integer({ min: 1, max: 30 });
    const ranges = fc.array(
      fc.tuple(row, row).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(ranges, fc.array(row), (chosen, there) => {
        const choice = new RowChoice(chosen);
        const met = there.filter((each) => choice.takes(each));
        const missing = choice.missing();
        const isIn = (each: number, list: typeof chosen) =>
          list.filter(({ from, to }) => each >= from && each <= to).length;
        for (let each = 1; each <= 31; each++) {
          const expected = isIn(each, chosen) > 0 && !met.includes(each) ? 1 : 0;
          expect(isIn(each, missing)).toBe(expected);
        }
      }),
    );
  });
});
