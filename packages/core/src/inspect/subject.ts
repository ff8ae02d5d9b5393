import type { HashedKeyFacts, Rdn, SubjectAltName } from '../language/csr/index.ts';
import { keyName } from '../language/csr/index.ts';
import { inManualOrder, printDn } from '../language/dn/dn.ts';
import { csrAttributes } from '../language/dn/of-csr.ts';
import { printDnsNames, withoutRepeats } from '../language/host/dns-names.ts';
import type { KeyDescription } from './inspection.ts';

/** A subject as item 1 of a TSV is written; null where it has attributes that no TSV takes, or none. */
export function subjectDnOf(subject: readonly Rdn[]): string | null {
  const attributes = csrAttributes(subject);
  return attributes === undefined || attributes.length === 0 ? null : printDn(inManualOrder(attributes));
}

/** A name in the order of the DER, `+` between the attributes of one RDN. */
export const nameText = (name: readonly Rdn[]): string =>
  name.map((rdn) => rdn.map((attribute) => `${attribute.name}=${attribute.value}`).join('+')).join(', ');

export const dnsNamesOf = (names: readonly SubjectAltName[]): string =>
  printDnsNames(withoutRepeats(names.filter(({ type }) => type === 'dns').map(({ value }) => value)));

export const describeKey = (key: HashedKeyFacts): KeyDescription => ({
  name: keyName(key),
  exponent: key.exponent,
  wellFormed: key.wellFormed,
  spkiSha256: key.spkiSha256,
});

/** Hex as programs show a fingerprint: upper-case pairs joined by colons. */
export const fingerprintText = (hex: string): string => (hex.toUpperCase().match(/../g) ?? []).join(':');
