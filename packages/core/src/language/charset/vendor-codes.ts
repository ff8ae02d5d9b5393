/**
 * Codes of NEC and IBM beside those of JIS X 0208, with the character of the repertoire that cp932 reads them as. Text
 * does not tell them apart; the bytes are not those that JIS X 0208 gives the character (D-03).
 */
const DUPLICATES: ReadonlyMap<number, string> = new Map([
  [0x8790, '≒'],
  [0x8791, '≡'],
  [0x8792, '∫'],
  [0x8795, '√'],
  [0x8796, '⊥'],
  [0x8797, '∠'],
  [0x879a, '∵'],
  [0x879b, '∩'],
  [0x879c, '∪'],
  [0xeef9, '￢'],
  [0xfa54, '￢'],
  [0xfa5b, '∵'],
]);

const JIS_CODES: ReadonlyMap<string, number> = new Map([
  ['≒', 0x81e0],
  ['≡', 0x81df],
  ['∫', 0x81e7],
  ['√', 0x81e3],
  ['⊥', 0x81db],
  ['∠', 0x81da],
  ['∵', 0x81e6],
  ['∩', 0x81bf],
  ['∪', 0x81be],
  ['￢', 0x81ca],
]);

export interface VendorCode {
  readonly character: string;
  /** As `87 9C`. */
  readonly code: string;
}

/** Whether bytes may hold such a code at all: cheap, and true too often. */
export const mayHoldVendorCodes = (bytes: Uint8Array): boolean =>
  [0x87, 0xee, 0xfa].some((lead) => bytes.includes(lead));

/** The duplicate codes in Shift_JIS given as one character a byte, in their order. */
export function vendorCodesIn(text: string): VendorCode[] {
  const found: VendorCode[] = [];
  eachPair(text, (pair) => {
    const character = DUPLICATES.get(pair);
    if (character !== undefined) found.push({ character, code: hexOf(pair) });
    return undefined;
  });
  return found;
}

/** The same text with the codes of JIS X 0208 in place of duplicates. */
export const withJisCodes = (text: string): string =>
  eachPair(text, (pair) => JIS_CODES.get(DUPLICATES.get(pair) ?? ''));

function eachPair(text: string, change: (pair: number) => number | undefined): string {
  let changed = '';
  let kept = 0;
  for (let index = 0; index < text.length; index++) {
    const lead = text.charCodeAt(index);
    if (lead < 0x81 || (lead >= 0xa0 && lead < 0xe0) || lead > 0xfc) continue;
    const trail = text.charCodeAt(index + 1);
    if (!(trail >= 0x40 && trail !== 0x7f)) continue;
    const code = change((lead << 8) | trail);
    if (code !== undefined) {
      changed += text.slice(kept, index) + String.fromCharCode(code >> 8, code & 0xff);
      kept = index + 2;
    }
    index++;
  }
  return changed + text.slice(kept);
}

const hexOf = (pair: number): string => {
  const digits = pair.toString(16).toUpperCase();
  return `${digits.slice(0, 2)} ${digits.slice(2)}`;
};
