import type { ExamplesOf } from '../example.ts';
import type rule from './key-compromise.ts';

export default {
  good: [{ type: 'server-revoke', values: { reason: '4' } }],
  bad: [{ type: 'client-revoke', values: { reason: '1' } }],
} satisfies ExamplesOf<typeof rule>;
