import { reduceCsrText } from '../../language/csr/index.ts';
import { hasField, rowRule } from '../rule.ts';
import { thousands } from '../words.ts';

export default rowRule<{ length: number; max: number }>({
  phase: 'value',
  field: 'csr',
  needs: ['csr'],
  severity: 'error',
  decisions: ['D-15'],
  title: { ja: 'CSRの文字数', en: 'A CSR that is too long' },
  why: {
    ja: 'CSRはBEGIN・END行と改行を除いて2,048文字までです。SANを多く含むCSRや長い鍵で超えます。',
    en: 'A CSR may have at most 2,048 characters, not counting the BEGIN and END lines and line breaks. Many SANs or a long key can exceed that.',
  },
  message: {
    ja: ({ length, max }) =>
      `CSRが${thousands(length)}文字あります（上限${thousands(max)}文字）。SANや余分な拡張を含めずにCSRを作り直してください。`,
    en: ({ length, max }) =>
      `The CSR has ${thousands(length)} characters, but at most ${thousands(max)} are allowed. Create a CSR without SANs and unnecessary extensions.`,
  },
  applies: hasField('csr'),
  check: (row) => {
    const max = row.maxLength('csr');
    if (row.raw('csr').length <= max || !row.csr) return undefined;
    const { length } = reduceCsrText(row.raw('csr')).base64;
    return length > max ? { params: { length, max } } : undefined;
  },
});
