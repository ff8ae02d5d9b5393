import { hasField, rowRule } from '../rule.ts';

export default rowRule<Record<string, never>>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-16'],
  title: { ja: 'CSRの正しくない署名', en: 'The CSR’s signature is not valid' },
  why: {
    ja: '認証局は、CSRの署名で、申請者が秘密鍵を持っていることを確かめます。内容が変わったCSRでは、署名が合いません。',
    en: 'The CA uses the CSR’s signature to confirm that the applicant holds the private key. A CSR that was changed no longer matches its signature.',
  },
  message: {
    ja: () =>
      'CSRの署名が正しくありません。CSRが壊れているか、書き換えられています。CSRを作り直してください。',
    en: () => 'The CSR’s signature is not valid. The CSR is damaged or was changed. Create a new one.',
  },
  applies: hasField('csr'),
  check: ({ csr }) => (csr?.signature === 'invalid' && csr.key.wellFormed ? { params: {} } : undefined),
});
