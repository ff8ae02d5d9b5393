import type { ExamplesOf } from '../example.ts';
import type rule from './vendor-code.ts';

export default {
  good: [{ type: 'server-revoke', origin: 'tsv' }],
  bad: [
    {
      type: 'server-revoke',
      origin: 'tsv',
      file: { vendorCodes: [{ line: 1, item: 6, code: '87 9C' }] },
      params: { count: 1 },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
