import type { ExamplesOf } from '../example.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import type rule from './dn-ou.ts';

const WITH_UNIT = 'CN=www.example.ac.jp,OU=IT,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';

export default {
  good: [
    { type: 'server-revoke' },
    {
      type: 'server-revoke',
      values: { subjectDn: WITH_UNIT },
      context: { certificates: [sampleCertificate({ subject: WITH_UNIT })] },
    },
  ],
  bad: [
    {
      type: 'server-issue',
      values: { subjectDn: WITH_UNIT },
      params: { value: 'IT' },
      severity: 'error',
    },
    {
      type: 'server-revoke',
      values: { subjectDn: WITH_UNIT },
      severity: 'warning',
    },
  ],
} satisfies ExamplesOf<typeof rule>;
