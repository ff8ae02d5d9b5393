import type { EntryLanguage } from './typed-entry.ts';

export interface ReadValue {
  readonly value: number;
  readonly numberFormat: string | undefined;
}

/** Excel keeps 15 significant digits and makes zeros of those after them; it does not round. */
const SIGNIFICANT = 15;

const MAX_NUMBER = 9.99999999999999e307;

function keepSignificant(digits: string, exponent: number): number {
  const [whole = '', fraction = ''] = digits.split('.');
  const all = whole + fraction;
  const leading = /^0*/.exec(all)?.[0].length ?? 0;
  const kept = all.slice(0, leading + SIGNIFICANT).padEnd(all.length, '0');
  const fractionDigits = kept.slice(whole.length);
  return Number(`${kept.slice(0, whole.length) || '0'}.${fractionDigits || '0'}e${exponent}`);
}

const PLAIN = /^(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const FRACTION = /^(\d+) +(\d{1,7})\/(\d{1,7})$/;

/** A text as the number Excel reads, with the format it then gives a General cell; undefined when it is none. */
export function readNumber(text: string, language: EntryLanguage): ReadValue | undefined {
  const { body, negative } = takeSign(text.trim());
  const read = readUnsigned(body, language);
  if (!read || read.value > MAX_NUMBER) return undefined;
  return { ...read, value: negative && read.value !== 0 ? -read.value : read.value };
}

function takeSign(text: string): { readonly body: string; readonly negative: boolean } {
  const bracketed = /^\(([^()+-]+)\)$/.exec(text);
  if (bracketed) return { body: bracketed[1] ?? '', negative: true };
  const signed = /^([+-])\s*([^+\s-].*)$/s.exec(text);
  return signed ? { body: signed[2] ?? '', negative: signed[1] === '-' } : { body: text, negative: false };
}

function readUnsigned(body: string, language: EntryLanguage): ReadValue | undefined {
  const percent = /^(.*?)\s*%$|^%\s*(.*)$/s.exec(body);
  if (percent) {
    const number = readPlain(percent[1] ?? percent[2] ?? '');
    return number && { value: number.value / 100, numberFormat: number.decimals ? '0.00%' : '0%' };
  }
  const currency = language === 'ja-JP' ? /^[\u00A5\\]\s*(.+)$/s : /^\$\s*(.+)$/s;
  const money = currency.exec(body);
  if (money) {
    const number = readPlain(money[1] ?? '');
    return number && { value: number.value, numberFormat: moneyFormat(language, number.decimals) };
  }
  const fraction = FRACTION.exec(body);
  if (fraction) return readFraction(fraction);
  const number = readPlain(body);
  return number && { value: number.value, numberFormat: number.numberFormat };
}

interface PlainNumber extends ReadValue {
  readonly decimals: boolean;
}

function readPlain(text: string): PlainNumber | undefined {
  const decimals = /\.\d/.test(text);
  if (GROUPED.test(text)) {
    const value = keepSignificant(text.replaceAll(',', ''), 0);
    return { value, decimals, numberFormat: decimals ? '#,##0.00' : '#,##0' };
  }
  const parts = PLAIN.exec(text);
  if (!parts) return undefined;
  const exponent = Number(parts[2] ?? 0);
  const value = keepSignificant(parts[1] ?? '', exponent);
  if (!Number.isFinite(value)) return undefined;
  return { value, decimals, numberFormat: parts[2] === undefined ? undefined : '0.00E+00' };
}

function moneyFormat(language: EntryLanguage, decimals: boolean): string {
  const digits = decimals ? '#,##0.00' : '#,##0';
  return language === 'ja-JP'
    ? `"\u00A5"${digits};[Red]"\u00A5"-${digits}`
    : `"$"${digits}_);[Red]("$"${digits})`;
}

function readFraction([, whole, numerator, denominator]: RegExpExecArray): ReadValue | undefined {
  if (Number(denominator) === 0) return undefined;
  const wide = (denominator?.length ?? 1) > 1 || (numerator?.length ?? 1) > 1;
  return {
    value: Number(whole) + Number(numerator) / Number(denominator),
    numberFormat: wide ? '# ??/??' : '# ?/?',
  };
}
