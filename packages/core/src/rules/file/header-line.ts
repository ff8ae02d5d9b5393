import { rowRule } from '../rule.ts';

export default rowRule<{ row: number }>({
  phase: 'value',
  field: null,
  anyShape: true,
  severity: 'error',
  decisions: ['D-06'],
  title: { ja: '見出し行', en: 'A header line' },
  why: {
    ja: 'TSVに見出し行はありません。1行目から申請を書きます。',
    en: 'A TSV has no header line. Applications start on line 1.',
  },
  message: {
    ja: ({ row }) => `${row}行目が見出しになっています。この行を取り除いてください。`,
    en: ({ row }) => `Line ${row} is a header. Remove it.`,
  },
  applies: () => true,
  check: ({ record }) => (record.header ? { params: { row: record.row } } : undefined),
});
