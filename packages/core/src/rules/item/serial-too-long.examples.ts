import type { ExamplesOf } from '../example.ts';
import type rule from './serial-too-long.ts';

export default {
  good: [{ type: 'client-renew', values: { oldSerial: '0x112233445566778899aabbccddee' } }],
  bad: [
    {
      type: 'client-renew',
      values: { oldSerial: '123456789012345678901234567890123' },
      params: { length: 33 },
    },
    {
      type: 'client-renew',
      values: { oldSerial: '0xf0e1d2c3b4a5968778695a4b3c2d1e0f' },
      severity: 'warning',
    },
    {
      type: 'client-renew',
      values: { oldSerial: `0x${'f'.repeat(31)}` },
      params: { length: 33, other: '' },
      severity: 'warning',
    },
    { type: 'client-renew', values: { oldSerial: `0x${'1'.repeat(49)}` }, severity: 'error' },
    { type: 'server-renew', values: { oldSerial: '1'.repeat(51) }, severity: 'error' },
  ],
} satisfies ExamplesOf<typeof rule>;
