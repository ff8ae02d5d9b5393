import type { ExamplesOf } from '../example.ts';
import type rule from './csr-surroundings.ts';

export default {
  good: [{ type: 'server-issue', values: { csr: 'rsa2048Pem' } }],
  bad: [{ type: 'server-issue', values: { csr: 'rsa2048Quoted' }, params: { what: ['quoted'] } }],
} satisfies ExamplesOf<typeof rule>;
