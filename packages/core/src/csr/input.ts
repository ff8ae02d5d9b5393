import { base64ToBytes, firstNonBase64, isCanonicalBase64 } from './base64.ts';
import { type DerFault, type DerNode, parseDer, TAG } from './der.ts';
import { type DerKind, sniffDer } from './sniff.ts';

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

/** Why a CSR could not be read; `certificate` where it is one of those instead. */
export type BadCsr = BadInput | { readonly reason: 'certificate' | 'not-a-csr' };

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
  const at = firstNonBase64(base64);
  if (at !== -1)
    return bad({
      reason: 'not-base64',
      position: at + 1,
      character: String.fromCodePoint(base64.codePointAt(at) ?? 0),
    });
  if (!isCanonicalBase64(base64)) return bad({ reason: 'bad-padding' });
  return readBytes(base64ToBytes(base64), wanted);
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
  return der.ok ? der : bad(der.fault);
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
