import type { ExamplesOf } from '../example.ts';
import type rule from './fqdn-matches-csr.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'server-issue',
      values: { fqdn: 'WWW.example.ac.jp' },
      params: { cn: 'www.example.ac.jp', caseOnly: true },
      fixed: { fqdn: 'www.example.ac.jp' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
