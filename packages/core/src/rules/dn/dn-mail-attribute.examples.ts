import type { ExamplesOf } from '../example.ts';
import type rule from './dn-mail-attribute.ts';

export default {
  good: [{ type: 'server-revoke' }],
  bad: [
    {
      type: 'server-revoke',
      values: {
        subjectDn:
          'CN=www.example.ac.jp,Email=a.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
      },
      params: { written: 'Email', position: 22 },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
