import { fileRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default fileRule<Record<string, never>>({
  section: 'tsv-file',
  severity: 'warning',
  source: PRACTICE,
  title: { ja: '表示されていない行', en: 'Hidden rows' },
  why: {
    ja: '非表示の行やフィルターで隠れた行も申請に含まれます。',
    en: 'Rows that are hidden or filtered out are included too.',
  },
  message: {
    ja: () =>
      '表示されていない行があり、それも申請に含まれます。含めたくない行は、列「申請」に「除外」と書いてください。',
    en: () =>
      'Some rows are hidden, but they are included too. To leave a row out, write 除外 in the column 申請.',
  },
  check: ({ hiddenRows }) => (hiddenRows ? { params: {} } : undefined),
});
