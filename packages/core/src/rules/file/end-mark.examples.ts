import type { ExamplesOf } from '../example.ts';
import type rule from './end-mark.ts';

export default {
  good: [{ type: 'server-revoke', origin: 'tsv' }],
  bad: [
    { type: 'server-revoke', origin: 'tsv', file: { endMark: 'eof' }, params: { mark: 'eof' } },
    { type: 'server-revoke', origin: 'tsv', file: { endMark: 'nul' }, params: { mark: 'nul' } },
  ],
} satisfies ExamplesOf<typeof rule>;
