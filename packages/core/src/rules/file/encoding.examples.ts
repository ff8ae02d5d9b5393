import type { ExamplesOf } from '../example.ts';
import type rule from './encoding.ts';

export default {
  good: [{ type: 'server-revoke', origin: 'tsv', file: { encoding: 'ascii' } }],
  bad: [
    { type: 'server-revoke', origin: 'tsv', file: { encoding: 'utf-8' }, params: { encoding: 'UTF-8' } },
    { type: 'server-revoke', origin: 'tsv', file: { encoding: 'euc-jp' }, params: { encoding: 'EUC-JP' } },
    {
      type: 'server-revoke',
      origin: 'tsv',
      file: { encoding: 'shift_jis-bom' },
      params: { problem: 'bom' },
    },
    { type: 'server-revoke', origin: 'tsv', file: { encoding: 'unknown' }, params: { problem: 'unknown' } },
  ],
} satisfies ExamplesOf<typeof rule>;
