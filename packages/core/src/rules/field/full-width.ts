import { halfWidth } from '../../charset/index.ts';
import { addressBehindName } from '../../mail/mail.ts';
import { fieldRule } from '../rule.ts';
import { positionsEn, positionsJa } from '../words.ts';

export default fieldRule<{ positions: readonly number[] }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-02'],
  title: { ja: '半角項目の全角文字', en: 'Full-width characters in an ASCII item' },
  why: {
    ja: 'この項目には半角文字だけを書けます。全角の英数字・記号・空白は半角にします。',
    en: 'The item takes ASCII only; full-width letters, digits, symbols and spaces become half-width.',
  },
  message: {
    ja: ({ positions }) => `全角文字があります（${positionsJa(positions)}）。半角にしてください。`,
    en: ({ positions }) =>
      `Full-width characters stand here (${positionsEn(positions)}). Write them half-width.`,
  },
  applies: ({ characters }) => characters.kind === 'ascii',
  check: ({ field, text }) => {
    const positions = [...text].flatMap((character, index) =>
      halfWidth(character) === character ? [] : [index + 1],
    );
    return positions.length === 0 || addressBehindName(text) !== undefined
      ? undefined
      : { params: { positions }, fix: { safe: true, values: { [field.id]: halfWidth(text) } } };
  },
});
