import { parseFormula } from '../formulas/parse.ts';
import { type CellValue, cellError, ERROR_CODES } from '../model/value.ts';
import { readDate } from './dates.ts';
import { readNumber } from './numbers.ts';

/** The languages whose entry rules are known. */
export type EntryLanguage = 'en-US' | 'ja-JP';

export interface EntrySettings {
  readonly language: EntryLanguage;
  /** The year that a date without one belongs to. */
  readonly year: number;
}

/** What becomes of a typed text: exactly one of a value and a formula. */
export interface Entry {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula: string | undefined;
  /** The number format that the entry brings along into a General cell. */
  readonly numberFormat: string | undefined;
}

/** The most characters that a cell holds. */
export const MAX_CELL_TEXT = 32_767;
/** The most characters that a formula holds. */
export const MAX_FORMULA = 8_192;

const constant = (value: CellValue, numberFormat?: string): Entry => ({
  value,
  formula: undefined,
  numberFormat,
});

/** What Excel makes of a text typed into a cell of that number format. */
export function readEntry(text: string, numberFormat: string, settings: EntrySettings): Entry {
  if (text === '') return constant(null);
  if (numberFormat.trim() === '@') return constant(text);
  if (text.startsWith("'")) return constant(text.slice(1));
  if (text.length > 1 && text.startsWith('=')) return formulaEntry(text);
  const plain = settings.language === 'ja-JP' ? halfWidth(text) : text;
  const read = readNumber(plain, settings.language) ?? readDate(plain, settings);
  if (read) return constant(read.value, read.numberFormat);
  if (startsFormula(plain)) return formulaEntry(`=${plain}`);
  const word = plain.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return constant(word === 'TRUE');
  const error = ERROR_CODES.find((code) => code === word);
  return constant(error ? cellError(error) : text);
}

const formulaEntry = (formula: string): Entry => ({ value: null, formula, numberFormat: undefined });

/** A sign before what is no number starts a formula: `-A1`, `+81-3-5555`. */
const startsFormula = (text: string): boolean =>
  /^[+-]./s.test(text) && parseFormula(`=${text}`) !== undefined;

/** Full-width digits, signs and letters as their half-width forms, for reading only. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('\uFFE5', '\u00A5');
}
