import { fieldRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

const WRAPPED = /^".+"$/su;

export default fieldRule<{ literal: boolean }>({
  looksAt: 'form',
  severity: 'error',
  decisions: ['D-28'],
  title: { ja: '引用符で囲まれた値', en: 'A value in quotation marks' },
  why: {
    ja: 'Excelの「テキスト（タブ区切り）」は、カンマなどを含む値を " で囲んで保存します。受付システムはそれを値の一部と見ます。引用符を使える項目のシートの値では注意にとどめます。',
    en: 'Excel’s “Text (tab delimited)” wraps values that hold a comma in quotation marks, which the service takes as part of the value. In a sheet, an item that may hold them gets a warning.',
  },
  message: {
    ja: ({ literal }) =>
      literal
        ? '値全体が " で囲まれていて、引用符もそのまま出力されます。不要なら取り除いてください。'
        : '値全体が " で囲まれています。囲みの引用符を取り除いてください。',
    en: ({ literal }) =>
      literal
        ? 'The whole value stands in quotation marks, which are exported with it. Remove them unless they are meant.'
        : 'The whole value stands in quotation marks. Remove them.',
  },
  applies: () => true,
  check: ({ field, text, quoted, origin }) => {
    if (quoted) return { params: { literal: false }, fix: { safe: true, values: { [field.id]: text } } };
    return origin === 'sheet' && field.characters.kind === 'jis' && WRAPPED.test(text)
      ? {
          severity: 'warning',
          source: PRACTICE,
          params: { literal: true },
          fix: { safe: false, values: { [field.id]: text.slice(1, -1) } },
        }
      : undefined;
  },
});
