import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ version: number }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-31'],
  title: { ja: 'CSRのバージョン', en: 'The CSR’s version' },
  why: { ja: 'CSR（PKCS #10）のバージョンは0だけです。', en: 'A CSR (PKCS #10) has version 0 and no other.' },
  message: {
    ja: ({ version }) => `CSRのバージョンが${version}です。バージョン0（v1）のCSRを作り直してください。`,
    en: ({ version }) => `The CSR’s version is ${version}. Make one of version 0 (v1).`,
  },
  applies: hasField('csr'),
  check: ({ csr }) => (csr && csr.version !== 0 ? { params: { version: csr.version } } : undefined),
  examples: {
    good: [{ type: 'server-issue' }],
    bad: [{ type: 'server-issue', values: { csr: 'version1' }, params: { version: 1 } }],
  },
});
