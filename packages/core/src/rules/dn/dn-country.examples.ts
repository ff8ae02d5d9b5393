import type { ExamplesOf } from '../example.ts';
import type rule from './dn-country.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'client-revoke',
      values: { subjectDn: 'CN=REI HANAKO,O=Example University,L=Chiyoda-ku,C=jp' },
      params: { value: 'jp' },
      fixed: { subjectDn: 'CN=REI HANAKO,O=Example University,L=Chiyoda-ku,C=JP' },
    },
    {
      type: 'server-revoke',
      values: {
        subjectDn:
          'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP/emailAddress=a@example.ac.jp',
      },
      params: { rest: '/emailAddress=a@example.ac.jp' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
