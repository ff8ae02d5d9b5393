import { describe, expect, it } from 'vitest';
import { printArea } from '../../excel-host/model/address.ts';
import { geometryOf } from './geometry.ts';
import { workAt } from './testing.ts';
import { boxOf, isSeen, placeAt, scrollTo, shownAreas, shownCells } from './viewport.ts';

/** Rows of 21 pixels, columns of 64, headers of 22 and 52; two rows and a column frozen, row 4 hidden. */
function frozenSheet() {
  const { host, bench } = workAt();
  const sheet = host.workbook.activeSheet;
  sheet.frozen = { top: 0, left: 0, bottom: 1, right: 0 };
  host.user.hideRows('4:4');
  return geometryOf(sheet, bench.used);
}

const geometry = frozenSheet();
const window = { width: 52 + 64 * 4, height: 22 + 21 * 6 };
const unscrolled = { ...window, left: 0, top: 0 };
const scrolled = { ...window, left: 128, top: 21 * 10 };

describe('the window on a sheet', () => {
  it('shows frozen rows and columns, and others as far as there is room', () => {
    expect(shownAreas(shownCells(geometry, unscrolled)).map(printArea)).toEqual([
      'A1:A2',
      'B1:D2',
      'A3:A7',
      'B3:D7',
    ]);
    expect(shownAreas(shownCells(geometry, scrolled)).map(printArea)).toEqual([
      'A1:A2',
      'D1:F2',
      'A14:A17',
      'D14:F17',
    ]);
  });

  it('knows where cells stand, and which cell stands where', () => {
    for (const viewport of [unscrolled, scrolled])
      for (const area of shownAreas(shownCells(geometry, viewport))) {
        const place = { row: area.bottom, column: area.right };
        const { left, top, width, height } = boxOf(geometry, viewport, place);
        expect(isSeen(geometry, viewport, place)).toBe(true);
        expect(placeAt(geometry, viewport, { x: left + width / 2, y: top + height / 2 })).toEqual(place);
      }
  });

  it('does not see what is hidden, scrolled away or under what is frozen', () => {
    expect(isSeen(geometry, unscrolled, { row: 3, column: 1 })).toBe(false);
    expect(isSeen(geometry, scrolled, { row: 2, column: 3 })).toBe(false);
    expect(isSeen(geometry, scrolled, { row: 12, column: 3 })).toBe(false);
    expect(isSeen(geometry, scrolled, { row: 13, column: 9 })).toBe(false);
  });

  it('scrolls to a cell, and to a frozen one not at all', () => {
    expect(scrollTo(geometry, unscrolled, { row: 40, column: 1 })).toEqual({ left: 0, top: 21 * 34 });
    expect(scrollTo(geometry, scrolled, { row: 2, column: 1 })).toEqual({ left: 0, top: 0 });
    expect(scrollTo(geometry, scrolled, { row: 0, column: 0 })).toEqual({ left: 128, top: 210 });
  });
});

describe('how far a sheet can be scrolled', () => {
  it('is beyond what is used and what was reached', () => {
    const { host, bench } = workAt();
    host.user.type('B500', 'x');
    expect(geometryOf(bench.sheet, bench.used)).toMatchObject({ rowCount: 539, columnCount: 20 });
    const reached = [{ row: 999, column: 30 }];
    expect(geometryOf(bench.sheet, bench.used, reached)).toMatchObject({ rowCount: 1039, columnCount: 34 });
    const end = [{ row: 1_048_575, column: 16_383 }];
    expect(geometryOf(bench.sheet, bench.used, end)).toMatchObject({
      rowCount: 1_048_576,
      columnCount: 16_384,
    });
  });
});
