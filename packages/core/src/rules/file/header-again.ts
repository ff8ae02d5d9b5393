import { fileRule } from '../rule.ts';
import { listOfRows, OWN_READING } from '../words.ts';

export default fileRule<{ rows: readonly number[] }>({
  section: 'tsv-file',
  severity: 'warning',
  decisions: ['D-37'],
  source: OWN_READING,
  title: { ja: '途中の見出し行', en: 'A header row further down' },
  why: {
    ja: '表の途中に同じ見出しがもう一度ある行は、申請とはみなしません。その下の行は続きとして読みます。',
    en: 'A row that repeats the header within the table is not treated as an application. The rows below it are read as part of the same table.',
  },
  message: {
    ja: ({ rows }) =>
      `${listOfRows(rows)}行目は見出しの繰り返しとみて、申請に数えていません。その下の行は続きとして読みました。`,
    en: ({ rows }) =>
      `${rows.length === 1 ? 'Row' : 'Rows'} ${listOfRows(rows)} ${rows.length === 1 ? 'repeats' : 'repeat'} the header and ${rows.length === 1 ? 'is' : 'are'} not counted as ${rows.length === 1 ? 'an application' : 'applications'}. The rows below are read as part of the same table.`,
  },
  check: ({ sheet }) => (sheet?.headerAgain ? { params: { rows: sheet.headerAgain } } : undefined),
});
