import type { ExamplesOf } from '../example.ts';
import type rule from './dn-prefecture.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'server-revoke',
      values: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo-to,C=JP' },
      params: { value: 'Tokyo-to' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
