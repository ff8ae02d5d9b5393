import { hasField, rowRule } from '../rule.ts';
import { EXCEL } from '../words.ts';

export default rowRule<{ first: number; last: number }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-37'],
  source: EXCEL,
  title: { ja: '何行にも分かれたCSR', en: 'A CSR spread over several rows' },
  why: {
    ja: 'セルを選んだだけで貼り付けると、CSRの一行ずつが下のセルに分かれます。一つのセルに収める必要があります。',
    en: 'When a CSR is pasted into a cell that is only selected, each of its lines goes into a cell of its own below. It has to be in one cell.',
  },
  message: {
    ja: ({ first, last }) =>
      `CSRが${first}～${last}行目に分かれています。分かれた行を消し、このセルをダブルクリックしてから、CSRの全体を貼り付け直してください。`,
    en: ({ first, last }) =>
      `The CSR is spread over rows ${first} to ${last}. Clear those cells, double-click this one, and paste the whole CSR again.`,
  },
  applies: hasField('csr'),
  check: ({ record: { csrRows } }) => csrRows && { params: { first: csrRows[0], last: csrRows[1] } },
});
