import type { ExamplesOf } from '../example.ts';
import type rule from './dn-value-length.ts';

export default {
  good: [
    {
      type: 'client-issue',
      values: { subjectDn: `CN=A,OU=${'x'.repeat(64)},O=Example University,L=Chiyoda-ku,C=JP` },
    },
  ],
  bad: [
    {
      type: 'client-issue',
      values: { subjectDn: `CN=A,OU=${'x'.repeat(65)},O=Example University,L=Chiyoda-ku,C=JP` },
      params: { type: 'OU', length: 65 },
      severity: 'error',
    },
    {
      type: 'client-issue',
      values: { subjectDn: `CN=A,O=${'x'.repeat(65)},L=Chiyoda-ku,C=JP` },
      params: { type: 'O' },
      severity: 'warning',
    },
  ],
} satisfies ExamplesOf<typeof rule>;
