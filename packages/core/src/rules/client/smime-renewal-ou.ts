import { attributeValue, attributeValues } from '../../language/dn/dn.ts';
import { certificateBySerial } from '../parts/old-certificate.ts';
import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ values: readonly string[] }>({
  phase: 'comparison',
  field: 'subjectDn',
  needs: ['subjectDn', 'profile', 'oldSerial'],
  severity: 'error',
  decisions: ['D-27'],
  title: { ja: 'S/MIME更新のOU', en: 'The OU in an S/MIME renewal' },
  why: {
    ja: '更新元の証明書にOUがあるときは、S/MIMEの更新申請のDNにもOUを書きます。',
    en: 'If the old certificate has an OU, the DN of the S/MIME renewal must have it too.',
  },
  message: {
    ja: ({ values }) =>
      `更新元の証明書には ${values.map((value) => `OU=${shown(value)}`).join('、')} がありますが、DNにOUがありません。書き足してください。`,
    en: ({ values }) =>
      `The old certificate has ${values.map((value) => `OU=${shown(value)}`).join(', ')}, but the DN has none. Add it.`,
  },
  applies: hasField('method', 'oldSerial'),
  check: (row, context) => {
    if (!row.smime || !row.dn || attributeValues(row.dn.attributes, 'OU').length > 0) return undefined;
    const subject = certificateBySerial(row, context)?.subject ?? [];
    // One of another CN is not renewed at all (smime-renewal-cn).
    const name = attributeValue(subject, 'CN')?.toLowerCase();
    if (name !== attributeValue(row.dn.attributes, 'CN')?.toLowerCase()) return undefined;
    const values = attributeValues(subject, 'OU');
    return values.length > 0 ? { params: { values } } : undefined;
  },
});
