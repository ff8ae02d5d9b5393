import { hasMisplacedDots } from '../../mail/mail.ts';
import { rowRule } from '../rule.ts';
import { RFC_5321, shown } from '../words.ts';

export default rowRule<{ value: string }>({
  phase: 'condition',
  field: null,
  severity: 'warning',
  decisions: ['D-02'],
  source: RFC_5321,
  title: { ja: 'メールアドレスのピリオドの位置', en: 'Dots of a mail address in the wrong place' },
  why: {
    ja: '@の直前や先頭のピリオド、続いたピリオドはRFC 5321に反します。以前の携帯電話のアドレスにはありました。',
    en: 'RFC 5321 has no dot at the beginning or right before the @, nor two in a row; old mobile addresses did.',
  },
  message: {
    ja: ({ value }) =>
      `「${shown(value)}」はピリオドの位置がメールの規格に合いません。届くアドレスか確かめてください。`,
    en: ({ value }) =>
      `The dots of “${shown(value)}” are not where the mail standard wants them. See whether mail arrives there.`,
  },
  applies: () => true,
  check: (row) =>
    (['adminMail', 'userMail'] as const).flatMap((field) => {
      const value = row.known(field);
      return value !== undefined && hasMisplacedDots(value) ? [{ field, params: { value } }] : [];
    }),
});
