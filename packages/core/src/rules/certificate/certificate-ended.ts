import { endOf, hasEnded } from '../../records/certificates/index.ts';
import { certificateBySerial } from '../parts/old-certificate.ts';
import { hasField, rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default rowRule<{ end: string }>({
  phase: 'comparison',
  field: 'oldSerial',
  needs: ['oldSerial'],
  severity: 'warning',
  decisions: ['D-36'],
  source: PRACTICE,
  title: { ja: '有効期間の終わった証明書の失効', en: 'Revoking an expired certificate' },
  why: {
    ja: '有効期間の終わった証明書は、失効させなくても使えません。別の証明書の番号と取り違えていることがあります。',
    en: 'An expired certificate cannot be used any more, revoked or not. The serial number may have been meant for another certificate.',
  },
  message: {
    ja: ({ end }) =>
      `このシリアル番号の証明書は、${end === '' ? '' : `${dateJa(end)}に`}有効期間が終わっています。終わった証明書の失効申請は要りません。別の証明書を失効するのであれば、そのシリアル番号を書いてください。`,
    en: ({ end }) =>
      `The certificate with this serial number expired${end === '' ? '' : ` on ${end}`}, so there is no need to revoke it. If you meant another certificate, write its serial number.`,
  },
  applies: hasField('reason', 'oldSerial'),
  check: (row, context) => {
    const certificate = certificateBySerial(row, context);
    if (!certificate || context.today === undefined || !hasEnded(certificate, context.today)) {
      return undefined;
    }
    return { params: { end: endOf(certificate) ?? '' } };
  },
});

function dateJa(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
