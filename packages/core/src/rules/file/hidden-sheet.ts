import { fileRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default fileRule<Record<string, never>>({
  section: 'tsv-file',
  severity: 'warning',
  decisions: ['D-37'],
  source: PRACTICE,
  title: { ja: '表示されていないシート', en: 'A sheet that is not shown' },
  why: {
    ja: '非表示のシートの申請も、ほかのシートと同じように出力されます。前年度のシートが残っていることがあります。',
    en: 'Applications on a hidden sheet count like those of any other; often it is last year’s.',
  },
  message: {
    ja: () =>
      '非表示のシートですが、ここの申請も出力されます。含めたくなければ、シートを消すか、列「申請」に「除外」と書いてください。',
    en: () =>
      'The sheet is hidden, and its applications are exported too. To leave them out delete the sheet, or write 除外 into the column 申請.',
  },
  check: ({ sheet }) => (sheet?.hidden ? { params: {} } : undefined),
});
