import { rowRule } from '../rule.ts';

export default rowRule<{ written: string; position: number }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-12', 'D-14'],
  title: { ja: 'DNのメールアドレス', en: 'A mail address in the DN' },
  why: {
    ja: 'この認証局はDNにメールアドレスを使いません（2-1-1）。',
    en: 'This CA uses no mail address in the DN (2-1-1).',
  },
  message: {
    ja: ({ written, position }) =>
      `DNに「${written}=」（${position}文字目）があります。メールアドレスはDNに書けません。メールアドレスのないCSRを作り直し、DNからも取り除いてください。`,
    en: ({ written, position }) =>
      `The DN has “${written}=” (character ${position}). It takes no mail address: make a CSR without one and remove it here.`,
  },
  applies: ({ dn }) => dn.refusesForeignTypes,
  check: ({ dn }) => {
    const issue = dn?.issues.find((candidate) => candidate.kind === 'mail');
    return issue?.kind === 'mail'
      ? { params: { written: issue.written, position: issue.position } }
      : undefined;
  },
});
