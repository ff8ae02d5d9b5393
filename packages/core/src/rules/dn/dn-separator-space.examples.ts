import type { ExamplesOf } from '../example.ts';
import type rule from './dn-separator-space.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'server-issue',
      values: { subjectDn: 'CN=www.example.ac.jp, O=Example University, L=Chiyoda-ku, ST=Tokyo, C=JP' },
      params: { position: 21 },
      fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
    {
      type: 'client-revoke',
      values: { subjectDn: 'CN=REI HANAKO ,O=Example University,L=Chiyoda-ku,C=JP' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
