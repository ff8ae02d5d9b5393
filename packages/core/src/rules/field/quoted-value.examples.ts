import type { ExamplesOf } from '../example.ts';
import type rule from './quoted-value.ts';

export default {
  good: [{ type: 'server-issue', origin: 'tsv', values: { adminUnit: '"第一" 研究室' } }],
  bad: [
    { type: 'server-issue', origin: 'tsv', record: { quoted: [0] }, severity: 'error' },
    {
      type: 'server-issue',
      values: { adminUnit: '"第一研究室"' },
      severity: 'warning',
      fixed: { adminUnit: '第一研究室' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
