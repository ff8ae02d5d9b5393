import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Axis, scrollFor } from './axis.ts';

const different = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 5, 80)))
  .map((entries) => new Map(entries));

describe('where rows and columns stand', () => {
  it('adds up sizes as one by one', () => {
    fc.assert(
      fc.property(different, fc.integer({ min: 0, max: 60 }), (sizes, index) => {
        let sum = 0;
        for (let each = 0; each < index; each += 1) sum += sizes.get(each) ?? 20;
        expect(new Axis(61, 20, sizes).offset(index)).toBe(sum);
      }),
    );
  });

  it('finds what covers a position', () => {
    fc.assert(
      fc.property(different, fc.integer({ min: 0, max: 1200 }), (sizes, position) => {
        const axis = new Axis(61, 20, sizes);
        fc.pre(position < axis.offset(61));
        const index = axis.indexAt(position);
        expect(axis.offset(index)).toBeLessThanOrEqual(position);
        expect(axis.offset(index + 1)).toBeGreaterThan(position);
      }),
    );
  });

  it('shows what touches a window, without the hidden ones', () => {
    const axis = new Axis(100, 20, new Map([[3, 0]]));
    expect(axis.shown(30, 90)).toEqual([1, 2, 4, 5]);
    expect(axis.shown(0, 90, 4)).toEqual([4, 5]);
    expect(axis.next(2, 1)).toBe(4);
    expect(axis.next(4, -1)).toBe(2);
    expect(axis.next(99, 1)).toBe(99);
  });

  it('is as quick at the far end of a sheet', () => {
    const axis = new Axis(1_048_576, 20, new Map(Array.from({ length: 5000 }, (_, index) => [index * 3, 0])));
    expect(axis.indexAt(axis.offset(1_048_000))).toBe(1_048_000);
  });
});

describe('scrolling to a cell', () => {
  const window = { scroll: 100, length: 200, lead: 40 };

  it('stays where the cell is seen', () => {
    expect(scrollFor({ start: 140, end: 160 }, window)).toBe(100);
    expect(scrollFor({ start: 280, end: 300 }, window)).toBe(100);
  });

  it('moves no farther than needed', () => {
    expect(scrollFor({ start: 120, end: 140 }, window)).toBe(80);
    expect(scrollFor({ start: 300, end: 320 }, window)).toBe(120);
  });

  it('shows the start of what is longer than the window', () => {
    expect(scrollFor({ start: 400, end: 900 }, window)).toBe(360);
  });
});
