import type { ExamplesOf } from '../example.ts';
import type rule from './private-key.ts';

/** Begins as a key does, and is none. */
const KEY = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAAA\n-----END PRIVATE KEY-----';

export default {
  good: [
    { type: 'server-revoke', values: { comment: '秘密鍵を失ったため' } },
    { type: 'client-issue', values: { userUnit: 'Private Key Office' } },
  ],
  bad: [
    { type: 'server-revoke', values: { comment: KEY } },
    { type: 'client-issue', values: { userUnit: `担当 ${KEY}` } },
  ],
} satisfies ExamplesOf<typeof rule>;
