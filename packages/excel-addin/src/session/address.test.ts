import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnName, isSingleCell, parseAddress, printArea, rowSpans } from './address.ts';

const corner = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

it.each([
  ['A1', [corner(1, 0)]],
  ['$B$2', [corner(2, 1)]],
  ["'My: sheet, 2'!C3", null],
  ['Sheet1!C3:D4', [{ top: 3, bottom: 4, left: 2, right: 3 }]],
  ['D4:C3', [{ top: 3, bottom: 4, left: 2, right: 3 }]],
  ['A1,C5', [corner(1, 0), corner(5, 2)]],
  ['5:7', [{ top: 5, bottom: 7, left: 0, right: 16_383 }]],
  ['XFD1048576', [corner(1_048_576, 16_383)]],
  ['B:D', [{ top: 1, bottom: 1_048_576, left: 1, right: 3 }]],
  ['', null],
  ['A0', null],
  ['XFE1', null],
  ['A1048577', null],
  ['A1:2', null],
  ['A1:B2:C3', null],
  ['Table1[#All]', null],
  ['A1,', null],
])('reads %j', (address, areas) => {
  expect(parseAddress(address)).toEqual(areas);
});

it('reads what it prints', () => {
  const end = fc.tuple(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 0, max: 16_383 }));
  fc.assert(
    fc.property(end, end, ([row, column], [otherRow, otherColumn]) => {
      const area = {
        top: Math.min(row, otherRow),
        bottom: Math.max(row, otherRow),
        left: Math.min(column, otherColumn),
        right: Math.max(column, otherColumn),
      };
      expect(parseAddress(printArea(area))).toEqual([area]);
      expect(isSingleCell(area)).toBe(!printArea(area).includes(':'));
    }),
  );
});

it('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseAddress(text)));
});

it('names columns', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});

it('joins rows to spans', () => {
  const spans = rowSpans([
    { top: 5, bottom: 6 },
    { top: 1, bottom: 2 },
    { top: 3, bottom: 3 },
    { top: 6, bottom: 9 },
  ]);
  expect(spans).toEqual([
    { from: 1, to: 3 },
    { from: 5, to: 9 },
  ]);
});
