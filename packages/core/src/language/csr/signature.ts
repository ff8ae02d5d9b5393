import { bytesToBase64 } from './base64.ts';
import { modPow } from './curves.ts';
import { type DerNode, innerDer, isNegative, isSequence, TAG, wholeBits } from './der.ts';
import { fromUnsigned, toUnsigned } from './hex.ts';
import type { PublicKey } from './key.ts';
import { loadHash } from './libraries.ts';
import type { HashName, SignatureScheme } from './oids.ts';

/** `unverifiable` where the means are missing: it never says that the signature is wrong. */
export type SignatureState = 'valid' | 'invalid' | 'unverifiable';

const MAX_RSA_OCTETS = 1024;
const MAX_EXPONENT_OCTETS = 8;
/** The time of a long exponent grows with the cube of the size; of longer keys no profile takes any (2048 bits). */
const MAX_OCTETS_WITH_LONG_EXPONENT = 256;

/** DER of DigestInfo up to the hash itself (RFC 8017 section 9.2, note 1). */
const DIGEST_INFO: Readonly<Record<HashName, string>> = {
  MD5: '3020300c06082a864886f70d020505000410',
  'SHA-1': '3021300906052b0e03021a05000414',
  'SHA-224': '302d300d06096086480165030402040500041c',
  'SHA-256': '3031300d060960864801650304020105000420',
  'SHA-384': '3041300d060960864801650304020205000430',
  'SHA-512': '3051300d060960864801650304020305000440',
};

/**
 * Checks a signature with the key itself: RSA PKCS #1 v1.5 up to 8192 bits, ECDSA on P-256, P-384 and P-521 (not
 * with SHA-224), Ed25519 where WebCrypto has it. Never rejects.
 */
export async function verifySignature(
  data: Uint8Array<ArrayBuffer>,
  signatureBits: DerNode,
  scheme: SignatureScheme,
  key: PublicKey | undefined,
): Promise<SignatureState> {
  if (key === undefined || scheme.family !== key.type) return 'unverifiable';
  const signature = wholeBits(signatureBits);
  if (signature === undefined) return 'invalid';
  try {
    const verdict = await verify(data, signature, scheme.hash, key);
    return verdict === undefined ? 'unverifiable' : verdict ? 'valid' : 'invalid';
  } catch {
    return 'unverifiable';
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

async function verify(
  data: Bytes,
  signature: Bytes,
  hash: HashName | null,
  key: PublicKey,
): Promise<boolean | undefined> {
  switch (key.type) {
    case 'RSA':
      return hash === null ? undefined : verifyRsa(data, signature, hash, key);
    case 'EC':
      return hash === null || hash === 'SHA-224' ? undefined : verifyEcdsa(data, signature, hash, key);
    case 'Ed25519': {
      const imported = await crypto.subtle.importKey('raw', key.raw, { name: 'Ed25519' }, false, ['verify']);
      return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, data);
    }
  }
}

type RsaKey = Extract<PublicKey, { type: 'RSA' }>;

async function verifyRsa(
  data: Bytes,
  signature: Bytes,
  hash: HashName,
  key: RsaKey,
): Promise<boolean | undefined> {
  const longest = key.e.length > MAX_EXPONENT_OCTETS ? MAX_OCTETS_WITH_LONG_EXPONENT : MAX_RSA_OCTETS;
  if (key.n.length > longest || key.e.length > key.n.length) return undefined;
  if (hash === 'MD5' || hash === 'SHA-224')
    return verifyRsaByHand(await digest(data, hash), signature, hash, key);
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
  // A JWK is imported in a third of the time that an SPKI takes, and regardless of the algorithm's parameters in it.
  const jwk = { kty: 'RSA', n: base64Url(key.n), e: base64Url(key.e) };
  const imported = await crypto.subtle
    .importKey('jwk', jwk, algorithm, false, ['verify'])
    .catch(() => undefined);
  // Some engines refuse keys of unusual size or exponent.
  if (imported === undefined) return verifyRsaByHand(await digest(data, hash), signature, hash, key);
  return crypto.subtle.verify(algorithm, imported, signature, data);
}

const base64Url = (bytes: Uint8Array): string =>
  bytesToBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

async function digest(data: Bytes, hash: HashName): Promise<Uint8Array> {
  if (hash === 'MD5' || hash === 'SHA-224') return (await loadHash(hash))(data);
  return new Uint8Array(await crypto.subtle.digest(hash, data));
}

/** EMSA-PKCS1-v1_5 (RFC 8017 section 8.2.2): the padded message that should be there against the one that is. */
function verifyRsaByHand(hashed: Uint8Array, signature: Bytes, hash: HashName, key: RsaKey): boolean {
  const size = key.n.length;
  const modulus = toUnsigned(key.n);
  const value = toUnsigned(signature);
  if (signature.length !== size || value >= modulus) return false;
  const prefix = DIGEST_INFO[hash];
  const info = fromUnsigned(BigInt(`0x${prefix}`), prefix.length / 2);
  const padding = size - 3 - info.length - hashed.length;
  if (padding < 8) return false;
  const expected = new Uint8Array([0, 1, ...new Uint8Array(padding).fill(0xff), 0, ...info, ...hashed]);
  return modPow(value, toUnsigned(key.e), modulus) === toUnsigned(expected);
}

async function verifyEcdsa(
  data: Bytes,
  signature: Bytes,
  hash: HashName,
  key: Extract<PublicKey, { type: 'EC' }>,
): Promise<boolean> {
  const pair = innerDer(signature);
  const [r, s, surplus] = pair?.children ?? [];
  if (!isSequence(pair) || r?.tag !== TAG.integer || s?.tag !== TAG.integer || surplus !== undefined)
    return false;
  if (isNegative(r) || isNegative(s)) return false;
  const flat = new Uint8Array(2 * key.size);
  for (const [i, number] of [r, s].entries()) {
    const octets = number.content[0] === 0 ? number.content.subarray(1) : number.content;
    if (octets.length > key.size) return false;
    flat.set(octets, (i + 1) * key.size - octets.length);
  }
  const algorithm = { name: 'ECDSA', namedCurve: key.curve };
  const imported = await crypto.subtle.importKey('raw', key.point, algorithm, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash }, imported, flat, data);
}
