import { fileRule } from '../rule.ts';
import { OWN_READING } from '../words.ts';

export default fileRule<{ row: number }>({
  section: 'tsv-file',
  severity: 'error',
  decisions: ['D-37'],
  source: OWN_READING,
  title: { ja: '一枚のシートに二つの表', en: 'Two tables on one sheet' },
  why: {
    ja: '下の表は、上の表と列が違うので、上の見出しでは読めません。黙って読み飛ばすこともしません。',
    en: 'The lower table has different columns, so it cannot be read with the upper header. Its rows are not skipped without telling you, either.',
  },
  message: {
    ja: ({ row }) =>
      `${row}行目に、列の並びが違う見出しがもう一つあります。この行から下は読めません。下の表を別のシートに移してください。`,
    en: ({ row }) =>
      `Row ${row} is a second header with different columns. The rows from there on cannot be read. Move the lower table to a sheet of its own.`,
  },
  check: ({ sheet }) => (sheet?.otherTable === undefined ? undefined : { params: { row: sheet.otherTable } }),
});
