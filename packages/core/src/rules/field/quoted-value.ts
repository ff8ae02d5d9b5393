import { fieldRule } from '../rule.ts';

export default fieldRule<Record<string, never>>({
  looksAt: 'form',
  severity: 'error',
  decisions: ['D-28'],
  title: { ja: '引用符で囲まれた値', en: 'A value in quotation marks' },
  why: {
    ja: 'Excelの「テキスト（タブ区切り）」は、カンマなどを含む値を " で囲んで保存します。受付システムはそれを値の一部と見ます。',
    en: 'Excel’s “Text (tab delimited)” wraps values that hold a comma in quotation marks, which the service takes as part of the value.',
  },
  message: {
    ja: () => '値全体が " で囲まれています。囲みの引用符を取り除いてください。',
    en: () => 'The whole value stands in quotation marks. Remove them.',
  },
  applies: () => true,
  check: ({ field, text, quoted }) =>
    quoted ? { params: {}, fix: { safe: true, values: { [field.id]: text } } } : undefined,
  examples: {
    good: [{ type: 'server-issue', origin: 'tsv', values: { adminUnit: '"第一" 研究室' } }],
    bad: [{ type: 'server-issue', origin: 'tsv', record: { quoted: [0] } }],
  },
});
