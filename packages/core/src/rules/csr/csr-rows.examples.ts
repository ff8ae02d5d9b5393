import type { ExamplesOf } from '../example.ts';
import type rule from './csr-rows.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'server-issue',
      values: { csr: '' },
      record: { csrRows: [2, 19] },
      params: { first: 2, last: 19 },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
