/** Attribute types of the subject DNs of this service. */
export const ATTRIBUTE_TYPES = ['CN', 'OU', 'O', 'L', 'ST', 'C'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

export interface DnAttribute {
  readonly type: AttributeType;
  readonly value: string;
}

/** A place of a DN that is not as the grammar wants it; positions count code points from 1. */
export type DnIssue =
  | {
      readonly kind: 'case';
      readonly written: string;
      readonly type: AttributeType;
      readonly position: number;
    }
  | { readonly kind: 'space'; readonly position: number }
  | { readonly kind: 'mail'; readonly written: string; readonly position: number }
  | {
      readonly kind: 'foreign';
      readonly written: string;
      readonly position: number;
      readonly exact: boolean;
    };

export interface Dn {
  /** In the order written, read with stray spaces and wrong case mended. */
  readonly attributes: readonly DnAttribute[];
  readonly issues: readonly DnIssue[];
}

const MAIL_TYPES: ReadonlySet<string> = new Set(['E', 'EMAIL', 'EMAILADDRESS']);
const OWN_TYPES: ReadonlySet<string> = new Set(ATTRIBUTE_TYPES);

/** Types that people write in DNs. */
const WRITTEN_TYPES: ReadonlySet<string> = new Set(
  'CN OU O L ST S C E EMAILADDRESS EMAIL DC STREET SERIALNUMBER UID'.split(' '),
);

/** A type of an attribute as it is written; indexes in UTF-16 units. */
interface TypePlace {
  /** Of the comma before it, or of the beginning. */
  readonly start: number;
  readonly typeStart: number;
  readonly written: string;
  /** Whether spaces stand before `=`. */
  readonly isSpaced: boolean;
  readonly valueStart: number;
}

/** The types of {@link WRITTEN_TYPES} behind a comma or at the beginning, in any case, with spaces round them or none. */
function typePlaces(text: string): TypePlace[] {
  const places: TypePlace[] = [];
  let place = placeAt(text, 0, 0);
  for (let from = 0; ; ) {
    if (place) {
      places.push(place);
      from = place.valueStart;
    }
    const comma = text.indexOf(',', from);
    if (comma < 0) return places;
    from = comma + 1;
    place = placeAt(text, comma, from);
  }
}

function placeAt(text: string, start: number, from: number): TypePlace | undefined {
  let typeStart = from;
  while (start < from && text[typeStart] === ' ') typeStart++;
  let typeEnd = typeStart;
  while (typeEnd - typeStart < LONGEST_TYPE && isLetter(text.charCodeAt(typeEnd))) typeEnd++;
  if (typeEnd === typeStart) return undefined;
  let equals = typeEnd;
  while (text[equals] === ' ') equals++;
  if (text[equals] !== '=') return undefined;
  const written = text.slice(typeStart, typeEnd);
  return WRITTEN_TYPES.has(written) || WRITTEN_TYPES.has(written.toUpperCase())
    ? { start, typeStart, written, isSpaced: equals > typeEnd, valueStart: equals + 1 }
    : undefined;
}

const LONGEST_TYPE = 'EMAILADDRESS'.length;

const isLetter = (code: number): boolean => {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
};

/**
 * Reads a DN of the form `CN=…,O=…,…` (D-11, D-12, D-21). Values may hold `,` and `=`: a separator is a comma before
 * one of the six types. Where case or spaces of a separator are wrong it is read all the same and an issue says so;
 * a foreign type stays in the value before it. Undefined where the text does not begin with an attribute.
 */
export function parseDn(text: string): Dn | undefined {
  const attributes: DnAttribute[] = [];
  const issues: DnIssue[] = [];
  let type: AttributeType | undefined;
  let valueStart = 0;
  const positionOf = codePointCounter(text);
  for (const { start, typeStart, written, isSpaced, valueStart: nextStart } of typePlaces(text)) {
    const atStart = typeStart === 0;
    const upper = written.toUpperCase();
    const hasSpaces = isSpaced || (!atStart && typeStart > start + 1);
    if (!OWN_TYPES.has(upper)) {
      if (atStart) return undefined;
      const position = positionOf(typeStart);
      issues.push(
        MAIL_TYPES.has(upper)
          ? { kind: 'mail', written, position }
          : { kind: 'foreign', written, position, exact: upper === written && !hasSpaces },
      );
      continue;
    }
    if (!atStart && type === undefined) return undefined;
    let valueEnd = start;
    while (valueEnd > valueStart && text[valueEnd - 1] === ' ') valueEnd--;
    if (type !== undefined) attributes.push({ type, value: text.slice(valueStart, valueEnd) });
    if (valueEnd < start || hasSpaces) issues.push({ kind: 'space', position: positionOf(valueEnd) });
    if (upper !== written) {
      issues.push({ kind: 'case', written, type: upper as AttributeType, position: positionOf(typeStart) });
    }
    type = upper as AttributeType;
    valueStart = nextStart;
  }
  if (type === undefined) return undefined;
  attributes.push({ type, value: text.slice(valueStart) });
  return { attributes, issues };
}

/** Positions in code points, from 1, of indexes that are asked for in ascending order. */
function codePointCounter(text: string): (index: number) => number {
  let counted = 0;
  let position = 1;
  return (index) => {
    for (; counted < index; position++) counted += (text.codePointAt(counted) ?? 0) > 0xffff ? 2 : 1;
    return position;
  };
}

/** Writes attributes in the order given. */
export const printDn = (attributes: readonly DnAttribute[]): string =>
  attributes.map(({ type, value }) => `${type}=${value}`).join(',');

/** Attributes in the order of the manual, CN first; those of one type keep theirs. */
export function inManualOrder(attributes: readonly DnAttribute[]): readonly DnAttribute[] {
  const ranks = attributes.map(({ type }) => ATTRIBUTE_TYPES.indexOf(type));
  if (ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))) return attributes;
  return ATTRIBUTE_TYPES.flatMap((type) => attributes.filter((attribute) => attribute.type === type));
}

export const attributeValues = (attributes: readonly DnAttribute[], type: AttributeType): string[] =>
  attributes.filter((attribute) => attribute.type === type).map(({ value }) => value);

/** The first value of a type. */
export const attributeValue = (attributes: readonly DnAttribute[], type: AttributeType): string | undefined =>
  attributes.find((attribute) => attribute.type === type)?.value;
