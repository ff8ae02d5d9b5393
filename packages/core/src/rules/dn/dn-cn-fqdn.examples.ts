import type { ExamplesOf } from '../example.ts';
import type rule from './dn-cn-fqdn.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'server-revoke',
      values: { subjectDn: 'CN=www,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      params: { value: 'www', reason: 'one-label' },
    },
    {
      type: 'server-revoke',
      values: { subjectDn: 'CN=192.0.2.1,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      params: { reason: 'ip-address' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
