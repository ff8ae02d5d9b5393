import { BULK_METHOD } from '../../manual/profiles.ts';
import { groupRule, hasField } from '../rule.ts';
import { PRACTICE, shown } from '../words.ts';

export default groupRule<{ name: string; row: number }>({
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
    ja: ({ name, row }) =>
      `P12ダウンロードファイル名「${shown(name)}」は、${row}行目と同じです。違う名前にしてください。`,
    en: ({ name, row }) =>
      `The P12 file name “${shown(name)}” is the same as in row ${row}. Use a different name.`,
  },
  applies: hasField('method', 'fileName'),
  key: (row) => (row.text('method') === BULK_METHOD ? row.known('fileName') : undefined),
  check: (row, first) => ({ params: { name: row.text('fileName'), row: first.row } }),
});
