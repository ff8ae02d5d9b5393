import { cellText, type SheetCell } from '../../language/cell.ts';
import { isBlank } from '../../language/charset/index.ts';
import type { AttributeType } from '../../language/dn/dn.ts';
import type { FieldId } from '../../manual/field.ts';
import { APPLICATION_TYPES, type Format, formatOf, holderOf } from '../../manual/formats.ts';
import { columnLetters } from './address.ts';
import { type GuessedColumn, guessColumns, samplesOf } from './guess.ts';
import type { Header } from './header.ts';
import { bareName, fieldNames, headerKey, readName } from './header-name.ts';
import type { SheetForm, UnreadColumn } from './sheet-form.ts';
import { fieldOfSynonym, partOfSynonym } from './synonyms.ts';
import { hasOwnKind, kindOfColumn, speaksAgainst, speaksFor, type ValueKind } from './value-kind.ts';

/** What of a header row and the rows below it is looked at. */
export interface FormInput {
  readonly format: Format;
  readonly header: Header;
  readonly cells: readonly SheetCell[];
  /** The rows that hold applications. */
  readonly records: readonly (readonly SheetCell[])[];
}

/** Columns of a table and what is to be said of those that are not read. */
export interface ColumnForm extends Pick<SheetForm, 'missing' | 'candidates' | 'foreign' | 'unread'> {
  /** Headers of columns that are not read. */
  readonly unused: readonly string[];
}

export function columnForm({ format, header, cells, records }: FormInput): ColumnForm {
  const own = new Set<number>([...header.dnParts.map(({ column }) => column)]);
  const foreignFields = new Map<number, FieldId>();
  for (const [field, column] of header.fields) {
    if (format.itemOf[field] === undefined) foreignFields.set(column, field);
    else own.add(column);
  }
  if (header.choice !== undefined) own.add(header.choice);
  const shadowed = new Map(header.shadowed.map(({ column, field }) => [column, field]));
  const filled = (column: number): boolean => records.some((row) => !isBlank(cellText(row[column])));
  /** Asked for where a column is not read under its own name, which in most sheets none is. */
  let guesses: ReadonlyMap<number, GuessedColumn> | undefined;
  const guessOf = (column: number): GuessedColumn | undefined => {
    guesses ??= new Map(guessColumns(cells, records, format.id).map((each) => [each.column, each]));
    return guesses.get(column);
  };
  const firstRows = records.slice(0, FIRST_ROWS);
  const width = Math.max(cells.length, ...firstRows.map((row) => row.length));
  const seen = (column: number, field: FieldId): UnreadColumn => {
    return {
      letters: columnLetters(column),
      header: cellText(cells[column]).trim(),
      field,
      samples: samplesOf(
        firstRows.map((row) => row[column]),
        cellText(cells[column]),
        field,
        shadowed.has(column),
      ),
      hasOwn: header.fields.has(field) && header.fields.get(field) !== column,
    };
  };
  const missing = format.items.flatMap((item) =>
    item &&
    item.required !== 'never' &&
    !header.fields.has(item.id) &&
    !(item.id === 'subjectDn' && header.dnParts.length > 0)
      ? [item.id]
      : [],
  );
  const unread: UnreadColumn[] = [];
  for (let column = 0; column < width; column++) {
    if (own.has(column) || foreignFields.has(column) || !filled(column)) continue;
    const text = cellText(cells[column]);
    const whole = header.fields.get('subjectDn');
    const named = partNamed(text);
    if (whole !== undefined && named !== undefined) {
      if (records.some((row) => !standsInDn(named, row[column], row[whole])))
        unread.push({ ...seen(column, 'subjectDn'), hasOwn: true });
      continue;
    }
    const part = whole === undefined ? (named ?? partMeant(text)) : undefined;
    if (part !== undefined) {
      if (part === 'OU' || !header.dnParts.some(({ type }) => type === part))
        unread.push({ ...seen(column, 'subjectDn'), part });
      continue;
    }
    const field =
      shadowed.get(column) ??
      guessedItem(guessOf(column), format) ??
      itemWithin(cellText(cells[column]), format) ??
      itemOfValues(firstRows, column, format) ??
      missingMail(firstRows, column, missing);
    if (field !== undefined) {
      unread.push(seen(column, field));
      continue;
    }
    const kind = kindOfColumn(firstRows.map((row) => row[column]));
    const other = itemOfOtherType(cellText(cells[column]), kind, format);
    if (other !== undefined) foreignFields.set(column, other);
  }
  const foreign = [...foreignFields]
    .sort(([one], [other]) => one - other)
    .flatMap(([column, field]) => (filled(column) ? [seen(column, field)] : []));
  const candidates = unread.filter(({ field }) => missing.includes(field));
  const unused = cells.flatMap((cell, column) => {
    const text = cellText(cell).trim();
    return text === '' || own.has(column) ? [] : [text];
  });
  return {
    unused,
    ...(missing.length > 0 && { missing }),
    ...(candidates.length > 0 && { candidates }),
    ...(foreign.length > 0 && { foreign }),
    ...(unread.length > 0 && { unread }),
  };
}

/** The part of a DN that a header names. */
function partNamed(header: string): AttributeType | undefined {
  const meaning = readName(header)?.meaning;
  return meaning?.kind === 'part' ? meaning.type : undefined;
}

/** The part of a DN that a header has as a word in it, or another word for. */
const partMeant = (header: string): AttributeType | undefined =>
  /(?:^|[^a-z])ou(?![a-z])/.test(headerKey(header)) ? 'OU' : partOfSynonym(bareName(header));

/** True where a DN has the value of a part beside it, so that nothing is lost by not reading it. */
function standsInDn(part: AttributeType, value: SheetCell | undefined, dn: SheetCell | undefined): boolean {
  const text = cellText(value).trim();
  return text === '' || `,${cellText(dn).trim()},`.includes(`,${part}=${text},`);
}

function guessedItem(guess: GuessedColumn | undefined, { itemOf }: Format): FieldId | undefined {
  const field = guess?.field as FieldId | null | undefined;
  return field && itemOf[field] !== undefined ? field : undefined;
}

/** The item whose name stands within a header. */
function itemWithin(header: string, { itemOf }: Format): FieldId | undefined {
  const name = bareName(header);
  for (const [each, field] of fieldNames()) {
    if (itemOf[field] !== undefined && holdsName(name, each)) return field;
  }
  return undefined;
}

/**
 * The item that a header is another word for, where this type has none such and others of its holder must have it: 旧シリアル
 * in an issue. Words for what may be anything (理由) say nothing.
 */
function itemOfOtherType(header: string, kind: ValueKind | undefined, format: Format): FieldId | undefined {
  const field = fieldOfSynonym(bareName(header));
  if (field === undefined || format.itemOf[field] !== undefined) return undefined;
  if (!hasOwnKind(field) || speaksAgainst(kind, field)) return undefined;
  const others = APPLICATION_TYPES.map(formatOf).filter((each) => holderOf(each) === holderOf(format));
  return others.some((each) => each.items.some((item) => item?.id === field && item.required === 'always'))
    ? field
    : undefined;
}

/** Items whose values look like nothing else. */
const UNMISTAKABLE = ['subjectDn', 'csr', 'dnsNames'] as const;

function itemOfValues(
  records: FormInput['records'],
  column: number,
  { itemOf }: Format,
): FieldId | undefined {
  const kind = kindOfColumn(records.map((row) => row[column]));
  return UNMISTAKABLE.find((field) => itemOf[field] !== undefined && speaksFor(kind, field));
}

const MAILS = ['userMail', 'adminMail'] as const;

/** The mail that no column is for, where one holds addresses, whoever its header says they belong to. */
function missingMail(
  records: FormInput['records'],
  column: number,
  missing: readonly FieldId[],
): FieldId | undefined {
  if (kindOfColumn(records.map((row) => row[column])) !== 'mail') return undefined;
  return MAILS.find((field) => missing.includes(field));
}

/** Rows that tell how wide a sheet is and what its columns hold. */
const FIRST_ROWS = 50;

/** Names that are shorter, or ordinary words, stand in other headers by chance. */
const MIN_NAME = 3;

function holdsName(header: string, name: string): boolean {
  if (name.length < MIN_NAME || name === header) return false;
  const at = header.indexOf(name);
  if (at < 0) return false;
  // A Latin word counts as a whole only.
  const isLetter = (character: string): boolean => /[a-z]/.test(character);
  return (
    !(isLetter(name.charAt(0)) && isLetter(header.charAt(at - 1))) &&
    !(isLetter(name.at(-1) ?? '') && isLetter(header.charAt(at + name.length)))
  );
}
