import type { ExamplesOf } from '../example.ts';
import type rule from './dn-order.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'server-issue',
      values: { subjectDn: 'C=JP,ST=Tokyo,L=Chiyoda-ku,O=Example University,CN=www.example.ac.jp' },
      params: { order: 'C,ST,L,O,CN', wanted: 'CN,O,L,ST,C' },
      fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
    {
      type: 'server-revoke',
      values: {
        subjectDn: 'CN=www.example.ac.jp,O=Example University,OU=Library,L=Chiyoda-ku,ST=Tokyo,C=JP',
      },
      params: { order: 'CN,O,OU,L,ST,C', wanted: 'CN,OU,O,L,ST,C' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
