import type { ExamplesOf } from '../example.ts';
import type rule from './dn-matches-csr.ts';

export default {
  good: [{ type: 'server-issue' }, { type: 'server-issue', values: { csr: 'reversed' } }],
  bad: [
    {
      type: 'server-issue',
      values: { subjectDn: 'CN=www.example.ac.jp,O=Example university,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      params: { type: 'O', csrValue: 'Example University', caseOnly: true },
      fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
    {
      type: 'server-issue',
      values: { csr: 'toolDefaults', profile: '11' },
      params: { type: 'O', csrValue: 'Default Company Ltd', caseOnly: false },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
