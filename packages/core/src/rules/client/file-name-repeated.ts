import { BULK_METHOD } from '../../manual/profiles.ts';
import { type OtherRow, otherRow, otherRowEn, otherRowJa } from '../parts/other-row.ts';
import { groupRule, hasField } from '../rule.ts';
import { PRACTICE, shown } from '../words.ts';

export default groupRule<{ name: string } & OtherRow>({
  field: 'fileName',
  severity: 'warning',
  decisions: ['D-22'],
  source: PRACTICE,
  title: { ja: 'P12ファイル名の重複', en: 'A repeated P12 file name' },
  why: {
    ja: 'P12一括では証明書が一つのZIPに入ります。同じ名前のファイルは取り違えのもとです。',
    en: 'With download method 2 the certificates come in one ZIP, where files with the same name are easily mixed up.',
  },
  message: {
    ja: ({ name, ...other }) =>
      `P12ダウンロードファイル名「${shown(name)}」は、${otherRowJa(other)}と同じです。違う名前にしてください。`,
    en: ({ name, ...other }) =>
      `The P12 file name “${shown(name)}” is the same as in ${otherRowEn(other)}. Use a different name.`,
  },
  applies: hasField('method', 'fileName'),
  key: (row) => (row.text('method') === BULK_METHOD ? row.known('fileName') : undefined),
  check: (row, first) => ({ params: { name: row.text('fileName'), ...otherRow(first) } }),
});
