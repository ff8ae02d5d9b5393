import type { ExamplesOf } from '../example.ts';
import type rule from './csr-exponent.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [{ type: 'server-issue', values: { csr: 'exponent3' }, params: { exponent: '3' } }],
} satisfies ExamplesOf<typeof rule>;
