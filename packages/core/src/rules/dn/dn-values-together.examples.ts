import type { ExamplesOf } from '../example.ts';
import type rule from './dn-values-together.ts';

export default {
  good: [
    {
      type: 'acme-revoke',
      values: {
        subjectDn: `CN=acme.example.ac.jp,OU=${'B'.repeat(64)},O=${'A'.repeat(64)},L=Chiyoda-ku,ST=Tokyo,C=JP`,
      },
    },
  ],
  bad: [
    {
      type: 'acme-revoke',
      values: {
        subjectDn: `CN=acme.example.ac.jp,OU=${'B'.repeat(65)},O=${'A'.repeat(64)},L=Chiyoda-ku,ST=Tokyo,C=JP`,
      },
      params: { types: ['O', 'OU'], length: 129, max: 128 },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
