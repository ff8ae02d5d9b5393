import { fileRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default fileRule<Record<string, never>>({
  section: 'tsv-file',
  severity: 'warning',
  source: PRACTICE,
  title: { ja: '表示されていない行', en: 'Rows that are not shown' },
  why: {
    ja: '非表示の行やフィルターで隠れた行も申請に含まれます。',
    en: 'Rows that are hidden or filtered out count like any other.',
  },
  message: {
    ja: () =>
      '非表示の行があり、それも申請に含まれます。含めたくない行は列「申請」に「除外」と書いてください。',
    en: () =>
      'Some rows are hidden, and they are applied for too. Write 除外 into the column 申請 for those to leave out.',
  },
  check: ({ hiddenRows }) => (hiddenRows ? { params: {} } : undefined),
});
