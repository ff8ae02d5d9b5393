import type { ExamplesOf } from '../example.ts';
import type rule from './decomposed-kana.ts';

export default {
  good: [{ type: 'client-issue', values: { userUnit: 'ガバナンス研究所' } }],
  bad: [
    {
      type: 'client-issue',
      values: { userUnit: 'カ\u3099バナンス研究所' },
      params: { character: 'ガ', position: 1 },
      fixed: { userUnit: 'ガバナンス研究所' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
