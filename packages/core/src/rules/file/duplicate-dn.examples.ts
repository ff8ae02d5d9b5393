import type { ExamplesOf } from '../example.ts';
import { SAMPLE_SERVER_DN } from '../sample-certificate.ts';
import type rule from './duplicate-dn.ts';

export default {
  good: [
    { type: 'client-renew', earlier: [{ type: 'client-renew', values: { oldSerial: '77' } }] },
    {
      type: 'client-issue',
      earlier: [
        { type: 'client-issue', values: { subjectDn: 'CN=REI HANAKO,O=Example University,ST=Tokyo,C=JP' } },
      ],
    },
  ],
  bad: [
    { type: 'client-issue', earlier: [{ type: 'client-issue' }], params: { row: 2 } },
    {
      type: 'server-issue',
      earlier: [
        {
          type: 'server-issue',
          values: { subjectDn: SAMPLE_SERVER_DN.replace('Chiyoda', 'Minato'), csr: 'p384' },
        },
      ],
      params: { row: 2 },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
