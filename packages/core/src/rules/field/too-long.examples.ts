import type { ExamplesOf } from '../example.ts';
import type rule from './too-long.ts';

export default {
  good: [{ type: 'server-issue', values: { adminName: '例'.repeat(64) } }],
  bad: [
    { type: 'server-issue', values: { adminName: '例'.repeat(65) }, params: { length: 65, max: 64 } },
    { type: 'server-revoke', values: { comment: 'a'.repeat(129) }, params: { length: 129, max: 128 } },
  ],
} satisfies ExamplesOf<typeof rule>;
