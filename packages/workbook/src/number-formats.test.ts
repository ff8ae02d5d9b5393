import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInFormat, customFormat, general } from './number-formats.ts';

describe('number formats', () => {
  test('built-in dates are 14–22, 27–36, 45–47 and 50–58', () => {
    const dates = Array.from({ length: 164 }, (_, id) => id).filter((id) => builtInFormat(id).date);
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect(dates).toEqual([...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)]);
  });

  test.each(['General', 'GENERAL', 'G/標準', ''])('%j is General', (code) => {
    expect(customFormat(code)).toBe(general);
  });

  test.each([
    'yyyy/mm/dd',
    '[$-411]ggge"年"m"月"d"日";@',
    'yyyy\\-mm\\-dd',
    '[h]:mm',
    '[ss]',
    'aaaa',
    'AM/PM',
    '0;[Red]d',
    'E',
  ])('%j is a date', (code) => {
    expect(customFormat(code)).toEqual({ code, date: true });
  });

  test.each([
    '000000',
    '@',
    '0.00E+00',
    '##0e-0',
    '[Red]General',
    'G/標準"年度"',
    '"date" 0',
    '0\\d',
    '0_y',
    '*m0',
    '[$kr-41D] #,##0',
    '[Magenta]0;[Green]-0',
    '0"年"',
  ])('%j is none', (code) => {
    expect(customFormat(code)).toEqual({ code, date: false });
  });

  test('letters in quotes never make a date', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ymdhsgeYMDHSGE年月日 []\\_*') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(customFormat(`0"${text}"`).date).toBe(false);
      }),
    );
  });
});
