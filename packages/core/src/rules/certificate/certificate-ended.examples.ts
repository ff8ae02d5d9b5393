import type { ExamplesOf } from '../example.ts';
import { SAMPLE_SERVER_DN, sampleCertificate } from '../sample-certificate.ts';
import type rule from './certificate-ended.ts';

export default {
  good: [
    {
      type: 'server-revoke',
      context: {
        today: '2026-12-31',
        certificates: [
          sampleCertificate({ subject: SAMPLE_SERVER_DN, notAfter: '2026-12-31T14:59:59.000Z' }),
        ],
      },
    },
    {
      type: 'server-renew',
      context: {
        today: '2026-12-31',
        certificates: [
          sampleCertificate({ subject: SAMPLE_SERVER_DN, notAfter: '2024-01-01T00:00:00.000Z' }),
        ],
      },
    },
  ],
  bad: [
    {
      type: 'server-revoke',
      context: {
        today: '2027-01-01',
        certificates: [
          sampleCertificate({ subject: SAMPLE_SERVER_DN, notAfter: '2026-12-31T14:59:59.000Z' }),
        ],
      },
      params: { end: '2026-12-31' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
