import type { ExamplesOf } from '../example.ts';
import type rule from './cn-equals-mail.ts';

export default {
  good: [
    { type: 'client-issue' },
    {
      type: 'client-issue',
      values: {
        profile: '15',
        subjectDn: 'CN=hanako@example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
      },
    },
  ],
  bad: [
    {
      type: 'client-issue',
      values: {
        profile: '7',
        subjectDn: 'CN=Hanako@example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
      },
      params: { caseOnly: true },
      fixed: { subjectDn: 'CN=hanako@example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
    { type: 'client-renew', values: { profile: '16' }, params: { cn: 'REI HANAKO', caseOnly: false } },
  ],
} satisfies ExamplesOf<typeof rule>;
