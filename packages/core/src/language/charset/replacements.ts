import { NAME_KANJI } from './name-kanji.ts';
import { isWithinRepertoire } from './repertoire.ts';

const nameKanji = new Map(NAME_KANJI);

/** Symbols that Unicode gives no compatibility form within the repertoire, or a poorer one. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\u00A6': '|',
  '\u00A9': '(C)',
  '\u00AE': '(R)',
  '\u00B7': '・',
  '\u00C5': '\u212B',
  '\u02BC': '’',
  '\u2012': '-',
  '\u2013': '-',
  '\u2022': '・',
  '\u2044': '/',
  '\u2116': 'No.',
  '\u2211': 'Σ',
  '\u2215': '/',
  '\u2219': '・',
  '\u223C': '\uFF5E',
  '\u22C5': '・',
  '\u301D': '“',
  '\u301E': '”',
  '\u301F': '”',
  ゔ: 'う゛',
  ヷ: 'ワ゛',
  ヸ: 'ヰ゛',
  ヹ: 'ヱ゛',
  ヺ: 'ヲ゛',
};

/** Enclosed numbers without a compatibility form: first code point, last code point, number of the first. */
const ENCLOSED_NUMBERS = [
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
] as const;

/** Circled characters, whose compatibility form drops the circle. */
const CIRCLED = /^[\u2460-\u2473\u24B6-\u24EA\u3251-\u325F\u3280-\u32BF\u32D0-\u32FE]$/;

/** Super- and subscripts and fractions say something else once they stand in the line: 10² is not 102. */
const CHANGES_MEANING = /^[\u00AA\u00B2\u00B3\u00B9\u00BA\u00BC-\u00BE\u2070-\u209F\u2150-\u215F\u2189]$/;
const PICTURE = /\p{Emoji_Presentation}/u;

/**
 * What may be written within the repertoire for a character outside it: `髙` → `高`, `①` → `(1)`, `㈱` → `(株)`,
 * no-break space → space. Undefined where no sound form is known, and for a character that is in the repertoire.
 * Never to be applied unasked: how a name is written is its owner's decision (D-03).
 */
export function replacementFor(character: string): string | undefined {
  if (isWithinRepertoire(character)) return undefined;
  const composed = character.normalize('NFC');
  if (isWithinRepertoire(composed)) return composed;
  return (
    nameKanji.get(composed) ?? SYMBOLS[composed] ?? enclosedNumber(composed) ?? compatibilityForm(composed)
  );
}

function enclosedNumber(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const range = ENCLOSED_NUMBERS.find(([first, last]) => code >= first && code <= last);
  return range && `(${code - range[0] + range[2]})`;
}

function compatibilityForm(character: string): string | undefined {
  if (CHANGES_MEANING.test(character) || PICTURE.test(character)) return undefined;
  const plain = character.normalize('NFKC');
  const isSpacingAccent = plain.length > 1 && plain.startsWith(' ');
  if (isSpacingAccent || !isWithinRepertoire(plain)) return undefined;
  return CIRCLED.test(character) ? `(${plain})` : plain;
}
