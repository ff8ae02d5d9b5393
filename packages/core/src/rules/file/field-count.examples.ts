import type { ExamplesOf } from '../example.ts';
import type rule from './field-count.ts';

export default {
  good: [{ type: 'server-issue', origin: 'tsv' }],
  bad: [
    { type: 'server-issue', origin: 'tsv', record: { fieldCount: 12 }, params: { count: 12, wanted: 13 } },
  ],
} satisfies ExamplesOf<typeof rule>;
