import type { ExamplesOf } from '../example.ts';
import type rule from './full-width.ts';

export default {
  good: [{ type: 'client-issue', values: { method: '1' } }],
  bad: [
    { type: 'client-issue', values: { method: '１' }, params: { positions: [1] }, fixed: { method: '1' } },
    {
      type: 'server-issue',
      values: { fqdn: 'ｗｗｗ.example.ac.jp' },
      fixed: { fqdn: 'www.example.ac.jp' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
