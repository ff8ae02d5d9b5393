import { inManualOrder, parseDn } from '../language/dn/dn.ts';
import { FIRST_TYPE, formatOf } from '../manual/formats.ts';
import type { KnownCertificate } from '../records/certificates/known.ts';

/** Identity of the key pair of the sample CSR `p384`. */
export const P384_KEY_ID =
  'EC:1.3.132.0.34:cf9386b9dd5bc7d8fc5e1f1b1b9c8394f4c082d0df8fd6634e39f9f768a49a7d68eb45db53f5b010bfad9b7d884146dd:1';

/** The DN of the sample records for servers. */
export const SAMPLE_SERVER_DN = formatOf(FIRST_TYPE).sample.subjectDn ?? '';

/**
 * An old certificate for the examples of the rules.
 *
 * @param subject its DN in any order
 * @param serial default: the one that the sample records name
 */
export function sampleCertificate({
  subject,
  serial = 0x1a2b3c4d5e6f7081n,
  keyId = 'EC:of no sample',
  ...more
}: {
  readonly subject: string;
  readonly serial?: bigint;
} & Partial<Omit<KnownCertificate, 'subject' | 'serial'>>): KnownCertificate {
  return {
    subject: inManualOrder(parseDn(subject)?.attributes ?? []),
    serial: serial.toString(),
    keyId,
    notBefore: '2025-01-01T00:00:00.000Z',
    notAfter: '2026-12-31T00:00:00.000Z',
    dnsNames: [],
    ...more,
  };
}
