import type { ExamplesOf } from '../example.ts';
import type rule from './line-end.ts';

export default {
  good: [{ type: 'server-revoke', origin: 'tsv' }],
  bad: [
    { type: 'server-revoke', origin: 'tsv', file: { crLines: [1, 2] }, params: { everywhere: true } },
    {
      type: 'server-revoke',
      origin: 'tsv',
      times: 3,
      file: { crLines: [2] },
      params: { lines: [2], everywhere: false },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
