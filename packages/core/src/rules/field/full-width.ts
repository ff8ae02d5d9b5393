import { halfWidth } from '../../language/charset/index.ts';
import { addressBehindName } from '../../language/mail/mail.ts';
import { fieldRule } from '../rule.ts';
import { positionsEn, positionsJa } from '../words.ts';

export default fieldRule<{ positions: readonly number[] }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-02'],
  title: { ja: '半角項目の全角文字', en: 'Full-width characters in an ASCII item' },
  why: {
    ja: 'この項目には半角文字だけを書けます。全角の英数字・記号・空白は半角にします。',
    en: 'Only half-width (ASCII) characters are allowed in this item. Write full-width letters, digits, symbols and spaces as half-width.',
  },
  message: {
    ja: ({ positions }) => `全角文字があります（${positionsJa(positions)}）。半角にしてください。`,
    en: ({ positions }) =>
      positions.length === 1
        ? `There is a full-width character (${positionsEn(positions)}). Write it as half-width.`
        : `There are full-width characters (${positionsEn(positions)}). Write them as half-width.`,
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
