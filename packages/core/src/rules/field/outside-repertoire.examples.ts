import type { ExamplesOf } from '../example.ts';
import type rule from './outside-repertoire.ts';

export default {
  good: [
    { type: 'client-issue', values: { userName: '邉見　齋' } },
    { type: 'client-issue', values: { userUnit: '～∥−￠' } },
  ],
  bad: [
    {
      type: 'client-issue',
      values: { userName: '髙橋　花子' },
      params: { character: '髙', codePoint: 'U+9AD9', positions: [1], replacement: '高' },
      fixed: { userName: '高橋　花子' },
    },
    {
      type: 'server-issue',
      values: { adminUnit: '第①講座' },
      params: { positions: [2], replacement: '(1)' },
    },
    {
      type: 'server-issue',
      values: { adminUnit: '10\u00c5以下' },
      params: { codePoint: 'U+00C5', positions: [3], replacement: '\u212b' },
      fixed: { adminUnit: '10\u212b以下' },
    },
    { type: 'server-issue', values: { software: 'nginx 😀' }, params: { replacement: '' } },
    {
      type: 'server-issue',
      values: { adminUnit: '情報\ufffd係' },
      params: { positions: [3], replacement: '' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
