import { reduceCsrText } from '../../language/csr/index.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ count: number }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-31'],
  title: { ja: '複数のCSR', en: 'More than one CSR' },
  why: { ja: '1レコードに書けるCSRは一つです。', en: 'A record can have only one CSR.' },
  message: {
    ja: ({ count }) =>
      `一つのセルにCSRが${count}件続けて入っています。この行のサーバのCSRだけを残し、ほかは別の行に入れてください。`,
    en: ({ count }) =>
      `There are ${count} CSRs in one cell. Keep only the CSR for this row’s server, and put the others into rows of their own.`,
  },
  applies: hasField('csr'),
  check: (row) => {
    const text = row.raw('csr');
    if (row.csrFacts?.status === 'bad' && row.csrFacts.reason === 'two-requests')
      return { params: { count: 2 } };
    if (text.length < 200) return undefined;
    const { blocks, notes } = reduceCsrText(text);
    return notes.includes('two-blocks') ? { params: { count: blocks } } : undefined;
  },
});
