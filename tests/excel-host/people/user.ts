import { type Area, MAX_COLUMNS, MAX_ROWS } from '../model/address.ts';
import type { ProtectionOptions, Sheet } from '../model/sheet.ts';
import type { Session } from '../objects/session.ts';
import { excelError } from '../protocol/errors.ts';
import { Person } from './person.ts';

/** The person at this Excel: edits, selects, undoes, and may be in the middle of typing. */
export class User extends Person {
  private readonly undoing: (() => void)[] = [];
  private editing = false;
  private afterEditing: (() => void)[] = [];

  constructor(session: Session) {
    super(session, 'user');
  }

  /** Selects one or more areas, and their sheet with them. */
  select(address: string): void {
    this.stopEditing();
    const [first = ''] = address.split(',');
    const { sheet } = this.at(first);
    const { areas } = this.session.rangesAt(sheet, address);
    this.run(() => this.workbook.select(sheet, areas));
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
    for (let row = area.top; row <= area.bottom; row += 1)
      if (hidden) sheet.hiddenRows.add(row);
      else sheet.hiddenRows.delete(row);
    this.run(() => this.workbook.tell(sheet, { kind: 'rowsHidden', area, hidden }));
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

  /** Takes the last edit back; the events tell of it as of any edit. */
  undo(): void {
    const last = this.undoing.pop();
    if (!last) throw excelError('InvalidOperation');
    this.run(last);
  }

  protected override edit(sheet: Sheet, area: Area, run: () => void): void {
    this.stopEditing();
    const before = sheet.grid.snapshot(area);
    super.edit(sheet, area, run);
    this.undoing.push(() => this.workbook.edit(sheet, [area], () => sheet.grid.restore(area, before)));
  }

  protected override shift(address: string, kind: 'insert' | 'delete', along: 'rows' | 'columns'): void {
    this.stopEditing();
    const { sheet, area } = this.at(address);
    const at =
      along === 'rows'
        ? { ...area, left: 0, right: MAX_COLUMNS - 1 }
        : { ...area, top: 0, bottom: MAX_ROWS - 1 };
    const before = sheet.grid.snapshot(at);
    super.shift(address, kind, along);
    this.undoing.push(() => {
      this.workbook.shift(sheet, { kind: kind === 'insert' ? 'delete' : 'insert', along, at });
      if (kind === 'insert') return;
      sheet.grid.restore(at, before);
      this.workbook.recalculate();
    });
  }
}
