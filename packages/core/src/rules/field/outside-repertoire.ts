import {
  charactersOutside,
  composeKana,
  describeCodePoint,
  isInvisible,
  isVariationSelector,
  replacementFor,
} from '../../language/charset/index.ts';
import { fieldRule } from '../rule.ts';
import { positionsEn, positionsJa, shownCharacter } from '../words.ts';

/** What stands for bytes that no character has. */
const UNREADABLE = '\ufffd';
const CONTROL = /^[\p{Cc}\u2028\u2029]$/u;

export default fieldRule<{
  character: string;
  codePoint: string;
  positions: readonly number[];
  replacement: string;
}>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-03', 'D-04'],
  title: { ja: '第一・第二水準にない文字', en: 'A character outside JIS levels 1 and 2' },
  why: {
    ja: '使えるのはJIS X 0208:1997とJIS X 0201の文字です。①や㈱、髙などは、Shift_JISで保存できるように見えても、この中にありません。',
    en: 'Only the characters of JIS X 0208:1997 and JIS X 0201 are allowed. ①, ㈱ and 髙, for example, are not among them, although many programs can save them in Shift_JIS.',
  },
  message: {
    ja: ({ character, codePoint, positions, replacement }) =>
      character === UNREADABLE
        ? `${positionsJa(positions)}に、文字として読めないバイトがあります。元の文字を入れ直してください。`
        : `「${shownCharacter(character)}」（${codePoint}、${positionsJa(positions)}）は使えない文字です。${
            replacement
              ? `「${replacement}」${looksAlike(replacement) ? `（${describeCodePoint(replacement)}）` : ''}に置き換えてください。`
              : '第一・第二水準の漢字か、仮名で書いてください。'
          }`,
    en: ({ character, codePoint, positions, replacement }) =>
      character === UNREADABLE
        ? `There are bytes that cannot be read as characters (${positionsEn(positions)}). Enter the original ${positions.length === 1 ? 'character' : 'characters'} again.`
        : `“${shownCharacter(character)}” (${codePoint}, ${positionsEn(positions)}) is not allowed. ${
            replacement
              ? `Use ${replacement}${looksAlike(replacement) ? ` (${describeCodePoint(replacement)})` : ''} instead of ${shownCharacter(character)}.`
              : 'Use kanji of JIS level 1 or 2, or kana.'
          }`,
  },
  applies: ({ characters }) => characters.kind === 'jis',
  check: ({ field, text }) =>
    charactersOutside(composeKana(text))
      .filter(({ character }) => !hasOwnRule(character))
      .map(({ character, positions }) => {
        const replacement = replacementFor(character);
        return {
          params: {
            character,
            codePoint: describeCodePoint(character),
            positions,
            replacement: replacement ?? '',
          },
          fix:
            replacement === undefined
              ? undefined
              : { safe: false, values: { [field.id]: text.replaceAll(character, replacement) } },
        };
      }),
});

/** Whether a sign may be taken for what it replaces, so that its code point has to be told. */
const looksAlike = (replacement: string): boolean =>
  [...replacement].length === 1 &&
  !/[ -~]|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(replacement);

function hasOwnRule(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return CONTROL.test(character) || isInvisible(codePoint) || isVariationSelector(codePoint);
}
