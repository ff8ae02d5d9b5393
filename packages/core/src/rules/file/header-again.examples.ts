import type { ExamplesOf } from '../example.ts';
import type rule from './header-again.ts';

export default {
  good: [{ type: 'server-revoke' }],
  bad: [{ type: 'server-revoke', sheet: { headerAgain: [12] }, params: { rows: [12] } }],
} satisfies ExamplesOf<typeof rule>;
