import type { ExamplesOf } from '../example.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import type rule from './certificate-dn-differs.ts';

export default {
  good: [
    {
      type: 'client-renew',
      values: {
        profile: '15',
        subjectDn: 'CN=hanako@example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
      },
      context: {
        certificates: [
          sampleCertificate({
            subject: 'CN=hanako@example.ac.jp,OU=Science,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
          }),
        ],
      },
    },
    {
      type: 'server-renew',
      context: { certificates: [sampleCertificate({ subject: serverSubject('Example University') })] },
    },
    {
      type: 'server-renew',
      values: { oldSerial: '17' },
      context: { certificates: [sampleCertificate({ subject: serverSubject('Example College') })] },
    },
    {
      type: 'client-revoke',
      values: {
        subjectDn: 'CN=REI HANAKO,OU=Science,OU=S1234567,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
      },
      context: {
        certificates: [
          sampleCertificate({
            subject: 'C=JP,ST=Tokyo,L=Chiyoda-ku,O=Example University,OU=S1234567,OU=Science,CN=REI HANAKO',
          }),
        ],
      },
    },
  ],
  bad: [
    {
      type: 'server-renew',
      context: { certificates: [sampleCertificate({ subject: serverSubject('Example College') })] },
      params: { old: 'CN=www.example.ac.jp,O=Example College,L=Chiyoda-ku,ST=Tokyo,C=JP', types: ['O'] },
      severity: 'warning',
    },
    {
      type: 'server-renew',
      context: {
        certificates: [
          sampleCertificate({
            subject: 'CN=www.example.ac.jp,O=Example University,L=Minato-ku,ST=Osaka,C=JP',
          }),
        ],
      },
      params: { types: ['L', 'ST'] },
      severity: 'warning',
    },
    {
      type: 'server-renew',
      context: {
        certificates: [
          sampleCertificate({
            subject: 'CN=mail.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
          }),
        ],
      },
      params: { types: ['CN'] },
      severity: 'error',
    },
    {
      type: 'client-renew',
      context: {
        certificates: [
          sampleCertificate({
            subject: 'CN=REI HANAKO,OU=S7654321,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
          }),
        ],
      },
      params: { types: ['OU'] },
      severity: 'error',
      fixed: { subjectDn: 'CN=REI HANAKO,OU=S7654321,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
    {
      type: 'server-revoke',
      values: { oldSerial: '1885667171979194497' },
      context: { certificates: [sampleCertificate({ subject: serverSubject('Example College') })] },
      severity: 'error',
      fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example College,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;

function serverSubject(organization: string): string {
  return `C=JP,ST=Tokyo,L=Chiyoda-ku,O=${organization},CN=www.example.ac.jp`;
}
