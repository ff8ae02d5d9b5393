import { base64ToBytes, firstNonBase64, isCanonicalBase64 } from './base64.ts';
import { type DerFault, type DerNode, isSequence, parseDer, TAG } from './der.ts';
import { type DerKind, sniffBase64, sniffDer } from './sniff.ts';

/** Longest base64 that is read, in characters: many times what any request or certificate needs. */
export const MAX_BASE64_LENGTH = 65_536;

/** What can be wrong with any input. `position` is 1-based, in UTF-16 units of the base64. */
type BadInput =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-large'; readonly limit: number }
  | { readonly reason: 'not-base64'; readonly position: number; readonly character: string }
  | { readonly reason: 'bad-padding' }
  | { readonly reason: 'private-key' }
  | DerFault;

/** Why a CSR could not be read; the name of what is there instead, where that is known. */
export type BadCsr =
  | BadInput
  | {
      readonly reason: 'certificate' | 'public-key' | 'ssh-key' | 'pkcs7' | 'two-requests' | 'not-a-csr';
    };

/** Why a certificate could not be read; `csr` where it is one of those instead. */
export type BadCertificate = BadInput | { readonly reason: 'csr' | 'not-a-certificate' };

export type Input<Bad> =
  | { readonly ok: true; readonly node: DerNode }
  | { readonly ok: false; readonly bad: Bad };

const bad = <Bad>(reason: Bad): Input<Bad> => ({ ok: false, bad: reason });

/** Base64 to one strict DER value of the kind wanted, or what stands in the way; the kind is told before any damage. */
export function readInput(base64: string, wanted: 'csr'): Input<BadCsr>;
export function readInput(base64: string, wanted: 'certificate'): Input<BadCertificate>;
export function readInput(base64: string, wanted: 'csr' | 'certificate'): Input<BadCsr | BadCertificate> {
  if (base64 === '') return bad({ reason: 'empty' });
  if (base64.length > MAX_BASE64_LENGTH) return bad({ reason: 'too-large', limit: MAX_BASE64_LENGTH });
  if (wanted === 'csr' && SSH_KEY.test(base64)) return bad({ reason: 'ssh-key' });
  const at = firstNonBase64(base64);
  if (at !== -1 && wanted === 'csr' && areGlued(base64.slice(0, at), base64.slice(at).replace(/^=+/, '')))
    return bad({ reason: 'two-requests' });
  if (at !== -1)
    return bad({
      reason: 'not-base64',
      position: at + 1,
      character: String.fromCodePoint(base64.codePointAt(at) ?? 0),
    });
  if (!isCanonicalBase64(base64)) return badEnd(base64, wanted);
  return readBytes(base64ToBytes(base64), wanted);
}

/** What an OpenSSH public key begins with, its type’s name in front or not. */
const SSH_KEY =
  /^(?:(?:ssh-[a-z0-9]{3,9}|ecdsa-sha2-nistp\d{3})AAAA|AAAA(?:B3NzaC1|C3NzaC1lZDI1NTE5|E2VjZHNhLXNoYTIt))/;

/** True where one CSR follows another without anything between them. */
const areGlued = (first: string, second: string): boolean =>
  sniffBase64(first) === 'csr' && sniffBase64(second) === 'csr';

/** Base64 whose end is wrong: cut off where the DER in it is not whole, else only its padding is. */
function badEnd(base64: string, wanted: 'csr' | 'certificate'): Input<BadCsr | BadCertificate> {
  const characters = base64.replace(/=+$/, '');
  const kind = sniffBase64(characters);
  if (kind !== null && kind !== wanted) return bad({ reason: kind });
  const bytes = base64ToBytes(`${characters}AAA`.slice(0, Math.ceil(characters.length / 4) * 4));
  const der = parseDer(bytes.subarray(0, Math.floor((characters.length * 3) / 4)));
  if (kind !== null && !der.ok && der.fault.reason === 'truncated') return bad(der.fault);
  return bad({ reason: 'bad-padding' });
}

const PKCS7_OID = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];

/** What DER that is no CSR, certificate or private key is, told by its shape. */
function otherKind({ children: [first, second, ...rest] }: DerNode): 'public-key' | 'pkcs7' | null {
  if (first?.tag === TAG.oid && PKCS7_OID.every((byte, index) => first.raw[index] === byte)) return 'pkcs7';
  if (rest.length > 0) return null;
  // A SubjectPublicKeyInfo, or the modulus and exponent of PKCS #1.
  if (isSequence(first) && first.children[0]?.tag === TAG.oid && second?.tag === TAG.bitString)
    return 'public-key';
  return first?.tag === TAG.integer && second?.tag === TAG.integer ? 'public-key' : null;
}

/** As {@link readInput}, from bytes. */
export function readBytes(bytes: Uint8Array<ArrayBuffer>, wanted: 'certificate'): Input<BadCertificate>;
export function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: 'csr' | 'certificate',
): Input<BadCsr | BadCertificate>;
export function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: 'csr' | 'certificate',
): Input<BadCsr | BadCertificate> {
  if (bytes.length > (MAX_BASE64_LENGTH / 4) * 3)
    return bad({ reason: 'too-large', limit: MAX_BASE64_LENGTH });
  const kind: DerKind = sniffDer(bytes);
  if (kind !== null && kind !== wanted) return bad({ reason: kind });
  if (bytes[0] !== TAG.sequence) return bad({ reason: 'not-der' });
  const der = parseDer(bytes);
  if (!der.ok) {
    const { fault } = der;
    const isGlued =
      wanted === 'csr' &&
      fault.reason === 'trailing-bytes' &&
      sniffDer(bytes.subarray(bytes.length - fault.surplus)) === 'csr';
    return bad(isGlued ? { reason: 'two-requests' } : fault);
  }
  const other = wanted === 'csr' && kind === null ? otherKind(der.node) : null;
  return other === null ? der : bad({ reason: other });
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
