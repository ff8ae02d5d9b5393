import type { AttributeType } from '../../language/dn/dn.ts';
import type { FieldId } from '../../manual/field.ts';
import { EVERY_TYPE, formatOf } from '../../manual/formats.ts';
import { roleOf, roleOfField, thingOf, thingOfField } from './person-words.ts';

/** What the header of a column says that the column holds. */
export type HeaderMeaning =
  | { readonly kind: 'field'; readonly field: FieldId }
  /** A part of the DN; `number` is that of `OU2`, null where there is none. */
  | { readonly kind: 'part'; readonly type: AttributeType; readonly number: number | null }
  /** The column 申請, which chooses rows. */
  | { readonly kind: 'choice' };

export interface HeaderName {
  readonly meaning: HeaderMeaning;
  /** 0 the very name, 1 with something added to it, 2 said to be a reading aid of it: the lowest stands for the item. */
  readonly rank: 0 | 1 | 2;
}

/** Name of the column that chooses rows. */
export const CHOICE_HEADER = '申請';
const CHOICE_NAMES: ReadonlySet<string> = new Set([CHOICE_HEADER, 'apply']);

const FIRST_NUMERAL = 'Ⅰ'.charCodeAt(0);

/** A header's text as it is compared: NFKC, without white space and what cannot be seen, case folded. */
export const headerKey = (text: string): string =>
  text
    // Ⅻ would become letters.
    .replace(/[Ⅰ-Ⅻⅰ-ⅻ]/g, (numeral) => `${((numeral.charCodeAt(0) - FIRST_NUMERAL) % 16) + 1} `)
    .normalize('NFKC')
    .replace(/(?:\s|\p{Cf}|\ufe0f)+/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase()
    // What stood apart may go together now.
    .normalize('NFKC');

/** Longer texts are no names. */
const MAX_HEADER = 200;

const FIELDS: ReadonlyMap<string, FieldId> = new Map(
  EVERY_TYPE.flatMap((type) =>
    formatOf(type).items.flatMap((field) =>
      field
        ? [field.title.ja, field.title.en, ...field.aliases].map(
            (name) => [headerKey(name), field.id] as const,
          )
        : [],
    ),
  ),
);

const squeezed = (key: string): string => key.replace(/[-_:・/|.]|の(?=氏名|所属|mail|メール)/g, '');
const SQUEEZED: ReadonlyMap<string, FieldId> = new Map(
  [...FIELDS].map(([key, field]) => [squeezed(key), field] as const),
);

/** Every name and alias of the items, as they are compared, with its field. */
export const fieldNames = (): ReadonlyMap<string, FieldId> => FIELDS;

/** The field that a header or another text names exactly, by the item's name or an alias. */
export const fieldOfName = (name: string): FieldId | undefined => FIELDS.get(headerKey(name));

const OPENING = '([{<【〔「『《〈≪〖';
const CLOSING = ')]}>】〕」』》〉≫〗';
const escaped = (characters: string): string => characters.replace(/[\\\]^-]/g, '\\$&');
const CLOSE = `[${escaped(CLOSING)}]`;
/** Stars, circles, arrows and the like; a bracket is none. */
const MARK = '(?:(?![<>|~=])[*※!•†‡\\p{So}\\p{Sm}])';
const SEPARATOR = '[\\-:;.,、。・\\/|_~=]';
const WORD =
  '(?:必須項目|任意項目|必須|必要|任意|省略可能|省略可|省略不可|条件付き|条件付|条件による|条件|required|mandatory|optional|conditional)';
/** Words that are short for those, alone in brackets. */
const SHORT_WORD = /^[必任要]$/;
/** What is to be done in the column. */
const REQUEST =
  '(?:[をは]?ご?(?:入力|記入|記載|選択|貼付|貼り付け|ペースト)(?:(?:する)?こと|(?:して)?(?:ください|下さい))?|欄)';
const NUMBER = '(?:no\\.?|#|項目|項番|item)?\\d{1,2}(?:[-.]\\d{1,2}){0,3}(?!\\d)';
/** Letters that count: a, ア, iii. */
const LETTER = '(?:[a-zア-ン]|[ivx]{2,4})';

const SUBSCRIBER = /^加入者(氏名|所属|mail|e-?mail|メール|メールアドレス)$/;

/** The item of a server's application that earlier forms named after the 加入者, its administrator. */
export function fieldOfSubscriber(text: string): FieldId | undefined {
  const [, thing] = SUBSCRIBER.exec(bareName(text)) ?? [];
  return thing === undefined
    ? undefined
    : FIELDS.get(`利用管理者${/mail|メール/.test(thing) ? 'mail' : thing}`);
}

// Each takes one thing away, and what may be repeated is repeated by a loop, so that no text takes long.
/** What stands before a name and does not belong to it: numbers, marks, words of required and optional. */
const BEFORE = new RegExp(
  `^(?:${SEPARATOR}|${MARK}|${LETTER}[.):、]|${NUMBER}${CLOSE}?|(?:入力|記入)?${WORD}|要入力|要記入)`,
  'u',
);
/** The same behind a name, without bare numbers, which tell `OU1` from `OU2`. */
const BEHIND = new RegExp(`(?:${SEPARATOR}|${MARK}|[※*注]\\d{1,2}|${WORD}|要?${REQUEST})$`, 'u');
const ONLY_LETTER = new RegExp(`^${LETTER}$`, 'u');

/** A text without what one of the expressions takes from it, as often as it does. */
function without(text: string, taken: RegExp): string {
  let rest = text;
  for (let next = rest.replace(taken, ''); next !== rest; next = rest.replace(taken, '')) rest = next;
  return rest;
}

const isDecoration = (inside: string): boolean =>
  SHORT_WORD.test(inside) || ONLY_LETTER.test(inside) || (inside !== '' && without(inside, BEFORE) === '');

/** A name without one bracket of decorations before or behind it, if it has one. */
function withoutBracket(name: string): string {
  const first = firstBracket(name);
  if (first && isDecoration(first.inside)) return first.rest;
  const last = lastBracket(name);
  return last && (SHORT_WORD.test(last.remark) || without(last.remark, BEHIND) === '') ? last.name : name;
}

/** A name without decorations, and the remarks in brackets that stood behind it, the innermost of the name last. */
interface Bare {
  readonly name: string;
  readonly remarks: readonly string[];
}

/** A name with less and less round it, the whole first. */
function* peeled(key: string): Generator<Bare> {
  const remarks: string[] = [];
  let name = key;
  for (;;) {
    yield { name, remarks: [...remarks] };
    const plain = withoutBracket(without(without(name, BEFORE), BEHIND));
    if (plain !== name) {
      name = plain;
      continue;
    }
    const bracket = lastBracket(name);
    if (!bracket) return;
    if (bracket.name === '') name = bracket.remark;
    else {
      name = bracket.name;
      remarks.push(bracket.remark);
    }
  }
}

/** The brackets that a name begins with. */
function firstBracket(name: string): { readonly inside: string; readonly rest: string } | undefined {
  if (!OPENING.includes(name.charAt(0) || ' ')) return undefined;
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    const character = name.charAt(at);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character) && --depth === 0)
      return { inside: name.slice(1, at), rest: name.slice(at + 1) };
  }
  return undefined;
}

/** The brackets that a name ends with. */
function lastBracket(name: string): { readonly name: string; readonly remark: string } | undefined {
  if (!CLOSING.includes(name.at(-1) ?? ' ')) return undefined;
  let depth = 0;
  for (let at = name.length - 1; at >= 0; at--) {
    const character = name.charAt(at);
    if (CLOSING.includes(character)) depth++;
    else if (OPENING.includes(character) && --depth === 0) {
      return { name: name.slice(0, at), remark: name.slice(at + 1, -1) };
    }
  }
  return undefined;
}

/** A header's name as it is compared, without what people add to it (D-37). Done again it changes nothing. */
export function bareName(text: string): string {
  let last = '';
  for (const { name } of peeled(headerKey(text))) last = name;
  return last;
}

const PART = /^(?:部署|所属|部局|学部|学科)?(ou)[(#-]?(\d{0,2})\)?$|^(cn|o|l|st|c)\d{0,2}$/;

const NTH_OU = /^第(\d{1,2})(?:番目)?の?ou$/;

function meaningOf(key: string): HeaderMeaning | undefined {
  const field = FIELDS.get(key);
  if (field) return { kind: 'field', field };
  if (CHOICE_NAMES.has(key)) return { kind: 'choice' };
  const nth = NTH_OU.exec(key)?.[1];
  if (nth !== undefined) return { kind: 'part', type: 'OU', number: Number(nth) };
  const [, ou, number, other] = PART.exec(key) ?? [];
  if (ou) return { kind: 'part', type: 'OU', number: number ? Number(number) : null };
  return other ? { kind: 'part', type: other.toUpperCase() as AttributeType, number: null } : undefined;
}

/** Remarks that say that a column helps to read another one. */
const READING_AID = /カナ|かな|ふりがな|読み|よみ|ローマ字|kana|romaji|reading/;

/**
 * What a header names: an item by its name or an alias, a part of the DN, the column 申請. Numbers, marks, words of
 * required and optional, remarks in brackets or on further lines do not count (D-37), unless they name another person
 * or thing than the item does. Undefined where that is nothing known.
 */
export function readName(text: string): HeaderName | undefined {
  if (text === '' || text.length > MAX_HEADER) return undefined;
  const key = headerKey(text);
  const exact = meaningOf(key);
  if (exact) return { meaning: exact, rank: 0 };
  for (const { name, remarks } of peeled(key)) {
    const found = decorated(name, remarks);
    if (found) return found;
  }
  return firstPart(text);
}

function decorated(name: string, remarks: readonly string[]): HeaderName | undefined {
  const squeezedField = SQUEEZED.get(squeezed(name));
  const meaning: HeaderMeaning | undefined =
    meaningOf(name) ?? (squeezedField && { kind: 'field', field: squeezedField });
  if (!meaning) return undefined;
  if (meaning.kind === 'field' && remarks.some((remark) => contradicts(remark, meaning.field)))
    return undefined;
  return { meaning, rank: remarks.some((remark) => READING_AID.test(remark)) ? 2 : 1 };
}

/** What parts a name from more about it: the end of a line goes before a reference mark, that before the others. */
const PARTINGS = [/[\n\r]+/, /[※*]+/, /[:：]+/u, /[/／|｜]+/u];

/** A name that is followed by more on the next line, behind a colon, a slash or a reference mark. */
function firstPart(text: string): HeaderName | undefined {
  for (const parting of PARTINGS) {
    const [first, ...rest] = text
      .split(parting)
      .map(headerKey)
      .filter((part) => bareName(part) !== '');
    if (first === undefined || rest.length === 0) continue;
    for (const { name, remarks } of peeled(first)) {
      const found = decorated(name, [...remarks, ...rest]);
      if (found) return found;
    }
  }
  return undefined;
}

/** True where a remark speaks of another person than an item is about, or is the name of another item. */
function contradicts(remark: string, field: FieldId): boolean {
  const named = FIELDS.get(bareName(remark));
  if (named !== undefined && named !== field) return true;
  const role = roleOf(remark);
  const own = roleOfField(field);
  if (own === undefined) return false;
  if (role !== undefined && role !== own) return true;
  const thing = thingOf(remark);
  return thing !== undefined && thing !== thingOfField(field);
}
