import type { ExamplesOf } from '../example.ts';
import type rule from './pin-not-allowed.ts';

export default {
  good: [{ type: 'client-issue', values: { method: '2', pin: 'aB3!x9' } }],
  bad: [
    { type: 'client-issue', values: { method: '1', pin: 'aB3!x9' }, params: { smime: false } },
    {
      type: 'client-renew',
      values: { method: '2', profile: '15', pin: 'aB3!x9' },
      params: { smime: true },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
