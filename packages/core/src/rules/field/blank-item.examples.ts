import type { ExamplesOf } from '../example.ts';
import type rule from './blank-item.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    { type: 'server-issue', items: { 3: '1' }, params: { item: 3 } },
    { type: 'client-revoke', items: { 13: 'x' }, params: { item: 13, quotes: false } },
    {
      type: 'server-issue',
      origin: 'tsv',
      items: { 4: '""' },
      record: { quoted: [3] },
      params: { item: 4, quotes: true },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
