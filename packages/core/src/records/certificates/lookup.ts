import type { KeyFacts } from '../../language/csr/index.ts';
import { attributeValue, attributeValues, type DnAttribute } from '../../language/dn/dn.ts';
import { isFqdn } from '../../language/host/host.ts';
import { parseSerial } from '../../language/serial/serial.ts';
import type { KnownCertificate } from './known.ts';

/** What is known of certificates, found by what an application says. */
export interface CertificateLookup {
  /** Those with a serial number, in either form; none where the text is no serial number. */
  bySerial(text: string): readonly KnownCertificate[];
  /** Those that the service takes for the same name (D-35). */
  named(attributes: readonly DnAttribute[]): readonly KnownCertificate[];
  byKey(key: Pick<KeyFacts, 'id'> & { readonly spkiSha256?: string }): KnownCertificate | undefined;
}

const lookups = new WeakMap<readonly KnownCertificate[], CertificateLookup>();
const NONE: readonly KnownCertificate[] = [];

/** The lookup of a list of certificates, made once for each list. */
export function lookupOf(certificates: readonly KnownCertificate[] = NONE): CertificateLookup {
  const known = lookups.get(certificates);
  if (known) return known;
  const made = makeLookup(certificates);
  lookups.set(certificates, made);
  return made;
}

function makeLookup(certificates: readonly KnownCertificate[]): CertificateLookup {
  const bySerial = grouped(certificates, ({ serial }) => serial);
  const byName = grouped(certificates, ({ subject }) => nameKey(subject));
  const byKeyId = new Map(certificates.map((each) => [each.keyId, each]));
  const bySpki = new Map(certificates.map((each) => [each.spkiSha256?.toLowerCase(), each]));
  return {
    bySerial(text) {
      const serial = parseSerial(text)?.value.toString();
      return (serial !== undefined && bySerial.get(serial)) || NONE;
    },
    named(attributes) {
      const key = nameKey(attributes);
      const whole = (key !== '' && byName.get(key)) || NONE;
      const alone = mailKey(attributes);
      const others = (alone !== undefined && alone !== key && byName.get(alone)) || NONE;
      return others.length === 0 ? whole : [...whole, ...others];
    },
    byKey({ id, spkiSha256 }) {
      return byKeyId.get(id) ?? (spkiSha256 === undefined ? undefined : bySpki.get(spkiSha256));
    },
  };
}

function grouped(
  certificates: readonly KnownCertificate[],
  keyOf: (certificate: KnownCertificate) => string,
): ReadonlyMap<string, KnownCertificate[]> {
  const groups = new Map<string, KnownCertificate[]>();
  for (const certificate of certificates) {
    const key = keyOf(certificate);
    const group = groups.get(key);
    if (group) group.push(certificate);
    else groups.set(key, [certificate]);
  }
  return groups;
}

/**
 * What the service compares when it looks whether a DN is there already (D-35): CN, OUs and C. Names of hosts and mail
 * addresses are compared without case; OUs in any order, since certificates have them in either. Empty without a CN.
 */
export function nameKey(attributes: readonly DnAttribute[]): string {
  const name = attributeValue(attributes, 'CN');
  if (name === undefined) return '';
  return JSON.stringify([
    withoutCase(name),
    attributeValues(attributes, 'OU').sort(),
    attributeValue(attributes, 'C') ?? '',
  ]);
}

/** The key of a certificate for S/MIME, which has its mail address alone. */
function mailKey(attributes: readonly DnAttribute[]): string | undefined {
  const name = attributeValue(attributes, 'CN');
  return name?.includes('@') ? nameKey([{ type: 'CN', value: name }]) : undefined;
}

const withoutCase = (name: string): string =>
  isFqdn(name) || name.includes('@') ? name.toLowerCase() : name;

/** True for a certificate that says its CN alone, as those for S/MIME do. */
export const isNameAlone = ({ subject }: KnownCertificate): boolean =>
  subject.length > 0 && subject.every(({ type }) => type === 'CN');
