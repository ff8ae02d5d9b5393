import type { ExamplesOf } from '../example.ts';
import type rule from './dn-type-case.ts';

export default {
  good: [{ type: 'client-issue', values: { subjectDn: 'CN=cn or,O=Example University,L=Chiyoda-ku,C=JP' } }],
  bad: [
    {
      type: 'client-issue',
      values: { subjectDn: 'cn=REI HANAKO,O=Example University,L=Chiyoda-ku,C=JP' },
      params: { written: 'cn', type: 'CN', position: 1 },
      fixed: { subjectDn: 'CN=REI HANAKO,O=Example University,L=Chiyoda-ku,C=JP' },
    },
    {
      type: 'server-revoke',
      values: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,St=Tokyo,C=JP' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
