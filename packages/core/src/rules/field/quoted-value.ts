import { fieldRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

const WRAPPED = /^".+"$/su;

export default fieldRule<{ literal: boolean }>({
  looksAt: 'form',
  severity: 'error',
  decisions: ['D-28'],
  title: { ja: '引用符で囲まれた値', en: 'A value in quotation marks' },
  why: {
    ja: 'Excelの「テキスト（タブ区切り）」は、カンマなどを含む値を引用符（"）で囲んで保存します。受付システムは、それを値の一部とみなします。シートの、引用符を使える項目では、注意にとどめます。',
    en: 'Excel’s “Text (Tab delimited)” format puts quotation marks around values that contain a comma, and the service treats them as part of the value. In a sheet, it is only a warning for items that may contain quotation marks.',
  },
  message: {
    ja: ({ literal }) =>
      literal
        ? '値全体が引用符（"）で囲まれていて、引用符もそのまま出力されます。不要なら取り除いてください。'
        : '値全体が引用符（"）で囲まれています。前後の引用符を取り除いてください。',
    en: ({ literal }) =>
      literal
        ? 'The whole value is in quotation marks, which are exported with it. Remove them unless they are intended.'
        : 'The whole value is in quotation marks. Remove them.',
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
