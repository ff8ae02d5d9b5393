import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseColumn,
  printArea,
  printColumn,
  printSheetName,
  splitAreas,
  splitSheetName,
} from './model/address.ts';
import { boundingArea, contains, intersect, offset, shiftArea, subtract } from './model/areas.ts';

const span = (limit: number) =>
  fc
    .tuple(fc.nat(limit - 1), fc.nat(limit - 1))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const area = (rows = MAX_ROWS, columns = MAX_COLUMNS): fc.Arbitrary<Area> =>
  fc.tuple(span(rows), span(columns)).map(([[top, bottom], [left, right]]) => ({ top, bottom, left, right }));
const small = area(12, 12);
const cells = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

describe('addresses', () => {
  it('reads what it prints', () => {
    fc.assert(fc.property(area(), (each) => void expect(parseArea(printArea(each))).toEqual(each)));
    fc.assert(
      fc.property(
        fc.nat(MAX_COLUMNS - 1),
        (column) => void expect(parseColumn(printColumn(column))).toBe(column),
      ),
    );
  });

  it.each([
    ['A1', { top: 0, left: 0, bottom: 0, right: 0 }],
    ['$C$2:B1', { top: 0, left: 1, bottom: 1, right: 2 }],
    ['B:D', { top: 0, left: 1, bottom: MAX_ROWS - 1, right: 3 }],
    ['$3:2', { top: 1, left: 0, bottom: 2, right: MAX_COLUMNS - 1 }],
    [
      'XFD1048576',
      { top: MAX_ROWS - 1, left: MAX_COLUMNS - 1, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 },
    ],
  ])('reads %s', (text, expected) => expect(parseArea(text)).toEqual(expected));

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:', 'A:1', 'A1:B', 'A1:B2:C3', 'あ1', 'A1 B2', '-A1'])(
    'refuses %j',
    (text) => expect(parseArea(text)).toBeUndefined(),
  );

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseArea(text)));
  });

  it('parts the sheet from the address, whatever its name', () => {
    const name = fc.string({ minLength: 1 }).filter((each) => !/^'|'$/.test(each));
    fc.assert(
      fc.property(name, area(), (sheet, each) => {
        const local = printArea(each);
        expect(splitSheetName(`${printSheetName(sheet)}!${local}`)).toEqual({ sheet, local });
      }),
    );
    expect(printSheetName('サーバ発行')).toBe('サーバ発行');
    expect(printSheetName('A1')).toBe("'A1'");
  });

  it('splits at commas outside of quotes', () => {
    expect(splitAreas("'a,b'!A1,C3:D4, E5")).toEqual(["'a,b'!A1", 'C3:D4', 'E5']);
  });
});

describe('areas', () => {
  it('intersects to what both contain', () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        const both = intersect(one, other);
        if (both) expect(contains(one, both) && contains(other, both)).toBe(true);
        else expect(subtract(one, other)).toEqual([one]);
      }),
    );
  });

  it('subtracts into parts that lie apart and make up the rest', () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        const rest = subtract(one, other);
        const both = intersect(one, other);
        expect(rest.reduce((sum, each) => sum + cells(each), 0)).toBe(cells(one) - (both ? cells(both) : 0));
        for (const part of rest) expect(intersect(part, other)).toBeUndefined();
      }),
    );
  });

  it('bounds all of them', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1 }), (each) => {
        const bound = boundingArea(each);
        expect(bound && each.every((one) => contains(bound, one))).toBe(true);
      }),
    );
  });

  it('moves within the sheet only', () => {
    expect(offset({ top: 0, left: 0, bottom: 0, right: 0 }, -1, 0)).toBeUndefined();
    expect(offset({ top: 1, left: 1, bottom: 2, right: 2 }, 3, -1)).toEqual({
      top: 4,
      left: 0,
      bottom: 5,
      right: 1,
    });
  });

  it('is where it was after rows were inserted and deleted again', () => {
    fc.assert(
      fc.property(small, fc.nat(12), fc.integer({ min: 1, max: 4 }), (each, top, count) => {
        const at = { top, bottom: top + count - 1, left: 0, right: MAX_COLUMNS - 1 };
        const inserted = shiftArea(each, { kind: 'insert', along: 'rows', at });
        expect(inserted && shiftArea(inserted, { kind: 'delete', along: 'rows', at })).toEqual(each);
      }),
    );
  });
});
