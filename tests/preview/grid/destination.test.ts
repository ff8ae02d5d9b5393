import { expect, it } from 'vitest';
import { printArea } from '../../excel-host/model/address.ts';
import { parseDestination } from './destination.ts';

it.each([
  ['e5', undefined, ['E5']],
  [' $B$2:C9 ', undefined, ['B2:C9']],
  ['A:A', undefined, ['A:A']],
  ['3:5', undefined, ['3:5']],
  ['Ｅ５', undefined, ['E5']],
  ['A1,C3:D4', undefined, ['A1', 'C3:D4']],
  ['メモ!B2', 'メモ', ['B2']],
  ["'It''s, mine'!A1", "It's, mine", ['A1']],
])('%s leads to a place', (text, sheet, areas) => {
  const destination = parseDestination(text);
  expect(destination?.sheet).toBe(sheet);
  expect(destination?.areas.map(printArea)).toEqual(areas);
});

it.each(['', 'E', '5', 'E0', 'XFE1', 'A1:', 'Sheet1!', 'A1048577', 'A1,Other!B2'])(
  '%j leads nowhere',
  (text) => {
    expect(parseDestination(text)).toBeUndefined();
  },
);
