import type { ExamplesOf } from '../example.ts';
import type rule from './column-required.ts';

export default {
  good: [
    { type: 'server-issue' },
    {
      type: 'client-issue',
      values: { profile: '5', method: '2', userMail: '' },
      sheet: { missing: ['userMail', 'fileName'] },
    },
  ],
  bad: [
    {
      type: 'server-issue',
      values: { adminMail: '' },
      sheet: { missing: ['adminMail'] },
      params: { item: 10, column: '' },
    },
    {
      type: 'client-issue',
      values: { userMail: '' },
      sheet: {
        missing: ['userMail'],
        candidates: [
          {
            letters: 'F',
            header: 'メール',
            field: 'userMail',
            samples: ['hanako@example.ac.jp'],
            hasOwn: false,
          },
        ],
      },
      params: { item: 14, column: 'F', header: 'メール' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
