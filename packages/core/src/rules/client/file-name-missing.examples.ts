import type { ExamplesOf } from '../example.ts';
import type rule from './file-name-missing.ts';

export default {
  good: [
    { type: 'client-issue', values: { profile: '5', method: '1', fileName: '' } },
    { type: 'client-issue', values: { profile: '7', method: '2', fileName: '', subjectDn: smimeDn() } },
  ],
  bad: [
    {
      type: 'client-issue',
      values: { profile: '7', method: '1', fileName: '', subjectDn: smimeDn() },
      severity: 'error',
      fixed: { fileName: 'hanako' },
    },
    {
      type: 'client-renew',
      values: { profile: '15', method: '3', fileName: '', subjectDn: smimeDn() },
      severity: 'warning',
    },
  ],
} satisfies ExamplesOf<typeof rule>;

function smimeDn(): string {
  return 'CN=hanako@example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';
}
