import type { ExamplesOf } from '../example.ts';
import type rule from './file-name-apostrophe.ts';

export default {
  good: [{ type: 'client-issue', values: { method: '1', fileName: "O'NEIL" } }],
  bad: [
    { type: 'client-issue', values: { method: '3', fileName: "O'NEIL" }, params: { fromCn: false } },
    {
      type: 'client-issue',
      values: { method: '3', fileName: '', subjectDn: "CN=O'NEIL,O=Example University,L=Chiyoda-ku,C=JP" },
      params: { fromCn: true },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
