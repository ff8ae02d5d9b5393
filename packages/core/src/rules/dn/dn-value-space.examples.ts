import type { ExamplesOf } from '../example.ts';
import type rule from './dn-value-space.ts';

export default {
  good: [{ type: 'client-issue' }],
  bad: [
    {
      type: 'client-issue',
      values: { subjectDn: 'CN=REI HANAKO,O= Example University,L=Chiyoda-ku,C=JP' },
      params: { type: 'O' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
