import type { ExamplesOf } from '../example.ts';
import type rule from './mail-form.ts';

export default {
  good: [{ type: 'client-issue', values: { userMail: "o'neil+a@example.ac.jp" } }],
  bad: [
    { type: 'client-issue', values: { userMail: 'hanako.example.ac.jp' }, params: { reason: 'no-at' } },
    {
      type: 'client-issue',
      values: { userMail: 'hanako@localhost' },
      params: { reason: 'domain', detail: 'localhost' },
    },
    {
      type: 'server-issue',
      values: { adminMail: 'Taro <taro@example.ac.jp>' },
      params: { reason: 'display-name' },
      fixed: { adminMail: 'taro@example.ac.jp' },
    },
    {
      type: 'server-issue',
      values: { adminMail: 'a@example.ac.jp,b@example.ac.jp' },
      params: { reason: 'several-addresses' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
