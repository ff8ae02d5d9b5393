import type { ExamplesOf } from '../example.ts';
import type rule from './surrounding-white-space.ts';

export default {
  good: [{ type: 'server-issue', values: { adminName: '例　太郎' } }],
  bad: [
    {
      type: 'server-issue',
      values: { adminName: '例　太郎 ' },
      severity: 'warning',
      fixed: { adminName: '例　太郎' },
    },
    {
      type: 'server-issue',
      values: { adminName: '例　太郎\u00a0' },
      severity: 'error',
      fixed: { adminName: '例　太郎' },
    },
    {
      type: 'server-issue',
      values: { adminMail: ' admin@example.ac.jp' },
      severity: 'error',
      fixed: { adminMail: 'admin@example.ac.jp' },
    },
    {
      type: 'client-issue',
      values: { method: '1', fileName: 'REI HANAKO ' },
      severity: 'warning',
      fixed: { fileName: 'REI HANAKO' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
