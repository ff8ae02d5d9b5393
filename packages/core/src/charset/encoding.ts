import { isInRepertoire } from './repertoire.ts';
import { decodeShiftJis } from './shift-jis.ts';

/** How the bytes of a file are read. `utf-16…` is with or without a BOM. */
export type TextEncoding = 'ascii' | 'shift_jis' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without a BOM; bytes that are no character of the encoding are U+FFFD. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Bytes that are looked at for the NULs of UTF-16; every record begins with ASCII, so that a start tells. */
const UTF16_SAMPLE = 4096;

/**
 * Tells the encoding of a text file (D-06). A BOM decides; then UTF-16 by the NULs that ASCII leaves in it; bytes
 * below 0x80 alone are ASCII; bytes that are no valid UTF-8 are Shift_JIS.
 *
 * What is left is nearly always UTF-8, but some Shift_JIS is valid UTF-8 by chance: pairs of half-width katakana
 * (`ﾐｷ` is also `з`), or a kanji of rows 63–84 and particular characters after it. Both readings are taken, and
 * the one with fewer characters that are odd in an application wins; UTF-8 at a tie, which a user then sees as an
 * error on the file, where the opposite mistake would upload nonsense in silence.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8-bom';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const utf16 = detectUtf16(bytes);
  if (utf16) return utf16;
  if (isAscii(bytes)) return 'ascii';
  const text = decodeStrictUtf8(bytes);
  if (text === undefined) return 'shift_jis';
  return oddInUtf8(text) <= oddInShiftJis(bytes) ? 'utf-8' : 'shift_jis';
}

/** Reads the bytes of a text file in whatever encoding they are. */
export async function decodeBytes(bytes: Uint8Array): Promise<DecodedText> {
  const encoding = detectEncoding(bytes);
  if (encoding === 'shift_jis') return { text: await decodeShiftJis(bytes), encoding };
  const label = encoding === 'utf-16le' || encoding === 'utf-16be' ? encoding : 'utf-8';
  return { text: new TextDecoder(label).decode(bytes), encoding };
}

function startsWith(bytes: Uint8Array, ...prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, UTF16_SAMPLE);
  if (!sample.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  // A stray NUL does not make a file UTF-16.
  if (Math.max(even, odd) * 16 < sample.length) return undefined;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if ((bytes[index] ?? 0) >= 0x80) return false;
  return true;
}

function decodeStrictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Of the UTF-8 reading: characters outside the repertoire, and those of two bytes (accented, Greek and Cyrillic
 * letters). One of `@` to `~` right after a full-width character counts twice: it may well be the second byte of
 * a Shift_JIS kanji.
 */
function oddInUtf8(text: string): number {
  let odd = 0;
  let afterFullWidth = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x80 && (code < 0x800 || !isInRepertoire(code))) odd++;
    if (afterFullWidth && code >= 0x40 && code < 0x7f) odd += 2;
    afterFullWidth = code >= 0x800;
  }
  return odd;
}

/**
 * Of the Shift_JIS reading: the last part of the level 2 kanji (rare in any text, and the beginning of whatever
 * UTF-8 looks like when it is misread), rows without characters of the repertoire, half-width katakana that touch
 * an ASCII letter or digit or a full-width character; beyond counting if the bytes are invalid.
 */
function oddInShiftJis(bytes: Uint8Array): number {
  let odd = 0;
  let before: ByteKind = 'other';
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    const kind = kindOfByte(byte);
    if (kind === 'invalid') return Number.POSITIVE_INFINITY;
    if (kind === 'lead') {
      const trail = bytes[++index] ?? 0;
      if (!isTrail(trail)) return Number.POSITIVE_INFINITY;
      if (isRarePair(byte, trail)) odd++;
    }
    if (isKanaBesideWord(before, kind) || isKanaBesideWord(kind, before)) odd++;
    before = kind;
  }
  return odd;
}

type ByteKind = 'kana' | 'alphanumeric' | 'lead' | 'invalid' | 'other';

function isKanaBesideWord(kana: ByteKind, word: ByteKind): boolean {
  return kana === 'kana' && (word === 'lead' || word === 'alphanumeric');
}

function kindOfByte(byte: number): ByteKind {
  if (byte < 0x80) return isAlphanumeric(byte) ? 'alphanumeric' : 'other';
  if (byte >= 0xa1 && byte <= 0xdf) return 'kana';
  return byte === 0x80 || byte === 0xa0 || byte > 0xfc ? 'invalid' : 'lead';
}

function isAlphanumeric(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

function isTrail(byte: number): boolean {
  return byte >= 0x40 && byte <= 0xfc && byte !== 0x7f;
}

/** From E0 40 (row 63) on, or in rows 9–15. */
function isRarePair(lead: number, trail: number): boolean {
  const code = (lead << 8) | trail;
  return lead >= 0xe0 || (code > 0x84be && code < 0x889f);
}
