import { type Curve, completePoint, curveOf, readPoint } from './curves.ts';
import { type DerNode, innerDer, isNegative, isSequence, oidOf, TAG, unsignedOf, wholeBits } from './der.ts';
import { bitLength, fromUnsigned, toHex, toUnsigned } from './hex.ts';
import { OID } from './oids.ts';

/**
 * What is wrong with a key's encoding:
 * - `explicit-curve`: the curve's parameters are written out; `no-curve`: it is not named at all
 * - `negative`: an RSA number without the zero octet that keeps it positive
 * - `numbers`: numbers that make no key, or a point off its curve
 */
export type KeyFlaw = 'explicit-curve' | 'no-curve' | 'negative' | 'numbers';

export interface KeyFacts {
  /** `RSA`, `EC`, `RSASSA-PSS`, `Ed25519`, `Ed448`, `DSA`, or the oid of the algorithm. */
  readonly algorithm: string;
  /** RSA modulus, DSA prime or EC field size; null where it is not known. */
  readonly bits: number | null;
  /** `P-256`, `P-384`, `P-521`, `secp256k1` …, an oid, or `explicit`; null for what has no curve. */
  readonly curve: string | null;
  /** RSA public exponent in decimal, else null. */
  readonly exponent: string | null;
  /** False where {@link KeyFacts.flaw} says what is wrong. */
  readonly wellFormed: boolean;
  readonly flaw: KeyFlaw | null;
  /** True for an RSA key whose algorithm lacks the NULL that RFC 3279 wants behind it. */
  readonly lacksNull: boolean;
  /** Equal for the same key pair however it is encoded (compressed point, PSS parameters …). */
  readonly id: string;
}

/** A key with what programs show of its encoding. */
export interface HashedKeyFacts extends KeyFacts {
  /** SHA-256 of the SubjectPublicKeyInfo, hex: differs where the encoding does. */
  readonly spkiSha256: string;
}

/** Numbers of a key, for checking a signature with it. */
export type PublicKey =
  /** Big-endian, no leading zero. */
  | { readonly type: 'RSA'; readonly n: Uint8Array; readonly e: Uint8Array }
  | {
      readonly type: 'EC';
      readonly curve: string;
      readonly size: number;
      readonly point: Uint8Array<ArrayBuffer>;
    }
  | { readonly type: 'Ed25519'; readonly raw: Uint8Array<ArrayBuffer> };

export interface ReadKey {
  readonly facts: KeyFacts;
  /** Undefined where no signature can be checked with the key. */
  readonly publicKey: PublicKey | undefined;
}

/** Reads a SubjectPublicKeyInfo; undefined where it is none or its numbers cannot be read. */
export function readKey(spki: DerNode): ReadKey | undefined {
  const [algorithm, keyBits, surplus] = spki.children;
  const [type, parameters] = algorithm?.children ?? [];
  if (!isSequence(spki) || !isSequence(algorithm) || type?.tag !== TAG.oid || surplus !== undefined)
    return undefined;
  if (keyBits?.tag !== TAG.bitString) return undefined;
  const key = wholeBits(keyBits);
  const oid = oidOf(type);
  if (key === undefined) return unreadable(oid, keyBits);
  switch (oid) {
    case OID.rsaEncryption:
      return readRsa('RSA', key, parameters?.tag !== TAG.null);
    case OID.rsaPss:
      return readRsa('RSASSA-PSS', key, false);
    case OID.ecPublicKey:
      return readEc(key, parameters, keyBits);
    case OID.ed25519:
      return readEdwards('Ed25519', 256, key, 32);
    case OID.ed448:
      return readEdwards('Ed448', 448, key, 57);
    case OID.dsa:
      return readDsa(key, parameters);
    default:
      return { facts: factsOf(oid, { id: `${oid}:${toHex(keyBits.content)}` }), publicKey: undefined };
  }
}

type Known = Partial<Omit<KeyFacts, 'wellFormed'>> & { id: string };

function factsOf(algorithm: string, { flaw = null, ...known }: Known): KeyFacts {
  return {
    algorithm,
    bits: null,
    curve: null,
    exponent: null,
    lacksNull: false,
    wellFormed: flaw === null,
    flaw,
    ...known,
  };
}

const unreadable = (oid: string, keyBits: DerNode): ReadKey => ({
  facts: factsOf(oid, { flaw: 'numbers', id: `${oid}:${toHex(keyBits.content)}` }),
  publicKey: undefined,
});

function readRsa(
  algorithm: 'RSA' | 'RSASSA-PSS',
  key: Uint8Array<ArrayBuffer>,
  lacksNull: boolean,
): ReadKey | undefined {
  const [modulus, exponent] = innerDer(key)?.children ?? [];
  if (modulus?.tag !== TAG.integer || exponent?.tag !== TAG.integer) return undefined;
  const n = magnitude(modulus);
  const e = magnitude(exponent);
  const areOdd = ((n.at(-1) ?? 0) & (e.at(-1) ?? 0) & 1) === 1;
  const isLarger = n.length > e.length || (n.length === e.length && toUnsigned(n) > toUnsigned(e));
  const isNegativeKey = isNegative(modulus) || isNegative(exponent);
  const flaw = isNegativeKey ? 'negative' : areOdd && isLarger && toUnsigned(e) >= 3n ? null : 'numbers';
  return {
    facts: factsOf(algorithm, {
      bits: n.length * 8 - Math.clz32(n[0] ?? 0) + 24,
      exponent: toUnsigned(e).toString(),
      flaw,
      lacksNull,
      id: `RSA:${toHex(n)}:${toHex(e)}`,
    }),
    publicKey: flaw === null && algorithm === 'RSA' ? { type: 'RSA', n, e } : undefined,
  };
}

/** An INTEGER's octets without sign. */
const magnitude = ({ content }: DerNode): Uint8Array => (content[0] === 0 ? content.subarray(1) : content);

function readEc(key: Uint8Array, parameters: DerNode | undefined, keyBits: DerNode): ReadKey {
  if (parameters?.tag !== TAG.oid) {
    const curve = isSequence(parameters) ? 'explicit' : null;
    const id = `EC:${toHex(parameters?.raw ?? new Uint8Array())}:${toHex(keyBits.content)}`;
    const flaw = curve === null ? 'no-curve' : 'explicit-curve';
    return { facts: factsOf('EC', { curve, flaw, id }), publicKey: undefined };
  }
  const oid = oidOf(parameters);
  const curve = curveOf(oid);
  const point = readPoint(key);
  const named = { curve: curve?.name ?? oid, bits: curve?.bits ?? null };
  if (point === undefined) {
    const id = `EC:${oid}:${toHex(key)}`;
    return { facts: factsOf('EC', { ...named, flaw: 'numbers', id }), publicKey: undefined };
  }
  // x and the parity of y tell a point apart, so that a compressed one needs no square root here.
  const id = `EC:${oid}:${point.x.toString(16)}:${Number(point.isOdd)}`;
  if (curve?.equation === undefined) return { facts: factsOf('EC', { ...named, id }), publicKey: undefined };
  const publicKey = ecPublicKey(key, curve, curve.equation);
  const flaw = publicKey === undefined ? 'numbers' : null;
  return { facts: factsOf('EC', { ...named, flaw, id }), publicKey };
}

function ecPublicKey(
  key: Uint8Array,
  curve: Curve,
  equation: { p: bigint; b: bigint },
): PublicKey | undefined {
  const size = Math.ceil(curve.bits / 8);
  const point = readPoint(key);
  const expected = point?.y === undefined ? size + 1 : 2 * size + 1;
  const complete =
    point !== undefined && key.length === expected ? completePoint(point, equation) : undefined;
  if (complete === undefined) return undefined;
  const uncompressed = new Uint8Array(2 * size + 1);
  uncompressed[0] = 4;
  uncompressed.set(fromUnsigned(complete.x, size), 1);
  uncompressed.set(fromUnsigned(complete.y, size), size + 1);
  return { type: 'EC', curve: curve.name, size, point: uncompressed };
}

function readEdwards(
  algorithm: 'Ed25519' | 'Ed448',
  bits: number,
  key: Uint8Array<ArrayBuffer>,
  size: number,
): ReadKey {
  const wellFormed = key.length === size;
  return {
    facts: factsOf(algorithm, {
      bits,
      flaw: wellFormed ? null : 'numbers',
      id: `${algorithm}:${toHex(key)}`,
    }),
    publicKey: wellFormed && algorithm === 'Ed25519' ? { type: 'Ed25519', raw: key } : undefined,
  };
}

function readDsa(key: Uint8Array<ArrayBuffer>, parameters: DerNode | undefined): ReadKey | undefined {
  const p = parameters?.children[0];
  const y = innerDer(key);
  if (y?.tag !== TAG.integer) return undefined;
  const prime = p?.tag === TAG.integer ? unsignedOf(p) : undefined;
  return {
    facts: factsOf('DSA', {
      bits: prime === undefined ? null : bitLength(prime),
      flaw: prime === undefined ? 'numbers' : null,
      id: `DSA:${prime?.toString(16) ?? ''}:${unsignedOf(y).toString(16)}`,
    }),
    publicKey: undefined,
  };
}
