import { serialOf } from '../display/serial-date.ts';
import type { ReadValue } from './numbers.ts';
import type { EntryLanguage, EntrySettings } from './typed-entry.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Formats {
  readonly dayMonth: string;
  readonly monthYear: string;
  readonly full: string;
}

const FORMATS: Readonly<Record<EntryLanguage, Formats>> = {
  'en-US': { dayMonth: 'd-mmm', monthYear: 'mmm-yy', full: 'm/d/yyyy' },
  'ja-JP': { dayMonth: 'm"月"d"日"', monthYear: 'mmm-yy', full: 'yyyy/m/d' },
};

/** A text as the date or time Excel reads, with the format it gives a General cell; undefined when it is none. */
export function readDate(text: string, settings: EntrySettings): ReadValue | undefined {
  const trimmed = text.trim();
  const time = readTime(trimmed);
  if (time) return time;
  const both = /^(\S.*?)\s+(\d{1,2}:\d.*)$/s.exec(trimmed);
  const date = both && readDay(both[1] ?? '', settings);
  const clock = both && readTime(both[2] ?? '');
  if (date && clock && clock.value < 1)
    return { value: date.value + clock.value, numberFormat: `${FORMATS[settings.language].full} h:mm` };
  return readDay(trimmed, settings);
}

function readTime(text: string): ReadValue | undefined {
  const parts = /^(\d{1,4}):(\d{1,2})?(?::(\d{1,2}(?:\.\d+)?))?(?:\s*([ap])m?)?$/i.exec(text);
  if (!parts) return undefined;
  const [, hourText = '', minuteText = '0', secondText, half] = parts;
  const [hours, minutes, seconds] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)];
  if (minutes > 59 || seconds >= 60 || hours > 9_999) return undefined;
  if (half !== undefined && (hours > 12 || hours === 0)) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const format = secondText === undefined ? 'h:mm' : 'h:mm:ss';
  const numberFormat = half !== undefined ? `${format} AM/PM` : hour > 23 ? '[h]:mm:ss' : format;
  return { value: (hour * 3_600 + minutes * 60 + seconds) / 86_400, numberFormat };
}

function readDay(text: string, settings: EntrySettings): ReadValue | undefined {
  return readNumericDay(text, settings) ?? readJapaneseDay(text, settings) ?? readNamedMonth(text, settings);
}

function readNumericDay(text: string, settings: EntrySettings): ReadValue | undefined {
  const formats = FORMATS[settings.language];
  const parts = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!parts) return undefined;
  const [, one = '', , other = '', third] = parts;
  if (third !== undefined) {
    const yearFirst = one.length > 2 || settings.language === 'ja-JP';
    const [year, month, day] = yearFirst ? [one, other, third] : [third, one, other];
    return dated(yearOf(year), month, day, formats.full);
  }
  if (one.length > 2) return dated(yearOf(one), other, '1', formats.monthYear);
  if (other.length > 2) return dated(yearOf(other), one, '1', formats.monthYear);
  return (
    dated(settings.year, one, other, formats.dayMonth) ??
    (settings.language === 'en-US' ? dated(settings.year, other, one, formats.dayMonth) : undefined) ??
    dated(yearOf(other), one, '1', formats.monthYear)
  );
}

function readJapaneseDay(text: string, settings: EntrySettings): ReadValue | undefined {
  if (settings.language !== 'ja-JP') return undefined;
  const parts = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (!parts) return undefined;
  const [, year, month = '', day] = parts;
  if (year === undefined)
    return day === undefined ? undefined : dated(settings.year, month, day, FORMATS['ja-JP'].dayMonth);
  return dated(yearOf(year), month, day ?? '1', day === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"');
}

function readNamedMonth(text: string, settings: EntrySettings): ReadValue | undefined {
  const dayFirst = /^(\d{1,2})[-\s/]?([A-Za-z]{3,9})(?:[-\s/,]+(\d{2}|\d{4}))?$/.exec(text);
  const monthFirst = /^([A-Za-z]{3,9})[-\s/](\d{1,2}|\d{4})(?:,?\s+(\d{4}))?$/.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const month = name === undefined ? 0 : monthOf(name);
  if (month === 0) return undefined;
  const number = dayFirst?.[1] ?? monthFirst?.[2] ?? '';
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  if (number.length === 4) return dated(Number(number), String(month), '1', 'mmm-yy');
  if (year !== undefined) return dated(yearOf(year), String(month), number, 'd-mmm-yy');
  return (
    dated(settings.year, String(month), number, 'd-mmm') ??
    (monthFirst ? dated(yearOf(number), String(month), '1', 'mmm-yy') : undefined)
  );
}

function monthOf(name: string): number {
  const letters = name.toLowerCase();
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  return Math.max(MONTHS.indexOf(letters), full.indexOf(letters)) + 1;
}

/** Two digits mean 2000 to 2029, then 1930 to 1999. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: string, day: string, numberFormat: string): ReadValue | undefined {
  if (month.length > 2 || day.length > 2) return undefined;
  const value = serialOf({ year, month: Number(month), day: Number(day) });
  return value === undefined ? undefined : { value, numberFormat };
}
