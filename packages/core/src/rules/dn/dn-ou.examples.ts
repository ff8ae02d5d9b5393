import type { ExamplesOf } from '../example.ts';
import type rule from './dn-ou.ts';

export default {
  good: [{ type: 'server-revoke' }],
  bad: [
    {
      type: 'server-issue',
      values: { subjectDn: 'CN=www.example.ac.jp,OU=IT,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      params: { value: 'IT' },
      severity: 'error',
    },
    {
      type: 'server-revoke',
      values: { subjectDn: 'CN=www.example.ac.jp,OU=IT,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      severity: 'warning',
    },
  ],
} satisfies ExamplesOf<typeof rule>;
