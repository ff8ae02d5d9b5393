import { base64ToBytes } from './base64.ts';

/** What the first bytes of a DER value say that it is; null where they say nothing known. */
export type DerKind = 'csr' | 'certificate' | 'private-key' | null;

const SNIFFED_CHARACTERS = 64;
const SEQUENCE = 0x30;
const PKCS5 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];
const PKCS12_PBE = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01];

/**
 * Tells a CSR, a certificate and a private key (PKCS #1, SEC 1, PKCS #8 also encrypted, PKCS #12) apart by how they
 * begin, so that a damaged one is still called by its name. Lengths are not checked.
 */
export function sniffDer(bytes: Uint8Array): DerKind {
  const outer = enter(bytes, 0, SEQUENCE);
  if (outer === undefined) return null;
  if (isVersion(bytes, outer)) return 'private-key';
  const inner = enter(bytes, outer, SEQUENCE);
  if (inner === undefined) return null;
  if (bytes[inner] === 0xa0) return 'certificate';
  if (bytes[inner] === 0x06)
    return [PKCS5, PKCS12_PBE].some((oid) => begins(bytes, inner + 2, oid)) ? 'private-key' : null;
  if (bytes[inner] !== 0x02) return null;
  const third = inner + 2 + (bytes[inner + 1] ?? 0);
  const content = enter(bytes, third, SEQUENCE);
  if (content === undefined) return null;
  if (bytes[content] === 0x06) return 'certificate';
  return bytes[content] === 0x31 || bytes[third + 1] === 0 ? 'csr' : null;
}

/** As {@link sniffDer}, for base64 without white space that need not be whole. */
export function sniffBase64(base64: string): DerKind {
  const start = /^[A-Za-z0-9+/]{0,64}/.exec(base64.slice(0, SNIFFED_CHARACTERS))?.[0] ?? '';
  return sniffDer(base64ToBytes(start));
}

function enter(bytes: Uint8Array, at: number, tag: number): number | undefined {
  const length = bytes[at + 1];
  if (bytes[at] !== tag || length === undefined) return undefined;
  return at + 2 + (length > 0x80 ? length & 0x7f : 0);
}

const isVersion = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x02 && bytes[at + 1] === 1 && (bytes[at + 2] ?? 0xff) <= 3;

const begins = (bytes: Uint8Array, at: number, prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[at + i] === byte);
