import type { ExamplesOf } from '../example.ts';
import type rule from './dn-foreign-type.ts';

export default {
  good: [
    { type: 'client-issue', values: { subjectDn: 'CN=REI HANAKO,O=Example, Inc=Lab,L=Chiyoda-ku,C=JP' } },
  ],
  bad: [
    {
      type: 'client-issue',
      values: { subjectDn: 'CN=REI HANAKO,DC=example,O=Example University,L=Chiyoda-ku,C=JP' },
      params: { written: 'DC', position: 15 },
      severity: 'warning',
    },
    {
      type: 'server-revoke',
      values: { subjectDn: 'CN=www.example.ac.jp,O=Example University, dc=x,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      severity: 'error',
    },
  ],
} satisfies ExamplesOf<typeof rule>;
