import { hasField, rowRule } from '../rule.ts';

export default rowRule<Record<string, never>>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-15', 'D-31'],
  title: { ja: 'CSRの欄の秘密鍵', en: 'A private key in place of the CSR' },
  why: {
    ja: '秘密鍵は、だれにも渡してはいけません。渡した鍵は、漏れたものとして扱うことになります。',
    en: 'A private key must never be given to anyone. Once given away, it must be treated as leaked.',
  },
  message: {
    ja: () =>
      '秘密鍵が含まれています。すぐに消して、CSRだけを貼り付けてください。このファイルをすでにだれかに渡していたら、鍵を作り直してください。',
    en: () =>
      'This contains a private key. Remove it at once and paste only the CSR. If you have already given this file to anyone, create a new key.',
  },
  onKeys: true,
  applies: hasField('csr'),
  check: ({ keyItems, format: { itemOf } }) => (keyItems.has(itemOf.csr ?? 0) ? { params: {} } : undefined),
});
