import type { ExamplesOf } from '../example.ts';
import type rule from './fqdn-form.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    { type: 'server-issue', values: { fqdn: 'www' }, params: { reason: 'one-label' } },
    { type: 'server-issue', values: { fqdn: '-www.example.ac.jp' }, params: { reason: 'edge' } },
    { type: 'server-issue', values: { fqdn: '192.0.2.1' }, params: { reason: 'ip-address' } },
  ],
} satisfies ExamplesOf<typeof rule>;
