import { hasItems } from '../../records/record.ts';
import { rowRule } from '../rule.ts';

export default rowRule<Record<string, never>>({
  phase: 'value',
  field: null,
  severity: 'error',
  decisions: ['D-41'],
  source: {
    ja: '鍵の取り扱いの常識',
    en: 'common practice for private keys',
  },
  title: { ja: '項目に入っている秘密鍵', en: 'A private key in an item' },
  why: {
    ja: '秘密鍵は申請に使いません。アップロードしたり、だれかに渡したりした鍵は、漏れたものとして扱うことになります。',
    en: 'A private key is not used in applications. One that is uploaded or given to anyone must be treated as leaked.',
  },
  message: {
    ja: () =>
      '秘密鍵が含まれています。秘密鍵は申請に使いません。すぐに消して、だれにも渡さないでください。このファイルをすでにだれかに渡していたら、鍵を作り直してください。',
    en: () =>
      'This contains a private key, which is not used in applications. Remove it at once and do not give it to anyone. If you have already given this file to anyone, create a new key.',
  },
  anyShape: true,
  onKeys: true,
  applies: () => true,
  check: ({ keyItems, format: { items, itemOf }, record }) => {
    const others = [...keyItems].filter((item) => item !== itemOf.csr);
    // In a record whose fields cannot be told apart, it stands at no item.
    if (!hasItems(record)) return keyItems.size > 0 ? { params: {} } : undefined;
    return others.filter((item) => item <= items.length).map((item) => ({ params: {}, item }));
  },
});
