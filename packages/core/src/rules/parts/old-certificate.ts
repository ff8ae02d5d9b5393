import { hasBegun, hasEnded, type KnownCertificate, lookupOf, nameKey } from '../../certificates/index.ts';
import type { CheckContext } from '../../context.ts';
import type { Row } from '../row-view.ts';

/** The certificate with the serial number of #4; of several, the one of the row's name. */
export function certificateBySerial(row: Row, { certificates }: CheckContext): KnownCertificate | undefined {
  const found = lookupOf(certificates).bySerial(row.text('oldSerial'));
  const key = row.dn && nameKey(row.dn.attributes);
  return found.find(({ subject }) => nameKey(subject) === key) ?? found[0];
}

/** The certificate that a row renews or revokes: by serial number, else the present one of its name. */
export const oldCertificate = (row: Row, context: CheckContext): KnownCertificate | undefined =>
  certificateBySerial(row, context) ?? presentOf(certificatesOfName(row, context), context.today);

/** Those that have the row's name (D-35). */
export const certificatesOfName = (row: Row, { certificates }: CheckContext): readonly KnownCertificate[] =>
  row.dn ? lookupOf(certificates).named(row.dn.attributes) : [];

/** Of several certificates the one in force, else one that has ended, else one to come; of these the newest. */
function presentOf(
  certificates: readonly KnownCertificate[],
  today: string | undefined,
): KnownCertificate | undefined {
  const rank = (certificate: KnownCertificate): number => {
    if (today === undefined) return 0;
    if (!hasBegun(certificate, today)) return 2;
    return hasEnded(certificate, today) ? 1 : 0;
  };
  return [...certificates].sort(
    (one, other) =>
      rank(one) - rank(other) || (other.notBefore ?? '').localeCompare(one.notBefore ?? '', 'en'),
  )[0];
}
