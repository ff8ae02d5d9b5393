import type { ExamplesOf } from '../example.ts';
import type rule from './white-space-only.ts';

export default {
  good: [{ type: 'server-issue', values: { adminName: '' } }],
  bad: [
    {
      type: 'server-issue',
      values: { adminName: '　' },
      severity: 'warning',
      fixed: { adminName: '' },
    },
    {
      type: 'client-issue',
      origin: 'tsv',
      values: { pin: '\r' },
      params: { item: 15, control: true },
      severity: 'error',
    },
  ],
} satisfies ExamplesOf<typeof rule>;
