import type { ExamplesOf } from '../example.ts';
import type rule from './dn-attribute-repeated.ts';

export default {
  good: [
    {
      type: 'client-issue',
      values: { subjectDn: 'CN=REI HANAKO,OU=A,OU=B,O=Example University,L=Chiyoda-ku,C=JP' },
    },
  ],
  bad: [
    {
      type: 'client-issue',
      values: { subjectDn: 'CN=REI HANAKO,O=Example University,O=Example,L=Chiyoda-ku,C=JP' },
      params: { type: 'O', count: 2 },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
