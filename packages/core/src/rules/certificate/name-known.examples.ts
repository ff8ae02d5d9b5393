import type { ExamplesOf } from '../example.ts';
import { SAMPLE_SERVER_DN, sampleCertificate } from '../sample-certificate.ts';
import type rule from './name-known.ts';

export default {
  good: [
    { type: 'server-renew', context: { certificates: [sampleCertificate({ subject: SAMPLE_SERVER_DN })] } },
    {
      type: 'server-issue',
      context: {
        certificates: [
          sampleCertificate({ subject: SAMPLE_SERVER_DN.replace(',O=', ',OU=Center,O=') }),
          sampleCertificate({ subject: SAMPLE_SERVER_DN.replace('www', 'mail') }),
        ],
      },
    },
  ],
  bad: [
    {
      type: 'server-issue',
      context: { certificates: [sampleCertificate({ subject: SAMPLE_SERVER_DN, serial: 18n })] },
      params: { serial: '0x12', count: 1 },
    },
    {
      type: 'server-issue',
      context: {
        certificates: [
          sampleCertificate({
            subject: 'CN=WWW.example.ac.jp,O=Example College,L=Minato-ku,ST=Tokyo,C=JP',
            state: 'revoked',
          }),
        ],
      },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
