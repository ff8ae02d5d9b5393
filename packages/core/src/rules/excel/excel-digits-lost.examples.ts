import type { TypedCell } from '../../language/cell.ts';
import type { ExamplesOf } from '../example.ts';
import type rule from './excel-digits-lost.ts';

export default {
  good: [
    {
      type: 'server-renew',
      values: { oldSerial: '123456789012345' },
      cells: { oldSerial: number('123456789012345') },
    },
    { type: 'server-renew', values: { oldSerial: '1234567812345678123' } },
  ],
  bad: [
    {
      type: 'server-renew',
      values: { oldSerial: '1234567812345670000' },
      cells: { oldSerial: number('1.23456781234567E+18') },
      params: { digits: 19 },
    },
  ],
} satisfies ExamplesOf<typeof rule>;

function number(text: string): TypedCell {
  return { kind: 'number', text };
}
