import type { ExamplesOf } from '../example.ts';
import type rule from './serial-zero.ts';

export default {
  good: [{ type: 'server-renew', values: { oldSerial: '0x01' } }],
  bad: [{ type: 'client-revoke', values: { oldSerial: '0x00' } }],
} satisfies ExamplesOf<typeof rule>;
