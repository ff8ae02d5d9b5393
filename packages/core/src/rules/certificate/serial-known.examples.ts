import type { ExamplesOf } from '../example.ts';
import { SAMPLE_SERVER_DN, sampleCertificate } from '../sample-certificate.ts';
import type rule from './serial-known.ts';

export default {
  good: [
    {
      type: 'server-renew',
      context: { certificates: [sampleCertificate({ subject: SAMPLE_SERVER_DN })] },
    },
    {
      type: 'server-renew',
      context: {
        certificates: [sampleCertificate({ subject: SAMPLE_SERVER_DN.replace('www', 'mail'), serial: 18n })],
      },
    },
  ],
  bad: [
    {
      type: 'server-renew',
      context: { certificates: [sampleCertificate({ subject: SAMPLE_SERVER_DN, serial: 18n })] },
      params: { serials: ['0x12'], more: 0 },
      fixed: { oldSerial: '0x12' },
    },
    {
      type: 'server-revoke',
      context: {
        certificates: [1n, 2n, 3n, 4n].map((serial) =>
          sampleCertificate({ subject: SAMPLE_SERVER_DN, serial }),
        ),
      },
      params: { serials: ['0x1', '0x2', '0x3'], more: 1 },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
