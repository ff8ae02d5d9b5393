import { printDnsNames } from '../../language/host/dns-names.ts';
import type { ExamplesOf } from '../example.ts';
import type rule from './dns-name-form.ts';

export default {
  good: [
    { type: 'server-issue', values: { dnsNames: printDnsNames(['www.example.ac.jp', 'example.ac.jp']) } },
  ],
  bad: [
    {
      type: 'server-issue',
      values: { dnsNames: 'dNSName=*.example.ac.jp' },
      params: { reason: 'wildcard' },
    },
    {
      type: 'server-issue',
      values: { dnsNames: 'dNSName=www.example.ac.jp,dNSName=localhost' },
      params: { value: 'localhost' },
    },
    {
      type: 'server-issue',
      values: { dnsNames: 'dNSName=www_1.example.ac.jp' },
      params: { reason: 'character', detail: '_' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
