import type { Bilingual } from '../language/text.ts';
import type { DecisionId } from '../manual/decision.ts';

const MAX_SHOWN = 60;

/** A value to stand in a sentence: long ones are cut in the middle. */
export function shown(value: string): string {
  const characters = [...value];
  if (characters.length <= MAX_SHOWN) return value;
  return `${characters.slice(0, MAX_SHOWN - 15).join('')}…${characters.slice(-14).join('')}`;
}

/** A character to stand in a sentence; one that cannot be seen is named. */
export function shownCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const visible = /^[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return visible ? character : name;
}

/** A number as it stands in a sentence: `1,000`. */
export const thousands = (count: number): string => count.toLocaleString('en-US');

/** `a, b and c`. */
export const listEn = (parts: readonly (string | number)[], word: 'and' | 'or' = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

/** Characters to stand in a sentence: `「a」、半角スペース`. */
export const charactersJa = (characters: readonly string[]): string =>
  characters
    .map((character) => (character === ' ' ? '半角スペース' : `「${shownCharacter(character)}」`))
    .join('、');

/** Characters to stand in a sentence: `“a” and a space`. */
export const charactersEn = (characters: readonly string[], word: 'and' | 'or' = 'and'): string =>
  listEn(
    characters.map((character) => (character === ' ' ? 'a space' : `“${shownCharacter(character)}”`)),
    word,
  );

const MAX_POSITIONS = 5;

/** Positions in words: `3文字目、5文字目`. */
export function positionsJa(positions: readonly number[]): string {
  const named = positions.slice(0, MAX_POSITIONS).map((position) => `${position}文字目`);
  return (
    named.join('、') +
    (positions.length > MAX_POSITIONS ? ` ほか${positions.length - MAX_POSITIONS}か所` : '')
  );
}

/** Positions in words: `characters 3 and 5`. */
export function positionsEn(positions: readonly number[]): string {
  const named = positions.slice(0, MAX_POSITIONS).map(String);
  const rest = positions.length - named.length;
  if (rest > 0) return `characters ${named.join(', ')} and ${rest} more`;
  if (named.length === 1) return `character ${named[0]}`;
  return `characters ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

export const EXCEL = { ja: 'Excelの動作', en: 'how Excel works' } as const;
export const RFC_5280 = { ja: 'RFC 5280', en: 'RFC 5280' } as const;
export const RFC_5321 = { ja: 'RFC 5321', en: 'RFC 5321' } as const;
export const RFC_1123 = { ja: 'RFC 1123', en: 'RFC 1123' } as const;
export const X_520 = { ja: 'ITU-T X.520', en: 'ITU-T X.520' } as const;
export const BASELINE = {
  ja: 'CA/Browser Forum Baseline Requirements',
  en: 'the CA/Browser Forum Baseline Requirements',
} as const;
export const PRACTICE = { ja: '運用上の助言', en: 'practical advice' } as const;
/** Says what rests on how the manual is read, where no sentence of it can be cited. */
export const ownReading = (decisions: readonly DecisionId[] = []): Bilingual =>
  decisions.length === 0
    ? PRACTICE
    : {
        ja: `マニュアルの読み方（${decisions.join('、')}）`,
        en: `how the manual is read (${decisions.join(', ')})`,
      };
/** Says what is compared of a DN: CN, OU and C (D-35). */
export const SERVICE_2020 = {
  ja: 'サービスの公開ページ（2020年7月15日以降の扱い）',
  en: 'the service’s public pages (practice since 2020-07-15)',
} as const;
export const SERVICE_FAQ = { ja: 'サービスのFAQ', en: 'the service’s FAQ' } as const;
export const GIVEN_CERTIFICATES = {
  ja: '渡された証明書の内容',
  en: 'the certificates that were given',
} as const;

/** What stands in sheets is upki-tsv's own matter, on which the manual is silent. */
export const OWN_READING = { ja: 'upki-tsv のシートの読み方', en: 'how upki-tsv reads sheets' } as const;

/** A column to stand in a sentence: `F列「メール」`. */
export const columnJa = (letters: string, header: string): string =>
  header === '' ? `見出しのない${letters}列` : `${letters}列「${shown(header.replace(/\s+/gu, ' '))}」`;

/** A column to stand in a sentence: `column F (“メール”)`. */
export function columnEn(letters: string, header: string, begins = false): string {
  const named = header === '' ? 'without a header' : `“${shown(header.replace(/\s+/gu, ' '))}”`;
  return `${begins ? 'C' : 'c'}olumn ${letters} (${named})`;
}

export const samplesJa = (samples: readonly string[]): string =>
  samples.length > 0 ? `値は、たとえば${samples.map((sample) => `「${sample}」`).join('や')}です。` : '';

export const samplesEn = (samples: readonly string[]): string =>
  samples.length > 0
    ? ` It contains, for example, ${samples.map((sample) => `“${sample}”`).join(' and ')}.`
    : '';

const MAX_ROWS = 5;

/** Numbers of rows to stand in a sentence. */
export const listOfRows = (rows: readonly number[]): string =>
  rows.slice(0, MAX_ROWS).join(', ') + (rows.length > MAX_ROWS ? ', …' : '');
