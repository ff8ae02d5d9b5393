import { cellText, type SheetCell } from '../../language/cell.ts';
import { isBlank } from '../../language/charset/index.ts';
import type { AttributeType } from '../../language/dn/dn.ts';
import type { FieldDefinition, FieldId } from '../../manual/field.ts';
import { APPLICATION_TYPES, type ApplicationType, type Format, formatOf } from '../../manual/formats.ts';
import { MASK } from '../secret.ts';
import { isSecretName } from '../secret-names.ts';
import { readNames } from './header.ts';
import { bareName, headerKey } from './header-name.ts';
import { likelyRoleOf, personField, roleOf, roleOfField, thingOf } from './person-words.ts';
import { fieldOfSynonym, partOfSynonym } from './synonyms.ts';
import { kindOfColumn, sampleOf, speaksAgainst, speaksFor, type ValueKind } from './value-kind.ts';

/** What a column may hold: an item, a part of the DN, or the choice of rows. */
export type ColumnMeaning = FieldId | AttributeType | 'choice';

export interface GuessedColumn {
  /** 0-based. */
  readonly column: number;
  /** As it stands; empty over a column without a header. */
  readonly header: string;
  /** Null where nothing is known or likely. */
  readonly field: ColumnMeaning | null;
  /** `read`: the header says so. `likely`: its words do. `unsure`: a part of its words, or only the values. */
  readonly confidence: 'read' | 'likely' | 'unsure';
  /** Up to two different values of the column; what is or may be a PIN is masked. */
  readonly samples: readonly string[];
}

type Cells = readonly SheetCell[];

/** Rows below a header whose values are looked at. */
const SAMPLE_ROWS = 50;
const SAMPLES = 2;

interface Candidate {
  readonly column: number;
  readonly field: ColumnMeaning;
  readonly sure: boolean;
  readonly weight: number;
}

/**
 * What the columns of a sheet may hold: what their headers say, then what the words of the headers mean to people, then
 * what the values look like. No item is given twice, and nothing that is only guessed is ever exported.
 * @param below the rows below the header
 */
export function guessColumns(header: Cells, below: readonly Cells[], type: ApplicationType): GuessedColumn[] {
  const format = formatOf(type);
  const rows = below.slice(0, SAMPLE_ROWS);
  const width = Math.max(header.length, ...rows.map((cells) => cells.length));
  const { fields, dnParts, choice } = readNames(header);
  const read = new Map<number, ColumnMeaning>();
  for (const [field, column] of fields) if (format.itemOf[field] !== undefined) read.set(column, field);
  for (const part of dnParts) read.set(part.column, part.type);
  if (choice !== undefined) read.set(choice, 'choice');

  const columns = Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row[column]);
    return { column, header: cellText(header[column]), cells, kind: kindOfColumn(cells) };
  });
  const free = (field: ColumnMeaning): boolean => {
    const known = [...read.values()];
    if (known.includes(field)) return false;
    // A DN stands in one column or in those of its parts.
    const isPart = PARTS.has(field);
    return isPart ? !known.includes('subjectDn') : field !== 'subjectDn' || dnParts.length === 0;
  };
  const candidates = columns
    .filter(({ column }) => !read.has(column))
    .flatMap((column) => candidatesFor(column, format).filter(({ field }) => free(field)))
    .sort((a, b) => Number(b.sure) - Number(a.sure) || b.weight - a.weight || a.column - b.column);
  const guessed = new Map<number, Candidate>();
  const taken = new Set<ColumnMeaning>();
  for (const candidate of candidates) {
    const { column, field } = candidate;
    const clash =
      field === 'subjectDn'
        ? [...taken].some((each) => PARTS.has(each))
        : PARTS.has(field) && taken.has('subjectDn');
    if (guessed.has(column) || (taken.has(field) && field !== 'OU') || clash) continue;
    guessed.set(column, candidate);
    taken.add(field);
  }
  return columns.flatMap(({ column, header: text, cells }): GuessedColumn[] => {
    const own = read.get(column);
    const guess = guessed.get(column);
    if (headerKey(text) === '' && !guess) return [];
    const field = own ?? guess?.field ?? null;
    return [
      {
        column,
        header: text,
        field,
        confidence: own !== undefined ? 'read' : guess?.sure ? 'likely' : 'unsure',
        samples: samplesOf(cells, text, field, own !== undefined || (guess?.sure ?? false)),
      },
    ];
  });
}

const PARTS: ReadonlySet<ColumnMeaning> = new Set<AttributeType>(['CN', 'OU', 'O', 'L', 'ST', 'C']);

interface Column {
  readonly column: number;
  readonly header: string;
  readonly kind: ValueKind | undefined;
}

/** What a header that is not read may mean, most likely first. */
function candidatesFor({ column, header, kind }: Column, format: Format): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (field: ColumnMeaning | undefined, sure: boolean, weight: number): void => {
    if (field === undefined) return;
    const item = fieldOf(field, format);
    if (!PARTS.has(field) && !item) return;
    if (item && speaksAgainst(kind, item.id)) return;
    const supported = item !== undefined && speaksFor(kind, item.id);
    candidates.push({ column, field, sure, weight: weight + (supported ? 1 : 0) });
  };
  const name = bareName(header);
  const key = headerKey(header);
  if (name !== '') {
    add(fieldOfSynonym(name), true, 9);
    add(partOfSynonym(name), kind === undefined, 8);
    const person = personOf(name, key, format);
    add(person?.field, person?.sure ?? false, 7);
  }
  for (const field of VALUE_FIELDS) {
    const item = fieldOf(field, format);
    const isPerson = item && roleOfField(item.id) !== undefined;
    if (!item || isPerson || !speaksFor(kind, item.id)) continue;
    if (field === 'dnsNames' && kind !== 'dns-names') continue;
    add(field, false, 5);
  }
  if (kind === 'mail')
    for (const [index, field] of mailsOf(key, format).entries()) add(field, false, 4 - index);
  if (name !== '') {
    for (const { field, length } of namesWithin(name, format)) add(field, false, length / 100);
  }
  return candidates;
}

const VALUE_FIELDS = ['subjectDn', 'csr', 'dnsNames', 'fqdn', 'oldSerial'] as const;

const fieldOf = (field: ColumnMeaning, { items }: Format): FieldDefinition | undefined =>
  items.find((item) => item?.id === field) ?? undefined;

/** True where a type's applications are about a person besides the administrator. */
const hasUser = ({ itemOf }: Format): boolean => itemOf.userMail !== undefined;

/**
 * Name, unit or mail of the person that a header speaks of: 担当… and 管理者… are the administrator, and bare words are
 * the user where the type has one. Somebody else (登録担当者, 申請者) is nobody, or a question.
 */
function personOf(
  name: string,
  key: string,
  format: Format,
): { readonly field: FieldId; readonly sure: boolean } | undefined {
  const thing =
    thingOf(name) ?? (roleOf(name) === 'admin' && /(?:部署|部局|課|係)/.test(name) ? 'unit' : undefined);
  if (!thing) return undefined;
  const role = roleOf(key);
  if (role === 'other') return undefined;
  if (role !== undefined) return { field: personField(role, thing), sure: true };
  const likely = likelyRoleOf(key);
  if (likely) return { field: personField(likely, thing), sure: false };
  return { field: personField(hasUser(format) ? 'user' : 'admin', thing), sure: BARE.test(name) };
}

/** Words for a thing of a person with nothing before them. */
const BARE =
  /^(?:お?名前|氏名|姓名|name|fullname|所属(?:部署|部局|先|名|学部|学科)?|部局名?|部署名?|学部(?:・?学科)?|department|dept\.?|unit|affiliation|faculty|e?-?mail(?:address|アドレス)?|(?:電子|e)?メール(?:アドレス)?|メアド)$/;

/** Whose mail addresses a column may hold, the likelier first. */
function mailsOf(key: string, format: Format): readonly FieldId[] {
  const role = roleOf(key);
  if (role === 'other') return [];
  if (role !== undefined) return [personField(role, 'mail')];
  return hasUser(format) ? ['userMail', 'adminMail'] : ['adminMail'];
}

/** Shorter parts of a header say nothing. */
const MIN_SHARED = 3;

/** Items whose name shares a part with a header, at least half of the header; never one about another person. */
function namesWithin(name: string, format: Format): { readonly field: FieldId; readonly length: number }[] {
  const role = roleOf(name);
  return format.items.flatMap((item) => {
    if (!item) return [];
    const own = roleOfField(item.id);
    if (own !== undefined && role !== own) return [];
    const lengths = [item.title.ja, item.title.en, ...item.aliases].map((each) => {
      const { length, atEnd } = shared(name, headerKey(each));
      const isWhole = length === name.length && length > 1;
      const isPart = length >= MIN_SHARED && length * 2 >= name.length;
      return isWhole || isPart ? length + (atEnd ? 0.5 : 0) : 0;
    });
    const length = Math.max(...lengths);
    return length > 0 ? [{ field: item.id, length }] : [];
  });
}

/** Length of the longest part of a header that stands in a name, and whether the header ends with it. */
function shared(header: string, name: string): { readonly length: number; readonly atEnd: boolean } {
  for (let length = Math.min(header.length, name.length); length > 0; length--) {
    for (let end = header.length; end >= length; end--) {
      if (name.includes(header.slice(end - length, end))) return { length, atEnd: end === header.length };
    }
  }
  return { length: 0, atEnd: false };
}

/** Two different values of a column to know it by. */
export function samplesOf(
  cells: readonly (SheetCell | undefined)[],
  header: string,
  field: ColumnMeaning | null,
  isKnown: boolean,
): string[] {
  const isSecret = field === 'pin' || isSecretName(headerKey(header));
  const samples = new Set<string>();
  for (const cell of cells) {
    if (samples.size === SAMPLES) break;
    if (isBlank(cellText(cell))) continue;
    samples.add(isSecret ? MASK : sampleOf(cell, isKnown));
  }
  return [...samples];
}

export interface GuessedSheet {
  readonly type: ApplicationType;
  readonly columns: readonly GuessedColumn[];
}

/** The type that most columns of a sheet fit, of equals that with the fewest required items left over, then the first. */
export function guessSheet(
  header: Cells,
  below: readonly Cells[],
  types: readonly ApplicationType[] = APPLICATION_TYPES,
): GuessedSheet | undefined {
  const guesses = types.map((type) => {
    const columns = guessColumns(header, below, type);
    const used = new Set(columns.flatMap(({ field }) => field ?? []));
    const missing = formatOf(type).items.filter(
      (item) =>
        item?.required === 'always' && !used.has(item.id) && !(item.id === 'subjectDn' && used.has('CN')),
    ).length;
    return { type, columns, used: used.size, missing };
  });
  const [best] = guesses.sort((a, b) => b.used - a.used || a.missing - b.missing);
  return best && { type: best.type, columns: best.columns };
}
