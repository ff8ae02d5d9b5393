import type { ExamplesOf } from '../example.ts';
import type rule from './user-mail-missing.ts';

export default {
  good: [{ type: 'client-issue', values: { profile: '5', method: '2', userMail: '' } }],
  bad: [
    { type: 'client-issue', values: { profile: '13', method: '2', userMail: '' } },
    { type: 'client-renew', values: { profile: '5', method: '1', userMail: '' } },
  ],
} satisfies ExamplesOf<typeof rule>;
