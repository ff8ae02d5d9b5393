import type { ReadableCertificate } from '../../language/csr/index.ts';
import { type DnAttribute, inManualOrder } from '../../language/dn/dn.ts';
import { csrAttributes } from '../../language/dn/of-csr.ts';

/** What is known of a certificate, from itself or from a list of certificates; what is not known is left out. */
export interface KnownCertificate {
  /**
   * The attributes of its DN as #1 writes them, CN first; empty where it has others. A certificate for S/MIME has its
   * CN alone, whatever the application said; a list may say more.
   */
  readonly subject: readonly DnAttribute[];
  /** In decimal. */
  readonly serial: string;
  /** Identity of its key pair, as `KeyFacts.id`. */
  readonly keyId?: string;
  /** SHA-256 of its SubjectPublicKeyInfo, lower-case hex. */
  readonly spkiSha256?: string;
  /** ISO 8601, as is `notAfter`. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** The names of hosts that it is for. */
  readonly dnsNames?: readonly string[];
  /** What a list says has become of it. */
  readonly state?: 'valid' | 'revoked' | 'expired';
}

/** What a certificate says of itself. */
export const knownCertificate = (facts: ReadableCertificate): KnownCertificate => ({
  subject: inManualOrder(csrAttributes(facts.subject) ?? []),
  serial: facts.serial.decimal,
  keyId: facts.key.id,
  spkiSha256: facts.key.spkiSha256,
  notBefore: facts.notBefore,
  notAfter: facts.notAfter,
  dnsNames: facts.subjectAltNames.filter(({ type }) => type === 'dns').map(({ value }) => value),
});
