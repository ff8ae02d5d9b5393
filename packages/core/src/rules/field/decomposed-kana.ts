import { composeKana } from '../../language/charset/index.ts';
import { fieldRule } from '../rule.ts';

export default fieldRule<{ character: string; position: number }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-03'],
  title: { ja: '分解された仮名', en: 'Decomposed kana' },
  why: {
    ja: 'macOSのファイル名などでは、濁点・半濁点が別の文字になっています。そのままではJISの文字になりません。',
    en: 'In file names from macOS, for example, the voicing marks are separate characters. Those are not JIS characters.',
  },
  message: {
    ja: ({ character, position }) =>
      `「${character}」（${position}文字目）の濁点・半濁点が別の文字になっています。一つの文字に直してください。`,
    en: ({ character, position }) =>
      `The voicing mark of “${character}” (character ${position}) is a separate character. Combine the two into one character.`,
  },
  applies: ({ characters }) => characters.kind === 'jis',
  check: ({ field, text }) => {
    const composed = composeKana(text);
    if (composed === text) return undefined;
    const characters = [...text];
    const composedCharacters = [...composed];
    const index = composedCharacters.findIndex((character, i) => character !== characters[i]);
    return {
      params: { character: composedCharacters[index] ?? '', position: index + 1 },
      fix: { safe: true, values: { [field.id]: composed } },
    };
  },
});
