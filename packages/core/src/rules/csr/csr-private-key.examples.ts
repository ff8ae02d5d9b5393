import type { ExamplesOf } from '../example.ts';
import type rule from './csr-private-key.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [{ type: 'server-issue', values: { csr: 'privateKey' } }],
} satisfies ExamplesOf<typeof rule>;
