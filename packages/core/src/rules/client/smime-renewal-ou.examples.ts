import type { ExamplesOf } from '../example.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import type rule from './smime-renewal-ou.ts';

export default {
  good: [
    {
      type: 'client-renew',
      values: { profile: '15', subjectDn: smimeDn('OU=Science,') },
      context: { certificates: [sampleCertificate({ subject: smimeDn('OU=Science,') })] },
    },
    {
      type: 'client-renew',
      values: { profile: '15', subjectDn: smimeDn('') },
      context: { certificates: [sampleCertificate({ subject: smimeDn('') })] },
    },
    {
      type: 'client-renew',
      values: { profile: '15', subjectDn: smimeDn('') },
      context: {
        certificates: [
          sampleCertificate({
            subject: smimeDn('OU=Science,').replace('hanako@example.ac.jp', 'REI HANAKO'),
          }),
        ],
      },
    },
  ],
  bad: [
    {
      type: 'client-renew',
      values: { profile: '15', subjectDn: smimeDn('') },
      context: { certificates: [sampleCertificate({ subject: smimeDn('OU=Science,') })] },
      params: { values: ['Science'] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;

function smimeDn(units: string): string {
  return `CN=hanako@example.ac.jp,${units}O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP`;
}
