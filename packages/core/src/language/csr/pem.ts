/** One stretch of base64, in armour or, with `label` null, the whole of a text that has none. */
export interface PemBlock {
  /** Upper case, single spaces, such as `CERTIFICATE REQUEST`. */
  readonly label: string | null;
  /** Whatever was in the block but white space and mail quoting. */
  readonly base64: string;
  readonly begins: boolean;
  readonly ends: boolean;
  readonly hasWhiteSpace: boolean;
}

export type PemNote = 'armour' | 'quoted' | 'escapes' | 'odd-dashes' | 'byte-order-mark' | 'invisible';

export interface PemText {
  readonly blocks: readonly PemBlock[];
  readonly notes: ReadonlySet<PemNote>;
  readonly hasOutsideText: boolean;
  /** Armour of a private key is there; its block is left out. */
  readonly hasPrivateKey: boolean;
}

export const isRequestLabel = (label: string | null): boolean =>
  label?.endsWith('CERTIFICATE REQUEST') ?? false;
export const isCertificateLabel = (label: string | null): boolean => label?.endsWith('CERTIFICATE') ?? false;
const isPrivateKeyLabel = (label: string): boolean => label.endsWith('PRIVATE KEY');

const WS = '\\s\\u0085';
const DASH = '\\-\\u00ad\\u2010-\\u2015\\u2212\\u2500\\u2501\\u30fc\\ufe58\\ufe63\\uff0d\\uff70';
// Every quantifier has a bound: a text made to be slow then costs a constant more a character, not a power.
const KEYWORD = /BEGIN|END/gi;
const KNOWN_LABEL = new RegExp(
  `[${WS}]{0,4}((?:NEW[${WS}]{0,3})?CERTIFICATE[${WS}]{0,3}REQUEST|(?:(?:X509|TRUSTED)[${WS}]{1,3})?CERTIFICATE|(?:(?:RSA|EC|DSA|ENCRYPTED|OPENSSH)[${WS}]{0,3})?PRIVATE[${WS}]{0,3}KEY)`,
  'iy',
);
const ANY_LABEL = new RegExp(
  `[${WS}]{1,4}([A-Z0-9]{1,16}(?:[${WS}]{1,3}[A-Z0-9]{1,16}){0,4})(?=[${WS}]{0,3}[${DASH}])`,
  'iy',
);
const DASHES_AFTER = new RegExp(`[${WS}]{0,3}([${DASH}]{1,16})`, 'y');
const DASHES_BEFORE = new RegExp(`([${DASH}]{1,16})[${WS}]{0,3}$`);
const WHITE_SPACE = new RegExp(`[${WS}]`);
const ALL_WHITE_SPACE = new RegExp(`[${WS}]+`, 'g');
const QUOTING = new RegExp(`(^|[${WS}])>(?:[${WS}]?>){0,8}`, 'g');
const DASH_RUN = new RegExp(`[${DASH}]{2}`);
const BASE64_LINE = new RegExp(`^[A-Za-z0-9+/=>${WS}]*$`);
const INVISIBLE = /[\0\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const NEEDS_CLEANING = /[^\t\n\r\x20-\x7e]|[&<_\\]/;
const ESCAPE = /&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|nbsp|gt|plus|sol|equals);|<br ?\/?>|\\[nrt]|_x000[9ad]_/gi;
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  '&gt;': '>',
  '&plus;': '+',
  '&sol;': '/',
  '&equals;': '=',
};

/** Finds the PEM blocks of a text as people paste it: damaged armour, quoting, one line. Linear in the text. */
export function readPemText(input: string): PemText {
  const notes = new Set<PemNote>();
  const text = cleaned(input, notes);
  const lines = armourLines(text);
  if (lines.length === 0) {
    const bare = blockOf(text, null, false, false, notes);
    return { blocks: bare.base64 === '' ? [] : [bare], notes, hasOutsideText: false, hasPrivateKey: false };
  }

  notes.add('armour');
  if (lines.some((line) => line.oddDashes)) notes.add('odd-dashes');
  const { blocks, outside } = pair(text, lines, notes);
  return {
    blocks,
    notes,
    hasOutsideText: outside.some((part) => unquoted(part, notes).replace(ALL_WHITE_SPACE, '') !== ''),
    hasPrivateKey: lines.some((line) => isPrivateKeyLabel(line.label)),
  };
}

function cleaned(input: string, notes: Set<PemNote>): string {
  if (!NEEDS_CLEANING.test(input)) return input;
  let text = input;
  if (text.startsWith('\ufeff')) {
    notes.add('byte-order-mark');
    text = text.slice(1);
  }
  const visible = text.replace(INVISIBLE, '');
  if (visible !== text) notes.add('invisible');
  const plain = visible.replace(ESCAPE, (written: string, decimal?: string, hex?: string) => {
    if (decimal !== undefined) return String.fromCharCode(Number(decimal));
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return NAMED_ENTITIES[written.toLowerCase()] ?? '\n';
  });
  if (plain !== visible) notes.add('escapes');
  return plain;
}

interface ArmourLine {
  readonly begins: boolean;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly oddDashes: boolean;
}

function armourLines(text: string): ArmourLine[] {
  const lines: ArmourLine[] = [];
  let from = 0;
  for (const keyword of text.matchAll(KEYWORD)) {
    if (keyword.index < from) continue;
    const label = labelAt(text, keyword.index + keyword[0].length);
    if (label === undefined) continue;
    const before = DASHES_BEFORE.exec(text.slice(Math.max(from, keyword.index - 20), keyword.index));
    DASHES_AFTER.lastIndex = label.end;
    const after = DASHES_AFTER.exec(text);
    const dashes = (before?.[1] ?? '') + (after?.[1] ?? '');
    if (dashes.length < 2) continue;
    from = label.end + (after?.[0].length ?? 0);
    lines.push({
      begins: keyword[0].toUpperCase() === 'BEGIN',
      label: label.name,
      start: keyword.index - (before?.[0].length ?? 0),
      end: from,
      oddDashes: /[^-]/.test(dashes),
    });
  }
  return lines;
}

function labelAt(text: string, index: number): { name: string; end: number } | undefined {
  for (const pattern of [KNOWN_LABEL, ANY_LABEL]) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return { name: normalLabel(match[1]), end: index + match[0].length };
  }
  return undefined;
}

/** White space that was lost comes back: `CERTIFICATEREQUEST` is `CERTIFICATE REQUEST`. */
const normalLabel = (label: string): string =>
  label
    .toUpperCase()
    .replace(ALL_WHITE_SPACE, '')
    .replace(/^(NEW|X509|TRUSTED|RSA|EC|DSA|ENCRYPTED|OPENSSH)(?=CERTIFICATE|PRIVATE)/, '$1 ')
    .replace(/CERTIFICATEREQUEST$/, 'CERTIFICATE REQUEST')
    .replace(/PRIVATEKEY$/, 'PRIVATE KEY');

function pair(
  text: string,
  lines: readonly ArmourLine[],
  notes: Set<PemNote>,
): { blocks: PemBlock[]; outside: string[] } {
  const blocks: PemBlock[] = [];
  const outside: string[] = [];
  const keep = (body: string, label: string, begins: boolean, ends: boolean): void => {
    if (isPrivateKeyLabel(label)) return;
    const block = blockOf(body, label, begins, ends, notes);
    if (block.base64 !== '') blocks.push(block);
  };

  let open: ArmourLine | undefined;
  let at = 0;
  for (const line of lines) {
    const body = text.slice(at, line.start);
    if (open !== undefined) {
      const [inside, rest] = line.begins ? headOfBase64(body) : uptoDashes(body);
      keep(inside, open.label, true, !line.begins);
      outside.push(rest);
    } else if (line.begins) {
      outside.push(body);
    } else {
      const [rest, inside] = tailOfBase64(body);
      keep(inside, line.label, false, true);
      outside.push(rest);
    }
    open = line.begins ? line : undefined;
    at = line.end;
  }
  const [inside, rest] = open === undefined ? ['', text.slice(at)] : headOfBase64(text.slice(at));
  if (open !== undefined) keep(inside, open.label, true, false);
  outside.push(rest);
  return { blocks, outside };
}

function uptoDashes(body: string): [inside: string, rest: string] {
  const cut = body.search(DASH_RUN);
  return cut === -1 ? [body, ''] : [body.slice(0, cut), body.slice(cut)];
}

const linesOf = (text: string): string[] => text.match(/[^\r\n]+[\r\n]*|[\r\n]+/g) ?? [];

/** Where the END line is missing: the lines up to the first that cannot be base64. */
function headOfBase64(body: string): [inside: string, rest: string] {
  const [upto, after] = uptoDashes(body);
  const lines = linesOf(upto);
  const cut = lines.findIndex((line) => !BASE64_LINE.test(line));
  // A single line is taken whole: a wrong character in it is to be reported, not cut away.
  if (cut <= 0) return [upto, after];
  return [lines.slice(0, cut).join(''), lines.slice(cut).join('') + after];
}

/** Where the BEGIN line is missing: the lines after the last that cannot be base64. */
function tailOfBase64(body: string): [rest: string, inside: string] {
  const lines = linesOf(body);
  const cut = lines.findLastIndex((line) => !BASE64_LINE.test(line)) + 1;
  const inside = lines.slice(cut).join('');
  return /\S/.test(inside) ? [lines.slice(0, cut).join(''), inside] : ['', body];
}

function blockOf(
  body: string,
  label: string | null,
  begins: boolean,
  ends: boolean,
  notes: Set<PemNote>,
): PemBlock {
  const base64 = unquoted(body, notes).replace(ALL_WHITE_SPACE, '');
  return { label, base64, begins, ends, hasWhiteSpace: WHITE_SPACE.test(body) };
}

function unquoted(text: string, notes: Set<PemNote>): string {
  if (!text.includes('>')) return text;
  const result = text.replace(QUOTING, '$1');
  if (result !== text) notes.add('quoted');
  return result;
}
