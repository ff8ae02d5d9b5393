import type { ExamplesOf } from '../example.ts';
import type rule from './csr-key.ts';

export default {
  good: [
    { type: 'server-issue' },
    { type: 'server-issue', values: { csr: 'p384', profile: '11' } },
    { type: 'server-issue', values: { csr: 'p384', profile: '' } },
  ],
  bad: [
    {
      type: 'server-issue',
      values: { csr: 'rsa1024' },
      params: { key: 'RSA 1024', profile: '3', fits: '' },
    },
    { type: 'server-issue', values: { csr: 'p384' }, params: { fits: '11' }, fixed: { profile: '11' } },
    { type: 'server-renew', values: { csr: 'p256', profile: '11' }, params: { key: 'EC P-256' } },
    { type: 'server-issue', values: { csr: 'p256', profile: '' }, params: { profile: '', fits: '' } },
    { type: 'server-issue', values: { csr: 'rsa1024', profile: '5' }, params: { profile: '' } },
    {
      type: 'server-issue',
      values: { csr: 'explicitCurve', profile: '11' },
      params: { flaw: 'explicit-curve' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
