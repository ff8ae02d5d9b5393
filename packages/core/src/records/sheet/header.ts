import { cellText, type SheetCell } from '../../language/cell.ts';
import type { AttributeType } from '../../language/dn/dn.ts';
import type { Bilingual } from '../../language/text.ts';
import type { FieldId } from '../../manual/field.ts';
import {
  type ApplicationType,
  EVERY_TYPE,
  FORMATS,
  type Format,
  formatOf,
  LATER_FORMATS,
  NAME_HINTS,
  type NameHint,
} from '../../manual/formats.ts';
import { fieldOfSubscriber, type HeaderName, readName } from './header-name.ts';

export { CHOICE_HEADER, fieldOfName, headerKey } from './header-name.ts';

/** What the columns of a header row hold, by 0-based column. */
export interface Header {
  readonly fields: ReadonlyMap<FieldId, number>;
  /** Columns with parts of the DN, in place of one with the whole. */
  readonly dnParts: readonly { readonly type: AttributeType; readonly column: number }[];
  /** The column 申請, which chooses rows. */
  readonly choice: number | undefined;
  /** Names that stand over more than one column. */
  readonly repeated: readonly string[];
  /** Columns whose name, with something added to it, is that of an item which another column names plainly. */
  readonly shadowed: readonly { readonly column: number; readonly field: FieldId }[];
}

/** A header row has a DN (or its parts) and this many items besides. */
const MIN_OTHER_ITEMS = 2;

/** Reads a row as a header; undefined where it is none. */
export function readHeader(cells: readonly SheetCell[]): Header | undefined {
  const header = readNames(cells);
  const { fields, dnParts } = header;
  const whole = fields.has('subjectDn');
  const inParts = dnParts.some(({ type }) => type === 'CN');
  const others = fields.size - (whole ? 1 : 0);
  return (!whole && !inParts) || others < MIN_OTHER_ITEMS ? undefined : header;
}

/**
 * Reads the names of columns, however few of them are known. Of several columns of one item the very name goes before
 * one with decorations; what only becomes equal without them is repeated like any other.
 */
export function readNames(cells: readonly SheetCell[]): Header {
  const fields = new Map<FieldId, NamedColumn[]>();
  const parts = new Map<string, NamedPart[]>();
  const choices: NamedColumn[] = [];
  cells.forEach((cell, column) => {
    const text = cellText(cell);
    const name = readName(text);
    if (!name) return;
    const { meaning, rank } = name;
    if (meaning.kind === 'choice') choices.push({ column, text, rank });
    else if (meaning.kind === 'field') add(fields, meaning.field, { column, text, rank });
    else {
      const { type, number } = meaning;
      // An OU without a number is one of several, told by its place.
      const key = type === 'OU' && number === null ? `${type} ${column}` : `${type}${number ?? ''}`;
      add(parts, key, { column, text, rank, type, number });
    }
  });
  // The word of earlier forms for whom a server's certificate is about; of a client's sheet it says nothing.
  if (
    [...fields.keys()].some((field) => SERVER_ONLY.has(field)) &&
    ![...fields.keys()].some((field) => CLIENT_ONLY.has(field))
  ) {
    cells.forEach((cell, column) => {
      const text = cellText(cell);
      const field = fieldOfSubscriber(text);
      if (field) add(fields, field, { column, text, rank: 1 });
    });
  }
  const ofFields = [...fields].map(([field, columns]) => [field, chosenOf(columns)] as const);
  const ofParts = fields.has('subjectDn') ? [] : [...parts.values()].map(chosenOf);
  const choice = chosenOf(choices);
  const all = [...ofFields.map(([, columns]) => columns), ...ofParts, choice];
  return {
    fields: new Map(ofFields.flatMap(([field, { one }]) => (one ? [[field, one.column] as const] : []))),
    dnParts: inOrderOfNumbers(ofParts.flatMap(({ one }) => one ?? [])),
    choice: choice.one?.column,
    repeated: all.flatMap(({ repeated }) => repeated),
    shadowed: ofFields.flatMap(([field, { shadowed }]) => shadowed.map((column) => ({ column, field }))),
  };
}

const itemsOf = (commonName: Format['dn']['commonName']): ReadonlySet<FieldId> =>
  new Set(
    EVERY_TYPE.map(formatOf)
      .filter(({ dn }) => dn.commonName === commonName)
      .flatMap(({ items }) => items.flatMap((item) => item?.id ?? [])),
  );
const SERVER_ONLY: ReadonlySet<FieldId> = new Set(
  [...itemsOf('host')].filter((id) => !itemsOf('person').has(id)),
);
const CLIENT_ONLY: ReadonlySet<FieldId> = new Set(
  [...itemsOf('person')].filter((id) => !itemsOf('host').has(id)),
);

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

interface Chosen<C> {
  readonly one: C | undefined;
  /** Names between which no choice is made. */
  readonly repeated: readonly string[];
  /** Columns that the chosen one stands before. */
  readonly shadowed: readonly number[];
}

function chosenOf<C extends NamedColumn>(columns: readonly C[]): Chosen<C> {
  const rank = Math.min(...columns.map((each) => each.rank));
  const [one, ...equal] = columns.filter((each) => each.rank === rank);
  return {
    one,
    repeated: one && equal.length > 0 ? [...new Set([one, ...equal].map(({ text }) => text))] : [],
    shadowed: columns.flatMap((each) => (each.rank > rank ? [each.column] : [])),
  };
}

interface NamedColumn {
  readonly column: number;
  readonly text: string;
  readonly rank: HeaderName['rank'];
}

interface NamedPart extends NamedColumn {
  readonly type: AttributeType;
  readonly number: number | null;
}

/** The parts by their place, `OU1`, `OU2` … among themselves by their number (D-37), after those without one. */
function inOrderOfNumbers(named: readonly NamedPart[]): Header['dnParts'] {
  const parts = [...named].sort((a, b) => a.column - b.column);
  const units = parts.filter(({ type }) => type === 'OU').sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return parts
    .map((part) => (part.type === 'OU' ? (units.shift() ?? part) : part))
    .map(({ type, column }) => ({ type, column }));
}

/** What of a header and the cells below it tells the type of a sheet. */
export interface TypeEvidence {
  readonly header: Header;
  readonly sheetName: string;
  /** Columns with anything in them below the header; undefined where that is not known or there are no records. */
  readonly filled?: ReadonlySet<number> | undefined;
  /** Items that columns which are filled in and not read are most likely meant for. */
  readonly likely?: ReadonlySet<FieldId> | undefined;
}

/**
 * The types that the items and the sheet's name tell. Where the name speaks of another type, and all that this one
 * lacks stands in columns called by other words, the name is right: read by its items alone a renewal with 旧シリアル
 * would go out as an issue.
 */
export function typesOfHeader(evidence: TypeEvidence): ApplicationType[] {
  const types = typesOfItems(evidence);
  const { header, sheetName, likely } = evidence;
  if (types.length !== 1 || !likely || likely.size === 0) return types;
  const present = fieldsOf(header);
  const both = new Set([...present, ...likely]);
  const [named, ...others] = narrowByName(possibleTypes(present, sheetName), sheetName).filter(
    (format) => !types.includes(format.id) && lacking(format, both, true) === 0,
  );
  return named && others.length === 0 ? [named.id] : types;
}

/**
 * The types that a header and, where it leaves several, the sheet's name allow. One is the answer; none or several
 * means that it cannot be told. Items that no type has together are told by which of their columns are filled in: an
 * empty one keeps no sheet from being read (D-37).
 */
function typesOfItems({ header, sheetName, filled }: TypeEvidence): ApplicationType[] {
  const ids = (formats: readonly Format[]): ApplicationType[] => formats.map(({ id }) => id);
  const all = fieldsOf(header);
  const byHeader = fittingTypes(all, sheetName);
  const inUse = filled && fieldsOf(header, filled);
  if (byHeader.length > 0) {
    if (!inUse || inUse.size === all.size) return ids(byHeader);
    // A column that is empty throughout may belong to another type; only the sheet's name can say so.
    const byFilled = fittingTypes(inUse, sheetName);
    if (byFilled.length !== 1 || ids(byFilled).join() === ids(byHeader).join()) return ids(byHeader);
    const byName = narrowByName([...byHeader, ...byFilled], sheetName);
    return ids(byName.length === 1 ? byName : byHeader);
  }
  if (!inUse) return ids(leastForeign(all, sheetName));
  // Empty columns of items that none of the types in question has are let alone; the others still speak.
  const possible = possibleTypes(inUse, sheetName);
  if (possible.length === 0) return ids(leastForeign(inUse, sheetName));
  const speaking = new Set([...all].filter((id) => possible.some(({ itemOf }) => itemOf[id] !== undefined)));
  const fitting = fittingTypes(speaking, sheetName);
  return ids(fitting.length > 0 ? fitting : fittingTypes(inUse, sheetName));
}

/** What would tell the type of a sheet, or what about it contradicts itself. */
export function whatDecides(
  { header, cells }: { readonly header: Header; readonly cells: readonly SheetCell[] },
  filled: ReadonlySet<number> | undefined,
  types: readonly ApplicationType[],
): { readonly deciding: readonly Bilingual[]; readonly contradicting: readonly string[] } {
  if (types.length > 0) {
    const titles = new Map<FieldId, Bilingual>();
    const formats = types.map(formatOf);
    for (const format of formats) {
      for (const field of format.items) {
        const isOpen = field && !header.fields.has(field.id) && field.required !== 'never';
        if (isOpen && formats.some((other) => other.itemOf[field.id] === undefined))
          titles.set(field.id, field.title);
      }
    }
    // Where only optional items tell them apart, those do.
    if (titles.size === 0) {
      for (const field of formats.flatMap(({ items }) => items)) {
        if (field && formats.some((other) => other.itemOf[field.id] === undefined))
          titles.set(field.id, field.title);
      }
    }
    return { deciding: [...titles.values()], contradicting: [] };
  }
  const formats = formatsInQuestion(fieldsOf(header), '');
  const contradicting = [...header.fields].flatMap(([field, column]) =>
    (filled?.has(column) ?? true) && formats.some(({ itemOf }) => itemOf[field] === undefined)
      ? [cellText(cells[column]).trim()]
      : [],
  );
  return { deciding: [], contradicting };
}

const fieldsOf = ({ fields }: Header, columns?: ReadonlySet<number>): ReadonlySet<FieldId> =>
  new Set<FieldId>([
    'subjectDn',
    ...[...fields].flatMap(([field, column]) => ((columns?.has(column) ?? true) ? [field] : [])),
  ]);

const lacking = (format: Format, present: ReadonlySet<FieldId>, always: boolean): number =>
  format.items.filter((field) => field && (!always || field.required === 'always') && !present.has(field.id))
    .length;

/** The types that have all these items, as far as the items and the sheet's name tell them apart. */
function fittingTypes(present: ReadonlySet<FieldId>, sheetName: string): readonly Format[] {
  const possible = possibleTypes(present, sheetName);
  const complete = possible.filter((format) => lacking(format, present, true) === 0);
  if (complete.length === 1) return complete;
  const whole = complete.filter((format) => lacking(format, present, false) === 0);
  const byName = narrowByName(complete.length > 0 ? complete : possible, sheetName);
  if (byName.length === 1) return byName;
  if (whole.length === 1) return whole;
  if (complete.length === 0 && new Set(possible.map(({ group }) => group)).size === 1) {
    const fewest = Math.min(...possible.map((format) => lacking(format, present, true)));
    const nearest = possible.filter((format) => lacking(format, present, true) === fewest);
    if (nearest.length === 1) return nearest;
  }
  return possible;
}

const possibleTypes = (present: ReadonlySet<FieldId>, sheetName: string): readonly Format[] =>
  formatsInQuestion(present, sheetName).filter((format) => foreignTo(format, present) === 0);

/** Items that no format of the current edition has. */
const LATER_ITEMS: ReadonlySet<FieldId> = new Set(
  LATER_FORMATS.flatMap(({ items }) => items.flatMap((field) => field?.id ?? [])).filter((id) =>
    FORMATS.every(({ itemOf }) => itemOf[id] === undefined),
  ),
);
const LATER_HINTS: ReadonlySet<NameHint> = new Set(
  LATER_FORMATS.flatMap(({ hints }) => hints).filter((hint) =>
    FORMATS.every(({ hints }) => !hints.includes(hint)),
  ),
);

/**
 * The formats of the current edition, unless an item that only a later one has stands there, or the sheet's name speaks
 * of one that could have all the items.
 */
function formatsInQuestion(present: ReadonlySet<FieldId>, sheetName: string): readonly Format[] {
  if ([...present].some((field) => LATER_ITEMS.has(field))) return LATER_FORMATS;
  const isNamed = hintsIn(sheetName).some((hint) => LATER_HINTS.has(hint));
  return isNamed && LATER_FORMATS.some((format) => foreignTo(format, present) === 0)
    ? LATER_FORMATS
    : FORMATS;
}

const foreignTo = (format: Format, present: ReadonlySet<FieldId>): number =>
  [...present].filter((field) => format.itemOf[field] === undefined).length;

/** How many times more foreign items another type must have for the items to tell. */
const CLEARLY_MORE = 3;

/** Where no type has all items: the one that clearly fits best, or the one of the sheet's name among the best. */
function leastForeign(present: ReadonlySet<FieldId>, sheetName: string): readonly Format[] {
  const formats = formatsInQuestion(present, sheetName);
  const complete = formats.filter((format) => lacking(format, present, true) === 0);
  const candidates = complete.length > 0 ? complete : formats;
  const fewest = Math.min(...candidates.map((format) => foreignTo(format, present)));
  const best = candidates.filter((format) => foreignTo(format, present) === fewest);
  const others = candidates.filter((format) => !best.includes(format));
  const [only] = best;
  const isClear = (other: Format): boolean =>
    foreignTo(other, present) >= fewest * CLEARLY_MORE ||
    [...present].every((field) => only?.itemOf[field] !== undefined || other.itemOf[field] === undefined);
  if (complete.length > 0 && best.length === 1 && others.every(isClear)) return best;
  const byName = narrowByName(complete.length > 0 ? complete : best, sheetName);
  return byName.length === 1 ? byName : [];
}

function narrowByName(formats: readonly Format[], sheetName: string): readonly Format[] {
  const given = hintsIn(sheetName);
  return given.length === 0 ? [] : formats.filter(({ hints }) => given.every((hint) => hints.includes(hint)));
}

function hintsIn(sheetName: string): readonly NameHint[] {
  const name = sheetName.normalize('NFKC');
  return NAME_HINTS.flatMap(([hint, pattern]) => (pattern.test(name) ? [hint] : []));
}
