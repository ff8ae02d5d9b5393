import { attributeValue } from '../../language/dn/dn.ts';
import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

const bothThere = hasField('subjectDn', 'fqdn');

export default rowRule<{ value: string; cn: string; caseOnly: boolean }>({
  phase: 'comparison',
  field: 'fqdn',
  needs: ['subjectDn', 'fqdn'],
  severity: 'error',
  decisions: ['D-11'],
  title: { ja: '主体者DNのCNと違うFQDN', en: 'The FQDN differs from the CN of the subject DN' },
  why: {
    ja: 'CSRのない申請では、FQDNと主体者DNのCNが同じ名前を指していなければなりません。',
    en: 'In an application without a CSR, the FQDN and the CN of the subject DN must be the same name.',
  },
  message: {
    ja: ({ value, cn, caseOnly }) =>
      `FQDN「${shown(value)}」が主体者DNのCN「${shown(cn)}」と違います${caseOnly ? '（大文字・小文字だけの違い）' : ''}。どちらが正しいかを確かめ、同じ名前にしてください。`,
    en: ({ value, cn, caseOnly }) =>
      `The FQDN “${shown(value)}” differs from the CN “${shown(cn)}” of the subject DN${caseOnly ? ' (only upper and lower case differ)' : ''}. Check which one is right, and write the same name in both.`,
  },
  applies: (format) => bothThere(format) && format.itemOf.csr === undefined,
  check: (row) => {
    const value = row.text('fqdn');
    const cn = row.dn && attributeValue(row.dn.attributes, 'CN');
    if (cn === undefined || cn === value) return undefined;
    return {
      params: { value, cn, caseOnly: cn.toLowerCase() === value.toLowerCase() },
      fix: { safe: false, values: { fqdn: cn } },
    };
  },
});
