import { isVariationSelector } from '../../language/charset/index.ts';
import { fieldRule } from '../rule.ts';

const isSelector = (character: string): boolean => isVariationSelector(character.codePointAt(0) ?? 0);

export default fieldRule<{ character: string; position: number }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-03'],
  title: { ja: '異体字セレクタ', en: 'A variation selector' },
  why: {
    ja: '字形を選ぶための符号（異体字セレクタ）はJISの文字ではありません。取り除くと基本の字形になります。',
    en: 'A variation selector chooses the shape of a character and is not a JIS character. Without it the basic shape remains.',
  },
  message: {
    ja: ({ character, position }) =>
      `「${character}」（${position}文字目）に異体字セレクタが付いています。取り除いて基本の字形にしてください。`,
    en: ({ character, position }) =>
      `“${character}” (character ${position}) is followed by a variation selector. Remove it to use the basic shape.`,
  },
  applies: ({ characters, id }) => characters.kind !== 'csr' && id !== 'pin',
  check: ({ field, text }) => {
    const characters = [...text];
    const index = characters.findIndex(isSelector);
    if (index < 0) return undefined;
    return {
      params: { character: characters[index - 1] ?? '', position: Math.max(index, 1) },
      fix: {
        safe: false,
        values: { [field.id]: characters.filter((character) => !isSelector(character)).join('') },
      },
    };
  },
});
