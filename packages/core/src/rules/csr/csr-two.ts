import { reduceCsrText } from '../../csr/index.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ count: number }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-31'],
  title: { ja: '複数のCSR', en: 'More than one CSR' },
  why: { ja: '1レコードに書けるCSRは一つです。', en: 'A record holds one CSR.' },
  message: {
    ja: ({ count }) => `CSRが${count}つあります。この行のサーバのCSRだけを残してください。`,
    en: ({ count }) => `There are ${count} CSRs. Keep the one of this row’s server.`,
  },
  applies: hasField('csr'),
  check: (row) => {
    const text = row.raw('csr');
    if (text.length < 200) return undefined;
    const { blocks, notes } = reduceCsrText(text);
    return notes.includes('two-blocks') ? { params: { count: blocks } } : undefined;
  },
  examples: {
    good: [{ type: 'server-issue' }],
    bad: [{ type: 'server-issue', values: { csr: 'two' }, params: { count: 2 } }],
  },
});
