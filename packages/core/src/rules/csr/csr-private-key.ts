import { hasField, rowRule } from '../rule.ts';

export default rowRule<Record<string, never>>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-15', 'D-31'],
  title: { ja: '秘密鍵が貼り付けられている', en: 'A private key' },
  why: {
    ja: '秘密鍵は誰にも渡してはいけません。渡した鍵は漏れたものとして扱うことになります。',
    en: 'A private key is never handed on; one that was counts as leaked.',
  },
  message: {
    ja: () =>
      '秘密鍵が含まれています。すぐに消して、CSRだけを貼り付けてください。このファイルをすでに人に渡していたら、鍵を作り直してください。',
    en: () =>
      'This holds a private key. Remove it at once and paste the CSR alone. If this file was handed on already, make a new key.',
  },
  onKeys: true,
  applies: hasField('csr'),
  check: ({ keyItems, format: { itemOf } }) => (keyItems.has(itemOf.csr ?? 0) ? { params: {} } : undefined),
});
