import { rowRule } from '../rule.ts';

export default rowRule<{ written: string; position: number }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-12', 'D-14'],
  title: { ja: 'DNのメールアドレス', en: 'An email address in the DN' },
  why: {
    ja: 'この認証局はDNにメールアドレスを使いません。',
    en: 'This CA does not use email addresses in the DN.',
  },
  message: {
    ja: ({ written, position }) =>
      `DNに「${written}=」（${position}文字目）があります。メールアドレスはDNに書けません。メールアドレスのないCSRを作り直し、DNからも取り除いてください。`,
    en: ({ written, position }) =>
      `The DN has “${written}=” (character ${position}). A DN cannot contain an email address. Create a new CSR without it, and remove it from the DN too.`,
  },
  applies: ({ dn }) => dn.refusesForeignTypes,
  check: ({ dn }) => {
    const issue = dn?.issues.find((candidate) => candidate.kind === 'mail');
    return issue?.kind === 'mail'
      ? { params: { written: issue.written, position: issue.position } }
      : undefined;
  },
});
