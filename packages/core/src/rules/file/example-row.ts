import { fileRule } from '../rule.ts';
import { listOfRows, PRACTICE } from '../words.ts';

export default fileRule<{ rows: readonly number[] }>({
  section: 'tsv-file',
  severity: 'warning',
  decisions: ['D-37'],
  source: PRACTICE,
  title: { ja: '記入例の行', en: 'A row that is an example' },
  why: {
    ja: '項目でない列に「例」などと書かれた行も、項目に値があれば申請に数えます。様式の記入例がそのまま申請されることのないように確かめます。',
    en: 'A row marked as an example in a column that is not an item still counts as an application if its items are filled in. The example of a form should not be applied for by mistake.',
  },
  message: {
    ja: ({ rows }) =>
      `${listOfRows(rows)}行目は記入例のようですが、申請に含まれます。申請しないなら、行を消すか、列「申請」に「除外」と書いてください。`,
    en: ({ rows }) =>
      rows.length === 1
        ? `Row ${listOfRows(rows)} seems to be an example, but is included as an application. If it should not be, delete it, or write “skip” in the column 申請 (apply).`
        : `Rows ${listOfRows(rows)} seem to be examples, but are included as applications. If they should not be, delete them, or write “skip” in the column 申請 (apply).`,
  },
  check: ({ sheet }) => (sheet?.examples ? { params: { rows: sheet.examples } } : undefined),
});
