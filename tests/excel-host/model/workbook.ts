import { formatFull } from '../display/general.ts';
import { displayText } from '../display/number-format.ts';
import { type CalendarDate, serialOf } from '../display/serial-date.ts';
import { type EntrySettings, MAX_CELL_TEXT, MAX_FORMULA, readEntry } from '../entry/typed-entry.ts';
import { evaluateFormula, type FormulaScope } from '../formulas/evaluate.ts';
import { renameSheetInFormula, shiftFormula } from '../formulas/rewrite.ts';
import { excelError } from '../protocol/errors.ts';
import { accepts } from './acceptance.ts';
import { type Area, cellArea, isWholeColumns, isWholeRows, MAX_COLUMNS } from './address.ts';
import { intersect, type Shift } from './areas.ts';
import { type AutoFilter, filteredRows } from './auto-filter.ts';
import type { ChangeType } from './change.ts';
import { Computation } from './computation.ts';
import type { Cell } from './grid.ts';
import { History } from './history.ts';
import type { Sheet } from './sheet.ts';
import { SheetBook } from './sheet-book.ts';
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

const DEFAULT_ALERT = "This value doesn't match the data validation restrictions defined for this cell.";

/** An open workbook; every change to cells goes through here. */
export class Workbook extends SheetBook {
  readonly settings: WorkbookSettings;
  readonly history = new History();
  names: DefinedName[] = [];
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly documentProperties = new Map<string, string | number>();
  calculationMode = 'Automatic';

  constructor(settings: WorkbookSettings) {
    super();
    this.settings = settings;
  }

  protected override afterRename(before: string, after: string): void {
    this.rewriteFormulas((formula) => renameSheetInFormula(formula, before, after));
  }

  protected override afterDelete(sheet: Sheet): void {
    this.names = this.names.filter((each) => each.sheet !== sheet);
    this.recalculate();
  }

  /** Runs changes that the person at this Excel takes back in one step; see {@link History.step}. */
  step<Result>(run: () => Result): Result {
    return this.history.step(() => {
      const before = this.sheets.map((sheet) => ({ sheet, extras: sheet.extras() }));
      const result = run();
      for (const { sheet, extras } of before)
        if (!sheet.hasExtras(extras)) this.history.noteFirst(() => sheet.putBackExtras(extras));
      return result;
    });
  }

  /** The same for an add-in, whose conditional formats are left out: they are neither a step nor a part of one. */
  addinStep<Result>(run: () => Result, group?: number): Result {
    return this.history.step(() => {
      const before = this.sheets.map((sheet) => ({ sheet, extras: sheet.extras() }));
      const result = run();
      for (const { sheet, extras } of before) {
        const own = { ...extras, conditionalFormats: sheet.conditionalFormats };
        if (!sheet.hasExtras(own)) {
          this.history.noteFirst(() =>
            sheet.putBackExtras({ ...extras, conditionalFormats: sheet.conditionalFormats }),
          );
        }
      }
      return result;
    }, group);
  }

  private noteUndo(sheet: Sheet, undo: () => void): void {
    this.history.note(() => {
      if (!sheet.deleted) undo();
    });
  }

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

  /** What a validation's alert says to a text typed into a cell; undefined where it is taken. */
  refusal(sheet: Sheet, row: number, column: number, text: string): string | undefined {
    const alert = sheet.validationAt(cellArea(row, column))?.errorAlert;
    if (!alert?.showAlert || alert.style !== 'Stop') return undefined;
    const { formula, value } = this.entered(sheet, row, column, text);
    const result = formula === undefined ? value : evaluateFormula(formula, this.scope(sheet, row, column));
    if (accepts({ workbook: this, sheet, row, column, value: result })) return undefined;
    return alert.message || DEFAULT_ALERT;
  }

  /** Writes into cells of an area; `input` gives null for those that stay. */
  write(sheet: Sheet, area: Area, input: (row: number, column: number) => CellInput): void {
    this.guard(sheet, [area]);
    const cells: (readonly [number, number, Cell])[] = [];
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const given = input(row, column);
        if (given !== null && !isCovered(sheet, row, column))
          cells.push([row, column, this.entered(sheet, row, column, given)]);
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
    const snapshots = areas.map((each) => sheet.grid.snapshot(each));
    run();
    this.noteUndo(sheet, () =>
      this.edit(sheet, areas, () => {
        for (const snapshot of snapshots) sheet.grid.restore(snapshot);
      }),
    );
    this.recalculate();
    const after = one ? sheet.grid.cell(area.top, area.left).value : null;
    this.tell(sheet, { kind: 'cells', changeType, areas, details: one ? { before, after } : undefined });
  }

  restyle(sheet: Sheet, areas: readonly Area[], change: (style: Style) => Style): void {
    this.editFormats(sheet, areas, () => {
      for (const area of areas) sheet.grid.restyle(area, change);
    });
  }

  /** Runs a change of stored formats and tells of it. */
  editFormats(sheet: Sheet, areas: readonly Area[], run: () => void): void {
    this.guardOption(sheet, 'allowFormatCells');
    const snapshots = areas.map((area) => sheet.grid.snapshot(area));
    run();
    this.noteUndo(sheet, () => {
      for (const snapshot of snapshots) sheet.grid.restore(snapshot);
      this.tell(sheet, { kind: 'format', areas });
    });
    this.tell(sheet, { kind: 'format', areas });
  }

  /** Hides or shows rows, and tells of those that were not so before. */
  hideRows(sheet: Sheet, rows: Iterable<number>, hidden: boolean): void {
    const changed = [...rows].filter((row) => sheet.hiddenRows.has(row) !== hidden);
    if (changed.length === 0) return;
    for (const row of changed)
      if (hidden) sheet.hiddenRows.add(row);
      else sheet.hiddenRows.delete(row);
    this.noteUndo(sheet, () => this.hideRows(sheet, changed, !hidden));
    this.tell(sheet, { kind: 'rowsHidden', areas: rowAreas(changed), hidden });
  }

  /** Filters a sheet, or takes its filter away: rows are hidden and shown accordingly. */
  filter(sheet: Sheet, filter: AutoFilter | undefined): void {
    this.guardOption(sheet, 'allowAutoFilter');
    const out = filter ? filteredRows(sheet.grid, filter) : new Set<number>();
    const before = sheet.autoFilter;
    sheet.autoFilter = filter;
    const inside =
      ({ area }: AutoFilter) =>
      (row: number) =>
        row > area.top && row <= area.bottom;
    const shown = [...sheet.hiddenRows].filter(
      (row) =>
        !out.has(row) &&
        ((before !== undefined && inside(before)(row)) || (filter !== undefined && inside(filter)(row))),
    );
    this.hideRows(sheet, shown, false);
    this.hideRows(sheet, out, true);
  }

  /** Makes one cell of an area; only what its first cell holds is kept. */
  merge(sheet: Sheet, area: Area): void {
    this.guard(sheet, [area]);
    this.unmerge(sheet, area);
    sheet.merged = [...sheet.merged, area];
    this.edit(sheet, [area], () => {
      for (const { row, column, cell } of [...sheet.grid.cells(area)])
        if (isCovered(sheet, row, column))
          sheet.grid.set(row, column, { value: null, formula: undefined, style: cell.style });
    });
  }

  /** Parts the merged cells that an area touches. */
  unmerge(sheet: Sheet, area: Area): void {
    this.guard(sheet, [area]);
    sheet.merged = sheet.merged.filter((each) => !intersect(each, area));
  }

  /** Inserts or deletes cells; whole rows and columns tell so. */
  shift(sheet: Sheet, shift: Shift): void {
    const { along, at, kind } = shift;
    const side = along === 'rows' ? 'Rows' : 'Columns';
    if (isWhole(shift)) this.guardOption(sheet, `allow${kind === 'insert' ? 'Insert' : 'Delete'}${side}`);
    else this.guard(sheet, [at]);
    if (kind === 'insert' && sheet.grid.overflows(shift)) throw excelError('NonBlankCellOffSheet');
    this.applyShift(sheet, shift);
  }

  private applyShift(sheet: Sheet, shift: Shift): void {
    const { along, at, kind } = shift;
    const snapshot = sheet.grid.snapshot(at);
    this.shiftCells(sheet, shift);
    this.noteUndo(sheet, () => {
      this.applyShift(sheet, { along, at, kind: kind === 'insert' ? 'delete' : 'insert' });
      if (kind === 'insert') return;
      sheet.grid.restore(snapshot);
      this.recalculate();
    });
    this.tell(sheet, {
      kind: 'cells',
      changeType: shiftChangeType(shift),
      areas: [at],
      shift: isWhole(shift) ? undefined : SHIFT_DIRECTIONS[`${kind}-${along}`],
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

const isWhole = ({ along, at }: Shift): boolean => (along === 'rows' ? isWholeRows(at) : isWholeColumns(at));

/** Whether a cell lies under the first one of merged cells. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merged = sheet.mergedAt(row, column);
  return merged !== undefined && (merged.top !== row || merged.left !== column);
}

/** Whole rows as areas, those that follow each other as one. */
function rowAreas(rows: readonly number[]): Area[] {
  const areas: Area[] = [];
  for (const row of rows.toSorted((one, other) => one - other)) {
    const last = areas.at(-1);
    if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, bottom: row, left: 0, right: MAX_COLUMNS - 1 });
  }
  return areas;
}

function shiftChangeType(shift: Shift): ChangeType {
  const { kind, along } = shift;
  const done = kind === 'insert' ? 'Inserted' : 'Deleted';
  if (!isWhole(shift)) return `Cell${done}`;
  return along === 'rows' ? `Row${done}` : `Column${done}`;
}
