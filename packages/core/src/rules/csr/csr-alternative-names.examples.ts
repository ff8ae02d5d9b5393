import type { ExamplesOf } from '../example.ts';
import type rule from './csr-alternative-names.ts';

export default {
  good: [{ type: 'server-issue', values: { csr: 'withSans', dnsNames: 'dNSName=alt.example.ac.jp' } }],
  bad: [
    {
      type: 'server-issue',
      values: { csr: 'withSans' },
      params: { names: ['alt.example.ac.jp'], unfit: [] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
