import type { ExamplesOf } from '../example.ts';
import type rule from './pin-unused.ts';

export default {
  good: [{ type: 'client-revoke' }],
  bad: [{ type: 'client-revoke', values: { pin: 'aB3!x9' } }],
} satisfies ExamplesOf<typeof rule>;
