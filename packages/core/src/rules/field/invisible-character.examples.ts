import type { ExamplesOf } from '../example.ts';
import type rule from './invisible-character.ts';

export default {
  good: [{ type: 'server-issue', values: { adminName: '例　太郎' } }],
  bad: [
    {
      type: 'server-issue',
      values: { fqdn: 'www.exam\u200bple.ac.jp' },
      params: { codePoint: 'U+200B', positions: [9] },
      fixed: { fqdn: 'www.example.ac.jp' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
