import type { ExamplesOf } from '../example.ts';
import type rule from './csr-two.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    { type: 'server-issue', values: { csr: 'two' }, params: { count: 2 } },
    { type: 'server-issue', values: { csr: 'glued' }, params: { count: 2 } },
  ],
} satisfies ExamplesOf<typeof rule>;
