import { bitLength, toUnsigned } from './hex.ts';

/** A named curve: its usual name, the size of its field and, for the NIST prime curves, y² = x³ − 3x + b over p. */
export interface Curve {
  readonly name: string;
  readonly bits: number;
  readonly equation?: { readonly p: bigint; readonly b: bigint };
}

/** Named curves by oid (SEC 2, RFC 5639). Equations are for those that WebCrypto verifies. */
const CURVES: Readonly<Record<string, Curve>> = {
  '1.2.840.10045.3.1.1': { name: 'P-192', bits: 192 },
  '1.3.132.0.33': { name: 'P-224', bits: 224 },
  '1.2.840.10045.3.1.7': {
    name: 'P-256',
    bits: 256,
    equation: {
      p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
      b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    },
  },
  '1.3.132.0.34': {
    name: 'P-384',
    bits: 384,
    equation: {
      p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
      b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    },
  },
  '1.3.132.0.35': {
    name: 'P-521',
    bits: 521,
    equation: {
      p: 2n ** 521n - 1n,
      b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    },
  },
  '1.3.132.0.10': { name: 'secp256k1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.7': { name: 'brainpoolP256r1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.11': { name: 'brainpoolP384r1', bits: 384 },
  '1.3.36.3.3.2.8.1.1.13': { name: 'brainpoolP512r1', bits: 512 },
};

export const curveOf = (oid: string): Curve | undefined => CURVES[oid];

/** A point as a key gives it; `y` is undefined where the point is compressed. */
export interface EcPoint {
  readonly x: bigint;
  readonly y: bigint | undefined;
  readonly isOdd: boolean;
}

/** Reads a point (SEC 1 section 2.3.4): compressed, uncompressed or hybrid; undefined if it is none of them. */
export function readPoint(bytes: Uint8Array): EcPoint | undefined {
  const form = bytes[0];
  const rest = bytes.subarray(1);
  if (form === 2 || form === 3) return { x: toUnsigned(rest), y: undefined, isOdd: form === 3 };
  if ((form !== 4 && form !== 6 && form !== 7) || rest.length === 0 || rest.length % 2 !== 0)
    return undefined;
  const y = toUnsigned(rest.subarray(rest.length / 2));
  return { x: toUnsigned(rest.subarray(0, rest.length / 2)), y, isOdd: (y & 1n) === 1n };
}

/** The point with its y, found where it was compressed; undefined where the point is not on the curve. */
export function completePoint(
  point: EcPoint,
  { p, b }: { p: bigint; b: bigint },
): { x: bigint; y: bigint } | undefined {
  const { x } = point;
  if (x >= p) return undefined;
  const square = ((((x * x - 3n) * x + b) % p) + p) % p;
  if (point.y !== undefined)
    return point.y < p && (point.y * point.y) % p === square ? { x, y: point.y } : undefined;
  // All three primes are 3 modulo 4, so that a root is one power away.
  const root = modPow(square, (p + 1n) / 4n, p);
  if ((root * root) % p !== square) return undefined;
  return { x, y: ((root & 1n) === 1n) === point.isOdd ? root : p - root };
}

/** base^exponent mod modulus by squaring; the caller bounds the sizes. */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  const factor = base % modulus;
  for (let i = bitLength(exponent) - 1; i >= 0; i--) {
    result = (result * result) % modulus;
    if ((exponent >> BigInt(i)) & 1n) result = (result * factor) % modulus;
  }
  return result % modulus;
}
