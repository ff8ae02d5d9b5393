import { cellText, type SheetCell, type SheetRow, type SheetTable } from '../../language/cell.ts';
import { isBlank } from '../../language/charset/index.ts';
import type { FieldDefinition } from '../../manual/field.ts';
import type { Format } from '../../manual/formats.ts';
import type { AsideRow } from '../record.ts';
import type { WatchedColumns } from './merged.ts';

export interface AsideContext {
  readonly format: Format;
  readonly columns: WatchedColumns;
  readonly tables: readonly SheetTable[] | undefined;
}

/** Tells what a row below the header holds in place of an application; undefined where it is one, or nothing at all. */
export type AsideOf = (row: SheetRow) => AsideRow['holds'] | undefined;

/**
 * Rows that hold no application (D-37): totals, and remarks that stand in one cell. Each row is judged by itself. In
 * doubt it is an application, so that its faults are told.
 */
export function asidesOf(context: AsideContext): AsideOf {
  const looks = new RowLooks(context);
  return (row) => {
    if (looks.isPlainApplication(row)) return undefined;
    const items = looks.filledItems(row);
    if (items.length === 0) return undefined;
    if (looks.holdsTotals(row, items) || looks.holdsCounts(items)) return 'totals';
    return looks.isRemark(row, items) || looks.isGuide(items) ? 'remark' : undefined;
  };
}

interface FilledItem {
  readonly column: number;
  readonly cell: SheetCell;
  readonly text: string;
  readonly field: FieldDefinition;
}

const UNIT = '(?:件|台|名|人|枚|通|行|つ|rows?|records?)';
const TOTAL = new RegExp(
  `^(?:(?:申請|合計|総)?件数|合計|総計|小計|集計|総数|計|grand ?total|sub-?total|total|sum|count)(?:[:：=]?[\\s]*\\d{1,6}[\\s]*${UNIT}?)?$`,
  'iu',
);
const COUNT = new RegExp(`^\\d{1,6}\\s*${UNIT}?$`, 'iu');
/** 計 is a name, too. */
const SHORT_TOTAL = '計';

/** A text that no count begins with, whatever its width; told without normalising it. */
const LETTER_FIRST = /^[A-Za-z]/;

const MARK =
  /^\s*(?:[※＊*・→⇒■●◆◎○□▲△【]|[(（]?注(?:意|記|[)）0-9:：.]|$)|備考|以上|以下|上記|note\b|nb\b|remarks?\b)/iu;
const SENTENCE = /[。、]|\p{Script=Hiragana}{2}/u;
const ENGLISH_SENTENCE = /^\S+(?:\s+\S+){3,}[.!]$/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const DN_PART = /(?:^|[\s,※＊*])(?:CN|OU|O|L|ST|C)\s*[=:](?:\s*[!-~]|\S)/iu;

const SYMBOL = /^[^\p{L}\p{N}]+$/u;
/** A line drawn with characters. */
const RULE_LINE = /^(?:[-=*_~.・…‐-―ー─━＿〜]\s*){2,}$/u;

const WIDTHS = '(?:(?:半角|全角)(?:(?:[・、,/]|または|か)?(?:半角|全角))?)';
const KINDS = '(?:英数(?:字)?|英字|数字|カナ|文字|記号)';
/** What a row of guidance below a header says of a column: required or not, which characters, how many. */
const GUIDE = new RegExp(
  `^[(【\\[]?(?:必須(?:項目)?|任意(?:項目)?|条件(?:付き?|による)?(?:必須)?|省略(?:可能?|不可)|必要|不要|空白|${WIDTHS}?${KINDS}*(?:のみ)?(?:[・、,/ ]?(?:最大|上限)?\\d{1,4}(?:文字|字|桁)(?:以内|まで)?)?|[○◎●△▲×※*◯〇ー-])[)】\\]]?$`,
  'u',
);

/** A label, a date, a telephone, the title of a part: Japanese that is no sentence and no try at a value either. */
const NOTE =
  /^[^:]{0,20}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][)\]」]?\s*:|\d年|\d月\d{1,2}日|\d{4}[/.]\d{1,2}[/.]\d|0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}|内線|(?:分|一覧|リスト|ここまで|ここから|余白|終わり|おわり)[)\]」】]?$/u;

/** True for a text that is a total or a remark wherever it stands, also in a column that is no item. */
export function isAsideText(written: string): boolean {
  const text = normal(written);
  return (
    TOTAL.test(text) || MARK.test(text) || NOTE.test(text) || (JAPANESE.test(text) && SENTENCE.test(text))
  );
}

class RowLooks {
  readonly #fields: ReadonlyMap<number, FieldDefinition>;
  readonly #totals: readonly { readonly first: number; readonly last: number }[];

  constructor({ format, columns, tables = [] }: AsideContext) {
    this.#fields = new Map(
      columns.flatMap(({ column, item }) => {
        const field = item === null ? undefined : format.items[item - 1];
        return field ? [[column, field] as const] : [];
      }),
    );
    this.#totals = tables
      .filter(
        ({ totalsRows, area }) =>
          totalsRows > 0 &&
          [...this.#fields.keys()].some((column) => column >= area.firstColumn && column <= area.lastColumn),
      )
      .map(({ totalsRows, area }) => ({ first: area.lastRow - totalsRows + 1, last: area.lastRow }));
  }

  /**
   * Two items of plain text that are no counts: neither totals nor a remark can be so. Nearly every row of a long sheet
   * is told by this, which costs a small part of what the looks below do.
   */
  isPlainApplication({ row, cells }: SheetRow): boolean {
    if (this.#isOfTotals(row)) return false;
    let texts = 0;
    for (const column of this.#fields.keys()) {
      const cell = cells[column];
      if (typeof cell !== 'string' || !LETTER_FIRST.test(cell)) continue;
      texts += 1;
      if (texts > 1) return true;
    }
    return false;
  }

  filledItems({ cells }: SheetRow): FilledItem[] {
    const filled: FilledItem[] = [];
    for (const [column, field] of this.#fields) {
      const cell = cells[column];
      if (cell === null || cell === undefined) continue;
      const text = cellText(cell);
      const isOpen = typeof cell === 'object' && cell.kind === 'none';
      if (!isBlank(text) || isOpen) filled.push({ column, cell, text: normal(text), field });
    }
    return filled;
  }

  /** A table's own totals row, or one that is called a total and has nothing but counts besides. */
  holdsTotals({ row, cells }: SheetRow, items: readonly FilledItem[]): boolean {
    if (this.#isOfTotals(row)) return !items.some(isApplied);
    const at = cells.findIndex((cell) => TOTAL.test(normal(cellText(cell ?? undefined))));
    if (at < 0) return false;
    const isShort = normal(cellText(cells[at])) === SHORT_TOTAL;
    const isName = this.#fields.get(at)?.characters.kind !== 'ascii';
    if (isShort && isName && !items.some(({ cell }) => isFormula(cell))) return false;
    return items.every(({ column, cell, text }) => column === at || isCount(cell, text));
  }

  #isOfTotals(row: number): boolean {
    return this.#totals.some(({ first, last }) => row >= first && row <= last);
  }

  /** Nothing but results of formulas, some of them where no number can stand. */
  holdsCounts(items: readonly FilledItem[]): boolean {
    return (
      items.every(({ cell }) => isFormula(cell) && cell.kind === 'number') &&
      items.some(({ field }) => field.choices === undefined && field.id !== 'oldSerial')
    );
  }

  /** A row of guidance below the header: 必須, 任意, 半角英数字, 64文字以内 in every item that it fills. */
  isGuide(items: readonly FilledItem[]): boolean {
    return items.length > 1 && items.every(isGuidance) && items.some(({ text }) => !SYMBOL.test(text));
  }

  isRemark({ cells }: SheetRow, items: readonly FilledItem[]): boolean {
    const [only, ...others] = items;
    if (!only || others.length > 0 || typeof only.cell !== 'string') return false;
    if (cells.some((cell, column) => column !== only.column && !isBlank(cellText(cell)))) return false;
    const { text, field } = only;
    if (RULE_LINE.test(text) && field.characters.kind !== 'csr') return true;
    if (DN_PART.test(text) || text.includes('-----')) return false;
    if (MARK.test(text)) return true;
    // Whatever a name or a PIN is called, it is one.
    if (field.characters.kind === 'jis' || field.id === 'pin') return /。/u.test(text);
    if (isValueLike(field, text)) return false;
    if (ENGLISH_SENTENCE.test(text)) return true;
    return JAPANESE.test(text) && (SENTENCE.test(text) || NOTE.test(text));
  }
}

/** Words of guidance, and no value anywhere. */
const isGuidance = ({ cell, text }: FilledItem): boolean => typeof cell === 'string' && GUIDE.test(text);

const normal = (text: string): string => text.normalize('NFKC').trim();

const isFormula = (cell: SheetCell): cell is Exclude<SheetCell, string | null> =>
  typeof cell === 'object' && cell?.formula === true;

const isCount = (cell: SheetCell, text: string): boolean =>
  (isFormula(cell) && (cell.kind === 'number' || cell.kind === 'none')) || COUNT.test(text);

/** What makes a row an application wherever it stands. */
const isApplied = ({ cell, text }: FilledItem): boolean =>
  !isFormula(cell) && (DN_PART.test(text) || text.includes('@') || text.includes('-----BEGIN'));

/** Whether a text in an item of ASCII may be meant for its value. */
function isValueLike({ id, choices }: FieldDefinition, text: string): boolean {
  switch (id) {
    case 'adminMail':
    case 'userMail':
      return text.includes('@');
    case 'fqdn':
    case 'dnsNames':
      return /[a-z0-9-]\.[a-z]/i.test(text);
    case 'oldSerial':
      return /[0-9a-f]{4}/i.test(text);
    case 'csr':
      return /[a-z0-9+/=]{16}/i.test(text);
    default:
      return choices !== undefined && /^\d/.test(text);
  }
}
