import type { ExamplesOf } from '../example.ts';
import type rule from './smime-place.ts';

export default {
  good: [
    { type: 'client-issue', values: { subjectDn: 'CN=REI HANAKO,O=Example University,L=Chiyoda-ku,C=JP' } },
  ],
  bad: [
    {
      type: 'client-issue',
      values: {
        profile: '15',
        subjectDn: 'CN=hanako@example.ac.jp,O=Example University,L=Chiyoda-ku,C=JP',
      },
      params: { type: 'ST' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
