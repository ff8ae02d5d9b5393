import type { ExamplesOf } from '../example.ts';
import type rule from './column-not-read.ts';

export default {
  good: [{ type: 'server-issue' }, { type: 'server-issue', sheet: { unread: [] } }],
  bad: [
    {
      type: 'server-issue',
      sheet: {
        unread: [
          {
            letters: 'K',
            header: '別名',
            field: 'dnsNames',
            samples: ['dNSName=www2.example.ac.jp'],
            hasOwn: false,
          },
        ],
      },
      params: { item: 13, column: 'K', several: false },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
