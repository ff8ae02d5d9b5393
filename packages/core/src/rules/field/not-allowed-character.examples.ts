import type { ExamplesOf } from '../example.ts';
import type rule from './not-allowed-character.ts';

export default {
  good: [{ type: 'client-issue', values: { fileName: "O'NEIL (1), A-B.=" } }],
  bad: [
    {
      type: 'server-issue',
      values: { fqdn: 'www_1.example.ac.jp' },
      params: { characters: ['_'], positions: [4] },
    },
    {
      type: 'server-issue',
      values: { fqdn: 'www.example.ac.jp/mail.example.ac.jp' },
      params: { characters: ['/'], several: true },
    },
    {
      type: 'client-issue',
      values: { fileName: 'REI/HANAKO' },
      params: { characters: ['/'], positions: [4] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
