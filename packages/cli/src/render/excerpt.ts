import { visible } from './visible.ts';
import { characterWidth, textWidth } from './width.ts';

export interface Excerpt {
  readonly text: string;
  /** `^` under the places; empty where there are none in the text. */
  readonly marks: string;
}

const CUT = '…';

/**
 * A value to stand on one line, cut to a width round the first of the places.
 * @param places 1-based positions in code points
 */
export function excerpt(value: string, places: readonly number[], width: number): Excerpt {
  const characters = [...visible(value)];
  const first = Math.min(...places.filter((place) => place >= 1 && place <= characters.length));
  const { from, to } = windowOf(characters, Number.isFinite(first) ? first - 1 : 0, width);
  const marked = new Set(places.map((place) => place - 1));
  let text = from > 0 ? CUT : '';
  let marks = from > 0 ? ' ' : '';
  for (let index = from; index < to; index++) {
    const character = characters[index] ?? '';
    const columns = characterWidth(character);
    text += character;
    if (columns > 0) marks += (marked.has(index) ? '^' : ' ').repeat(columns);
    else if (marked.has(index)) marks = `${marks.slice(0, -1)}^`;
  }
  if (to < characters.length) text += CUT;
  return { text, marks: marks.trimEnd() };
}

/** Characters from and to (excluded) that fit a width with the cuts, a third of it before the place. */
function windowOf(characters: readonly string[], place: number, width: number): { from: number; to: number } {
  if (2 * characters.length <= width || textWidth(characters.join('')) <= width)
    return { from: 0, to: characters.length };
  const room = width - 2 * CUT.length;
  let from = place;
  let used = 0;
  while (from > 0 && used + characterWidth(characters[from - 1] ?? '') <= room / 3) {
    from--;
    used += characterWidth(characters[from] ?? '');
  }
  let to = from;
  used = 0;
  while (to < characters.length && used + characterWidth(characters[to] ?? '') <= room) {
    used += characterWidth(characters[to] ?? '');
    to++;
  }
  while (to === characters.length && from > 0 && used + characterWidth(characters[from - 1] ?? '') <= room) {
    from--;
    used += characterWidth(characters[from] ?? '');
  }
  return { from, to };
}
