import type { ExamplesOf } from '../example.ts';
import type rule from './dn-tool-default.ts';

export default {
  good: [{ type: 'server-issue' }, { type: 'client-issue' }],
  bad: [
    {
      type: 'server-issue',
      values: { subjectDn: '', csr: 'toolDefaults', profile: '11' },
      params: { type: 'O', value: 'Default Company Ltd', tool: 'openssl', inCsr: true },
    },
    {
      type: 'server-issue',
      values: {
        subjectDn: 'CN=www.example.ac.jp,O=Default Company Ltd,L=Default City,ST=Tokyo,C=JP',
        csr: 'toolDefaults',
        profile: '11',
      },
      params: { type: 'O', inCsr: false },
    },
    {
      type: 'client-issue',
      values: { subjectDn: 'CN=Unknown,OU=S1,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      params: { type: 'CN', tool: 'keytool' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
