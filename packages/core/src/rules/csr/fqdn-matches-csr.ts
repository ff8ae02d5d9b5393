import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string; cn: string; caseOnly: boolean }>({
  phase: 'comparison',
  field: 'fqdn',
  needs: ['fqdn', 'csr'],
  severity: 'error',
  decisions: ['D-11'],
  title: { ja: 'CSRのCNと違うFQDN', en: 'The FQDN differs from the CSR’s CN' },
  why: {
    ja: '利用管理者FQDNには、CSRに設定したCNをそのまま書きます。',
    en: 'Item 11 must be exactly the CN of the CSR.',
  },
  message: {
    ja: ({ value, cn, caseOnly }) =>
      `FQDN「${shown(value)}」がCSRのCN「${shown(cn)}」と違います${caseOnly ? '（大文字・小文字だけの違い）' : ''}。CSRのCNをそのまま書くか、CSRを作り直してください。`,
    en: ({ value, cn, caseOnly }) =>
      `The FQDN “${shown(value)}” differs from the CSR’s CN “${shown(cn)}”${caseOnly ? ' (only upper and lower case differ)' : ''}. Write the CN exactly as it is in the CSR, or create a new CSR.`,
  },
  applies: hasField('csr', 'fqdn'),
  check: (row) => {
    const value = row.text('fqdn');
    const cn = row.csr?.subject.flat().find(({ name }) => name === 'CN')?.value;
    if (cn === undefined || cn === value) return undefined;
    return {
      params: { value, cn, caseOnly: cn.toLowerCase() === value.toLowerCase() },
      fix: { safe: false, values: { fqdn: cn } },
    };
  },
});
