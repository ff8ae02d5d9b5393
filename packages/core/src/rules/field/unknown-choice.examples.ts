import type { ExamplesOf } from '../example.ts';
import type rule from './unknown-choice.ts';

export default {
  good: [
    { type: 'server-issue', values: { profile: '3' } },
    { type: 'client-revoke', values: { reason: '5' } },
  ],
  bad: [
    { type: 'client-issue', values: { profile: '6' }, params: { value: '6' } },
    { type: 'server-revoke', values: { reason: '2' } },
    { type: 'server-issue', values: { profile: '03' }, fixed: { profile: '3' } },
    { type: 'server-issue', values: { profile: '3.0' }, fixed: { profile: '3' } },
    { type: 'server-issue', values: { profile: '3 RSA' }, fixed: { profile: '3' } },
    { type: 'server-issue', values: { profile: '3.5' }, params: { meant: '' } },
    { type: 'client-issue', values: { method: '1、2' }, params: { meant: '' } },
    { type: 'client-issue', values: { method: '1 (2)' }, params: { meant: '' } },
    { type: 'client-issue', values: { method: 'P12個別' }, params: { meant: '1' }, fixed: { method: '1' } },
  ],
} satisfies ExamplesOf<typeof rule>;
