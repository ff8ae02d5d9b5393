import { nameKey } from '../../records/certificates/index.ts';
import { type OtherRow, otherRow, otherRowEn, otherRowJa } from '../parts/other-row.ts';
import { groupRule } from '../rule.ts';
import { SERVICE_2020, shown } from '../words.ts';

export default groupRule<{ dn: string } & OtherRow>({
  field: 'subjectDn',
  severity: 'warning',
  decisions: ['D-35'],
  source: SERVICE_2020,
  title: { ja: 'CNとOUが同じ発行申請', en: 'Two new issues with the same CN and OU' },
  why: {
    ja: '受付システムは、CNとOUが同じDNがすでにあるかどうかを見ます。あれば、発行申請を212で受け付けません。',
    en: 'The service looks at the CN and OU to see whether a DN already exists. If it does, a new issue is rejected with answer 212.',
  },
  message: {
    ja: ({ dn, ...other }) =>
      `DN「${shown(dn)}」のCNとOUが、${otherRowJa(other)}と同じです。二つ目は受付システムに断られます（212）。同じ申請を二度書いていないか確かめてください。`,
    en: ({ dn, ...other }) =>
      `The CN and OU of the DN “${shown(dn)}” are the same as in ${otherRowEn(other)}, so the service will reject the second one (212). Check that the same application is not entered twice.`,
  },
  applies: ({ wantsNewDn }) => wantsNewDn,
  key: (row) => (row.valid('subjectDn') && row.dn ? nameKey(row.dn.attributes) : undefined),
  check: (row, first) => ({ params: { dn: row.text('subjectDn'), ...otherRow(first) } }),
});
