import type { ExamplesOf } from '../example.ts';
import { SAMPLE_SERVER_DN, sampleCertificate } from '../sample-certificate.ts';
import type rule from './dns-names-kept.ts';

export default {
  good: [
    { type: 'server-renew', context: { certificates: [withNames('www.example.ac.jp')] } },
    {
      type: 'server-renew',
      values: { dnsNames: 'dNSName=ALT.example.ac.jp' },
      context: { certificates: [withNames('alt.example.ac.jp')] },
    },
  ],
  bad: [
    {
      type: 'server-renew',
      values: { dnsNames: 'dNSName=b.example.ac.jp' },
      context: { certificates: [withNames('www.example.ac.jp', 'alt.example.ac.jp')] },
      params: { names: ['alt.example.ac.jp'] },
      fixed: { dnsNames: 'dNSName=b.example.ac.jp,dNSName=alt.example.ac.jp' },
    },
    {
      type: 'server-renew',
      context: { certificates: [withNames('*.example.ac.jp')] },
      params: { names: ['*.example.ac.jp'] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;

function withNames(...dnsNames: readonly string[]) {
  return sampleCertificate({ subject: SAMPLE_SERVER_DN, dnsNames });
}
