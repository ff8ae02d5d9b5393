import { attributeValue, type DnAttribute, inManualOrder, printDn } from '../../dn/dn.ts';
import { csrAttributes } from '../../dn/of-csr.ts';
import { parseSerial } from '../../serial/serial.ts';
import { hasField, rowRule } from '../rule.ts';
import { sampleCertificate } from '../sample-certificate.ts';
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
    // An OU that an S/MIME renewal leaves out is smime-renewal-ou's finding.
    if (row.smime && lacksOu(row.dn?.attributes ?? []) && !lacksOu(attributes)) return undefined;
    const old = printDn(inManualOrder(attributes));
    // Whether the certificate has its OUs in the order of the application or in the reverse is not known.
    const reversed = printDn(inManualOrder([...attributes].reverse()));
    const value = row.text('subjectDn');
    return value === old || value === reversed
      ? undefined
      : { params: { value, old }, fix: { safe: false, values: { subjectDn: old } } };
  },
  examples: {
    good: [
      {
        type: 'client-renew',
        values: {
          profile: '15',
          subjectDn: 'CN=hanako@example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
        },
        context: {
          certificates: [
            sampleCertificate({
              subject: 'CN=hanako@example.ac.jp,OU=Science,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
            }),
          ],
        },
      },
      {
        type: 'server-renew',
        context: { certificates: [sampleCertificate({ subject: serverSubject('Example University') })] },
      },
      {
        type: 'server-renew',
        values: { oldSerial: '17' },
        context: { certificates: [sampleCertificate({ subject: serverSubject('Example College') })] },
      },
      {
        type: 'client-revoke',
        values: {
          subjectDn: 'CN=REI HANAKO,OU=Science,OU=S1234567,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
        },
        context: {
          certificates: [
            sampleCertificate({
              subject: 'C=JP,ST=Tokyo,L=Chiyoda-ku,O=Example University,OU=S1234567,OU=Science,CN=REI HANAKO',
            }),
          ],
        },
      },
    ],
    bad: [
      {
        type: 'server-renew',
        context: { certificates: [sampleCertificate({ subject: serverSubject('Example College') })] },
        params: { old: 'CN=www.example.ac.jp,O=Example College,L=Chiyoda-ku,ST=Tokyo,C=JP' },
        fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example College,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      },
      {
        type: 'server-revoke',
        values: { oldSerial: '1885667171979194497' },
        context: { certificates: [sampleCertificate({ subject: serverSubject('Example College') })] },
      },
    ],
  },
});

function serverSubject(organization: string): string {
  return `C=JP,ST=Tokyo,L=Chiyoda-ku,O=${organization},CN=www.example.ac.jp`;
}

const lacksOu = (attributes: readonly DnAttribute[]): boolean =>
  attributeValue(attributes, 'OU') === undefined;
