import type { ExamplesOf } from '../example.ts';
import type rule from './csr-signature.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [{ type: 'server-issue', values: { csr: 'badSignature' } }],
} satisfies ExamplesOf<typeof rule>;
