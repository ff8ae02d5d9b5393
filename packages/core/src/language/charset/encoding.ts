import { asEucOrGbk, asShiftJis, oddInUtf8, type ShiftJisReading } from './plausibility.ts';
import { decodeShiftJis } from './shift-jis.ts';
import { asUtf8, isMostlyUtf8 } from './utf-8.ts';

/**
 * How the bytes of a file are read. `utf-16…` and `utf-32…` are with or without a BOM; `shift_jis-bom` is Shift_JIS
 * behind the BOM of UTF-8; `unknown` is what no reading makes sense of, so that nothing may be said about its values.
 */
export type TextEncoding =
  | 'ascii'
  | 'shift_jis'
  | 'shift_jis-bom'
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32le'
  | 'utf-32be'
  | 'euc-jp'
  | 'iso-2022-jp'
  | 'gbk'
  | 'unknown';

export interface DecodedText {
  /** Without a BOM; bytes that are no character of the encoding are U+FFFD, an `unknown` one is read as Shift_JIS. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Bytes that are looked at for the NULs of UTF-16; every record begins with ASCII, so that a start tells. */
const UTF16_SAMPLE = 4096;
/** Bytes of the BOM of UTF-8. */
export const UTF8_BOM_LENGTH = 3;
const ESCAPE = 0x1b;
/** The sequences of ISO-2022-JP that lead out of ASCII: JIS X 0208, JIS X 0212, half-width katakana. */
const ISO_2022_JP = /\x1b(?:\$[@B]|\$\(D|\(I)/;

/**
 * Tells the encoding of a text file (D-06, D-32). A BOM decides; then UTF-16 and UTF-32 by the NULs that ASCII leaves in
 * them; bytes below 0x80 alone are ASCII, or ISO-2022-JP where its escape sequences stand among them.
 *
 * Valid UTF-8 with a sequence of three or four bytes is UTF-8. One of two bytes is open to a second reading, since
 * pairs of half-width katakana in Shift_JIS are such sequences too (`ﾐｷ` is also `з`): there the reading with fewer
 * characters that are odd in an application wins; UTF-8 at a tie, which a user then sees as an error on the file, where
 * the opposite mistake would upload nonsense in silence.
 *
 * What is left is Shift_JIS unless it is no text in it, or a poor one, and a good one in EUC-JP or GBK.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    return bytes[0] === 0 ? 'utf-32be' : 'utf-32le';
  }
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return detectBehindBom(bytes.subarray(UTF8_BOM_LENGTH));
  const sample = bytes.subarray(0, UTF16_SAMPLE);
  return (sample.includes(0) ? detectWide(sample) : undefined) ?? detectBytes(bytes);
}

/** Reads the bytes of a text file in whatever encoding they are. */
export async function decodeBytes(bytes: Uint8Array): Promise<DecodedText> {
  const encoding = detectEncoding(bytes);
  return { text: await decodeAs(bytes, encoding), encoding };
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | Promise<string> {
  switch (encoding) {
    case 'shift_jis':
    case 'unknown':
      return decodeShiftJis(bytes);
    case 'shift_jis-bom':
      return decodeShiftJis(bytes.subarray(UTF8_BOM_LENGTH));
    case 'utf-32le':
    case 'utf-32be':
      return decodeUtf32(bytes, encoding === 'utf-32le');
    case 'ascii':
    case 'utf-8':
    case 'utf-8-bom':
      return new TextDecoder('utf-8').decode(bytes);
    default:
      return new TextDecoder(encoding).decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, ...prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function detectBehindBom(rest: Uint8Array): TextEncoding {
  if (asUtf8(rest) !== undefined) return 'utf-8-bom';
  return detectBytes(rest) === 'shift_jis' ? 'shift_jis-bom' : 'unknown';
}

/** By which of four bytes are NUL; a stray NUL, or a file of them, makes none of these. */
function detectWide(sample: Uint8Array): TextEncoding | undefined {
  const nuls = [0, 0, 0, 0] as [number, number, number, number];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 4] = (nuls[index % 4] ?? 0) + 1;
  });
  const characters = sample.length / 4;
  if (nuls[3] > 0.9 * characters && nuls[2] > 0.9 * characters && nuls[0] < 0.5 * characters)
    return 'utf-32le';
  if (nuls[0] > 0.9 * characters && nuls[1] > 0.9 * characters && nuls[3] < 0.5 * characters)
    return 'utf-32be';
  const even = nuls[0] + nuls[2];
  const odd = nuls[1] + nuls[3];
  if (Math.max(even, odd) * 16 < sample.length || Math.max(even, odd) < 2 * Math.min(even, odd))
    return undefined;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

function detectBytes(bytes: Uint8Array): TextEncoding {
  const highest = bytes.reduce((most, byte) => (byte > most ? byte : most), 0);
  if (highest < 0x80) return isIso2022Jp(bytes) ? 'iso-2022-jp' : 'ascii';
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) {
    if (highest >= 0xe0) return 'utf-8';
    return oddInUtf8(utf8) <= asShiftJis(bytes).odd ? 'utf-8' : 'shift_jis';
  }
  const shiftJis = asShiftJis(bytes);
  // Text of another encoding does not come out as whole characters without half-width katakana among them.
  if (shiftJis.invalid === 0 && shiftJis.kana === 0) return 'shift_jis';
  if (isMostlyUtf8(bytes)) return 'unknown';
  return detectDoubleByte(bytes, shiftJis);
}

function isIso2022Jp(bytes: Uint8Array): boolean {
  if (!bytes.includes(ESCAPE) || !ISO_2022_JP.test(new TextDecoder().decode(bytes))) return false;
  return decodes(bytes, 'iso-2022-jp');
}

function detectDoubleByte(bytes: Uint8Array, shiftJis: ShiftJisReading): TextEncoding {
  const doubt = shiftJis.invalid > 0 ? Number.POSITIVE_INFINITY : shiftJis.foreign;
  const other = doubt > 0 ? asEucOrGbk(bytes) : undefined;
  if (other && other.odd < doubt) return other.encoding === 'unclear' ? 'unknown' : other.encoding;
  // A few broken bytes in a text that is Shift_JIS otherwise are named at their place.
  return shiftJis.invalid <= shiftJis.ordinary ? 'shift_jis' : 'unknown';
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = at + 4 <= bytes.length ? view.getUint32(at, littleEndian) : Number.POSITIVE_INFINITY;
    if (at === 0 && code === 0xfeff) continue;
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    parts.push(isCharacter ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}
