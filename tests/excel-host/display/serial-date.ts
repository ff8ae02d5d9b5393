const DAY = 86_400_000;
/** Serial number 0 of the 1900 system, as it counts from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Excel holds 29 February 1900 for a day: serial number 60. */
const FALSE_LEAP_DAY = 60;
/** 9999-12-31. */
export const MAX_SERIAL = 2_958_465;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The serial number of a date, undefined where there is no such day between 1900 and 9999. */
export function serialOf({ year, month, day }: CalendarDate): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return undefined;
  if (year === 1900 && month === 2 && day === 29) return FALSE_LEAP_DAY;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  return serial > FALSE_LEAP_DAY ? serial : serial - 1;
}

export interface CalendarTime extends CalendarDate {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** The date and time of a serial number. */
export function calendarOf(serial: number): CalendarTime {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const clock = seconds === 86_400 ? 0 : seconds;
  const time = {
    hours: Math.floor(clock / 3_600),
    minutes: Math.floor(clock / 60) % 60,
    seconds: clock % 60,
    weekday: (days + 6) % 7,
  };
  if (days === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29, ...time };
  const date = new Date(EPOCH + (days + (days < FALSE_LEAP_DAY ? 1 : 0)) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...time };
}
