import type { ExamplesOf } from '../example.ts';
import type rule from './csr-too-long.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [{ type: 'server-issue', values: { csr: 'long' }, params: { max: 2048 } }],
} satisfies ExamplesOf<typeof rule>;
