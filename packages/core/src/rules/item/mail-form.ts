import { type MailProblem, mailProblem } from '../../language/mail/mail.ts';
import { hitsOf } from '../parts/hits-of.ts';
import { MAIL_FIELDS } from '../parts/mail-fields.ts';
import { rowRule } from '../rule.ts';
import { charactersEn, charactersJa, shown } from '../words.ts';

type Reason = MailProblem['reason'];

const JA: Readonly<Record<Reason, (detail: string, position: number) => string>> = {
  'no-at': () => '@ がありません。',
  'several-at': () => '@ が二つ以上あります。',
  'several-addresses': () => '複数のアドレスがあります。',
  'display-name': () => '名前が付いています。',
  'empty-local': () => '@ の前が空です。',
  'empty-domain': () => '@ の後が空です。',
  character: (detail, position) => `${position}文字目の${charactersJa([detail])}は使えません。`,
  domain: (detail) => `@ の後の「${shown(detail)}」がドメイン名ではありません。`,
};

const EN: Readonly<Record<Reason, (detail: string, position: number) => string>> = {
  'no-at': () => 'It has no @.',
  'several-at': () => 'It has more than one @.',
  'several-addresses': () => 'It contains several addresses.',
  'display-name': () => 'It includes a name.',
  'empty-local': () => 'There is nothing before the @.',
  'empty-domain': () => 'There is nothing after the @.',
  character: (detail, position) => `Character ${position}, ${charactersEn([detail])}, is not allowed.`,
  domain: (detail) => `“${shown(detail)}” after the @ is not a domain name.`,
};

export default rowRule<{ value: string; reason: Reason; detail: string; position: number }>({
  phase: 'value',
  field: null,
  severity: 'error',
  decisions: ['D-02'],
  title: { ja: 'メールアドレスの形でない値', en: 'A value that is not an email address' },
  why: {
    ja: 'メールアドレスを一つだけ、名前を付けずに書きます。そうでないと、受付システムが206で受け付けません。',
    en: 'The item must be a single email address without a name. Anything else is rejected with answer 206.',
  },
  message: {
    ja: ({ value, reason, detail, position }) =>
      `「${shown(value)}」は、一つのメールアドレスの形になっていません。${JA[reason](detail, position)}name@example.ac.jp のように書いてください。`,
    en: ({ value, reason, detail, position }) =>
      `“${shown(value)}” is not a single email address. ${EN[reason](detail, position)} Write one such as name@example.ac.jp.`,
  },
  applies: () => true,
  check: (row) =>
    hitsOf(MAIL_FIELDS, (field) => {
      const value = row.known(field);
      const problem = value === undefined ? undefined : mailProblem(value);
      if (value === undefined || !problem) return undefined;
      return {
        field,
        params: {
          value,
          reason: problem.reason,
          detail:
            problem.reason === 'character'
              ? problem.character
              : problem.reason === 'domain'
                ? problem.domain
                : '',
          position: problem.reason === 'character' ? problem.position : 0,
        },
        fix:
          problem.reason === 'display-name'
            ? { safe: false, values: { [field]: problem.address } }
            : undefined,
      };
    }),
});
