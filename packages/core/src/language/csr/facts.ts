import { type DerNode, isSequence, oidOf, TAG, unsignedOf } from './der.ts';
import { type SubjectAltName, subjectAltNamesIn } from './general-names.ts';
import { toHex } from './hex.ts';
import { type BadCsr, readInput, sha256 } from './input.ts';
import { type HashedKeyFacts, readKey } from './key.ts';
import { type Rdn, readName } from './name.ts';
import { OID, signatureScheme } from './oids.ts';
import { type SignatureState, verifySignature } from './signature.ts';

export interface SignatureAlgorithm {
  readonly oid: string;
  /** Name in the RFCs, such as `sha256WithRSAEncryption` or `ecdsa-with-SHA384`; the oid where it is not known. */
  readonly name: string;
}

/** What a CSR (PKCS #10, RFC 2986) says. */
export interface ReadableCsr {
  readonly status: 'ok';
  /** 0 in every CSR that follows RFC 2986. */
  readonly version: number;
  /** In the order of the DER. */
  readonly subject: readonly Rdn[];
  readonly key: HashedKeyFacts;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: SignatureState;
  readonly subjectAltNames: readonly SubjectAltName[];
  readonly hasChallengePassword: boolean;
  readonly derLength: number;
}

export type UnreadableCsr = { readonly status: 'bad' } & BadCsr;

export type CsrFacts = ReadableCsr | UnreadableCsr;

const NOT_A_CSR: UnreadableCsr = { status: 'bad', reason: 'not-a-csr' };

/**
 * Reads a CSR from its base64 on one line and checks its signature. Never rejects; work is bounded by the size of
 * the input, which is capped. The DER is read here and not by `@peculiar/x509`, which takes BER and trailing bytes
 * for good and needs longer to load than a full batch of 99 takes to be read and verified.
 */
export async function readCsrFacts(base64: string): Promise<CsrFacts> {
  const input = readInput(base64, 'csr');
  if (!input.ok) return { status: 'bad', ...input.bad };
  const request = dissect(input.node);
  const subject = request && readName(request.subject);
  const key = request && readKey(request.spki);
  if (request === undefined || subject === undefined || key === undefined) return NOT_A_CSR;

  const { raw } = input.node;
  const scheme = signatureScheme(request.signatureOid);
  return {
    status: 'ok',
    version: request.version,
    subject,
    key: { ...key.facts, spkiSha256: toHex(await sha256(request.spki.raw)) },
    signatureAlgorithm: { oid: request.signatureOid, name: scheme.name },
    signature: await verifySignature(request.info.raw, request.signature, scheme, key.publicKey),
    subjectAltNames: requestedExtensions(request.attributes).flatMap(subjectAltNamesIn),
    hasChallengePassword: request.attributes.some(
      (attribute) => attributeOid(attribute) === OID.challengePassword,
    ),
    derLength: raw.length,
  };
}

export interface CsrHashes {
  readonly derSha256: string;
  readonly spkiSha256: string;
}

/**
 * SHA-256 of a CSR and of its SubjectPublicKeyInfo, in lower-case hex. They are for showing.
 * @throws RangeError for what {@link readCsrFacts} finds bad
 */
export async function hashCsr(base64: string): Promise<CsrHashes> {
  const input = readInput(base64, 'csr');
  const spki = input.ok ? dissect(input.node)?.spki : undefined;
  if (!input.ok || spki === undefined) throw new RangeError('not a CSR');
  const [der, key] = await Promise.all([sha256(input.node.raw), sha256(spki.raw)]);
  return { derSha256: toHex(der), spkiSha256: toHex(key) };
}

interface Request {
  readonly info: DerNode;
  readonly version: number;
  readonly subject: DerNode;
  readonly spki: DerNode;
  readonly attributes: readonly DerNode[];
  readonly signatureOid: string;
  readonly signature: DerNode;
}

const ATTRIBUTES = 0xa0;

/** The parts of a CertificationRequest. Attributes may be missing, as some software leaves them out. */
function dissect(root: DerNode): Request | undefined {
  const [info, algorithm, signature, ...afterSignature] = root.children;
  const oid = algorithm?.children[0];
  if (!isSequence(root) || !isSequence(info) || !isSequence(algorithm) || oid?.tag !== TAG.oid)
    return undefined;
  if (signature?.tag !== TAG.bitString || afterSignature.length > 0) return undefined;
  const [version, subject, spki, attributes, ...afterAttributes] = info.children;
  if (version?.tag !== TAG.integer || version.content.length > 4) return undefined;
  if (subject === undefined || spki === undefined || afterAttributes.length > 0) return undefined;
  if (attributes !== undefined && attributes.tag !== ATTRIBUTES) return undefined;
  return {
    info,
    version: Number(unsignedOf(version)),
    subject,
    spki,
    attributes: attributes?.children ?? [],
    signatureOid: oidOf(oid),
    signature,
  };
}

function attributeOid(attribute: DerNode): string | undefined {
  const type = attribute.children[0];
  return type?.tag === TAG.oid ? oidOf(type) : undefined;
}

function requestedExtensions(attributes: readonly DerNode[]): readonly DerNode[] {
  const wanted: readonly (string | undefined)[] = [OID.extensionRequest, OID.microsoftExtensionRequest];
  return attributes
    .filter((attribute) => wanted.includes(attributeOid(attribute)))
    .flatMap((attribute) => attribute.children[1]?.children ?? []);
}
