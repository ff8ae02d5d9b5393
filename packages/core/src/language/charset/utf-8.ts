/** The text of bytes that are valid UTF-8, a BOM kept; undefined for all others. */
export function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Sequences of three or four bytes to one broken place, from which on damaged UTF-8 is likelier than Shift_JIS. */
const GOOD_TO_BAD = 4;

/**
 * True for UTF-8 that was damaged, or put together with text of another encoding: bytes that are not valid as a whole,
 * but a line with several sequences of three or four bytes is, or nearly all of them are.
 */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  let goodInLine = 0;
  let badInLine = 0;
  for (let at = 0; at <= bytes.length; ) {
    const byte = bytes[at];
    if (byte === undefined || byte === 0x0a || byte === 0x0d) {
      if (goodInLine > 1 && badInLine === 0) return true;
      good += goodInLine;
      bad += badInLine;
      goodInLine = 0;
      badInLine = 0;
      at++;
      continue;
    }
    const length = byte < 0x80 ? 1 : sequenceAt(bytes, at);
    if (length === 0) badInLine++;
    if (length > 2) goodInLine++;
    at += length || 1;
  }
  return good >= GOOD_TO_BAD * bad;
}

/** Bytes of the well-formed sequence that begins at a place; 0 where none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead > 0xf4 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index] ?? 0;
    const [first, last] = (index === 1 ? SECOND_BYTES.get(lead) : undefined) ?? [0x80, 0xbf];
    if (next < first || next > last) return 0;
  }
  return length;
}

/** Where not all second bytes are allowed: no overlong sequence, no surrogate, nothing beyond U+10FFFF. */
const SECOND_BYTES: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);
