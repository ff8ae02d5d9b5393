import { parseColumn, rowsOf, splitAreas } from '../model/address.ts';
import type { FilterCriteria } from '../model/auto-filter.ts';
import type { ProtectionOptions } from '../model/sheet.ts';
import type { Session } from '../objects/session.ts';
import { excelError } from '../protocol/errors.ts';
import { Person } from './person.ts';

/** A column by its letters, and the texts that it shows where rows stay, or a criterion such as `>50` or `=*s`. */
export type FilterOrder =
  | { readonly by: string; readonly values: readonly string[] }
  | { readonly by: string; readonly criterion: string };

/** The person at this Excel: edits, selects, undoes, and may be in the middle of typing. */
export class User extends Person {
  private editing = false;
  private afterEditing: (() => void)[] = [];

  constructor(session: Session) {
    super(session, 'user');
  }

  /** Selects one or more areas, and their sheet with them. */
  select(address: string): void {
    this.stopEditing();
    const [first = ''] = splitAreas(address);
    const { sheet } = this.at(first);
    const { areas } = this.session.rangesAt(sheet, address);
    this.run(() => this.workbook.select(sheet, areas));
  }

  /** Selects something that is no cell, such as a picture or a chart. */
  selectObject(): void {
    this.stopEditing();
    this.workbook.isObjectSelected = true;
  }

  activate(sheet: string): void {
    this.stopEditing();
    this.run(() => this.workbook.activate(this.sheetNamed(sheet)));
  }

  hide(sheet: string): void {
    this.run(() => this.workbook.setVisibility(this.sheetNamed(sheet), 'Hidden'));
  }

  show(sheet: string): void {
    this.run(() => this.workbook.setVisibility(this.sheetNamed(sheet), 'Visible'));
  }

  protect(sheet: string, options: ProtectionOptions = {}, password?: string): void {
    const target = this.sheetNamed(sheet);
    target.protection = { options, password };
    this.run(() => this.workbook.tell(target, { kind: 'protection', isProtected: true }));
  }

  unprotect(sheet: string): void {
    const target = this.sheetNamed(sheet);
    target.protection = undefined;
    this.run(() => this.workbook.tell(target, { kind: 'protection', isProtected: false }));
  }

  /** Locks or unlocks cells, which matters once the sheet is protected. */
  lock(address: string, locked: boolean): void {
    const { sheet, area } = this.at(address);
    this.run(() => this.workbook.restyle(sheet, [area], (style) => ({ ...style, locked })));
  }

  /** Sets a number format, as the format dialog does: what is typed afterwards is read by it. */
  format(address: string, numberFormat: string): void {
    const { sheet, area } = this.at(address);
    this.run(() => this.workbook.restyle(sheet, [area], (style) => ({ ...style, numberFormat })));
  }

  /** Gives cells a fill, `#RRGGBB`, or takes it off. */
  fill(address: string, color: string | undefined): void {
    const { sheet, area } = this.at(address);
    const fillPattern = color === undefined ? 'None' : 'Solid';
    this.run(() => this.workbook.restyle(sheet, [area], (style) => ({ ...style, fill: color, fillPattern })));
  }

  hideRows(rows: string, hidden = true): void {
    const { sheet, area } = this.at(rows);
    this.run(() => this.workbook.hideRows(sheet, rowsOf(area), hidden));
  }

  /** Sets a filter over an area with a header row: of a column only the rows stay that hold one of the texts. */
  filter(address: string, { by, ...wanted }: FilterOrder): void {
    const { sheet, area } = this.at(address);
    const column = parseColumn(by);
    if (column === undefined || column < area.left || column > area.right)
      throw excelError('InvalidArgument');
    const criteria: FilterCriteria =
      'values' in wanted
        ? { filterOn: 'Values', values: wanted.values }
        : { filterOn: 'Custom', criterion1: wanted.criterion };
    this.run(() =>
      this.workbook.filter(sheet, { area, criteria: new Map([[column - area.left, criteria]]) }),
    );
  }

  /** Takes the active sheet's filter away: all rows of it are shown. */
  clearFilter(): void {
    this.run(() => this.workbook.filter(this.workbook.activeSheet, undefined));
  }

  merge(address: string): void {
    const { sheet, area } = this.at(address);
    this.edit(() => this.workbook.merge(sheet, area));
  }

  unmerge(address: string): void {
    const { sheet, area } = this.at(address);
    this.edit(() => this.workbook.unmerge(sheet, area));
  }

  /** Makes a table of an area with a header row. */
  addTable(address: string, name: string): void {
    const { sheet, area } = this.at(address);
    sheet.tables.push({
      id: this.workbook.newId(),
      name,
      area,
      hasHeaders: true,
      style: 'TableStyleMedium2',
    });
  }

  /** Opens a cell for editing: until it is left, requests fail with `InvalidOperationInCellEditMode`. */
  startEditing(): void {
    this.editing = true;
  }

  stopEditing(): void {
    this.editing = false;
    const waiting = this.afterEditing;
    this.afterEditing = [];
    for (const run of waiting) run();
  }

  get isEditing(): boolean {
    return this.editing;
  }

  onceEditingEnds(run: () => void): void {
    this.afterEditing.push(run);
  }

  /** Takes the last step back, be it the person's or the add-in's; the events tell of it as of any edit. */
  undo(): void {
    this.stopEditing();
    const isDone = super.run(() => this.workbook.history.undo());
    if (!isDone) throw excelError('InvalidOperation');
  }

  /** Leaves nothing to undo, as after a workbook is opened. */
  forgetSteps(): void {
    this.workbook.history.forget();
  }

  get canUndo(): boolean {
    return !this.workbook.history.isEmpty;
  }

  protected override run<Result>(what: () => Result): Result {
    return super.run(() => this.workbook.step(what));
  }

  protected override edit(run: () => void): void {
    this.stopEditing();
    super.edit(run);
  }
}
