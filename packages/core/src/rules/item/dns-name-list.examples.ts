import type { ExamplesOf } from '../example.ts';
import type rule from './dns-name-list.ts';

export default {
  good: [{ type: 'server-issue', values: { dnsNames: 'dNSName=www.example.ac.jp' } }],
  bad: [
    {
      type: 'server-issue',
      values: { dnsNames: 'dNSName=www.example.ac.jp,' },
      params: { problem: 'trailing-comma' },
      fixed: { dnsNames: 'dNSName=www.example.ac.jp' },
    },
    {
      type: 'server-issue',
      values: { dnsNames: 'www.example.ac.jp,example.ac.jp' },
      params: { problem: 'prefix' },
      fixed: { dnsNames: 'dNSName=www.example.ac.jp,dNSName=example.ac.jp' },
    },
    {
      type: 'server-issue',
      values: { dnsNames: 'dNSName=www.example.ac.jp, dNSName=example.ac.jp' },
      params: { problem: 'separator' },
      fixed: { dnsNames: 'dNSName=www.example.ac.jp,dNSName=example.ac.jp' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
