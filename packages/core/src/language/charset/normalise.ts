const COMBINING_KANA_MARK = /[\u3099\u309A]/;
const KANA_WITH_MARK = /[\u3041-\u30FF][\u3099\u309A]/g;
const FULL_WIDTH_ASCII = /[\uFF01-\uFF5E\u3000]/;
const ALL_FULL_WIDTH_ASCII = new RegExp(FULL_WIDTH_ASCII, 'g');
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * Joins kana with a combining (semi-)voiced sound mark into one character, as macOS file names and PDFs hold it
 * apart. Nothing else is normalised: U+212B and compatibility ideographs stay as they are.
 */
export function composeKana(value: string): string {
  return COMBINING_KANA_MARK.test(value)
    ? value.replace(KANA_WITH_MARK, (pair) => pair.normalize('NFC'))
    : value;
}

/** Whether `composeKana` would change the value. */
export function hasDecomposedKana(value: string): boolean {
  return composeKana(value) !== value;
}

/** Full-width forms of ASCII and the full-width space become ASCII; the yen sign and kana stay. */
export function halfWidth(value: string): string {
  if (!FULL_WIDTH_ASCII.test(value)) return value;
  return value.replace(ALL_FULL_WIDTH_ASCII, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
}

/** Whether a code point is one of U+FF01–U+FF5E, the full-width forms of `!` to `~`. */
export function isFullWidthAscii(codePoint: number): boolean {
  return codePoint >= 0xff01 && codePoint <= 0xff5e;
}

/** Whether a code point chooses a glyph variant of the character before it (U+FE00–FE0F, U+E0100–E01EF). */
export function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

/**
 * Whether a person cannot see this code point at all: zero-width, direction and format characters, fillers and
 * tags. White space, control characters and variation selectors are not among them.
 */
export function isInvisible(codePoint: number): boolean {
  if (codePoint < 0x034f) return codePoint === 0xad;
  if (codePoint < 0x2000) {
    return (
      codePoint === 0x034f ||
      codePoint === 0x061c ||
      codePoint === 0x115f ||
      codePoint === 0x1160 ||
      codePoint === 0x17b4 ||
      codePoint === 0x17b5 ||
      codePoint === 0x180e
    );
  }
  return (
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    codePoint === 0x3164 ||
    codePoint === 0xfeff ||
    codePoint === 0xffa0 ||
    (codePoint >= 0xfff9 && codePoint <= 0xfffb) ||
    (codePoint >= 0xe0001 && codePoint <= 0xe007f)
  );
}
