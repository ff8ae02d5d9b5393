import type { ExamplesOf } from '../example.ts';
import type rule from './csr-version.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [{ type: 'server-issue', values: { csr: 'version1' }, params: { version: 1 } }],
} satisfies ExamplesOf<typeof rule>;
