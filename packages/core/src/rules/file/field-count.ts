import { rowRule } from '../rule.ts';

export default rowRule<{ count: number; wanted: number }>({
  phase: 'value',
  field: null,
  anyShape: true,
  severity: 'error',
  decisions: ['D-07'],
  title: { ja: '項目の数', en: 'The number of items' },
  why: {
    ja: '1レコードはサーバ13項目、クライアント15項目で、空の項目もタブで区切ります。',
    en: 'A record has 13 items for server certificates and 15 for client certificates, separated by tabs even where they are empty.',
  },
  message: {
    ja: ({ count, wanted }) =>
      `この行には項目が${count}個あります。${wanted}個（タブ${wanted - 1}個）にしてください。空の項目にもタブが要ります。`,
    en: ({ count, wanted }) =>
      `This line has ${count} item${count === 1 ? '' : 's'}. It must have ${wanted} (${wanted - 1} tabs). Empty items need their tabs too.`,
  },
  applies: () => true,
  check: ({ format, record }) =>
    record.fieldCount === undefined
      ? undefined
      : { params: { count: record.fieldCount, wanted: format.items.length } },
});
