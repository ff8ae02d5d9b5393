import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArea } from '../../excel-host/model/address.ts';
import {
  addArea,
  cycle,
  extendTo,
  farCorner,
  isSelected,
  jump,
  selectAreas,
  selectPlace,
} from './selection.ts';

const area = (address: string) => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const D5 = { row: 4, column: 3 };

describe('a selection', () => {
  it('grows from the active cell in every direction', () => {
    const grown = extendTo(selectPlace(D5), { row: 1, column: 1 });
    expect(grown).toEqual({ areas: [area('B2:D5')], active: D5 });
    expect(farCorner(grown)).toEqual({ row: 1, column: 1 });
    expect(extendTo(grown, { row: 6, column: 3 }).areas).toEqual([area('D5:D7')]);
  });

  it('may have several areas, of which the last grows', () => {
    const two = addArea(selectPlace(D5), area('A1'), { row: 0, column: 0 });
    expect(extendTo(two, { row: 1, column: 1 }).areas).toEqual([area('D5'), area('A1:B2')]);
    expect(isSelected(two, D5)).toBe(true);
    expect(isSelected(two, { row: 1, column: 1 })).toBe(false);
  });

  it('goes through each of its cells once before it comes round', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('rows' as const, 'columns' as const),
        fc.constantFrom(1, -1),
        (along, by) => {
          let selection = selectAreas([area('B2:C4'), area('E1:E2')]);
          const seen = new Set<string>();
          for (let step = 0; step < 8; step += 1) {
            seen.add(JSON.stringify(selection.active));
            selection = cycle(selection, along, by as 1 | -1);
          }
          expect(seen.size).toBe(8);
          expect(selection.active).toEqual({ row: 1, column: 1 });
        },
      ),
    );
  });
});

describe('jumping with Ctrl', () => {
  const filled = [2, 3, 4, 8];
  const line = {
    isFilled: (index: number) => filled.includes(index),
    isHidden: () => false,
    first: 2,
    last: 8,
    end: 1_048_575,
  };

  it.each([
    [0, 1, 2],
    [2, 1, 4],
    [4, 1, 8],
    [8, 1, 1_048_575],
    [1_048_575, -1, 8],
    [8, -1, 4],
    [4, -1, 2],
    [2, -1, 0],
    [0, -1, 0],
  ] as const)('from %i by %i to %i', (from, by, to) => {
    expect(jump(from, by, line)).toBe(to);
  });

  it('passes over hidden cells', () => {
    const hidden = { ...line, isHidden: (index: number) => index === 3 };
    expect(jump(2, 1, hidden)).toBe(4);
  });
});
