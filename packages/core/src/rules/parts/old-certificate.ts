import {
  hasBegun,
  hasEnded,
  type KnownCertificate,
  lookupOf,
  nameKey,
} from '../../records/certificates/index.ts';
import type { CheckContext } from '../../records/context.ts';
import type { Row } from '../row-view.ts';

const NONE: readonly KnownCertificate[] = [];

/** The certificate with the serial number of #4; of several, the one of the row's name. */
export function certificateBySerial(row: Row, { certificates }: CheckContext): KnownCertificate | undefined {
  if (!certificates?.length) return undefined;
  const found = lookupOf(certificates).bySerial(row.text('oldSerial'));
  const key = row.dn && nameKey(row.dn.attributes);
  return found.find(({ subject }) => nameKey(subject) === key) ?? found[0];
}

/** The certificate that a row renews or revokes: by serial number, else the present one of its name. */
export const oldCertificate = (row: Row, context: CheckContext): KnownCertificate | undefined =>
  certificateBySerial(row, context) ?? certificatesOfName(row, context)[0];

/**
 * Those that have the row's name (D-35): first those in force, then those that have ended, then those to come; of each
 * the newest first.
 */
export function certificatesOfName(
  row: Row,
  { certificates, today }: CheckContext,
): readonly KnownCertificate[] {
  if (!certificates?.length || !row.dn) return NONE;
  const found = lookupOf(certificates).named(row.dn.attributes);
  if (found.length < 2) return found;
  const rank = (certificate: KnownCertificate): number => {
    if (today === undefined) return 0;
    if (!hasBegun(certificate, today)) return 2;
    return hasEnded(certificate, today) ? 1 : 0;
  };
  return [...found].sort(
    (one, other) =>
      rank(one) - rank(other) || (other.notBefore ?? '').localeCompare(one.notBefore ?? '', 'en'),
  );
}
