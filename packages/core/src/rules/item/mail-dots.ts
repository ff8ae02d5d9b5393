import { hasMisplacedDots } from '../../language/mail/mail.ts';
import { hitsOf } from '../parts/hits-of.ts';
import { MAIL_FIELDS } from '../parts/mail-fields.ts';
import { rowRule } from '../rule.ts';
import { RFC_5321, shown } from '../words.ts';

export default rowRule<{ value: string }>({
  phase: 'condition',
  field: null,
  severity: 'warning',
  decisions: ['D-02'],
  source: RFC_5321,
  title: { ja: 'メールアドレスのピリオドの位置', en: 'Misplaced dots in an email address' },
  why: {
    ja: '先頭や@の直前のピリオド、続いたピリオドは、RFC 5321に反します。以前の携帯電話のアドレスにはありました。',
    en: 'A dot at the beginning or right before the @, or two dots in a row, violates RFC 5321. Some old mobile phone addresses had them.',
  },
  message: {
    ja: ({ value }) =>
      `「${shown(value)}」はピリオドの位置がメールの規格に合いません。届くアドレスか確かめてください。`,
    en: ({ value }) =>
      `The dots in “${shown(value)}” are not where the email standard allows them. Check that email reaches this address.`,
  },
  applies: () => true,
  check: (row) =>
    hitsOf(MAIL_FIELDS, (field) => {
      const value = row.known(field);
      return value !== undefined && hasMisplacedDots(value) ? { field, params: { value } } : undefined;
    }),
});
