import { CHARACTERS } from '../../manual/field.ts';
import { hasField, rowRule } from '../rule.ts';
import { positionsEn, positionsJa } from '../words.ts';

export default rowRule<{ positions: readonly number[]; allowed: string; allowedEn: string }>({
  phase: 'value',
  field: 'pin',
  severity: 'error',
  decisions: ['D-20', 'D-24'],
  title: { ja: 'アクセスPINに使えない文字', en: 'A character that an access PIN does not take' },
  why: {
    ja: '半角空白、\\、\'、" と、半角でない文字は使えません。PINそのものはどこにも表示しません。',
    en: 'Space, \\, \' and " and anything but ASCII are not taken. The PIN itself is never shown.',
  },
  message: {
    ja: ({ positions, allowed }) =>
      `アクセスPINの${positionsJa(positions)}に使えない文字があります。使えるのは ${allowed} です。`,
    en: ({ positions, allowedEn }) =>
      `The access PIN has a character that it does not take (${positionsEn(positions)}). It takes ${allowedEn}.`,
  },
  applies: hasField('pin'),
  check: (row) => {
    const pin = row.raw('pin');
    if (row.text('pin') === '') return undefined;
    const { pattern, title } = CHARACTERS.pin;
    const positions = [...pin].flatMap((character, index) => (pattern.test(character) ? [] : [index + 1]));
    return positions.length > 0
      ? { params: { positions, allowed: title.ja, allowedEn: title.en } }
      : undefined;
  },
});
