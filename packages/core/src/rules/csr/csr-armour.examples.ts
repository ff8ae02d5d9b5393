import type { ExamplesOf } from '../example.ts';
import type rule from './csr-armour.ts';

export default {
  good: [{ type: 'server-issue', values: { csr: 'rsa2048Pem' } }],
  bad: [{ type: 'server-issue', origin: 'tsv', values: { csr: 'rsa2048Pem' }, params: { what: 'armour' } }],
} satisfies ExamplesOf<typeof rule>;
