const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower case, two digits a byte, no separators. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += PAIRS[byte];
  return text;
}

/** The bytes read as one unsigned big-endian number; 0 for none. */
export const toUnsigned = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);

/** A non-negative number as `length` big-endian bytes; digits that do not fit are lost. */
export function fromUnsigned(value: bigint, length: number): Uint8Array<ArrayBuffer> {
  const digits = value.toString(16).padStart(length * 2, '0');
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16));
}

export function bitLength(value: bigint): number {
  const digits = value.toString(16);
  return digits.length * 4 + 28 - Math.clz32(Number.parseInt(digits.charAt(0), 16));
}
