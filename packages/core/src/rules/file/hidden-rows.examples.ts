import type { ExamplesOf } from '../example.ts';
import type rule from './hidden-rows.ts';

export default {
  good: [{ type: 'server-revoke' }],
  bad: [{ type: 'server-revoke', hiddenRows: true }],
} satisfies ExamplesOf<typeof rule>;
