import type { ExamplesOf } from '../example.ts';
import type rule from './pin-length.ts';

export default {
  good: [
    { type: 'client-issue', values: { method: '2', pin: 'aB3!x9' } },
    { type: 'client-issue', values: { method: '2', pin: 'a'.repeat(36) } },
  ],
  bad: [
    { type: 'client-issue', values: { method: '2', pin: 'aB3!x' }, params: { length: 5 } },
    { type: 'client-revoke', values: { pin: 'a'.repeat(37) }, params: { length: 37 } },
  ],
} satisfies ExamplesOf<typeof rule>;
