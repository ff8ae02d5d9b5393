import {
  ATTRIBUTE_TYPES,
  type AttributeType,
  attributeValue,
  attributeValues,
  type DnAttribute,
  printDn,
} from '../../language/dn/dn.ts';
import { isNameAlone, type KnownCertificate } from '../../records/certificates/index.ts';
import { certificateBySerial, certificatesOfName } from '../parts/old-certificate.ts';
import type { Row } from '../row-view.ts';
import { hasField, rowRule } from '../rule.ts';
import { listEn, SERVICE_2020, shown } from '../words.ts';

/** What the service finds a certificate by; the others may have changed since (D-35). */
const NAME_TYPES: readonly AttributeType[] = ['CN', 'OU', 'C'];

export default rowRule<{
  old: string;
  /** The attributes that differ, as the certificate has them; types that it lacks are in `types` alone. */
  oldValues: readonly string[];
  types: readonly string[];
  renewal: boolean;
}>({
  phase: 'comparison',
  field: 'subjectDn',
  needs: ['subjectDn', 'oldSerial'],
  severity: 'error',
  decisions: ['D-25', 'D-27', 'D-35'],
  title: { ja: '証明書と違うDN', en: 'The DN differs from that of the certificate' },
  why: {
    ja: '更新では旧証明書とCNとOUを、失効ではDN全体を同じに書きます。更新でO、L、STが違うときは注意にします。',
    en: 'A renewal must have the same CN and OU as the old certificate, and a revocation the same whole DN. A different O, L or ST in a renewal is a warning.',
  },
  message: {
    ja: ({ types, oldValues, renewal }) => {
      const inOld =
        oldValues.length > 0
          ? `証明書では「${shown(oldValues.join(','))}」です`
          : `証明書には${types.join('と')}がありません`;
      const differs = `DNの${types.join('と')}が、このシリアル番号の証明書と違います（${inOld}）。`;
      if (!renewal) return `${differs}証明書のDNをそのまま書くか、シリアル番号を確かめてください。`;
      return isNameOf(types)
        ? `${differs}更新ではCNとOUを変えられません。シリアル番号を確かめてください。CNやOUを変えるのであれば、発行として申請してください。`
        : `${differs}違っていても更新できるとされていますが、意図した変更であることを確かめてください。`;
    },
    en: ({ types, oldValues, renewal }) => {
      const inOld = oldValues.length > 0 ? `, which has “${shown(oldValues.join(','))}”` : ', which has none';
      const differs = `${listEn(types)} of the DN ${types.length === 1 ? 'differs' : 'differ'} from the certificate with this serial number${inOld}.`;
      if (!renewal)
        return `${differs} Write the DN exactly as it is in the certificate, or check the serial number.`;
      return isNameOf(types)
        ? `${differs} A renewal cannot change the CN or OU. Check the serial number, and apply for a new issue if you want the change.`
        : `${differs} This is said to be accepted in a renewal, but check that the change is intended.`;
    },
  },
  applies: hasField('oldSerial'),
  check: (row, context) => {
    const certificate = certificateBySerial(row, context);
    const written = row.dn?.attributes;
    if (!certificate || !written || certificate.subject.length === 0) return undefined;
    const { subject } = certificate;
    const renewal = row.format.itemOf.profile !== undefined;
    // The OU that a renewal cannot have, and the one that it must have, are findings of their own.
    if (renewal && isOtherFinding(row, written, certificate)) return undefined;
    // An S/MIME certificate carries the CN alone, whatever the application said.
    const compared = isNameAlone(certificate) ? (['CN'] as const) : ATTRIBUTE_TYPES;
    const types = compared.filter((type) => !sameValues(written, subject, type));
    if (types.length === 0) return undefined;
    const old = printDn(subject);
    const oldValues = subject
      .filter(({ type }) => types.includes(type))
      .map((attribute) => printDn([attribute]));
    const params = { old, oldValues, types, renewal };
    if (renewal && !isNameOf(types)) return { severity: 'warning', source: SERVICE_2020, params };
    // Where the DN has certificates of its own, it is the serial number that is wrong.
    const isKnown = certificatesOfName(row, context).some(({ serial }) => serial !== certificate.serial);
    return {
      params,
      fix:
        !isKnown && canBeWritten(row, certificate) ? { safe: false, values: { subjectDn: old } } : undefined,
    };
  },
});

const isNameOf = (types: readonly string[]): boolean =>
  types.some((type) => (NAME_TYPES as readonly string[]).includes(type));

/** A certificate may have its OUs in the order of the application or in the reverse. */
function sameValues(
  one: readonly DnAttribute[],
  other: readonly DnAttribute[],
  type: AttributeType,
): boolean {
  const values = attributeValues(one, type).join('\n');
  const others = attributeValues(other, type);
  return values === others.join('\n') || values === others.reverse().join('\n');
}

/** What smime-renewal-ou, smime-renewal-cn and old-certificate-ou find. */
function isOtherFinding(row: Row, written: readonly DnAttribute[], certificate: KnownCertificate): boolean {
  const { subject } = certificate;
  if (row.smime) {
    const lacksOu =
      attributeValue(written, 'OU') === undefined && attributeValue(subject, 'OU') !== undefined;
    return lacksOu || isAnotherName(row, certificate);
  }
  return (
    row.format.itemOf.csr !== undefined &&
    attributeValue(subject, 'OU') !== undefined &&
    sameValues(written, subject, 'CN')
  );
}

const isAnotherName = (row: Row, { subject }: KnownCertificate): boolean =>
  row.text('userMail') !== '' &&
  attributeValue(subject, 'CN')?.toLowerCase() !== row.text('userMail').toLowerCase();

/** True where the old DN would be no error of its own: of items that it must agree with, and by its attributes (D-38). */
function canBeWritten(row: Row, certificate: KnownCertificate): boolean {
  const { subject } = certificate;
  const written = (type: AttributeType): string | undefined => attributeValue(subject, type);
  const { itemOf } = row.format;
  if (isNameAlone(certificate) || written('C') !== 'JP' || written('O') === undefined) return false;
  if (written('L') === undefined && written('ST') === undefined) return false;
  if (itemOf.csr !== undefined && row.csrDn !== printDn(subject)) return false;
  if (itemOf.fqdn !== undefined && row.text('fqdn') !== written('CN')) return false;
  return printDn(subject).length <= row.maxLength('subjectDn');
}
