import { groupRule } from '../rule.ts';
import { PRACTICE, shown } from '../words.ts';

export default groupRule<{ dn: string; row: number }>({
  field: 'subjectDn',
  severity: 'warning',
  source: PRACTICE,
  title: { ja: '同じDNの発行申請', en: 'Two issues with the same DN' },
  why: {
    ja: '一度使ったDNの発行申請は、受付システムが212で受け付けません。二つ目は更新として申請します。',
    en: 'The service answers 212 for a DN that exists already; the second application is then a renewal.',
  },
  message: {
    ja: ({ dn, row }) =>
      `DN「${shown(dn)}」は${row}行目と同じです。同じ申請が二度書かれていないか確かめてください。`,
    en: ({ dn, row }) =>
      `The DN “${shown(dn)}” is the same as in row ${row}. See whether the application stands here twice.`,
  },
  applies: ({ operation }) => operation === 'issue',
  key: (row) => row.known('subjectDn'),
  check: (row, first) => ({ params: { dn: row.text('subjectDn'), row: first.row } }),
  examples: {
    good: [{ type: 'client-renew', earlier: [{ type: 'client-renew', values: { oldSerial: '77' } }] }],
    bad: [{ type: 'client-issue', earlier: [{ type: 'client-issue' }], params: { row: 2 } }],
  },
});
