/** A stretch of a text; `changed` where the other text differs. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

export interface Difference {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

/** Most cells of the table that finds what two texts share; beyond it all between their ends counts as changed. */
const MAX_TABLE = 40_000;

/** Where two texts differ, by code points. Either side put together is its text again. */
export function differenceOf(before: string, after: string): Difference {
  const old = [...before];
  const now = [...after];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const keptBefore = old.map((_, index) => index < head || index >= old.length - tail);
  const keptAfter = now.map((_, index) => index < head || index >= now.length - tail);
  const middle = { old: old.slice(head, old.length - tail), now: now.slice(head, now.length - tail) };
  for (const [i, j] of sharedPairs(middle.old, middle.now)) {
    keptBefore[head + i] = true;
    keptAfter[head + j] = true;
  }
  return { before: stretches(old, keptBefore), after: stretches(now, keptAfter) };
}

/** Indexes of a longest common subsequence. */
function sharedPairs(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  if ((a.length + 1) * width > MAX_TABLE) return [];
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function stretches(characters: readonly string[], kept: readonly boolean[]): readonly Stretch[] {
  const found: { text: string; changed: boolean }[] = [];
  characters.forEach((character, index) => {
    const changed = kept[index] !== true;
    const last = found.at(-1);
    if (last?.changed === changed) last.text += character;
    else found.push({ text: character, changed });
  });
  return found;
}

/** Code points of a stretch that are shown without a cut: a DN is, a CSR is not. */
const SHOWN_WHOLE = 120;
/** Those that stay at either end of a longer one. */
const SHOWN_ENDS = 28;

/** A stretch with its middle left out where it is long. */
export function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= SHOWN_WHOLE) return text;
  return `${characters.slice(0, SHOWN_ENDS).join('')}…${characters.slice(-SHOWN_ENDS).join('')}`;
}
