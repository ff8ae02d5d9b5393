import type { ExamplesOf } from '../example.ts';
import type rule from './software-is-client.ts';

export default {
  good: [
    { type: 'acme-create', values: { software: 'Apache 2.4' } },
    { type: 'acme-create', values: { software: 'Allegro 6' } },
    { type: 'server-issue', values: { software: 'certbot' } },
  ],
  bad: [
    { type: 'acme-create', values: { software: 'certbot 2.11' }, params: { name: 'certbot' } },
    { type: 'acme-renew', values: { software: 'ACME.sh' }, params: { name: 'acme.sh' } },
  ],
} satisfies ExamplesOf<typeof rule>;
