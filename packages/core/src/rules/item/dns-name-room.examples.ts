import type { ExamplesOf } from '../example.ts';
import type rule from './dns-name-room.ts';

export default {
  good: [{ type: 'server-issue', values: { dnsNames: sized(250 - 26) } }],
  bad: [
    {
      type: 'server-issue',
      values: { dnsNames: sized(250 - 17) },
      params: { length: 251 },
      severity: 'error',
    },
    {
      type: 'server-issue',
      values: { dnsNames: sized(250 - 25) },
      params: { length: 251 },
      severity: 'warning',
    },
  ],
} satisfies ExamplesOf<typeof rule>;

/** A dNSName of one name and a number of characters. */
function sized(length: number): string {
  const tail = '.example.ac.jp';
  const labels = length - 'dNSName='.length - tail.length;
  return `dNSName=${'a.'.repeat(Math.floor((labels - 1) / 2))}${labels % 2 === 1 ? 'a' : 'aa'}${tail}`;
}
