import type { ExamplesOf } from '../example.ts';
import type rule from './dn-attribute-missing.ts';

export default {
  good: [{ type: 'client-issue', values: { subjectDn: 'CN=REI HANAKO,O=Example University,ST=Tokyo,C=JP' } }],
  bad: [
    {
      type: 'server-issue',
      values: { subjectDn: 'CN=www.example.ac.jp,O=Example University,C=JP' },
      params: { types: ['L', 'ST'] },
    },
    {
      type: 'server-revoke',
      values: { subjectDn: 'CN=www.example.ac.jp,O=Example University,C=JP' },
      severity: 'warning',
    },
    {
      type: 'client-issue',
      values: { subjectDn: 'CN=REI HANAKO,O=Example University,C=JP' },
      params: { either: true },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
