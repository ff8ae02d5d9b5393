import type { ExamplesOf } from '../example.ts';
import type rule from './empty-line.ts';

export default {
  good: [{ type: 'server-revoke', origin: 'tsv' }],
  bad: [
    {
      type: 'server-revoke',
      origin: 'tsv',
      file: { emptyLines: [2] },
      severity: 'error',
      params: { lines: [2] },
    },
    { type: 'server-revoke', origin: 'tsv', file: { emptyLinesAtEnd: true }, severity: 'warning' },
  ],
} satisfies ExamplesOf<typeof rule>;
