/** As Excel has it; more would only be hostile. */
const LONGEST_CODE = 255;

/** A format without what it shows as it stands. */
const withoutLiterals = (code: string): string =>
  code.slice(0, LONGEST_CODE).replaceAll(/"[^"]*"|\[(?!(?:h+|m+|s+)\])[^\]]*\]|[\\_*]./gisu, '');

/**
 * Whether a number format shows a date, a time or a weekday: one of its letters stands outside literal text, brackets,
 * the word General and a number's exponent. Elapsed hours, minutes and seconds are the one use of letters in brackets.
 */
export function isDateFormat(code: string): boolean {
  const bare = withoutLiterals(code).replaceAll(/general|g\/標準|e[+-]/gisu, '');
  return /[ymdhsge]|aaa/i.test(bare);
}

/** True for the format that shows every value as it is. */
export const isGeneralFormat = (code: string): boolean => /^(?:general|g\/標準)?$/i.test(code);

/** Whether a number format shows a power of ten (`0.00E+00`), as Excel gives it to what is typed so. */
export const isScientificFormat = (code: string): boolean => /[0#?.]e[+-]/i.test(withoutLiterals(code));
