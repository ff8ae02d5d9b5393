import type { ExamplesOf } from '../example.ts';
import type rule from './dns-name-count.ts';

export default {
  good: [{ type: 'server-issue', values: { dnsNames: names(8) } }],
  bad: [{ type: 'server-issue', values: { dnsNames: names(9) }, params: { count: 9 } }],
} satisfies ExamplesOf<typeof rule>;

function names(count: number): string {
  return Array.from({ length: count }, (_, index) => `dNSName=w${index}.example.ac.jp`).join(',');
}
