import type { ExamplesOf } from '../example.ts';
import type rule from './dn-form.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    { type: 'server-revoke', values: { subjectDn: 'www.example.ac.jp' } },
    {
      type: 'client-issue',
      values: { subjectDn: '/C=JP/ST=Tokyo/L=Chiyoda-ku/O=Example University/CN=REI HANAKO' },
      params: { kind: 'separator', separator: '/' },
      fixed: { subjectDn: 'CN=REI HANAKO,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
    {
      type: 'server-revoke',
      values: { subjectDn: 'C=JP;ST=Tokyo;L=Chiyoda-ku;O=Example University;CN=www.example.ac.jp' },
      params: { kind: 'separator', separator: ';' },
      fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
    {
      type: 'server-revoke',
      values: {
        subjectDn: 'C = JP, ST = Tokyo, L = Chiyoda-ku, O = Example University, CN = www.example.ac.jp',
      },
      params: { kind: 'spaced' },
      fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
    {
      type: 'server-revoke',
      values: {
        subjectDn:
          'CN=a.example.ac.jp,O=Example University,C=JP CN=b.example.ac.jp,O=Example University,C=JP',
      },
      params: { kind: 'several' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
