import type { ExamplesOf } from '../example.ts';
import type rule from './mixed-types.ts';

export default {
  good: [{ type: 'server-issue', origin: 'tsv' }],
  bad: [{ type: 'server-issue', origin: 'tsv', file: { mixedTypes: ['server-issue', 'server-revoke'] } }],
} satisfies ExamplesOf<typeof rule>;
