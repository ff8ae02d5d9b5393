import { attributeValue, attributeValues } from '../../language/dn/dn.ts';
import { certificateBySerial } from '../parts/old-certificate.ts';
import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ values: readonly string[] }>({
  phase: 'comparison',
  field: 'subjectDn',
  needs: ['oldSerial'],
  severity: 'error',
  decisions: ['D-14', 'D-35', 'D-36'],
  title: { ja: '旧証明書のOU', en: 'The OU of the old certificate' },
  why: {
    ja: 'サーバ証明書のOUは2022年8月2日に廃止されました。OUのある旧証明書は、OUを除くとDNが変わるため更新できません。',
    en: 'OU was abolished for server certificates on 2022-08-02. Removing the OU changes the DN, so a certificate that has one cannot be renewed.',
  },
  message: {
    ja: ({ values }) =>
      `旧証明書のDNに ${values.map((value) => `OU=${shown(value)}`).join('、')} があります。今のサーバ証明書にOUは使えないため、更新できません。更新ではなく発行として申請し、旧証明書は入れ替えの後に失効してください。`,
    en: ({ values }) =>
      `The old certificate has ${values.map((value) => `OU=${shown(value)}`).join(', ')}, which server certificates can no longer have, so it cannot be renewed. Apply for a new issue instead, and revoke the old certificate once it has been replaced.`,
  },
  applies: hasField('csr', 'oldSerial'),
  check: (row, context) => {
    const subject = certificateBySerial(row, context)?.subject ?? [];
    const values = attributeValues(subject, 'OU');
    if (values.length === 0) return undefined;
    // The serial number of another host is the finding of the rule that compares the names.
    const name = row.valid('subjectDn') && row.dn ? attributeValue(row.dn.attributes, 'CN') : undefined;
    return name === undefined || name === attributeValue(subject, 'CN') ? { params: { values } } : undefined;
  },
});
