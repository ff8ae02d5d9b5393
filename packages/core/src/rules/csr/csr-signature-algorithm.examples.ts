import type { ExamplesOf } from '../example.ts';
import type rule from './csr-signature-algorithm.ts';

export default {
  good: [{ type: 'server-issue', values: { csr: 'p384', profile: '11' } }],
  bad: [
    {
      type: 'server-issue',
      values: { csr: 'p384Sha512', profile: '11' },
      params: { algorithm: 'ecdsa-with-SHA512', profile: '11' },
    },
    { type: 'server-issue', values: { csr: 'p384Sha512', profile: '' }, params: { profile: '11' } },
  ],
} satisfies ExamplesOf<typeof rule>;
