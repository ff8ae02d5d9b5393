import type { ExamplesOf } from '../example.ts';
import type rule from './csr-weak-hash.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    { type: 'server-issue', values: { csr: 'md5' }, params: { hash: 'MD5' } },
    { type: 'server-issue', values: { csr: 'sha1' }, params: { hash: 'SHA-1' } },
  ],
} satisfies ExamplesOf<typeof rule>;
