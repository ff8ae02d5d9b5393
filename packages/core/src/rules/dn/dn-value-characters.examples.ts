import type { ExamplesOf } from '../example.ts';
import type rule from './dn-value-characters.ts';

export default {
  good: [
    { type: 'client-issue', values: { subjectDn: "CN=O'NEIL_1 @a,O=A (B), C/D: E=F.,L=Chiyoda-ku,C=JP" } },
  ],
  bad: [
    {
      type: 'client-issue',
      values: { subjectDn: 'CN=REI HANAKO,O=Example & University,L=Chiyoda-ku,C=JP' },
      params: { type: 'O', characters: ['&'] },
    },
    {
      type: 'server-revoke',
      values: { subjectDn: 'CN=www_1.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      params: { type: 'CN', characters: ['_'] },
    },
    {
      type: 'server-revoke',
      values: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda_ku,ST=Tokyo,C=JP' },
      severity: 'warning',
    },
  ],
} satisfies ExamplesOf<typeof rule>;
