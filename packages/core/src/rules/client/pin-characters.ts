import { CHARACTERS } from '../../manual/field.ts';
import { hasField, rowRule } from '../rule.ts';
import { positionsEn, positionsJa } from '../words.ts';

export default rowRule<{ positions: readonly number[]; allowed: string; allowedEn: string }>({
  phase: 'value',
  field: 'pin',
  severity: 'error',
  decisions: ['D-20', 'D-24'],
  title: { ja: 'アクセスPINに使えない文字', en: 'A character that is not allowed in an access PIN' },
  why: {
    ja: '半角空白、\\、\'、" と、半角でない文字は使えません。PINそのものはどこにも表示しません。',
    en: 'Spaces, \\, \', " and anything outside ASCII are not allowed. The PIN itself is never shown.',
  },
  message: {
    ja: ({ positions, allowed }) =>
      `アクセスPINの${positionsJa(positions)}に使えない文字があります。使えるのは${allowed}です。`,
    en: ({ positions, allowedEn }) =>
      `The access PIN has ${positions.length === 1 ? 'a character that is' : 'characters that are'} not allowed (${positionsEn(positions)}). Only ${allowedEn} are allowed.`,
  },
  applies: hasField('pin'),
  check: (row) => {
    const pin = row.raw('pin');
    const { whole, pattern, title } = CHARACTERS.pin;
    if (row.text('pin') === '' || whole.test(pin)) return undefined;
    const positions = [...pin].flatMap((character, index) => (pattern.test(character) ? [] : [index + 1]));
    return positions.length > 0
      ? { params: { positions, allowed: title.ja, allowedEn: title.en } }
      : undefined;
  },
});
