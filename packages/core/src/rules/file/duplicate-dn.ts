import { nameKey } from '../../certificates/index.ts';
import { groupRule } from '../rule.ts';
import { SERVICE_2020, shown } from '../words.ts';

export default groupRule<{ dn: string; row: number }>({
  field: 'subjectDn',
  severity: 'warning',
  decisions: ['D-35'],
  source: SERVICE_2020,
  title: { ja: '同じ名前の発行申請', en: 'Two issues with the same CN and OU' },
  why: {
    ja: '受付システムはCNとOUでDNの有無を見ます。一度使ったものの発行申請には212と答え、受け付けません。',
    en: 'The service looks at CN and OU to tell whether a DN exists, and answers 212 where it does.',
  },
  message: {
    ja: ({ dn, row }) =>
      `DN「${shown(dn)}」のCNとOUが、${row}行目と同じです。二つ目は受付システムに断られます（212）。同じ申請を二度書いていないか確かめてください。`,
    en: ({ dn, row }) =>
      `CN and OU of the DN “${shown(dn)}” are the same as in row ${row}, so the service refuses the second one (212). See whether the application stands here twice.`,
  },
  applies: ({ wantsNewDn }) => wantsNewDn,
  key: (row) => (row.valid('subjectDn') && row.dn ? nameKey(row.dn.attributes) : undefined),
  check: (row, first) => ({ params: { dn: row.text('subjectDn'), row: first.row } }),
});
