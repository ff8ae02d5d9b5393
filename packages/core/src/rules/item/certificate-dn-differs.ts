import { inManualOrder, printDn } from '../../dn/dn.ts';
import { csrAttributes } from '../../dn/of-csr.ts';
import { parseSerial } from '../../serial/serial.ts';
import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string; old: string }>({
  phase: 'comparison',
  field: 'subjectDn',
  needs: ['subjectDn', 'oldSerial'],
  severity: 'error',
  decisions: ['D-25', 'D-27'],
  title: { ja: '旧証明書と違うDN', en: 'The DN differs from the old certificate’s' },
  why: {
    ja: '更新と失効では、対象の証明書と同じDNを書きます。DNを変えるときは新規発行です。',
    en: 'A renewal or revocation names the DN of its certificate; to change the DN is a new issue.',
  },
  message: {
    ja: ({ value, old }) =>
      `DNが、このシリアル番号の証明書のDN「${shown(old)}」と違います（「${shown(value)}」）。証明書のDNをそのまま書くか、シリアル番号を確かめてください。`,
    en: ({ value, old }) =>
      `The DN “${shown(value)}” differs from that of the certificate with this serial number, “${shown(old)}”. Write the certificate’s DN, or see whether the serial number is right.`,
  },
  applies: hasField('oldSerial'),
  check: (row, { certificates }) => {
    const serial = parseSerial(row.text('oldSerial'))?.value.toString();
    const certificate = certificates?.find((each) => each.serial.decimal === serial);
    const attributes = certificate && csrAttributes(certificate.subject);
    // An S/MIME certificate carries the CN alone, whatever the application said.
    if (!attributes || attributes.every(({ type }) => type === 'CN')) return undefined;
    const old = printDn(inManualOrder(attributes));
    const value = row.text('subjectDn');
    return value === old
      ? undefined
      : { params: { value, old }, fix: { safe: false, values: { subjectDn: old } } };
  },
  examples: { good: [{ type: 'server-renew' }], bad: [] },
});
