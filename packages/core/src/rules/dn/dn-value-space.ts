import { hitsOf } from '../parts/hits-of.ts';
import { rowRule } from '../rule.ts';
import { PRACTICE, shown } from '../words.ts';

export default rowRule<{ type: string; value: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'warning',
  decisions: ['D-29'],
  source: PRACTICE,
  title: { ja: 'DNの値の前後の空白', en: 'A value of the DN begins or ends with a space' },
  why: {
    ja: '= の直後の空白は値の一部になります。証明書にもそのまま載ります。',
    en: 'A space right after = is part of the value and appears in the certificate.',
  },
  message: {
    ja: ({ type, value }) =>
      `${type}の値「${shown(value)}」の前か後ろに空白があり、値の一部になります。不要なら取り除いてください。`,
    en: ({ type, value }) =>
      `The value of ${type}, “${shown(value)}”, begins or ends with a space, which is part of the value. Remove it unless it is intended.`,
  },
  applies: () => true,
  check: ({ dn }) =>
    hitsOf(dn?.attributes ?? [], ({ type, value }) =>
      value.trim() !== '' && value !== value.trim() && type !== 'C' ? { params: { type, value } } : undefined,
    ),
});
