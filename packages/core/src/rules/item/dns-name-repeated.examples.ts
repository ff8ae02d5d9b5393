import type { ExamplesOf } from '../example.ts';
import type rule from './dns-name-repeated.ts';

export default {
  good: [{ type: 'server-issue', values: { dnsNames: 'dNSName=www.example.ac.jp,dNSName=example.ac.jp' } }],
  bad: [
    {
      type: 'server-issue',
      values: { dnsNames: 'dNSName=www.example.ac.jp,dNSName=WWW.example.ac.jp' },
      params: { name: 'WWW.example.ac.jp' },
      fixed: { dnsNames: 'dNSName=www.example.ac.jp' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
