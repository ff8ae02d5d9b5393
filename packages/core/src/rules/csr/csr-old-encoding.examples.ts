import type { ExamplesOf } from '../example.ts';
import type rule from './csr-old-encoding.ts';

export default {
  good: [{ type: 'server-issue' }, { type: 'server-issue', values: { csr: 'p384', profile: '11' } }],
  bad: [
    {
      type: 'server-issue',
      values: { csr: 't61', profile: '11' },
      params: { strings: ['T61String'], lacksNull: false },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
