import type { ExamplesOf } from '../example.ts';
import type rule from './excel-changed-value.ts';

export default {
  good: [
    {
      type: 'server-issue',
      values: { software: 'nginx 1.2' },
      cells: { software: { kind: 'text', text: 'nginx 1.2', formula: true } },
    },
  ],
  bad: [
    {
      type: 'server-issue',
      values: { software: '46054' },
      cells: { software: { kind: 'date', text: '46054' } },
      params: { kind: 'date' },
    },
    {
      type: 'server-issue',
      values: { adminUnit: '#NAME?' },
      cells: { adminUnit: { kind: 'error', text: '#NAME?' } },
      params: { shows: '#NAME?' },
    },
    {
      type: 'server-issue',
      values: { adminName: '' },
      cells: { adminName: { kind: 'none', text: '', formula: true } },
      params: { kind: 'none' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
