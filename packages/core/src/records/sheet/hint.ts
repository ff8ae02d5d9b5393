import { cellText, type SheetCell, type SheetData, type SheetRow } from '../../language/cell.ts';
import { isBlank } from '../../language/charset/index.ts';
import type { FieldId } from '../../manual/field.ts';
import { type ApplicationType, formatOf } from '../../manual/formats.ts';
import { HEADER_ROWS } from './find-header.ts';
import { type GuessedColumn, guessSheet } from './guess.ts';
import { readHeader, readNames } from './header.ts';
import { readName } from './header-name.ts';

/** What a sheet without a header that is read may be all the same. */
export type SheetHint =
  /** The header stands too far down. */
  | { readonly kind: 'header-below'; readonly row: number }
  /** Applications of a type that only a later edition has, where those of the current one alone are asked for. */
  | { readonly kind: 'later-edition'; readonly type: ApplicationType }
  /** The items stand below each other, as in a form: their names, as they stand. */
  | { readonly kind: 'vertical'; readonly names: readonly string[] }
  /** Some of the columns look like items: what they may be. */
  | {
      readonly kind: 'guessed';
      readonly type: ApplicationType;
      readonly row: number;
      readonly columns: readonly GuessedColumn[];
    };

/** Rows in which a form or a header further down is looked for, and columns that a form's names may stand in. */
const MAX_ROWS = 60;
const FORM_COLUMNS = 4;
const MIN_NAMES = 3;
/** Items that tell an application's form from the institution's own values. */
const TELLING: ReadonlySet<FieldId> = new Set(['subjectDn', 'csr', 'fqdn', 'oldSerial', 'reason', 'pin']);

export function hintOf(sheet: SheetData): SheetHint | undefined {
  const rows = sheet.rows.filter(({ row }) => row <= MAX_ROWS);
  const below = rows.find(({ row, cells }) => row > HEADER_ROWS && readHeader(cells));
  if (below) return { kind: 'header-below', row: below.row };
  const names = formNames(sheet);
  if (names) return { kind: 'vertical', names };
  return guessedHeader(sheet.rows);
}

/** The names of items that stand below each other in one column, with an application's own among them. */
export function formNames({ rows }: SheetData): readonly string[] | undefined {
  for (let column = 0; column < FORM_COLUMNS; column++) {
    const found = new Map<string, { readonly text: string; readonly field: FieldId | null }>();
    for (const { row, cells } of rows) {
      if (row > MAX_ROWS) break;
      const text = cellText(cells[column]);
      const meaning = readName(text)?.meaning;
      if (!meaning || meaning.kind === 'choice') continue;
      // Where a row names several items it is a header.
      if (namesIn(cells) > 2) continue;
      const field = meaning.kind === 'field' ? meaning.field : null;
      const key = field ?? (meaning.kind === 'part' ? meaning.type : '');
      if (!found.has(key)) found.set(key, { text: text.trim(), field });
    }
    const names = [...found.values()];
    const tells = found.has('CN') || names.some(({ field }) => field !== null && TELLING.has(field));
    const items = names.filter(({ field }) => field !== null).length;
    if (tells && items >= MIN_NAMES) return names.map(({ text }) => text);
  }
  return undefined;
}

const namesIn = (cells: readonly SheetCell[]): number => {
  const { fields, dnParts } = readNames(cells);
  return fields.size + dnParts.length;
};

/** Columns that must be like items besides the DN, as many as a header must name. */
const MIN_GUESSED = 2;
/** Columns that a header row has at least, so that no title is taken for one. */
const MIN_CELLS = 3;

/** The row that reads as a header if guesses count. */
function guessedHeader(rows: readonly SheetRow[]): SheetHint | undefined {
  for (const [index, { row, cells }] of rows.entries()) {
    if (row > HEADER_ROWS) return undefined;
    if (cells.filter((cell) => !isBlank(cellText(cell))).length < MIN_CELLS) continue;
    const guess = guessSheet(
      cells,
      rows.slice(index + 1).map((each) => each.cells),
    );
    if (!guess) continue;
    const columns = guess.columns.filter(({ field, header }) => field !== null && header.trim() !== '');
    const given = new Set(columns.map(({ field }) => field));
    const hasDn = given.has('subjectDn') || given.has('CN');
    const sure = columns.filter(({ confidence }) => confidence !== 'unsure').length;
    const required = formatOf(guess.type).items.filter(
      (item) => item?.required === 'always' && given.has(item.id),
    );
    if (hasDn && sure >= MIN_GUESSED && given.size > MIN_GUESSED && required.length >= MIN_GUESSED)
      return { kind: 'guessed', type: guess.type, row, columns };
  }
  return undefined;
}
