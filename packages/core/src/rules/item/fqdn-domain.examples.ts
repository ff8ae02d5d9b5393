import type { ExamplesOf } from '../example.ts';
import type rule from './fqdn-domain.ts';

export default {
  good: [
    { type: 'server-issue', context: { institution: { domains: ['example.ac.jp'] } } },
    {
      type: 'server-issue',
      values: { dnsNames: 'dNSName=Example.AC.jp' },
      context: { institution: { domains: ['example.org', 'example.ac.jp'] } },
    },
  ],
  bad: [
    {
      type: 'server-issue',
      context: { institution: { domains: ['ample.ac.jp'] } },
      params: { names: ['www.example.ac.jp'] },
    },
    {
      type: 'server-issue',
      values: { dnsNames: 'dNSName=www.example.ac.jp,dNSName=www.example.org' },
      context: { institution: { domains: ['example.ac.jp'] } },
      params: { names: ['www.example.org'] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
