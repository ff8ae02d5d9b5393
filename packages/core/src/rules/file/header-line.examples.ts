import type { ExamplesOf } from '../example.ts';
import type rule from './header-line.ts';

export default {
  good: [{ type: 'server-revoke', origin: 'tsv' }],
  bad: [
    {
      type: 'server-revoke',
      origin: 'tsv',
      values: { subjectDn: '主体者DN' },
      record: { header: true },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
