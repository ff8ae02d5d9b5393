import { hasField, rowRule } from '../rule.ts';

export default rowRule<Record<string, never>>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-16'],
  title: { ja: 'CSRの署名', en: 'The CSR’s signature' },
  why: {
    ja: '認証局はCSRの署名で、申請者が秘密鍵を持つことを確かめます。内容が変わったCSRは署名が合いません。',
    en: 'The CA sees from the signature that the applicant holds the private key; a CSR that was changed does not verify.',
  },
  message: {
    ja: () =>
      'CSRの署名が正しくありません。CSRが壊れているか、書き換えられています。CSRを作り直してください。',
    en: () => 'The CSR’s signature does not verify: the CSR is damaged or was changed. Make a new one.',
  },
  applies: hasField('csr'),
  check: ({ csr }) => (csr?.signature === 'invalid' && csr.key.wellFormed ? { params: {} } : undefined),
});
