import type { ExamplesOf } from '../example.ts';
import type rule from './fqdn-matches-cn.ts';

export default {
  good: [{ type: 'acme-create' }],
  bad: [
    {
      type: 'acme-create',
      values: { fqdn: 'www.example.ac.jp' },
      params: { cn: 'acme.example.ac.jp', caseOnly: false },
      fixed: { fqdn: 'acme.example.ac.jp' },
    },
    {
      type: 'acme-renew',
      values: { fqdn: 'ACME.example.ac.jp' },
      params: { cn: 'acme.example.ac.jp', caseOnly: true },
      fixed: { fqdn: 'acme.example.ac.jp' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
