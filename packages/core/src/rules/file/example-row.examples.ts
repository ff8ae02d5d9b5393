import type { ExamplesOf } from '../example.ts';
import type rule from './example-row.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [{ type: 'client-issue', sheet: { examples: [7] }, params: { rows: [7] } }],
} satisfies ExamplesOf<typeof rule>;
