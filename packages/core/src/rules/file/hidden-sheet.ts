import { fileRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default fileRule<Record<string, never>>({
  section: 'tsv-file',
  severity: 'warning',
  decisions: ['D-37'],
  source: PRACTICE,
  title: { ja: '表示されていないシート', en: 'A hidden sheet' },
  why: {
    ja: '非表示のシートの申請も、ほかのシートと同じように出力されます。前年度のシートが残っていることがあります。',
    en: 'Applications on a hidden sheet are exported like any others. It may be a sheet left over from last year.',
  },
  message: {
    ja: () =>
      '非表示のシートですが、ここの申請も出力されます。含めたくなければ、シートを消すか、列「申請」に「除外」と書いてください。',
    en: () =>
      'This sheet is hidden, but its applications are exported too. To leave them out, delete the sheet or write 除外 in the column 申請.',
  },
  check: ({ sheet }) => (sheet?.hidden ? { params: {} } : undefined),
});
