import { expect, it } from 'vitest';
import { loadExcel } from '../../excel-host/environment/node.ts';
import { editText } from './edit-text.ts';

const SETTINGS = { language: 'ja-JP', year: 2024 } as const;

const { host } = loadExcel();
const grid = () => host.workbook.activeSheet.grid;
const textOf = (): string => editText(grid().cell(0, 0), grid().style(0, 0).numberFormat, SETTINGS);

it.each([
  ['General', '1234567812345678123', '1234567812345670000'],
  ['General', '2024/4/1', '2024/4/1'],
  ['General', '12%', '12%'],
  ['General', '=1+1', '=1+1'],
  ['General', 'true', 'TRUE'],
  ['General', "'007", "'007"],
  ['General', "'=x", "'=x"],
  ['@', '007', '007'],
  ['@', '1234567812345678123', '1234567812345678123'],
  ['General', 'a\nb', 'a\nb'],
  ['General', '', ''],
])('in a cell of %s, %j is edited as %j', (format, typed, shown) => {
  host.user.format('A1', format);
  host.user.type('A1', typed);
  expect(textOf()).toBe(shown);
  const before = grid().cell(0, 0).value;
  host.user.type('A1', textOf());
  expect(grid().cell(0, 0).value).toBe(before);
});
