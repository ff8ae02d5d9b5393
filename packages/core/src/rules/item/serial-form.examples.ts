import type { ExamplesOf } from '../example.ts';
import type rule from './serial-form.ts';

export default {
  good: [{ type: 'server-renew', values: { oldSerial: '0x112210e261fec92b' } }],
  bad: [
    {
      type: 'server-renew',
      values: { oldSerial: '11:22:10:e2' },
      params: { kind: 'pairs' },
      fixed: { oldSerial: '0x112210e2' },
    },
    {
      type: 'client-renew',
      values: { oldSerial: '112210E2' },
      params: { kind: 'no-prefix' },
      fixed: { oldSerial: '0x112210E2' },
    },
    { type: 'client-renew', values: { oldSerial: '1.23457E+18' }, params: { kind: 'rounded' } },
    { type: 'server-revoke', values: { oldSerial: '1234567 7654321' }, params: { kind: 'several' } },
    { type: 'server-revoke', values: { oldSerial: '0x1A2B,0x3C4D' }, params: { kind: 'several' } },
    { type: 'server-revoke', values: { oldSerial: '-5' }, params: { kind: 'unknown' } },
  ],
} satisfies ExamplesOf<typeof rule>;
