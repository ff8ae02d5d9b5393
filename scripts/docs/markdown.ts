const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f]|[\u3099\u309a]|\p{Variation_Selector}/gu;

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with every character that cannot be seen named, and spaces at its ends drawn. */
export const visible = (text: string): string =>
  text
    .replace(/^ +| +$/g, (spaces) => '␣'.repeat(spaces.length))
    .replace(/^　+|　+$/g, (spaces) => '⟨U+3000⟩'.repeat(spaces.length))
    .replace(INVISIBLE, (character) => `⟨${codePointName(character)}⟩`);

/** Prose that means nothing to Markdown: no emphasis, HTML, table column or link comes of it. */
export const prose = (text: string): string =>
  visible(text)
    .replace(/[\\`*_~|[\]#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\b(www|https?:\/\/[^/.]*)\./g, '$1&#46;')
    .replaceAll('@', '&#64;');

/** A value in a code span, also within a table. */
export function code(text: string): string {
  const body = visible(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...Array.from(body.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = body.startsWith('`') || body.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${body}${pad}${fence}`;
}

export const link = (text: string, target: string): string => `[${text}](${target})`;

export const anchor = (id: string): string => `<a id="${id}"></a>`;

/** A table of cells that are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A page of blocks, an empty line between two. */
export const page = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/** Numbers as people write them: `#1, #3–#5`. */
export function itemNumbers(items: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && item === last[1] + 1) last[1] = item;
    else runs.push([item, item]);
  }
  return runs
    .map(([from, to]) => (from === to ? `#${from}` : `#${from}${to === from + 1 ? ', ' : '–'}#${to}`))
    .join(', ');
}

/** Citations with the items of one section joined: `5-3-1 #1, #7`; empty where there are none. */
export function citedPlaces(citations: readonly string[], between = '; '): string {
  const items = new Map<string, number[]>();
  for (const citation of citations) {
    const [section = '', item] = citation.split(' #');
    items.set(section, [...(items.get(section) ?? []), ...(item === undefined ? [] : [Number(item)])]);
  }
  return [...items].map(([section, numbers]) => `${section} ${itemNumbers(numbers)}`.trim()).join(between);
}
