import { type DerNode, innerDer, oidOf, TAG } from './der.ts';
import type { SignatureAlgorithm } from './facts.ts';
import { readGeneralNames, type SubjectAltName } from './general-names.ts';
import { toHex } from './hex.ts';
import { type BadCertificate, type Input, readBytes, readInput, sha256 } from './input.ts';
import { type HashedKeyFacts, readKey } from './key.ts';
import { latin1 } from './latin1.ts';
import { loadX509 } from './libraries.ts';
import { type Rdn, readName } from './name.ts';
import { OID, signatureScheme } from './oids.ts';
import { isCertificateLabel, isRequestLabel, readPemText } from './pem.ts';

export interface SerialNumber {
  readonly decimal: string;
  /** `0x`, lower case, no leading zeros; `0x0` for zero. */
  readonly hex: string;
}

/** What an X.509 certificate says; its signature is not checked. Hashes in lower-case hex, times in ISO 8601 UTC. */
export interface ReadableCertificate {
  readonly status: 'ok';
  /** In the order of the DER, as is `issuer`. */
  readonly subject: readonly Rdn[];
  readonly issuer: readonly Rdn[];
  /** The INTEGER's octets read without sign, since some CAs forgot the leading zero octet. */
  readonly serial: SerialNumber;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: HashedKeyFacts;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly subjectAltNames: readonly SubjectAltName[];
  /** True where its basic constraints say that it may issue others. */
  readonly isAuthority: boolean;
  /** Also the SHA-256 fingerprint that programs show. */
  readonly derSha256: string;
  readonly derLength: number;
}

export type UnreadableCertificate = { readonly status: 'bad' } & BadCertificate;

export type CertificateFacts = ReadableCertificate | UnreadableCertificate;

/** Base64 on one line of every certificate in a PEM text, in order; armour-less base64 counts as one. */
export function splitCertificates(text: string): readonly string[] {
  return readPemText(text)
    .blocks.filter((block) => block.label === null || isCertificateLabel(block.label))
    .map((block) => block.base64);
}

/**
 * Reads a certificate: PEM (the first of a chain), bare base64, or the bytes of a PEM or DER file. Never rejects.
 */
export async function readCertificateFacts(source: string | Uint8Array): Promise<CertificateFacts> {
  const input = inputOf(source);
  if (!input.ok) return { status: 'bad', ...input.bad };
  try {
    return (await read(input.node)) ?? { status: 'bad', reason: 'not-a-certificate' };
  } catch {
    return { status: 'bad', reason: 'not-a-certificate' };
  }
}

const DER_SEQUENCE = 0x30;

function inputOf(source: string | Uint8Array): Input<BadCertificate> {
  if (typeof source !== 'string' && source[0] === DER_SEQUENCE)
    return readBytes(Uint8Array.from(source), 'certificate');
  const text = typeof source === 'string' ? source : textOf(source);
  const certificate = splitCertificates(text)[0];
  if (certificate !== undefined) return readInput(certificate, 'certificate');
  const { blocks, hasPrivateKey } = readPemText(text);
  if (hasPrivateKey) return { ok: false, bad: { reason: 'private-key' } };
  if (blocks.some((block) => isRequestLabel(block.label))) return { ok: false, bad: { reason: 'csr' } };
  return { ok: false, bad: { reason: blocks.length === 0 ? 'empty' : 'not-a-certificate' } };
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return latin1(first === 0xef && second === 0xbb ? bytes.subarray(3) : bytes);
}

async function read(node: DerNode): Promise<ReadableCertificate | undefined> {
  const { X509Certificate } = await loadX509();
  const certificate = new X509Certificate(node.raw);
  const subject = nameOf(certificate.subjectName.toArrayBuffer());
  const issuer = nameOf(certificate.issuerName.toArrayBuffer());
  const spki = innerDer(new Uint8Array(certificate.publicKey.rawData));
  const key = spki && readKey(spki);
  const algorithm = node.children[1]?.children[0];
  if (subject === undefined || issuer === undefined || spki === undefined || key === undefined)
    return undefined;
  if (algorithm?.tag !== TAG.oid) return undefined;

  const serial = BigInt(`0x${certificate.serialNumber}`);
  const [derHash, spkiHash] = await Promise.all([sha256(node.raw), sha256(spki.raw)]);
  const signatureOid = oidOf(algorithm);
  return {
    status: 'ok',
    subject,
    issuer,
    serial: { decimal: serial.toString(), hex: `0x${serial.toString(16)}` },
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    key: { ...key.facts, spkiSha256: toHex(spkiHash) },
    signatureAlgorithm: { oid: signatureOid, name: signatureScheme(signatureOid).name },
    subjectAltNames: certificate
      .getExtensions(OID.subjectAltName)
      .flatMap((extension) => readGeneralNames(new Uint8Array(extension.value))),
    isAuthority: certificate
      .getExtensions(OID.basicConstraints)
      .some((extension) => isAuthority(new Uint8Array(extension.value))),
    derSha256: toHex(derHash),
    derLength: node.raw.length,
  };
}

/** BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, … } */
function isAuthority(value: Uint8Array<ArrayBuffer>): boolean {
  const flag = innerDer(value)?.children[0];
  return flag?.tag === TAG.boolean && flag.content[0] !== 0;
}

function nameOf(der: ArrayBuffer): readonly Rdn[] | undefined {
  const node = innerDer(new Uint8Array(der));
  return node && readName(node);
}
