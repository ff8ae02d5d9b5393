import type { ExamplesOf } from '../example.ts';
import type rule from './csr-subject.ts';

export default {
  good: [{ type: 'server-issue' }, { type: 'server-issue', values: { csr: 'reversed' } }],
  bad: [
    { type: 'server-issue', values: { csr: 'withOu' }, params: { problems: ['ou'] } },
    { type: 'server-issue', values: { csr: 'wrongOrder' }, params: { problems: ['order'] } },
    {
      type: 'server-issue',
      values: { csr: 'noLocality' },
      params: { problems: ['missing'], values: ['L'] },
    },
    { type: 'server-issue', values: { csr: 'withMail' }, params: { problems: ['mail'] } },
    {
      type: 'server-renew',
      values: { csr: 'lowerCaseCountry', subjectDn: '', profile: '' },
      params: { problems: ['country'], values: ['jp'] },
    },
    {
      type: 'server-issue',
      values: { csr: 'wildcard' },
      params: { problems: ['host-wildcard'], values: ['*.example.ac.jp'] },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
