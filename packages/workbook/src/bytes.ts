/** Longest text that is cheaper to put together by hand than to decode. */
const SHORT = 48;
/** Most arguments of one call. */
const CHUNK = 8192;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** UTF-8 to text; what is malformed becomes U+FFFD. */
export function utf8Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return end - start <= SHORT && isAscii(bytes, start, end)
    ? latin1Text(bytes, start, end)
    : decoder.decode(bytes.subarray(start, end));
}

export const utf8Bytes = (text: string): Uint8Array => encoder.encode(text);

/** Each byte a character. */
export function latin1Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  if (end - start <= SHORT) {
    for (let at = start; at < Math.min(end, bytes.length); at++) {
      text += String.fromCharCode(bytes[at] as number);
    }
    return text;
  }
  for (let at = start; at < end; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + CHUNK)));
  }
  return text;
}

/** Each character, which is below U+0100, a byte. */
export const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

/** ASCII text of any length. */
export const asciiText = (bytes: Uint8Array, start: number, end: number): string =>
  end - start <= SHORT ? latin1Text(bytes, start, end) : decoder.decode(bytes.subarray(start, end));

export function concat(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

/** Where some bytes stand from an offset on; -1 where they do not. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < wanted.length && bytes[at + length] === wanted[length]) length++;
    if (length === wanted.length) return at;
  }
  return -1;
}

const PIECE = 1 << 16;

export function isUtf8(bytes: Uint8Array): boolean {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      strict.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
    strict.decode();
    return true;
  } catch {
    return false;
  }
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) > 0x7f) return false;
  return true;
}
