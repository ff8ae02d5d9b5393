import { expect, it } from 'vitest';
import { toSheetCell } from './cells.ts';

it.each([
  ['text', { value: 'x', formula: 'x', numberFormat: '@', valueType: 'String' }, 'x'],
  ['digits kept as text', { value: '007', formula: '007', numberFormat: '@', valueType: 'String' }, '007'],
  ['an empty cell', { value: '', formula: '', numberFormat: 'General', valueType: 'Empty' }, null],
  [
    'a number',
    { value: 2.4, formula: 2.4, numberFormat: 'General', valueType: 'Double' },
    { kind: 'number', text: '2.4' },
  ],
  [
    'a number that lost digits',
    { value: 1.23456781234567e18, formula: 1.23456781234567e18, numberFormat: '0', valueType: 'Double' },
    { kind: 'number', text: '1.23456781234567E+18', numberFormat: '0' },
  ],
  [
    'a date',
    { value: 46054, formula: 46054, numberFormat: 'm"月"d"日"', valueType: 'Double' },
    { kind: 'date', text: '46054', numberFormat: 'm"月"d"日"' },
  ],
  [
    'a logical value',
    { value: true, formula: true, numberFormat: 'General', valueType: 'Boolean' },
    { kind: 'boolean', text: 'TRUE' },
  ],
  [
    'an error',
    { value: '#N/A', formula: '=NA()', numberFormat: 'General', valueType: 'Error' },
    { kind: 'error', text: '#N/A', formula: true },
  ],
  [
    'text that looks like an error',
    { value: '#N/A', formula: '#N/A', numberFormat: '@', valueType: 'String' },
    '#N/A',
  ],
  [
    'a formula with text',
    { value: 'x', formula: '=A1', numberFormat: 'General', valueType: 'String' },
    { kind: 'text', text: 'x', formula: true },
  ],
  [
    'a formula with an empty text',
    { value: '', formula: '=""', numberFormat: 'General', valueType: 'String' },
    { kind: 'text', text: '', formula: true },
  ],
  [
    'text that begins with =',
    { value: '=A1', formula: '=A1', numberFormat: '@', valueType: 'String' },
    '=A1',
  ],
  [
    'a rich value',
    { value: 'Japan', formula: 'Japan', numberFormat: 'General', valueType: 'RichValue' },
    { kind: 'error', text: '#VALUE!' },
  ],
])('reads %s', (_, loaded, cell) => {
  expect(toSheetCell(loaded)).toEqual(cell);
});
