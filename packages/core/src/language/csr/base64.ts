import { latin1 } from './latin1.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

const valueAt = (text: string, index: number): number => VALUES[text.charCodeAt(index)] ?? 0;

const paddingOf = (text: string): number => (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);

/** Index (UTF-16) of the first character that no base64 text may have there, padding at the end apart; -1 if none. */
export function firstNonBase64(text: string): number {
  const at = text.search(/[^A-Za-z0-9+/]/);
  return at >= text.length - paddingOf(text) ? -1 : at;
}

/**
 * True for the one base64 text of its bytes (RFC 4648 section 3.5): standard alphabet, padded, no white space,
 * bits of the last character that belong to no byte zero. The empty text counts as canonical.
 */
export function isCanonicalBase64(text: string): boolean {
  if (text.length % 4 !== 0 || firstNonBase64(text) !== -1) return false;
  const padding = paddingOf(text);
  if (padding === 0) return true;
  const unused = padding === 2 ? 0b1111 : 0b11;
  return (valueAt(text, text.length - padding - 1) & unused) === 0;
}

/** Bytes of a canonical base64 text; what it gives for any other text means nothing. */
export function base64ToBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor(((text.length - paddingOf(text)) * 3) / 4));
  for (let i = 0, at = 0; i < text.length; i += 4, at += 3) {
    const bits =
      (valueAt(text, i) << 18) |
      (valueAt(text, i + 1) << 12) |
      (valueAt(text, i + 2) << 6) |
      valueAt(text, i + 3);
    // What padding adds falls beyond the end, where an assignment does nothing.
    bytes[at] = bits >> 16;
    bytes[at + 1] = bits >> 8;
    bytes[at + 2] = bits;
  }
  return bytes;
}

export const bytesToBase64 = (bytes: Uint8Array): string => btoa(latin1(bytes));
