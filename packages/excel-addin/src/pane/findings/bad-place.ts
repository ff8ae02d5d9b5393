import { type Finding, trimWhiteSpace } from '@upki-tsv/core';

/** A part of a value; `bad` where a finding is about it. */
export interface ValuePart {
  readonly text: string;
  readonly bad: boolean;
}

/** Code points that stay round a bad place of a long value. */
const AROUND = 16;

/**
 * The value in parts, with the places that a finding names marked; null where it names none, or where they do not
 * hold what it says: better no mark than a wrong one. What is far from them is left out as `…`.
 * @param value the cell's text; never a PIN
 */
export function badPlaces(value: string, finding: Finding): readonly ValuePart[] | null {
  const characters = [...trimWhiteSpace(value)];
  const bad = new Set<number>();
  const named = namedBy(finding);
  for (const position of positionsOf(finding)) {
    const start = position - 1;
    const found = named.find((each) => startsWith(characters, start, each));
    if (start >= characters.length || (named.length > 0 && found === undefined)) continue;
    const end = start + Math.max([...(found ?? '')].length, 1);
    for (let index = start; index < end || isCombining(characters[index]); index++) bad.add(index);
  }
  if (bad.size === 0) return null;
  const parts: { text: string; bad: boolean }[] = [];
  let skipped = false;
  characters.forEach((character, index) => {
    if (!isNear(index, bad, characters.length)) {
      skipped = true;
      return;
    }
    const text = (skipped ? '…' : '') + character;
    skipped = false;
    const last = parts.at(-1);
    if (last?.bad === bad.has(index)) last.text += text;
    else if (text !== character && bad.has(index))
      parts.push({ text: '…', bad: false }, { text: character, bad: true });
    else parts.push({ text, bad: bad.has(index) });
  });
  if (skipped) parts.push({ text: '…', bad: false });
  return parts;
}

/** 1-based positions that a finding names. */
function positionsOf({ params: { position, positions } }: Finding): readonly number[] {
  if (Array.isArray(positions)) return positions.filter((each) => typeof each === 'number');
  return typeof position === 'number' && position > 0 ? [position] : [];
}

/** What a finding says to stand at its positions, one of these at each; empty where it does not say. */
function namedBy({ params: { character, characters, written } }: Finding): readonly string[] {
  if (typeof written === 'string') return [written];
  if (typeof character === 'string') return [character];
  return Array.isArray(characters) ? characters.filter((each) => typeof each === 'string') : [];
}

/** Composed and decomposed forms are the same character here. */
const startsWith = (characters: readonly string[], start: number, named: string): boolean =>
  characters
    .slice(start, start + named.length + 2)
    .join('')
    .normalize('NFC')
    .startsWith(named.normalize('NFC'));

const isCombining = (character: string | undefined): boolean =>
  character !== undefined && /^[\p{M}\u3099\u309A]$/u.test(character);

const isNear = (index: number, bad: ReadonlySet<number>, length: number): boolean => {
  if (length <= AROUND * 4) return true;
  for (let near = index - AROUND; near <= index + AROUND; near++) if (bad.has(near)) return true;
  return false;
};
