import type { ExamplesOf } from '../example.ts';
import type rule from './non-ascii.ts';

export default {
  good: [{ type: 'server-issue', values: { adminMail: 'admin-1@example.ac.jp' } }],
  bad: [
    {
      type: 'server-issue',
      values: { adminMail: 'admin–1@example.ac.jp' },
      params: { codePoints: ['U+2013'], positions: [6], replacements: ['-'] },
      fixed: { adminMail: 'admin-1@example.ac.jp' },
    },
    {
      type: 'server-revoke',
      values: { subjectDn: 'C=JP、ST=Tokyo、L=Chiyoda-ku、O=Example University、CN=www.example.ac.jp' },
      params: { characters: ['、'], replacements: [','] },
      fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
    {
      type: 'client-issue',
      values: { fileName: '例花子' },
      params: { characters: ['例', '花', '子'], positions: [1, 2, 3], replacements: [] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
