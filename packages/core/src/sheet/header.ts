import type { AttributeType } from '../dn/dn.ts';
import type { FieldId } from '../formats/field.ts';
import { APPLICATION_TYPES, type ApplicationType, type Format, formatOf } from '../formats/formats.ts';
import { cellText, type SheetCell } from './cell.ts';

/** What the columns of a header row hold, by 0-based column. */
export interface Header {
  readonly fields: ReadonlyMap<FieldId, number>;
  /** Columns with parts of the DN, in place of one with the whole. */
  readonly dnParts: readonly { readonly type: AttributeType; readonly column: number }[];
  /** The column 申請, which chooses rows. */
  readonly choice: number | undefined;
  /** Names that stand over more than one column. */
  readonly repeated: readonly string[];
}

/** A header row has a DN (or its parts) and this many items besides. */
const MIN_OTHER_ITEMS = 2;

/** Name of the column that chooses rows. */
export const CHOICE_HEADER = '申請';
const CHOICE_NAMES: ReadonlySet<string> = new Set([CHOICE_HEADER, 'apply']);
const DN_PART = /^(cn|ou|o|l|st|c)[0-9]*$/;

/** A header's text as it is compared: NFKC, without white space, case folded. */
export const headerKey = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

const FIELDS: ReadonlyMap<string, FieldId> = new Map(
  APPLICATION_TYPES.flatMap((type) =>
    formatOf(type).items.flatMap((field) =>
      field
        ? [field.title.ja, field.title.en, ...field.aliases].map(
            (name) => [headerKey(name), field.id] as const,
          )
        : [],
    ),
  ),
);

/** The field that a header or another text names, by the item's name or an alias. */
export const fieldOfName = (name: string): FieldId | undefined => FIELDS.get(headerKey(name));

/** Reads a row as a header; undefined where it is none. */
export function readHeader(cells: readonly SheetCell[]): Header | undefined {
  const header = readNames(cells);
  const { fields, dnParts } = header;
  const whole = fields.has('subjectDn');
  const inParts = dnParts.some(({ type }) => type === 'CN');
  const others = fields.size - (whole ? 1 : 0);
  return (!whole && !inParts) || others < MIN_OTHER_ITEMS ? undefined : header;
}

/** Reads the names of columns, however few of them are known. */
export function readNames(cells: readonly SheetCell[]): Header {
  const fields = new Map<FieldId, number>();
  const dnParts: { type: AttributeType; column: number }[] = [];
  const repeated: string[] = [];
  const repeatedParts: string[] = [];
  let choice: number | undefined;
  cells.forEach((cell, column) => {
    const name = cellText(cell);
    const key = headerKey(name);
    const field = FIELDS.get(key);
    const part = DN_PART.exec(key)?.[1]?.toUpperCase() as AttributeType | undefined;
    if (field !== undefined) {
      if (fields.has(field)) repeated.push(name);
      else fields.set(field, column);
    } else if (part) {
      if (part !== 'OU' && dnParts.some(({ type }) => type === part)) repeatedParts.push(name);
      dnParts.push({ type: part, column });
    } else if (CHOICE_NAMES.has(key)) {
      if (choice === undefined) choice = column;
      else repeated.push(name);
    }
  });
  return fields.has('subjectDn')
    ? { fields, dnParts: [], choice, repeated }
    : { fields, dnParts, choice, repeated: [...repeated, ...repeatedParts] };
}

/**
 * The types that a header and, where it leaves several, the sheet's name allow. One is the answer; none or several
 * means that it cannot be told.
 */
export function typesOfHeader({ fields }: Header, sheetName: string): ApplicationType[] {
  const present = new Set<FieldId>(fields.keys()).add('subjectDn');
  const formats = APPLICATION_TYPES.map(formatOf);
  const possible = formats.filter((format) =>
    [...present].every((field) => format.itemOf[field] !== undefined),
  );
  const lacking = (format: Format, always: boolean): number =>
    format.items.filter(
      (field) => field && (!always || field.required === 'always') && !present.has(field.id),
    ).length;

  const complete = possible.filter((format) => lacking(format, true) === 0);
  if (complete.length === 1) return complete.map(({ id }) => id);
  const whole = complete.filter((format) => lacking(format, false) === 0);
  const byName = narrowByName(complete.length > 0 ? complete : possible, sheetName);
  if (byName.length === 1) return byName.map(({ id }) => id);
  if (whole.length === 1) return whole.map(({ id }) => id);
  if (complete.length === 0 && new Set(possible.map(({ subject }) => subject)).size === 1) {
    const fewest = Math.min(...possible.map((format) => lacking(format, true)));
    const nearest = possible.filter((format) => lacking(format, true) === fewest);
    if (nearest.length === 1) return nearest.map(({ id }) => id);
  }
  return possible.map(({ id }) => id);
}

const NAME_HINTS: readonly (readonly [RegExp, (format: Format) => boolean])[] = [
  [/サーバ|server/i, ({ subject }) => subject === 'server'],
  [/クライアント|client|s[/-]?mime|個人/i, ({ subject }) => subject === 'client'],
  // The manual calls a renewal 更新発行 too.
  [/(?<!更新)発行|新規|issue/i, ({ operation }) => operation === 'issue'],
  [/更新|renew/i, ({ operation }) => operation === 'renew'],
  [/失効|revo[kc]/i, ({ operation }) => operation === 'revoke'],
];

function narrowByName(formats: readonly Format[], sheetName: string): readonly Format[] {
  const name = sheetName.normalize('NFKC');
  const hints = NAME_HINTS.filter(([pattern]) => pattern.test(name));
  return hints.length === 0 ? [] : formats.filter((format) => hints.every(([, fits]) => fits(format)));
}
