import { rowRule } from '../rule.ts';

export default rowRule<Record<string, never>>({
  phase: 'value',
  field: null,
  severity: 'error',
  decisions: ['D-41'],
  source: {
    ja: '鍵を守るうえでの常識（だれにも渡さないものです）',
    en: 'common practice with keys, which are handed to nobody',
  },
  title: { ja: '秘密鍵が入っている項目', en: 'A private key in an item' },
  why: {
    ja: '秘密鍵は申請に使いません。アップロードしたり人に渡したりすると、漏れた鍵として扱うことになります。',
    en: 'No application needs a private key. One that is uploaded or handed on counts as leaked.',
  },
  message: {
    ja: () =>
      '秘密鍵が含まれています。すぐに消してください。秘密鍵は申請に使いません。だれにも渡さず、このファイルをすでに人に渡していたら、鍵を作り直してください。',
    en: () =>
      'This holds a private key. Remove it at once: no application needs one. Hand it on to nobody, and if this file was handed on already, make a new key.',
  },
  anyShape: true,
  onKeys: true,
  applies: () => true,
  check: ({ keyItems, format: { items, itemOf }, record }) => {
    const others = [...keyItems].filter((item) => item !== itemOf.csr);
    // In a record whose fields cannot be told apart, it stands at no item.
    if (record.fieldCount !== undefined || record.header)
      return keyItems.size > 0 ? { params: {} } : undefined;
    return others.filter((item) => item <= items.length).map((item) => ({ params: {}, item }));
  },
});
