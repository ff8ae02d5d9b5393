import type { ExamplesOf } from '../example.ts';
import type rule from './control-character.ts';

export default {
  good: [{ type: 'server-issue', values: { adminUnit: '情報基盤センター' } }],
  bad: [
    {
      type: 'server-issue',
      values: { adminUnit: '情報基盤\nセンター' },
      fixed: { adminUnit: '情報基盤 センター' },
    },
    {
      type: 'client-issue',
      values: { userMail: 'hanako\u0000@example.ac.jp' },
      fixed: { userMail: 'hanako@example.ac.jp' },
    },
    {
      type: 'server-revoke',
      values: { oldSerial: '1234567\n7654321' },
      params: { several: true },
    },
    {
      type: 'client-issue',
      values: {
        subjectDn: 'CN=REI HANAKO,\nOU=S1234567,\nO=Example University,\nL=Chiyoda-ku,ST=Tokyo,C=JP',
      },
      params: { several: false },
      fixed: { subjectDn: 'CN=REI HANAKO,OU=S1234567,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
