import { type MailProblem, mailProblem } from '../../mail/mail.ts';
import { rowRule } from '../rule.ts';
import { shown, shownCharacter } from '../words.ts';

type Reason = MailProblem['reason'];

const JA: Readonly<Record<Reason, (detail: string, position: number) => string>> = {
  'no-at': () => '@ がありません。',
  'several-at': () => '@ が二つ以上あります。',
  'several-addresses': () => '複数のアドレスがあります。',
  'display-name': () => '名前が付いています。',
  'empty-local': () => '@ の前が空です。',
  'empty-domain': () => '@ の後が空です。',
  character: (detail, position) => `${position}文字目の「${shownCharacter(detail)}」は使えません。`,
  domain: (detail) => `@ の後の「${shown(detail)}」がドメイン名ではありません。`,
};

const EN: Readonly<Record<Reason, (detail: string, position: number) => string>> = {
  'no-at': () => 'It has no @.',
  'several-at': () => 'It has more than one @.',
  'several-addresses': () => 'There are several addresses.',
  'display-name': () => 'A name goes with it.',
  'empty-local': () => 'Nothing stands before the @.',
  'empty-domain': () => 'Nothing stands behind the @.',
  character: (detail, position) => `Character ${position}, “${shownCharacter(detail)}”, cannot stand there.`,
  domain: (detail) => `“${shown(detail)}” behind the @ is no domain name.`,
};

export default rowRule<{ value: string; reason: Reason; detail: string; position: number }>({
  phase: 'value',
  field: null,
  severity: 'error',
  decisions: ['D-02'],
  title: { ja: 'メールアドレスの形', en: 'Not a mail address' },
  why: {
    ja: 'メールアドレスを一つだけ、名前を付けずに書きます。受付システムは206で受け付けません。',
    en: 'The item is one mail address without a name; the service answers 206 otherwise.',
  },
  message: {
    ja: ({ value, reason, detail, position }) =>
      `「${shown(value)}」は一つのメールアドレスの形ではありません。${JA[reason](detail, position)}name@example.ac.jp のように書いてください。`,
    en: ({ value, reason, detail, position }) =>
      `“${shown(value)}” is not one mail address. ${EN[reason](detail, position)} Write it like name@example.ac.jp.`,
  },
  applies: () => true,
  check: (row) =>
    (['adminMail', 'userMail'] as const).flatMap((field) => {
      const value = row.known(field);
      const problem = value === undefined ? undefined : mailProblem(value);
      if (value === undefined || !problem) return [];
      return [
        {
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
        },
      ];
    }),
});
