import { fileRule } from '../rule.ts';
import { OWN_READING } from '../words.ts';

export default fileRule<{ row: number }>({
  section: 'tsv-file',
  severity: 'error',
  decisions: ['D-37'],
  source: OWN_READING,
  title: { ja: '一枚のシートに二つの表', en: 'Two tables on one sheet' },
  why: {
    ja: '下の表の列は上の表と違うので、上の見出しでは読めません。読まずに捨てることもしません。',
    en: 'The lower table has other columns, so the upper header cannot tell them; nor are its rows dropped in silence.',
  },
  message: {
    ja: ({ row }) =>
      `${row}行目に、列の並びの違う見出しがもう一つあります。この行から下は読めません。下の表を別のシートに移してください。`,
    en: ({ row }) =>
      `Row ${row} is another header, with its columns in another order. From there on the rows cannot be read. Move the lower table to a sheet of its own.`,
  },
  check: ({ sheet }) => (sheet?.otherTable === undefined ? undefined : { params: { row: sheet.otherTable } }),
});
