import type { ExamplesOf } from '../example.ts';
import type rule from './mixed-methods.ts';

export default {
  good: [{ type: 'client-issue', earlier: [{ type: 'client-issue', values: { method: '3' } }] }],
  bad: [
    {
      type: 'client-issue',
      origin: 'tsv',
      earlier: [{ type: 'client-issue', origin: 'tsv', values: { method: '3' } }],
      params: { methods: ['1', '3'] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
