import { calendarOf, MAX_SERIAL } from './serial-date.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const PARTS = /"[^"]*"?|\\.|\[h+\]|\[m+\]|\[s+\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|[\s\S]/gi;

const isQuoted = (part: string): boolean => part.startsWith('"') || part.startsWith('\\');

/** Whether a format's section shows dates or times. */
export function isDateFormat(format: string): boolean {
  return [...format.matchAll(PARTS)].some(([part]) => !isQuoted(part) && /^(?:\[[hms]|[ymdhs])/i.test(part));
}

/** A serial number by a date format; what is no date in Excel is shown as `#`. */
export function formatDate(serial: number, format: string): string {
  if (serial < 0 || serial >= MAX_SERIAL + 1) return '#'.repeat(8);
  const time = calendarOf(serial);
  const parts = [...format.matchAll(PARTS)].map(([part]) => part);
  const halfDay = parts.some((part) => /^(?:am\/pm|a\/p)$/i.test(part));
  const hours = halfDay ? time.hours % 12 || 12 : time.hours;
  const pad = (value: number, width: number): string => String(value).padStart(Math.min(width, 2), '0');
  const show = (part: string, index: number): string => {
    if (isQuoted(part)) return part.startsWith('"') ? part.replaceAll('"', '') : part.slice(1);
    const letters = part.toLowerCase();
    if (letters.startsWith('[')) return String(elapsed(serial, letters[1] ?? 'h'));
    if (/^(?:am\/pm|a\/p)$/.test(letters)) {
      const mark = time.hours < 12 ? 'AM' : 'PM';
      return letters === 'a/p' ? mark.slice(0, 1) : mark;
    }
    switch (letters[0]) {
      case 'y':
        return letters.length > 2 ? String(time.year) : pad(time.year % 100, 2);
      case 'm':
        return isMinutes(parts, index)
          ? pad(time.minutes, letters.length)
          : month(time.month, letters.length);
      case 'd':
        return day(time.day, time.weekday, letters.length);
      case 'h':
        return pad(hours, letters.length);
      case 's':
        return pad(time.seconds, letters.split('.')[0]?.length ?? 1);
      default:
        return part === '@' ? '' : part;
    }
  };
  return parts.map(show).join('');
}

function elapsed(serial: number, unit: string): number {
  const perDay: Readonly<Record<string, number>> = { h: 24, m: 1_440, s: 86_400 };
  return Math.floor(serial * (perDay[unit] ?? 24) + 1e-6);
}

/** `m` means minutes after an hour or before seconds. */
function isMinutes(parts: readonly string[], index: number): boolean {
  const isClock = (part: string): boolean => /^(?:\[?[hs]|[ymd])/i.test(part) && !isQuoted(part);
  const before = parts.slice(0, index).reverse().find(isClock);
  const after = parts.slice(index + 1).find(isClock);
  return /^\[?h/i.test(before ?? '') || /^\[?s/i.test(after ?? '');
}

function month(number: number, width: number): string {
  const name = MONTHS[number - 1] ?? '';
  if (width <= 2) return String(number).padStart(width, '0');
  if (width === 5) return name.slice(0, 1);
  return width === 3 ? name.slice(0, 3) : name;
}

function day(number: number, weekday: number, width: number): string {
  const name = DAYS[weekday] ?? '';
  if (width <= 2) return String(number).padStart(width, '0');
  return width === 3 ? name.slice(0, 3) : name;
}
