import {
  base64ToBytes,
  type CertificateFacts,
  type Rdn,
  type ReadableCertificate,
  readCertificateFacts,
  type UnreadableCertificate,
} from '../language/csr/index.ts';
import { authorityNamed, type CertificateAuthority, usesAt } from '../manual/paths.ts';
import { profilesByValidity, validityDays } from '../manual/validity.ts';
import type { CertificateDescription, IssuedByNext, PathDescription } from './inspection.ts';
import { certificateSignature } from './issuance.ts';
import { describeKey, dnsNamesOf, fingerprintText, nameText, subjectDnOf } from './subject.ts';

/** Describes the certificates of a file, each in base64 on one line, in their order. */
export async function describeCertificates(
  sources: readonly string[],
): Promise<(CertificateDescription | UnreadableCertificate)[]> {
  const read = await Promise.all(sources.map((base64) => readCertificateFacts(base64)));
  return Promise.all(
    read.map(async (facts, index) => {
      if (facts.status === 'bad') return facts;
      const issuedByNext = await issuedBy(facts, sources[index], read[index + 1], sources[index + 1]);
      return describe(facts, issuedByNext);
    }),
  );
}

function describe(facts: ReadableCertificate, issuedByNext: IssuedByNext | null): CertificateDescription {
  return {
    status: 'ok',
    subjectDn: subjectDnOf(facts.subject),
    subject: nameText(facts.subject),
    issuer: nameText(facts.issuer),
    selfIssued: sameName(facts.subject, facts.issuer),
    serial: facts.serial,
    notBefore: facts.notBefore,
    notAfter: facts.notAfter,
    days: validityDays(facts.notBefore, facts.notAfter),
    key: describeKey(facts.key),
    signatureAlgorithm: facts.signatureAlgorithm.name,
    subjectAltNames: facts.subjectAltNames,
    dnsNames: dnsNamesOf(facts.subjectAltNames),
    fingerprint: fingerprintText(facts.derSha256),
    path: pathOf(facts),
    issuedByNext,
  };
}

async function issuedBy(
  facts: ReadableCertificate,
  base64: string | undefined,
  issuer: CertificateFacts | undefined,
  issuerBase64: string | undefined,
): Promise<IssuedByNext | null> {
  if (issuer === undefined || base64 === undefined || issuerBase64 === undefined) return null;
  if (issuer.status === 'bad' || !sameName(facts.issuer, issuer.subject)) return 'no';
  const state = await certificateSignature(base64ToBytes(base64), base64ToBytes(issuerBase64));
  return state === 'valid' ? 'yes' : state === 'invalid' ? 'no' : 'unverified';
}

const sameName = (one: readonly Rdn[], other: readonly Rdn[]): boolean => plainName(one) === plainName(other);

const plainName = (name: readonly Rdn[]): string =>
  JSON.stringify(name.map((rdn) => rdn.map(({ oid, value }) => [oid, value])));

/** The path by the names of subject and issuer and the date of issue (1-3). */
function pathOf({ subject, issuer, notBefore, notAfter }: ReadableCertificate): PathDescription | null {
  const own = authorityOf(subject);
  if (own) {
    return { authority: own.name, role: own.role, uses: [], profiles: [], repository: own.repository };
  }
  const authority = authorityOf(issuer);
  if (!authority) return null;
  const uses = usesAt(authority, notBefore);
  return {
    authority: authority.name,
    role: 'end-entity',
    uses,
    profiles: profilesByValidity(uses, notBefore, notAfter),
    repository: authority.repository,
  };
}

/** Older roots bear their name as OU. */
function authorityOf(name: readonly Rdn[]): CertificateAuthority | undefined {
  for (const attribute of name.flat()) {
    const found =
      attribute.name === 'CN' || attribute.name === 'OU' ? authorityNamed(attribute.value) : undefined;
    if (found) return found;
  }
  return undefined;
}
