import type { ExamplesOf } from '../example.ts';
import type rule from './duplicate-serial.ts';

export default {
  good: [
    {
      type: 'server-revoke',
      values: { oldSerial: '17' },
      earlier: [{ type: 'server-revoke', values: { oldSerial: '18' } }],
    },
  ],
  bad: [
    {
      type: 'server-revoke',
      values: { oldSerial: '0x11' },
      earlier: [{ type: 'server-revoke', values: { oldSerial: '17' } }],
      params: { row: 2 },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
