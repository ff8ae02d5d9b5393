import { halfWidth } from '../../charset/index.ts';
import { fieldRule } from '../rule.ts';
import { shown } from '../words.ts';

export default fieldRule<{ value: string; choices: readonly string[] }>({
  looksAt: 'form',
  severity: 'error',
  decisions: ['D-20'],
  title: { ja: '選択肢にない値', en: 'A value that is not among the choices' },
  why: {
    ja: 'この項目はマニュアルが挙げる番号のどれかでなければなりません。',
    en: 'The item is one of the numbers that the manual lists.',
  },
  message: {
    ja: ({ value, choices }) =>
      `「${shown(value)}」は選べない値です。${choices.join('、')} のどれかを書いてください。`,
    en: ({ value, choices }) => `“${shown(value)}” cannot be chosen. Write one of ${choices.join(', ')}.`,
  },
  applies: ({ choices }) => choices !== undefined,
  check: ({ field, text }) => {
    const choices = field.choices?.map(({ value }) => value) ?? [];
    // Full-width digits are reported, and mended, as full-width.
    if (text === '' || choices.includes(halfWidth(text))) return undefined;
    const code = /^0*(\d{1,2})(?:\.0+)?(?:\s*[:：.、(（\s].*)?$/su.exec(halfWidth(text))?.[1];
    return {
      params: { value: text, choices },
      fix:
        code !== undefined && choices.includes(code)
          ? { safe: false, values: { [field.id]: code } }
          : undefined,
    };
  },
  examples: {
    good: [
      { type: 'server-issue', values: { profile: '3' } },
      { type: 'client-revoke', values: { reason: '5' } },
    ],
    bad: [
      { type: 'client-issue', values: { profile: '6' }, params: { value: '6' } },
      { type: 'server-revoke', values: { reason: '2' } },
      { type: 'server-issue', values: { profile: '03' }, fixed: { profile: '3' } },
    ],
  },
});
