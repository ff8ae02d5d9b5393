import { endOf, hasEnded } from '../../certificates/index.ts';
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
  title: { ja: '有効期間の終わった証明書の失効', en: 'Revoking a certificate that has ended' },
  why: {
    ja: '有効期間の終わった証明書は、失効させなくても使えません。別の証明書の番号と取り違えていることがあります。',
    en: 'A certificate that has ended is of no use any more; the number may be meant for another one.',
  },
  message: {
    ja: ({ end }) =>
      `このシリアル番号の証明書は、${end === '' ? '' : `${dateJa(end)}に`}有効期間が終わっています。終わった証明書の失効申請は要りません。別の証明書を失効するのであれば、その番号を書いてください。`,
    en: ({ end }) =>
      `The certificate with this serial number ended${end === '' ? '' : ` on ${end}`}, so there is no need to revoke it. If another one is meant, write its number.`,
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
