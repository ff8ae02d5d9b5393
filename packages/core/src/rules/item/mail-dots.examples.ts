import type { ExamplesOf } from '../example.ts';
import type rule from './mail-dots.ts';

export default {
  good: [{ type: 'client-issue', values: { userMail: 'a.b@example.ac.jp' } }],
  bad: [
    { type: 'client-issue', values: { userMail: 'a..b@example.ac.jp' } },
    { type: 'server-issue', values: { adminMail: 'a.@example.ac.jp' } },
  ],
} satisfies ExamplesOf<typeof rule>;
