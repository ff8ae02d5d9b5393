import { formatFull } from '../display/general.ts';
import { displayText } from '../display/number-format.ts';
import { type CalendarDate, serialOf } from '../display/serial-date.ts';
import { type EntrySettings, MAX_CELL_TEXT, MAX_FORMULA, readEntry } from '../entry/typed-entry.ts';
import type { FormulaScope } from '../formulas/evaluate.ts';
import { renameSheetInFormula, shiftFormula } from '../formulas/rewrite.ts';
import { excelError } from '../protocol/errors.ts';
import { type Area, isWholeColumns, isWholeRows } from './address.ts';
import type { Shift } from './areas.ts';
import type { Actor, Change, ChangeType, PlainChange } from './change.ts';
import { Computation } from './computation.ts';
import type { Cell } from './grid.ts';
import { Sheet } from './sheet.ts';
import type { Style } from './style.ts';

/** What may be written into a cell: null leaves it as it is, texts are taken as typed. */
export type CellInput = string | number | boolean | null;

export interface DefinedName {
  readonly name: string;
  /** With its `=`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet it belongs to, undefined for the workbook. */
  readonly sheet: Sheet | undefined;
}

export interface WorkbookSettings {
  readonly language: EntrySettings['language'];
  /** The day that `TODAY()` and dates without a year mean. */
  readonly today: CalendarDate;
  readonly fileName: string;
}

/** The sheets and everything that concerns more than one of them; every change to cells goes through here. */
export class Workbook {
  readonly settings: WorkbookSettings;
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly documentProperties = new Map<string, string | number>();
  calculationMode = 'Automatic';
  private active: Sheet;
  private actor: Actor = 'user';
  private listeners: ((change: Change) => void)[] = [];
  private nextSheet = 2;
  private nextId = 1;

  constructor(settings: WorkbookSettings) {
    this.settings = settings;
    this.active = this.addSheet('Sheet1', 'user');
  }

  onChange(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  /** Runs something as somebody, so that its changes are theirs. */
  as<Result>(actor: Actor, run: () => Result): Result {
    const before = this.actor;
    this.actor = actor;
    try {
      return run();
    } finally {
      this.actor = before;
    }
  }

  get currentActor(): Actor {
    return this.actor;
  }

  tell(sheet: Sheet, change: PlainChange): void {
    const told = { ...change, actor: this.actor, sheet: sheet.id };
    for (const listener of this.listeners) listener(told);
  }

  /** An identifier that no other object of the workbook has. */
  newId(): string {
    const digits = (this.nextId++).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0000-4000-8000-${digits}}`;
  }

  // Sheets

  get activeSheet(): Sheet {
    return this.active;
  }

  /** A sheet by name (without regard to case) or id. */
  findSheet(key: string): Sheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name || sheet.id === key);
  }

  addSheet(name: string | undefined, actor: Actor = this.actor): Sheet {
    const chosen = name ?? this.freeSheetName();
    this.checkSheetName(chosen);
    const sheet = new Sheet(this.newId(), chosen);
    this.sheets.push(sheet);
    this.as(actor, () => this.tell(sheet, { kind: 'added' }));
    return sheet;
  }

  private freeSheetName(): string {
    while (this.findSheet(`Sheet${this.nextSheet}`)) this.nextSheet += 1;
    return `Sheet${this.nextSheet}`;
  }

  private checkSheetName(name: string, renamed?: Sheet): void {
    const allowed = name.trim() !== '' && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
    if (!allowed || name.toLowerCase() === 'history') throw excelError('InvalidArgument');
    const same = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (same && same !== renamed) throw excelError('ItemAlreadyExists');
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkSheetName(name, sheet);
    const before = sheet.name;
    if (name === before) return;
    sheet.name = name;
    this.rewriteFormulas((formula) => renameSheetInFormula(formula, before, name));
    this.tell(sheet, { kind: 'renamed', before, after: name });
  }

  deleteSheet(sheet: Sheet): void {
    if (sheet.visibility === 'VeryHidden') throw excelError('InvalidOperation');
    const others = this.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
    const next = others[0];
    if (!next) throw excelError('InvalidOperation');
    const wasActive = this.active === sheet;
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.names = this.names.filter((each) => each.sheet !== sheet);
    sheet.deleted = true;
    if (wasActive) {
      this.active = next;
      this.tell(next, { kind: 'activated' });
    }
    this.tell(sheet, { kind: 'deleted' });
    this.recalculate();
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw excelError('InvalidOperation');
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    this.tell(before, { kind: 'deactivated' });
    this.tell(sheet, { kind: 'activated' });
  }

  setVisibility(sheet: Sheet, visibility: Sheet['visibility']): void {
    const before = sheet.visibility;
    if (visibility === before) return;
    const others = this.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) throw excelError('InvalidOperation');
    sheet.visibility = visibility;
    this.tell(sheet, { kind: 'visibility', before, after: visibility });
    const next = others[0];
    if (visibility !== 'Visible' && this.active === sheet && next) {
      this.active = next;
      this.tell(sheet, { kind: 'deactivated' });
      this.tell(next, { kind: 'activated' });
    }
  }

  moveSheet(sheet: Sheet, position: number): void {
    const before = this.sheets.indexOf(sheet);
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      throw excelError('InvalidArgument');
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.sheets.splice(position, 0, sheet);
    if (before !== position) this.tell(sheet, { kind: 'moved', before, after: position });
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    sheet.selection = areas;
    this.tell(sheet, { kind: 'selection', areas });
  }

  // Cells

  /** Throws `AccessDenied` where a locked cell of a protected sheet would be written. */
  guard(sheet: Sheet, areas: readonly Area[]): void {
    if (sheet.deleted) throw excelError('ItemNotFound');
    if (areas.some((area) => sheet.isLocked(area))) throw excelError('AccessDenied');
  }

  /** Throws `AccessDenied` where a protected sheet does not allow what `option` names. */
  guardOption(sheet: Sheet, option: string): void {
    if (sheet.deleted) throw excelError('ItemNotFound');
    if (sheet.protection && sheet.protection.options[option] !== true) throw excelError('AccessDenied');
  }

  /** What a cell becomes when something is written into it. */
  entered(sheet: Sheet, row: number, column: number, input: Exclude<CellInput, null>): Cell {
    const style = sheet.grid.style(row, column);
    const own = sheet.grid.cell(row, column).style;
    const isText = style.numberFormat === '@';
    if (typeof input !== 'string') {
      const value = isText ? (typeof input === 'number' ? formatFull(input) : displayText(input, '')) : input;
      return { value, formula: undefined, style: own };
    }
    const entry = readEntry(input, style.numberFormat, {
      language: this.settings.language,
      year: this.settings.today.year,
    });
    if (typeof entry.value === 'string' && entry.value.length > MAX_CELL_TEXT)
      throw excelError('InvalidArgument');
    if ((entry.formula?.length ?? 0) > MAX_FORMULA) throw excelError('InvalidArgument');
    const brings = entry.numberFormat !== undefined && style.numberFormat === 'General';
    return {
      value: entry.value,
      formula: entry.formula,
      style: brings ? { ...style, numberFormat: entry.numberFormat ?? 'General' } : own,
    };
  }

  /** Writes into cells of an area; `input` gives null for those that stay. */
  write(sheet: Sheet, area: Area, input: (row: number, column: number) => CellInput): void {
    this.guard(sheet, [area]);
    const cells: (readonly [number, number, Cell])[] = [];
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const given = input(row, column);
        if (given !== null) cells.push([row, column, this.entered(sheet, row, column, given)]);
      }
    this.edit(sheet, [area], () => {
      for (const [row, column, cell] of cells) sheet.grid.set(row, column, cell);
    });
  }

  /** Runs a change of cells, computes the formulas anew and tells of it. */
  edit(sheet: Sheet, areas: readonly Area[], run: () => void, changeType: ChangeType = 'RangeEdited'): void {
    const [area] = areas;
    const one = areas.length === 1 && area && area.top === area.bottom && area.left === area.right;
    const before = one ? sheet.grid.cell(area.top, area.left).value : null;
    run();
    this.recalculate();
    const after = one ? sheet.grid.cell(area.top, area.left).value : null;
    this.tell(sheet, { kind: 'cells', changeType, areas, details: one ? { before, after } : undefined });
  }

  restyle(sheet: Sheet, areas: readonly Area[], change: (style: Style) => Style): void {
    this.guardOption(sheet, 'allowFormatCells');
    for (const area of areas) sheet.grid.restyle(area, change);
    this.tell(sheet, { kind: 'format', areas });
  }

  /** Inserts or deletes cells; whole rows and columns tell so. */
  shift(sheet: Sheet, shift: Shift): void {
    const { along, at, kind } = shift;
    const whole = along === 'rows' ? isWholeRows(at) : isWholeColumns(at);
    const side = along === 'rows' ? 'Rows' : 'Columns';
    if (whole) this.guardOption(sheet, `allow${kind === 'insert' ? 'Insert' : 'Delete'}${side}`);
    else this.guard(sheet, [at]);
    if (kind === 'insert' && sheet.grid.overflows(shift)) throw excelError('NonBlankCellOffSheet');
    this.shiftCells(sheet, shift);
    this.tell(sheet, {
      kind: 'cells',
      changeType: shiftChangeType(shift, whole),
      areas: [at],
      shift: whole ? undefined : SHIFT_DIRECTIONS[`${kind}-${along}`],
    });
  }

  private shiftCells(sheet: Sheet, shift: Shift): void {
    sheet.shift(shift);
    this.rewriteFormulas((formula, home) => shiftFormula(formula, home, sheet.name, shift));
    for (const listener of this.shiftListeners) listener(sheet, shift);
    this.recalculate();
  }

  private shiftListeners: ((sheet: Sheet, shift: Shift) => void)[] = [];

  /** Calls after cells were moved, for whoever keeps areas of their own. */
  onShift(listener: (sheet: Sheet, shift: Shift) => void): void {
    this.shiftListeners.push(listener);
  }

  private rewriteFormulas(change: (formula: string, home: string) => string): void {
    for (const sheet of this.sheets) {
      for (const { row, column, cell } of sheet.grid.formulas())
        sheet.grid.set(row, column, { ...cell, formula: cell.formula && change(cell.formula, sheet.name) });
      for (const format of sheet.conditionalFormats) format.formula = change(format.formula, sheet.name);
    }
    for (const name of this.names) name.formula = change(name.formula, name.sheet?.name ?? '');
  }

  // Calculation

  get todaySerial(): number {
    return serialOf(this.settings.today) ?? 0;
  }

  /** What formulas see; with `computed` they see results computed in the same run. */
  scope(sheet: Sheet, row: number, column: number, computed?: Computation): FormulaScope {
    return {
      sheet: sheet.name,
      row,
      column,
      today: this.todaySerial,
      value: (name, atRow, atColumn) => {
        const other = this.findSheet(name);
        if (!other) return undefined;
        return computed ? computed.value(other, atRow, atColumn) : other.grid.cell(atRow, atColumn).value;
      },
      used: (name, area) => this.findSheet(name)?.grid.used(area, true),
      named: (name) => this.findName(name, sheet)?.formula,
    };
  }

  findName(name: string, sheet?: Sheet): DefinedName | undefined {
    const wanted = name.toLowerCase();
    const named = this.names.filter((each) => each.name.toLowerCase() === wanted);
    return named.find((each) => each.sheet === sheet) ?? named.find((each) => each.sheet === undefined);
  }

  recalculate(): void {
    new Computation((sheet, computation) => (row, column) => this.scope(sheet, row, column, computation)).run(
      this.sheets,
    );
  }
}

const SHIFT_DIRECTIONS = {
  'insert-rows': 'ShiftCellDown',
  'insert-columns': 'ShiftCellRight',
  'delete-rows': 'ShiftCellUp',
  'delete-columns': 'ShiftCellLeft',
} as const;

function shiftChangeType({ kind, along }: Shift, whole: boolean): ChangeType {
  const done = kind === 'insert' ? 'Inserted' : 'Deleted';
  if (!whole) return `Cell${done}`;
  return along === 'rows' ? `Row${done}` : `Column${done}`;
}
