import type { ExamplesOf } from '../example.ts';
import type rule from './csr-unreadable.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    { type: 'server-issue', values: { csr: 'truncated' }, params: { reason: 'truncated' } },
    { type: 'server-issue', values: { csr: 'certificate' }, params: { reason: 'certificate' } },
    { type: 'server-issue', values: { csr: 'MIIC%AAA' }, params: { reason: 'not-base64', position: 5 } },
    { type: 'server-issue', values: { csr: 'www.csr' }, params: { reason: 'file-name' } },
    { type: 'server-issue', values: { csr: '別途送付' }, params: { reason: 'text' } },
  ],
} satisfies ExamplesOf<typeof rule>;
