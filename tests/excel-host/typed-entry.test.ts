import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from './display/number-format.ts';
import { calendarOf, serialOf } from './display/serial-date.ts';
import { type EntryLanguage, readEntry } from './entry/typed-entry.ts';
import { cellError } from './model/value.ts';

const typed = (text: string, language: EntryLanguage = 'ja-JP', numberFormat = 'General') => {
  const entry = readEntry(text, numberFormat, { language, year: 2024 });
  const shown = displayText(entry.value, entry.numberFormat ?? numberFormat);
  return { ...entry, shown };
};

describe('numbers typed into a General cell', () => {
  it.each([
    ['007', 7, '7', undefined],
    ['1234567812345678123', 1234567812345670000, '1.23457E+18', undefined],
    ['1234567890123456', 1234567890123450, '1.23457E+15', undefined],
    ['12345678901', 12345678901, '12345678901', undefined],
    ['123456789012', 123456789012, '1.23457E+11', undefined],
    ['1.50', 1.5, '1.5', undefined],
    ['1e5', 100000, '1.00E+05', '0.00E+00'],
    ['12%', 0.12, '12%', '0%'],
    ['12.5%', 0.125, '12.50%', '0.00%'],
    ['1,234', 1234, '1,234', '#,##0'],
    ['(5)', -5, '-5', undefined],
    ['0 3/4', 0.75, '3/4', '# ?/?'],
    [' 12 ', 12, '12', undefined],
    ['１２３', 123, '123', undefined],
    ['-5', -5, '-5', undefined],
  ])('%s', (text, value, shown, numberFormat) =>
    expect(typed(text)).toMatchObject({ value, shown, numberFormat, formula: undefined }),
  );

  it('keeps 15 digits and makes zeros of the rest, never rounding', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{15,19}$/), (digits) => {
        const expected = Number(digits.slice(0, 15).padEnd(digits.length, '0'));
        expect(typed(digits).value).toBe(expected);
      }),
    );
  });

  it('gives back every whole number of up to 11 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999_999 }), (number) => {
        expect(typed(String(number))).toMatchObject({ value: number, shown: String(number) });
      }),
    );
  });

  it('reads full-width digits in Japanese only', () => {
    expect(typed('１２３', 'en-US').value).toBe('１２３');
  });

  it.each(['1,23', '12,3456', '1.2.3', '1e', '0x10', 'Infinity', 'NaN', '-', '+', '.', '--', '%', '1 2'])(
    'leaves %s a text',
    (text) => expect(typed(text)).toMatchObject({ value: text, formula: undefined }),
  );
});

describe('dates typed into a General cell', () => {
  it.each([
    ['1-2', '1月2日', 'm"月"d"日"'],
    ['3/4', '3月4日', 'm"月"d"日"'],
    ['2024/3/4', '2024/3/4', 'yyyy/m/d'],
    ['2024-03-04', '2024/3/4', 'yyyy/m/d'],
    ['2024年3月4日', '2024年3月4日', 'yyyy"年"m"月"d"日"'],
    ['12:34', '12:34', 'h:mm'],
    ['1:05 PM', '1:05 PM', 'h:mm AM/PM'],
    ['2024/3/4 12:34', '2024/3/4 12:34', 'yyyy/m/d h:mm'],
  ])('%s in Japanese', (text, shown, numberFormat) =>
    expect(typed(text)).toMatchObject({ shown, numberFormat }),
  );

  it.each([
    ['1-2', '2-Jan', 'd-mmm'],
    ['3/4/2024', '3/4/2024', 'm/d/yyyy'],
    ['4-Mar', '4-Mar', 'd-mmm'],
    ['Mar 2024', 'Mar-24', 'mmm-yy'],
    ['3/4/29', '3/4/2029', 'm/d/yyyy'],
    ['3/4/30', '3/4/1930', 'm/d/yyyy'],
  ])('%s in English', (text, shown, numberFormat) =>
    expect(typed(text, 'en-US')).toMatchObject({ shown, numberFormat }),
  );

  it.each(['13/40', '2024/2/30', '1/2/3/4', '25:61', '2/30/2024'])('leaves %s a text', (text) =>
    expect(typed(text).value).toBe(text),
  );

  it('numbers days as Excel does, its 29 February 1900 included', () => {
    expect(serialOf({ year: 1900, month: 1, day: 1 })).toBe(1);
    expect(serialOf({ year: 1900, month: 2, day: 29 })).toBe(60);
    expect(serialOf({ year: 1900, month: 3, day: 1 })).toBe(61);
    expect(serialOf({ year: 2024, month: 1, day: 1 })).toBe(45292);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }), (serial) => {
        expect(serialOf(calendarOf(serial))).toBe(serial);
      }),
    );
  });
});

describe('other entries', () => {
  it.each([
    ['TRUE', true],
    ['false', false],
    ['#N/A', cellError('#N/A')],
    ["'007", '007'],
    ['', null],
    ['=', '='],
    ['abc', 'abc'],
  ])('%j', (text, value) => expect(typed(text)).toMatchObject({ value, formula: undefined }));

  it.each([
    ['=A1+1', '=A1+1'],
    ['-A1', '=-A1'],
    ['+81-3-1234-5678', '=+81-3-1234-5678'],
    ['-abc', '=-abc'],
  ])('%s is a formula', (text, formula) => expect(typed(text)).toMatchObject({ value: null, formula }));

  it('keeps any text in a text cell', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(typed(text, 'ja-JP', '@')).toMatchObject({ value: text, formula: undefined, shown: text });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void typed(text)));
    fc.assert(fc.property(fc.stringMatching(/^[-+0-9/.:,%eE() ]{0,12}$/), (text) => void typed(text)));
  });
});

describe('number formats', () => {
  it.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [-1234.5, '#,##0;(#,##0)', '(1,235)'],
    [0, '0;-0;"none"', 'none'],
    [45355, 'yyyy"年"m"月"', '2024年3月'],
    [0.5, 'h:mm AM/PM', '12:00 PM'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [7, '0000', '0007'],
    [1234567, '0.00E+00', '1.23E+06'],
    [12, '"No. "0', 'No. 12'],
    [5, '[Red]0', '5'],
    [0.00001, 'General', '0.00001'],
    [1 / 3, 'General', '0.333333333'],
    [1e21, 'General', '1E+21'],
  ])('%d as %s', (value, format, shown) => expect(displayText(value, format)).toBe(shown));

  it('shows texts through their section', () => {
    expect(displayText('x', '0;0;0;"<"@">"')).toBe('<x>');
    expect(displayText('x', '0.00')).toBe('x');
  });
});
