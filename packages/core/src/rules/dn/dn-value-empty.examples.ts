import type { ExamplesOf } from '../example.ts';
import type rule from './dn-value-empty.ts';

export default {
  good: [{ type: 'client-issue' }],
  bad: [
    {
      type: 'client-issue',
      values: { subjectDn: 'CN=REI HANAKO,OU=,O=Example University,L=Chiyoda-ku,C=JP' },
      params: { type: 'OU' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
