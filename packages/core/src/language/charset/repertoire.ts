import { IDEOGRAPH_BITMAP, OTHER_RANGES } from './repertoire.generated.ts';

const FIRST_IDEOGRAPH = 0x4e00;
/** One bit for each code point of the basic plane; nothing of the repertoire lies beyond it. */
const bitmap = readBitmap();

/**
 * Whether the 全角、半角 items may hold this code point: JIS X 0208:1997 rows 1–8 and 16–84 with the pairs that
 * platforms map differently, and JIS X 0201. Control characters are not in it. (Decisions D-03, D-04.)
 */
export function isInRepertoire(codePoint: number): boolean {
  return codePoint <= 0xffff && ((bitmap[codePoint >> 5] ?? 0) & (1 << (codePoint & 31))) !== 0;
}

/** Whether every character of a value is in the repertoire; true for an empty value. */
export function isWithinRepertoire(value: string): boolean {
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    if ((unit < 0x20 || unit > 0x7e) && !isInRepertoire(unit)) return false;
  }
  return true;
}

export interface CharacterOutside {
  /** One code point; a lone surrogate counts as one. */
  readonly character: string;
  /** 1-based positions in code points, ascending. */
  readonly positions: readonly number[];
}

/** The distinct characters of a value that are outside the repertoire, in order of first appearance. */
export function charactersOutside(value: string): readonly CharacterOutside[] {
  if (isWithinRepertoire(value)) return [];
  const positionsByCharacter = new Map<string, number[]>();
  let position = 0;
  for (const character of value) {
    position++;
    if (isWithinRepertoire(character)) continue;
    const positions = positionsByCharacter.get(character);
    if (positions) positions.push(position);
    else positionsByCharacter.set(character, [position]);
  }
  return Array.from(positionsByCharacter, ([character, positions]) => ({ character, positions }));
}

/** `U+9AD9`; several code points are joined with a space. */
export function describeCodePoint(character: string): string {
  return Array.from(
    character,
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}

function readBitmap(): Uint32Array {
  const bits = new Uint32Array(0x10000 / 32);
  const add = (code: number): void => {
    bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31));
  };
  for (const range of OTHER_RANGES.split(' ')) {
    const [first = '', last = first] = range.split('-');
    const end = Number.parseInt(last, 16);
    for (let code = Number.parseInt(first, 16); code <= end; code++) add(code);
  }
  const ideographs = atob(IDEOGRAPH_BITMAP);
  for (let index = 0; index < ideographs.length; index++) {
    const byte = ideographs.charCodeAt(index);
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) add(FIRST_IDEOGRAPH + index * 8 + bit);
  }
  return bits;
}
