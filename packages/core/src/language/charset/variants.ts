/**
 * The characters that have a twin on another platform, and the form that is written (D-03, D-04): the one that
 * cp932 encodes to the bytes of JIS X 0208, and for the two JIS X 0201 characters the ASCII one of the same byte.
 */
const WRITTEN_FORM: Readonly<Record<string, string>> = {
  '\u301C': '\uFF5E',
  '\u2016': '\u2225',
  '\u2212': '\uFF0D',
  '\u00A2': '\uFFE0',
  '\u00A3': '\uFFE1',
  '\u00AC': '\uFFE2',
  '\u2014': '\u2015',
  '\u00A5': '\\',
  '\u203E': '~',
};
const HAS_TWIN = /[\u301C\u2016\u2212\u00A2\u00A3\u00AC\u2014\u00A5\u203E]/;
const TWINS = new RegExp(HAS_TWIN, 'g');

/**
 * Brings every character that platforms map differently to the one form that is written: two values that export
 * to the same bytes become the same string. Length in code points is kept.
 */
export function unifyPairs(value: string): string {
  return HAS_TWIN.test(value) ? value.replace(TWINS, (twin) => WRITTEN_FORM[twin] ?? twin) : value;
}
