/** Dashes and marks that people type or paste for a hyphen; the ASCII hyphen itself is not among them. */
export const LOOKALIKE_HYPHENS: readonly string[] = [
  '\u2010',
  '\u2011',
  '\u2012',
  '\u2013',
  '\u2014',
  '\u2015',
  '\u2043',
  '\u2212',
  '\u2500',
  '\u30FC',
  '\uFE58',
  '\uFE63',
  '\uFF0D',
  '\uFF70',
];

/** Each ASCII character, and what is taken for it at a glance: typographic forms, then Cyrillic and Greek letters. */
const LOOKALIKES: readonly (readonly [ascii: string, lookalikes: string])[] = [
  ['-', LOOKALIKE_HYPHENS.join('')],
  [' ', '\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000'],
  ["'", '\u2018\u2019\u201A\u201B\u2032\u00B4\u02B9\u02BC'],
  ['"', '\u201C\u201D\u201E\u201F\u2033\u301D\u301F'],
  ['/', '\u2044\u2215'],
  ['*', '\u2217'],
  [':', '\u2236'],
  ['.', '\u2024'],
  ['|', '\u2223\u00A6'],
  ['~', '\u02DC\u223C\u301C'],
  ['^', '\u02C6'],
  ['<', '\u2039'],
  ['>', '\u203A'],
  ['A', 'АΑ'],
  ['B', 'ВΒ'],
  ['C', 'С'],
  ['E', 'ЕΕ'],
  ['H', 'НΗ'],
  ['I', 'ІΙ'],
  ['J', 'Ј'],
  ['K', 'КΚ\u212A'],
  ['M', 'МΜ'],
  ['N', 'Ν'],
  ['O', 'ОΟ'],
  ['P', 'РΡ'],
  ['S', 'Ѕ'],
  ['T', 'ТΤ'],
  ['X', 'ХΧ'],
  ['Y', 'УΥ'],
  ['Z', 'Ζ'],
  ['a', 'а'],
  ['c', 'с'],
  ['d', 'ԁ'],
  ['e', 'е'],
  ['h', 'һ'],
  ['i', 'і'],
  ['j', 'ј'],
  ['o', 'оο'],
  ['p', 'р'],
  ['q', 'ԛ'],
  ['s', 'ѕ'],
  ['v', 'ѵν'],
  ['w', 'ԝ'],
  ['x', 'х'],
  ['y', 'у'],
];

const asciiOf = new Map(
  LOOKALIKES.flatMap(([ascii, lookalikes]) =>
    Array.from(lookalikes, (character) => [character, ascii] as const),
  ),
);

/**
 * The ASCII character that a look-alike stands for in an item that takes ASCII alone: dashes, typographic quotes,
 * unusual spaces, Cyrillic and Greek letters. Undefined for every other character, full-width ASCII (other than
 * the hyphen) included: see `halfWidth`.
 */
export function lookalikeAscii(character: string): string | undefined {
  return asciiOf.get(character);
}
