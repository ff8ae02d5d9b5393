import { TAG } from './der.ts';

/** OID of signedData (RFC 5652), encoded. */
const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
/** How far from the beginning the type may stand: behind the longest header of a SEQUENCE. */
const TYPE_WITHIN = 8;
const CONTEXT_0 = 0xa0;
const INDEFINITE = 0x80;
const CONSTRUCTED = 0x20;
const MAX_DEPTH = 32;

/** True for bytes that begin as PKCS #7 or CMS SignedData does, whole or not. */
export function isPkcs7(bytes: Uint8Array): boolean {
  if (bytes[0] !== TAG.sequence) return false;
  for (let at = 2; at < TYPE_WITHIN; at++) {
    if (SIGNED_DATA.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/**
 * The certificates of a PKCS #7 or CMS SignedData (`.p7b`, `.p7c`), the DER of each, in their order. The bundle itself
 * may be BER with indefinite lengths, as some programs export it. Undefined where it is damaged or something else.
 */
export function certificatesInPkcs7(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | undefined {
  try {
    const [, content] = childrenOf(bytes, readValue(bytes, 0, bytes.length, 0));
    const signedData = content?.tag === CONTEXT_0 ? childrenOf(bytes, content)[0] : undefined;
    if (signedData?.tag !== TAG.sequence) return undefined;
    const certificates = childrenOf(bytes, signedData).find(({ tag }) => tag === CONTEXT_0);
    if (!certificates) return [];
    return childrenOf(bytes, certificates)
      .filter(({ tag }) => tag === TAG.sequence)
      .map(({ start, end }) => bytes.slice(start, end));
  } catch (error) {
    if (error instanceof BerError) return undefined;
    throw error;
  }
}

/**
 * The first value of bytes that begin with DER, and what stands behind it, NULs and line ends apart. The whole where
 * its length cannot be told.
 */
export function firstValue(bytes: Uint8Array<ArrayBuffer>): {
  readonly value: Uint8Array<ArrayBuffer>;
  readonly rest: Uint8Array<ArrayBuffer>;
} {
  try {
    const { end } = readValue(bytes, 0, bytes.length, 0);
    let next = end;
    while (next < bytes.length && [0, 10, 13].includes(bytes[next] ?? -1)) next++;
    return { value: bytes.subarray(0, end), rest: bytes.subarray(next) };
  } catch (error) {
    if (error instanceof BerError) return { value: bytes, rest: bytes.subarray(bytes.length) };
    throw error;
  }
}

class BerError extends Error {}

interface BerValue {
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

function readValue(bytes: Uint8Array, start: number, limit: number, depth: number): BerValue {
  const tag = bytes[start] ?? 0;
  const first = bytes[start + 1];
  if (depth > MAX_DEPTH || first === undefined || start + 2 > limit || (tag & 0x1f) === 0x1f) {
    throw new BerError('no value');
  }
  if (first === INDEFINITE) {
    if ((tag & CONSTRUCTED) === 0) throw new BerError('no length');
    const contentStart = start + 2;
    let at = contentStart;
    while (bytes[at] !== 0 || bytes[at + 1] !== 0) at = readValue(bytes, at, limit, depth + 1).end;
    if (at + 2 > limit) throw new BerError('no end');
    return { tag, start, contentStart, contentEnd: at, end: at + 2 };
  }
  let length = first;
  let contentStart = start + 2;
  if (first > INDEFINITE) {
    const count = first & 0x7f;
    if (count > 4 || contentStart + count > limit) throw new BerError('no length');
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[contentStart++] ?? 0);
  }
  const end = contentStart + length;
  if (end > limit) throw new BerError('cut off');
  return { tag, start, contentStart, contentEnd: end, end };
}

function childrenOf(bytes: Uint8Array, { contentStart, contentEnd }: BerValue): BerValue[] {
  const children: BerValue[] = [];
  for (let at = contentStart; at < contentEnd; ) {
    const child = readValue(bytes, at, contentEnd, 0);
    children.push(child);
    at = child.end;
  }
  return children;
}
