import type { ExamplesOf } from '../example.ts';
import type rule from './excel-merged-cell.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    {
      type: 'server-issue',
      values: { adminName: '' },
      record: { covered: [{ item: 8, cell: 'D3', area: 'D2:D3', first: 'D2', filled: false }] },
      params: { kind: 'empty', area: 'D2:D3' },
    },
    {
      type: 'server-issue',
      record: { covered: [{ item: 9, cell: 'E3', area: 'E2:E3', first: 'E2', filled: true }] },
      params: { kind: 'filled' },
    },
    {
      type: 'client-revoke',
      record: { covered: [{ item: null, cell: 'A3', area: 'A2:A3', first: 'A2', filled: false }] },
      params: { kind: 'choice' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
