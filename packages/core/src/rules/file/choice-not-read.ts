import { fileRule } from '../rule.ts';
import { columnEn, columnJa, OWN_READING } from '../words.ts';

export default fileRule<{ column: string; header: string }>({
  section: 'tsv-file',
  severity: 'warning',
  decisions: ['D-37'],
  source: OWN_READING,
  title: { ja: '読んでいない申請の列', en: 'A column of choices that is not read' },
  why: {
    ja: '行を選ぶのは、見出しが「申請」の列だけです。ほかの見出しの列に「済」や「除外」とあっても、その行は申請に含まれます。',
    en: 'Only the column 申請 (apply) chooses rows. A row is included even if a column with another header says done or skip.',
  },
  message: {
    ja: ({ column, header }) =>
      `${columnJa(column, header)}に「済」や「除外」がありますが、見出しが「申請」ではないので、その行も申請に含まれます。除くなら、見出しを「申請」に直してください。`,
    en: ({ column, header }) =>
      `${columnEn(column, header, true)} says “done” or “skip” in some rows, but they are included, because its header is not 申請 (apply). Change the header to leave them out.`,
  },
  check: ({ sheet }) => (sheet?.choiceLike ? { params: { ...sheet.choiceLike } } : undefined),
});
