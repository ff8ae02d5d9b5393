import { reduceCsrText } from '../../language/csr/index.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ what: 'armour' | 'white-space' }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-15'],
  title: { ja: 'TSVのCSRのBEGIN・END行や空白', en: 'BEGIN and END lines or white space in the CSR of a TSV' },
  why: {
    ja: 'TSVでは、BEGIN・END行と改行を除いて、base64だけを1行で書きます。シートでは出力のときに取り除かれます。',
    en: 'In a TSV the CSR is base64 on one line without its BEGIN and END lines; in a sheet, the export removes them.',
  },
  message: {
    ja: ({ what }) =>
      what === 'armour'
        ? 'CSRにBEGIN・END行が残っています。取り除いて、base64だけを1行で書いてください。'
        : 'CSRに空白や改行があります。取り除いて、1行で書いてください。',
    en: ({ what }) =>
      what === 'armour'
        ? 'The CSR still has its BEGIN and END lines. Remove them and leave only the base64, on one line.'
        : 'There is white space or a line break in the CSR. Remove it, so that the CSR is on one line.',
  },
  applies: hasField('csr'),
  check: (row) => {
    const text = row.raw('csr');
    if (row.origin !== 'tsv' || row.text('csr') === '' || !row.csr) return undefined;
    const { base64 } = reduceCsrText(text);
    if (base64 === text) return undefined;
    return {
      params: { what: /[^\sA-Za-z0-9+/=]/u.test(text) ? 'armour' : 'white-space' },
      fix: { safe: true, values: { csr: base64 } },
    };
  },
});
