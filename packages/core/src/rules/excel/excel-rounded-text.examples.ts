import type { ExamplesOf } from '../example.ts';
import type rule from './excel-rounded-text.ts';

export default {
  good: [
    { type: 'client-issue', values: { userUnit: '理学部 E+10' } },
    { type: 'client-issue', values: { userUnit: '12E' } },
  ],
  bad: [
    { type: 'client-issue', values: { userUnit: '1.23457E+11' }, params: { type: '' } },
    {
      type: 'client-issue',
      values: {
        subjectDn: 'CN=REI HANAKO,OU=1.23457E+11,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
      },
      params: { type: 'OU' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
