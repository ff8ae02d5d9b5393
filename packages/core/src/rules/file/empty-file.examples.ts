import type { ExamplesOf } from '../example.ts';
import type rule from './empty-file.ts';

export default {
  good: [{ type: 'server-revoke', times: 0 }],
  bad: [{ type: 'server-revoke', origin: 'tsv', times: 0 }],
} satisfies ExamplesOf<typeof rule>;
