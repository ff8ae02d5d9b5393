import type { ExamplesOf } from '../example.ts';
import type rule from './second-table.ts';

export default {
  good: [{ type: 'server-revoke' }],
  bad: [{ type: 'server-revoke', sheet: { otherTable: 20 }, params: { row: 20 } }],
} satisfies ExamplesOf<typeof rule>;
