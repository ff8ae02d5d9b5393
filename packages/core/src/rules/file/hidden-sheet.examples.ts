import type { ExamplesOf } from '../example.ts';
import type rule from './hidden-sheet.ts';

export default {
  good: [{ type: 'server-revoke' }],
  bad: [{ type: 'server-revoke', sheet: { hidden: true } }],
} satisfies ExamplesOf<typeof rule>;
