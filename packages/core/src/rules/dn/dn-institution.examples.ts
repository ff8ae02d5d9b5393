import type { ExamplesOf } from '../example.ts';
import type rule from './dn-institution.ts';

export default {
  good: [
    {
      type: 'server-issue',
      context: { institution: { organization: 'Example University', prefecture: 'Tokyo' } },
    },
  ],
  bad: [
    {
      type: 'server-issue',
      context: { institution: { locality: 'Bunkyo-ku' } },
      params: { type: 'L', registered: 'Bunkyo-ku' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
