import type { ExamplesOf } from '../example.ts';
import type rule from './host-numeric-top-level.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'server-issue',
      values: { dnsNames: 'dNSName=www.example.1' },
      params: { name: 'www.example.1' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
