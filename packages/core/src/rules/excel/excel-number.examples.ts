import type { ExamplesOf } from '../example.ts';
import type rule from './excel-number.ts';

export default {
  good: [
    { type: 'client-issue', values: { method: '1' }, cells: { method: { kind: 'number', text: '1' } } },
    { type: 'server-issue', values: { software: '2.40' } },
    {
      type: 'server-revoke',
      values: { oldSerial: '50000000000' },
      cells: { oldSerial: { kind: 'number', text: '50000000000' } },
    },
  ],
  bad: [
    {
      type: 'server-issue',
      values: { software: '2.4' },
      cells: { software: { kind: 'number', text: '2.4' } },
    },
    {
      type: 'client-issue',
      values: { method: '2', fileName: '', pin: '1234567' },
      cells: { pin: { kind: 'number', text: '1234567' } },
      params: { kind: 'pin' },
    },
    {
      type: 'server-revoke',
      values: { oldSerial: '50000000000' },
      cells: { oldSerial: { kind: 'number', text: '50000000000', numberFormat: '0.00E+00' } },
      params: { kind: 'power' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
