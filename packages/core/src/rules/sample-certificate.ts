import type { KnownCertificate } from '../context.ts';
import { parseDn } from '../dn/dn.ts';

/** Identity of the key pair of the sample CSR `p384`. */
export const P384_KEY_ID =
  'EC:1.3.132.0.34:cf9386b9dd5bc7d8fc5e1f1b1b9c8394f4c082d0df8fd6634e39f9f768a49a7d68eb45db53f5b010bfad9b7d884146dd:1';

/**
 * An old certificate for the examples of the rules.
 *
 * @param subject its DN in the order of the DER
 * @param serial default: the one that the sample records name
 */
export function sampleCertificate({
  subject,
  serial = 0x1a2b3c4d5e6f7081n,
  keyId = 'EC:of no sample',
}: {
  readonly subject: string;
  readonly serial?: bigint;
  readonly keyId?: string;
}): KnownCertificate {
  const attributes = parseDn(subject)?.attributes ?? [];
  return {
    status: 'ok',
    subject: attributes.map(({ type, value }) => [
      { oid: OIDS[type], name: type, stringType: 'UTF8String', value },
    ]),
    issuer: [],
    serial: { decimal: serial.toString(), hex: `0x${serial.toString(16)}` },
    notBefore: '2025-01-01T00:00:00.000Z',
    notAfter: '2026-12-31T00:00:00.000Z',
    key: {
      algorithm: 'EC',
      bits: 384,
      curve: 'P-384',
      exponent: null,
      wellFormed: true,
      id: keyId,
      spkiSha256: '',
    },
    signatureAlgorithm: { oid: '1.2.840.10045.4.3.3', name: 'ecdsa-with-SHA384' },
    subjectAltNames: [],
    derSha256: '',
    derLength: 0,
  };
}

const OIDS = {
  CN: '2.5.4.3',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
} as const;
