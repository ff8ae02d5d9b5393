import type { ExamplesOf } from '../example.ts';
import type rule from './required.ts';

export default {
  good: [{ type: 'server-revoke', values: { comment: '', adminMail: '' } }],
  bad: [
    { type: 'server-issue', values: { adminMail: '' } },
    { type: 'client-revoke', values: { reason: '　' } },
    { type: 'server-issue', values: { fqdn: '' }, fixed: { fqdn: 'www.example.ac.jp' } },
    {
      type: 'client-issue',
      values: { method: '' },
      context: { institution: { defaults: { method: '2' } } },
      fixed: { method: '2' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
