import type { ExamplesOf } from '../example.ts';
import type rule from './file-name-repeated.ts';

export default {
  good: [
    {
      type: 'client-issue',
      values: { method: '2', fileName: 'A' },
      earlier: [{ type: 'client-issue', values: { method: '2', fileName: 'B' } }],
    },
  ],
  bad: [
    {
      type: 'client-issue',
      values: { method: '2', fileName: 'A' },
      earlier: [{ type: 'client-issue', values: { method: '2', fileName: 'A' } }],
      params: { name: 'A' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
