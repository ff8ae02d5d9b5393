import {
  describeCodePoint,
  halfWidth,
  isInvisible,
  isVariationSelector,
  lookalikeAscii,
} from '../../charset/index.ts';
import { fieldRule } from '../rule.ts';
import { positionsEn, positionsJa, shownCharacter } from '../words.ts';

const ASCII_OR_CONTROL = /^[\x20-\x7e\p{Cc}\u2028\u2029]$/u;

export default fieldRule<{
  character: string;
  codePoint: string;
  positions: readonly number[];
  replacement: string;
}>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-02'],
  title: { ja: '半角項目の半角でない文字', en: 'A non-ASCII character in an ASCII item' },
  why: {
    ja: '半角の項目にはASCIIの文字だけを書けます。見た目の似た別の文字（‐ や – など）も使えません。',
    en: 'ASCII items take ASCII only, and none of the characters that merely look like it, such as ‐ or –.',
  },
  message: {
    ja: ({ character, codePoint, positions, replacement }) =>
      `「${shownCharacter(character)}」（${codePoint}、${positionsJa(positions)}）は半角文字ではありません。${
        replacement ? `半角の「${replacement}」ではありませんか。` : '半角の文字で書いてください。'
      }`,
    en: ({ character, codePoint, positions, replacement }) =>
      `“${shownCharacter(character)}” (${codePoint}, ${positionsEn(positions)}) is not ASCII. ${
        replacement ? `Is “${replacement}” meant?` : 'Write it in ASCII.'
      }`,
  },
  applies: ({ characters, id }) => characters.kind === 'ascii' && id !== 'pin',
  check: ({ field, text }) =>
    foreignCharacters(text).map(({ character, positions }) => {
      const replacement = lookalikeAscii(character);
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
  examples: {
    good: [{ type: 'server-issue', values: { adminMail: 'admin-1@example.ac.jp' } }],
    bad: [
      {
        type: 'server-issue',
        values: { adminMail: 'admin–1@example.ac.jp' },
        params: { codePoint: 'U+2013', positions: [6], replacement: '-' },
        fixed: { adminMail: 'admin-1@example.ac.jp' },
      },
      { type: 'client-issue', values: { fileName: '例花子' }, params: { positions: [1], replacement: '' } },
    ],
  },
});

function foreignCharacters(text: string): { character: string; positions: number[] }[] {
  const found = new Map<string, number[]>();
  [...text].forEach((character, index) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (ASCII_OR_CONTROL.test(character) || isInvisible(codePoint) || isVariationSelector(codePoint)) return;
    if (halfWidth(character) !== character) return;
    found.set(character, [...(found.get(character) ?? []), index + 1]);
  });
  return [...found].map(([character, positions]) => ({ character, positions }));
}
