import type { ExamplesOf } from '../example.ts';
import { P384_KEY_ID, sampleCertificate } from '../sample-certificate.ts';
import type rule from './key-known.ts';

export default {
  good: [
    {
      type: 'server-issue',
      values: { profile: '11', csr: 'p384' },
      context: { certificates: [sampleCertificate({ subject: 'CN=a.example', keyId: P384_KEY_ID })] },
    },
    {
      type: 'server-renew',
      context: {
        certificates: [sampleCertificate({ subject: 'CN=a.example', serial: 18n, keyId: P384_KEY_ID })],
      },
    },
  ],
  bad: [
    {
      type: 'server-issue',
      values: { profile: '11', csr: 'p384' },
      context: { earlierKeys: new Map([[P384_KEY_ID, { where: 'sheet', name: 'サーバ更新', row: 5 }]]) },
      severity: 'warning',
      params: { where: 'sheet', name: 'サーバ更新', row: 5, renewal: false },
    },
    {
      type: 'server-renew',
      values: { profile: '11', csr: 'p384' },
      context: { earlierKeys: new Map([[P384_KEY_ID, { where: 'sheet', name: 'サーバ発行', row: 3 }]]) },
      severity: 'error',
    },
    {
      type: 'server-renew',
      values: { profile: '11', csr: 'p384' },
      context: { earlierKeys: new Map([[P384_KEY_ID, { where: 'file', name: 'serverAll.tsv', row: 3 }]]) },
      severity: 'error',
      params: { where: 'file', name: 'serverAll.tsv', row: 3, renewal: true },
    },
    {
      type: 'server-renew',
      values: { profile: '11', csr: 'p384' },
      context: {
        certificates: [sampleCertificate({ subject: 'CN=a.example', serial: 18n, keyId: P384_KEY_ID })],
      },
      severity: 'error',
      params: { where: 'certificate', name: '0x12', renewal: true },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
