import type { ExamplesOf } from '../example.ts';
import type rule from './choice-not-read.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'server-issue',
      sheet: { choiceLike: { column: 'A', header: '申請区分' } },
      params: { column: 'A', header: '申請区分' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
