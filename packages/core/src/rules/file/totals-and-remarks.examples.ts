import type { ExamplesOf } from '../example.ts';
import type rule from './totals-and-remarks.ts';

export default {
  good: [{ type: 'server-revoke' }],
  bad: [
    { type: 'server-revoke', asides: [{ row: 7, holds: 'totals' }], params: { totals: [7] } },
    {
      type: 'client-issue',
      asides: [
        { row: 7, holds: 'totals' },
        { row: 9, holds: 'remark' },
        { row: 10, holds: 'remark' },
      ],
      params: { totals: [7], remarks: [9, 10] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
