import { attributeValue } from '../../language/dn/dn.ts';
import { certificateBySerial } from '../parts/old-certificate.ts';
import { hasField, rowRule } from '../rule.ts';
import { SERVICE_FAQ, shown } from '../words.ts';

export default rowRule<{ old: string }>({
  phase: 'comparison',
  field: 'subjectDn',
  needs: ['profile', 'oldSerial', 'userMail'],
  severity: 'warning',
  decisions: ['D-36'],
  source: SERVICE_FAQ,
  title: { ja: 'S/MIME更新の旧証明書のCN', en: 'The old certificate’s CN in an S/MIME renewal' },
  why: {
    ja: 'S/MIME証明書のCNは利用者mailと同じでなければなりません。CNがメールアドレスでない旧証明書は更新できないので、発行として申請します。',
    en: 'The CN of an S/MIME certificate must equal the user’s email address. An old certificate with another CN cannot be renewed; apply for a new issue.',
  },
  message: {
    ja: ({ old }) =>
      `このシリアル番号の証明書のCNは「${shown(old)}」で、利用者mailと違うため、更新できません。発行として申請するか、シリアル番号を確かめてください。`,
    en: ({ old }) =>
      `The certificate with this serial number has the CN “${shown(old)}”, which is not the user’s email address, so it cannot be renewed. Apply for a new issue, or check the serial number.`,
  },
  applies: hasField('method', 'oldSerial'),
  check: (row, context) => {
    if (!row.smime) return undefined;
    const old = attributeValue(certificateBySerial(row, context)?.subject ?? [], 'CN');
    if (old === undefined || old.toLowerCase() === row.text('userMail').toLowerCase()) return undefined;
    return { params: { old } };
  },
});
