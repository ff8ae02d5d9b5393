import type { ExamplesOf } from '../example.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import type rule from './old-certificate-ou.ts';

export default {
  good: [
    {
      type: 'server-renew',
      context: { certificates: [sampleCertificate({ subject: withUnit('') })] },
    },
    {
      type: 'server-renew',
      values: { oldSerial: '17' },
      context: { certificates: [sampleCertificate({ subject: withUnit('OU=Center,') })] },
    },
  ],
  bad: [
    {
      type: 'server-renew',
      context: { certificates: [sampleCertificate({ subject: withUnit('OU=Center,') })] },
      params: { values: ['Center'] },
    },
    {
      type: 'server-renew',
      values: { subjectDn: withUnit('OU=Center,') },
      context: { certificates: [sampleCertificate({ subject: withUnit('OU=Center,') })] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;

function withUnit(unit: string): string {
  return `CN=www.example.ac.jp,${unit}O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP`;
}
