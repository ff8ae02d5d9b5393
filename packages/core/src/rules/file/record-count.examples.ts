import type { ExamplesOf } from '../example.ts';
import type rule from './record-count.ts';

export default {
  good: [
    { type: 'client-revoke', origin: 'tsv', times: 99 },
    { type: 'client-issue', origin: 'tsv', values: { method: '2' }, times: 1000 },
    { type: 'client-revoke', times: 100 },
  ],
  bad: [
    { type: 'client-revoke', origin: 'tsv', times: 100, params: { count: 100, max: 99 } },
    { type: 'client-renew', origin: 'tsv', values: { method: '2' }, times: 100, severity: 'warning' },
    { type: 'client-renew', origin: 'tsv', values: { method: '2' }, times: 1001, severity: 'error' },
  ],
} satisfies ExamplesOf<typeof rule>;
