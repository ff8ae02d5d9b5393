import type { UnknownInspection } from './inspection.ts';

type LooksLike = UnknownInspection['looksLike'];

const SIGNATURES: readonly (readonly [LooksLike, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
const DER_SEQUENCE = 0x30;
/** How far from its beginning the type of a PKCS #7 value may stand. */
const TYPE_WITHIN = 16;

/** What the first bytes of a file that is no text say; undefined where they say nothing. */
export const binaryKind = (bytes: Uint8Array): LooksLike | undefined =>
  SIGNATURES.find(([, signature]) => begins(bytes, signature))?.[0];

/** An Excel workbook, or a spreadsheet in OpenDocument, by the names in the archive. */
export const isSpreadsheet = (archive: Uint8Array): boolean =>
  ['xl/workbook.', 'opendocument.spreadsheet'].some((name) => holds(archive, name));

export const isOfficeDocument = (archive: Uint8Array): boolean =>
  ['[Content_Types].xml', 'vnd.oasis.opendocument'].some((name) => holds(archive, name));

/** What Excel wrote before 2007, and a workbook with a password. */
export const isOleContainer = (bytes: Uint8Array): boolean => begins(bytes, OLE);

/** `der` for a value that begins as DER does. */
export function derKind(bytes: Uint8Array): 'pkcs7' | 'der' | undefined {
  if (bytes[0] !== DER_SEQUENCE) return undefined;
  for (let at = 2; at < TYPE_WITHIN; at++) if (begins(bytes.subarray(at), SIGNED_DATA)) return 'pkcs7';
  const first = bytes[1] ?? 0;
  const size = first < 0x80 ? first : (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0);
  const header = first < 0x80 ? 2 : 4;
  return (first < 0x80 || first === 0x82) && size + header === bytes.length ? 'der' : undefined;
}

/** True for text with so many control characters or undecodable bytes that it is none. */
export function isGarbled(text: string): boolean {
  let odd = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) odd++;
  }
  return odd * 20 > text.length;
}

const begins = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

function holds(bytes: Uint8Array, ascii: string): boolean {
  const wanted = Array.from(ascii, (character) => character.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
