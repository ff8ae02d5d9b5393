import { describeCodePoint, isInRepertoire } from './repertoire.ts';
import { unifyPairs } from './variants.ts';

/** Text that cannot be written. Names the place and the code point; the text itself may be a secret. */
export class UnencodableError extends Error {
  override readonly name = 'UnencodableError';
  /** 1-based position in code points. */
  readonly position: number;
  /** As `U+9AD9`. */
  readonly codePoint: string;

  constructor(position: number, codePoint: string) {
    super(`Character ${position} (${codePoint}) cannot be written in Shift_JIS`);
    this.position = position;
    this.codePoint = codePoint;
  }
}

export interface ShiftJisCodec {
  /**
   * Encodes text of the repertoire, TAB, CR and LF. Both forms of a platform pair give the same bytes.
   * @throws UnencodableError at the first other character: nothing is ever replaced.
   */
  encode(text: string): Uint8Array<ArrayBuffer>;
  /** Decodes cp932, the superset of Shift_JIS; what is no character in it becomes U+FFFD. */
  decode(bytes: Uint8Array): string;
}

const CONTROLS_OF_A_FILE = [0x09, 0x0a, 0x0d] as const;

let loading: Promise<ShiftJisCodec> | undefined;

/** Loads the conversion tables, once; only then can text be encoded and decoded synchronously. */
export function loadShiftJis(): Promise<ShiftJisCodec> {
  loading ??= import('iconv-lite').then(({ default: iconv }) => {
    const table = encodingTable((text) => iconv.encode(text, 'shift_jis'));
    return {
      encode: (text) => encodeWith(table, text),
      decode: (bytes) => decodeNatively(bytes) ?? iconv.decode(bytes, 'shift_jis'),
    };
  });
  return loading;
}

/** As `ShiftJisCodec.encode`, loading the tables first. */
export async function encodeShiftJis(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return (await loadShiftJis()).encode(text);
}

/** As `ShiftJisCodec.decode`, loading the tables only for what the platform's own decoder cannot be trusted with. */
export async function decodeShiftJis(bytes: Uint8Array): Promise<string> {
  return decodeNatively(bytes) ?? (await loadShiftJis()).decode(bytes);
}

/** Control characters that Node's decoder swaps among themselves as IBM's tables do; no character's second byte. */
const isSwapped = (byte: number): boolean => byte === 0x1a || byte === 0x1c || byte === 0x7f;

/** Undefined for invalid bytes, after which platforms go on differently. */
function decodeNatively(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  try {
    let text = '';
    let start = 0;
    for (let at = bytes.findIndex(isSwapped); at >= 0 && at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (!isSwapped(byte)) continue;
      if (at > start) text += decoder.decode(bytes.subarray(start, at));
      text += String.fromCharCode(byte);
      start = at + 1;
    }
    return text + decoder.decode(bytes.subarray(start));
  } catch {
    return undefined;
  }
}

/**
 * By UTF-16 unit, the one or two bytes as a number, 0 for what may not be written. A table of our own, since the
 * library writes `?` for what it does not know and writes vendor characters that the manual does not allow.
 */
function encodingTable(encode: (text: string) => Uint8Array): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const control of CONTROLS_OF_A_FILE) table[control] = control;
  const units = Array.from(table.keys()).filter(isInRepertoire);
  const bytes = encode(unifyPairs(String.fromCharCode(...units)));
  let index = 0;
  for (const unit of units) {
    const first = bytes[index++] ?? 0;
    table[unit] = isWholeCharacter(first) ? first : (first << 8) | (bytes[index++] ?? 0);
  }
  return table;
}

/** ASCII and half-width katakana; every other byte of the repertoire begins a pair. */
function isWholeCharacter(byte: number): boolean {
  return byte < 0x80 || (byte >= 0xa1 && byte <= 0xdf);
}

function encodeWith(table: Uint16Array, text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(encodedLength(table, text));
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = table[text.charCodeAt(index)] ?? 0;
    if (code > 0xff) bytes[length++] = code >> 8;
    bytes[length++] = code;
  }
  return bytes;
}

function encodedLength(table: Uint16Array, text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = table[text.charCodeAt(index)] ?? 0;
    if (code === 0) throw unencodableAt(text, index);
    length += code > 0xff ? 2 : 1;
  }
  return length;
}

function unencodableAt(text: string, index: number): UnencodableError {
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  // Nothing before this place is a surrogate, so that units and code points count alike.
  return new UnencodableError(index + 1, describeCodePoint(character));
}
