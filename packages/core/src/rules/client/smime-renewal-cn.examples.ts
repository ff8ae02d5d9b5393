import type { ExamplesOf } from '../example.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import type rule from './smime-renewal-cn.ts';

const PERSON = 'CN=REI HANAKO,OU=S1234567,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';

const SMIME = {
  profile: '15',
  subjectDn: 'CN=hanako@example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
} as const;

export default {
  good: [
    {
      type: 'client-renew',
      values: SMIME,
      context: { certificates: [sampleCertificate({ subject: 'CN=hanako@example.ac.jp' })] },
    },
    { type: 'client-renew', context: { certificates: [sampleCertificate({ subject: PERSON })] } },
  ],
  bad: [
    {
      type: 'client-renew',
      values: SMIME,
      context: { certificates: [sampleCertificate({ subject: PERSON })] },
      params: { old: 'REI HANAKO' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
