import type { ExamplesOf } from '../example.ts';
import type rule from './serial-prefix.ts';

export default {
  good: [{ type: 'server-renew', values: { oldSerial: '0xAbCdEf' } }],
  bad: [{ type: 'server-renew', values: { oldSerial: '0XABCDEF' }, fixed: { oldSerial: '0xABCDEF' } }],
} satisfies ExamplesOf<typeof rule>;
