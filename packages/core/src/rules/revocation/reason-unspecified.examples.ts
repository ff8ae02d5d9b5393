import type { ExamplesOf } from '../example.ts';
import type rule from './reason-unspecified.ts';

export default {
  good: [
    { type: 'server-revoke', values: { reason: '0', comment: '試験用の証明書のため' } },
    { type: 'client-revoke', values: { reason: '5', comment: '' } },
  ],
  bad: [
    { type: 'server-revoke', values: { reason: '0', comment: '' } },
    { type: 'client-revoke', values: { reason: '0', comment: '' } },
  ],
} satisfies ExamplesOf<typeof rule>;
