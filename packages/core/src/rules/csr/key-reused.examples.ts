import type { ExamplesOf } from '../example.ts';
import type rule from './key-reused.ts';

export default {
  good: [
    {
      type: 'server-issue',
      values: { csr: 'reversed' },
      earlier: [{ type: 'server-issue', values: { csr: 'p384', profile: '11' } }],
    },
  ],
  bad: [
    { type: 'server-issue', earlier: [{ type: 'server-issue' }], severity: 'warning', params: { row: 2 } },
    {
      type: 'server-renew',
      earlier: [{ type: 'server-renew', values: { oldSerial: '99' } }],
      severity: 'error',
    },
  ],
} satisfies ExamplesOf<typeof rule>;
