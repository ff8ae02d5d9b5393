import { type ArchiveFault, contentsOf } from '../../language/archive/index.ts';
import { decodeBytes, isBlank } from '../../language/charset/index.ts';
import {
  base64ToBytes,
  bytesToBase64,
  isCanonicalBase64,
  type PrivateKeyForm,
  privateKeyIn,
  type Rdn,
  type ReadableCertificate,
  readCertificateFacts,
  type UnreadableCertificate,
} from '../../language/csr/index.ts';
import { isCertificateLabel, readPemText } from '../../language/csr/pem.ts';
import { certificatesInPkcs7, firstValue, isPkcs7 } from '../../language/csr/pkcs7.ts';
import { sniffDer } from '../../language/csr/sniff.ts';
import { isFqdn } from '../../language/host/host.ts';
import { authorityNamed } from '../../manual/paths.ts';

/** A certificate that a file holds. */
export interface FoundCertificate {
  /** Where it stands in the file: in an archive, in a mail; empty for the file itself. */
  readonly path: string;
  /** Of its DER, on one line. */
  readonly base64: string;
  readonly facts: ReadableCertificate;
  /** `authority`: one that issues others, as stands in chains; it is nobody's old certificate. */
  readonly role: 'end-entity' | 'authority';
}

/** Why a file, or a part of it, gives no certificate. The path is as in {@link FoundCertificate}. */
export type CertificateProblem = { readonly path: string } & (
  | { readonly kind: 'unreadable'; readonly reason: UnreadableCertificate['reason'] }
  /** A private key is there, so nothing of it is read. */
  | { readonly kind: 'private-key'; readonly form: PrivateKeyForm }
  /** CSRs and no certificate, or neither. */
  | { readonly kind: 'csr' | 'nothing' }
  | { readonly kind: 'archive'; readonly fault: ArchiveFault }
);

export interface CertificateReading {
  /** In the order of the file, each once. */
  readonly certificates: readonly FoundCertificate[];
  readonly problems: readonly CertificateProblem[];
}

/**
 * Reads every certificate of a file: PEM with any label and any text round it, DER, bare base64, PKCS #7 bundles
 * (`.p7b`, also in BER), chains in any order, mails and ZIP archives with all of these. Never rejects. Of a file with a
 * private key nothing is given but that it is there; in archives and mails each file stands for itself.
 */
export async function readCertificates(bytes: Uint8Array): Promise<CertificateReading> {
  const { files, problems: faults } = await contentsOf(bytes);
  const problems: CertificateProblem[] = faults.map(({ path, fault }) => ({ path, kind: 'archive', fault }));
  const found: Omit<FoundCertificate, 'role'>[] = [];
  const seen = new Set<string>();
  for (const { path, content } of files) {
    const form = privateKeyIn(content);
    if (form) {
      problems.push({ path, kind: 'private-key', form });
      continue;
    }
    const { ders, kinds } = await piecesOf(content);
    for (const kind of kinds) problems.push({ path, kind });
    for (const der of ders) {
      const base64 = bytesToBase64(der);
      if (seen.has(base64)) continue;
      seen.add(base64);
      const facts = await readCertificateFacts(der);
      if (facts.status === 'bad') problems.push({ path, kind: 'unreadable', reason: facts.reason });
      else found.push({ path, base64, facts });
    }
  }
  const issuers = new Set(found.flatMap(({ facts }) => (isSelfIssued(facts) ? [] : [nameKey(facts.issuer)])));
  const certificates = found.map(
    (each): FoundCertificate => ({
      ...each,
      role: isAuthority(each.facts, issuers) ? 'authority' : 'end-entity',
    }),
  );
  return { certificates, problems };
}

interface Pieces {
  /** What is, or claims to be, a certificate. */
  readonly ders: readonly Uint8Array<ArrayBuffer>[];
  readonly kinds: readonly ('csr' | 'nothing')[];
}

const NOTHING: Pieces = { ders: [], kinds: ['nothing'] };
const DER_SEQUENCE = 0x30;
/** Longer texts are no certificates but something that happens to lie beside them. */
const MAX_TEXT = 16 * 1024 * 1024;

async function piecesOf(bytes: Uint8Array<ArrayBuffer>): Promise<Pieces> {
  if (bytes[0] === DER_SEQUENCE) {
    const pieces = piecesOfDer(bytes);
    if (pieces) return pieces;
  }
  return bytes.length > MAX_TEXT ? NOTHING : piecesOfText((await decodeBytes(bytes)).text);
}

/** Undefined where the bytes are nothing that is known in DER: a `0` is where text may begin, too. */
function piecesOfDer(bytes: Uint8Array<ArrayBuffer>): Pieces | undefined {
  if (isPkcs7(bytes)) {
    const ders = certificatesInPkcs7(bytes);
    return ders?.length === 0 ? NOTHING : { ders: ders ?? [bytes], kinds: [] };
  }
  switch (sniffDer(bytes)) {
    case 'csr':
      return { ders: [], kinds: ['csr'] };
    case 'certificate': {
      const { value, rest } = firstValue(bytes);
      const more = rest.length > 0 ? piecesOfDer(rest) : undefined;
      // What OpenSSL puts behind a trusted certificate is no other one.
      return { ders: [value, ...(more?.ders ?? [])], kinds: more?.kinds ?? [] };
    }
    default:
      return undefined;
  }
}

function piecesOfText(text: string): Pieces {
  if (isBlank(text)) return NOTHING;
  const ders: Uint8Array<ArrayBuffer>[] = [];
  const kinds = new Set<Pieces['kinds'][number]>();
  for (const { label, base64 } of readPemText(text).blocks) {
    const known = isCanonicalBase64(base64) ? piecesOfDer(base64ToBytes(base64)) : undefined;
    if (known) {
      ders.push(...known.ders);
      for (const kind of known.kinds) kinds.add(kind);
    } else if (isCertificateLabel(label) || isBundleLabel(label)) ders.push(textBytes(base64));
  }
  if (ders.length > 0) kinds.delete('csr');
  if (ders.length + kinds.size === 0) return NOTHING;
  return { ders, kinds: [...kinds] };
}

const isBundleLabel = (label: string | null): boolean => label !== null && /^(?:PKCS ?#?7|CMS)\b/.test(label);

/** Base64 that cannot be read goes on as it is, so that what is wrong with it is told. */
const textBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(`-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`, (character) =>
    Math.min(character.charCodeAt(0), 0xff),
  );

const isSelfIssued = ({ subject, issuer }: ReadableCertificate): boolean =>
  nameKey(subject) === nameKey(issuer);

/**
 * One that others are issued by, one that its basic constraints or the manual's list (1-3) say so of. A self-signed one
 * of a host or mail address has been made for trying, by tools that call it an authority.
 */
function isAuthority(facts: ReadableCertificate, issuers: ReadonlySet<string>): boolean {
  if (issuers.has(nameKey(facts.subject))) return true;
  const names = facts.subject.flat().filter(({ name }) => name === 'CN' || name === 'OU');
  if (names.some(({ value }) => authorityNamed(value) !== undefined)) return true;
  if (!facts.isAuthority) return false;
  const ownName = names.find(({ name }) => name === 'CN')?.value ?? '';
  return !(isSelfIssued(facts) && (isFqdn(ownName) || ownName.includes('@')));
}

const nameKey = (name: readonly Rdn[]): string =>
  JSON.stringify(name.map((rdn) => rdn.map(({ oid, value }) => [oid, value])));
