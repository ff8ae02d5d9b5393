import { cellArea, MAX_COLUMNS, MAX_ROWS, parseColumn } from '../model/address.ts';
import type { Actor } from '../model/change.ts';
import type { Sheet } from '../model/sheet.ts';
import { sortRows } from '../model/sort.ts';
import { growTables } from '../model/table-growth.ts';
import { clearCells } from '../objects/clear.ts';
import { copyCells } from '../objects/copy.ts';
import type { CellRange, Session } from '../objects/session.ts';
import { excelError } from '../protocol/errors.ts';

export interface SortOrder {
  /** Letters of the column. */
  readonly by: string;
  readonly ascending?: boolean;
  /** Whether the first row stays where it is. */
  readonly hasHeaders?: boolean;
}

/**
 * Somebody who works on the workbook by hand. Addresses may name a sheet (`'My sheet'!A1`); without one they mean
 * the active sheet. What Excel would refuse with a message throws an `ExcelError`.
 */
export class Person {
  protected readonly session: Session;
  private readonly actor: Actor;

  constructor(session: Session, actor: Actor) {
    this.session = session;
    this.actor = actor;
  }

  /**
   * Types a text into the first cell of an address, or of the merged cells there, and leaves it. A validation that
   * stops with an alert refuses what it does not accept; warnings and information are confirmed.
   */
  type(address: string, text: string): void {
    const { sheet, area } = this.at(address);
    const { top, left } = sheet.mergedAt(area.top, area.left) ?? area;
    const cell = cellArea(top, left);
    this.edit(() => {
      const refused = this.workbook.refusal(sheet, top, left, text);
      if (refused !== undefined) throw excelError('InvalidOperation', refused);
      this.workbook.guard(sheet, [cell]);
      growTables(sheet, cell);
      this.workbook.write(sheet, cell, () => text);
    });
  }

  /** Pastes rows of texts, as from a text editor, with their first cell at the address. No validation is asked. */
  paste(address: string, block: readonly (readonly string[])[]): void {
    const { sheet, area: start } = this.at(address);
    const columns = Math.max(1, ...block.map((row) => row.length));
    const area = {
      top: start.top,
      left: start.left,
      bottom: start.top + block.length - 1,
      right: start.left + columns - 1,
    };
    if (block.length === 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS)
      throw excelError('InvalidArgument');
    this.edit(() => {
      this.workbook.guard(sheet, [area]);
      growTables(sheet, area);
      this.workbook.write(sheet, area, (row, column) => block[row - area.top]?.[column - area.left] ?? '');
    });
  }

  /** Copies cells with their formats, conditional formats and validations. */
  copy(from: string, to: string): void {
    const [source, target] = [this.at(from), this.at(to)];
    this.edit(() => copyCells(source, target, 'All'));
  }

  /** Fills the first row of an area down over the others, formats included. */
  fillDown(address: string): void {
    const { sheet, area } = this.at(address);
    const rest = { ...area, top: area.top + 1 };
    if (rest.top > rest.bottom) throw excelError('InvalidArgument');
    const source = this.session.range(sheet, [{ ...area, bottom: area.top }]);
    this.edit(() => copyCells(source, this.session.range(sheet, [rest]), 'All'));
  }

  /** Empties cells, as the delete key does: formats stay. */
  clear(address: string): void {
    const range = this.at(address);
    this.edit(() => clearCells(range, 'Contents'));
  }

  /** Sorts rows of an area by a column. */
  sort(address: string, { by, ascending = true, hasHeaders = false }: SortOrder): void {
    const { sheet, area } = this.at(address);
    const column = parseColumn(by);
    if (column === undefined || column < area.left || column > area.right)
      throw excelError('InvalidArgument');
    const rows = { ...area, top: area.top + (hasHeaders ? 1 : 0) };
    this.edit(() => sortRows(this.workbook, sheet, rows, [{ column, ascending }]));
  }

  /** Inserts rows where the named ones are: `insertRows('3:4')`. */
  insertRows(rows: string): void {
    this.shift(rows, 'insert', 'rows');
  }

  deleteRows(rows: string): void {
    this.shift(rows, 'delete', 'rows');
  }

  /** Inserts columns where the named ones are: `insertColumns('B:C')`. */
  insertColumns(columns: string): void {
    this.shift(columns, 'insert', 'columns');
  }

  deleteColumns(columns: string): void {
    this.shift(columns, 'delete', 'columns');
  }

  addSheet(name?: string): Sheet {
    return this.run(() => this.workbook.addSheet(name));
  }

  renameSheet(before: string, after: string): void {
    this.run(() => this.workbook.renameSheet(this.sheetNamed(before), after));
  }

  deleteSheet(name: string): void {
    this.run(() => this.workbook.deleteSheet(this.sheetNamed(name)));
  }

  protected get workbook() {
    return this.session.workbook;
  }

  protected run<Result>(what: () => Result): Result {
    return this.workbook.as(this.actor, what);
  }

  protected at(address: string): CellRange {
    const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(address);
    const name = named?.[1]?.replaceAll("''", "'") ?? named?.[2];
    const sheet = name === undefined ? this.workbook.activeSheet : this.sheetNamed(name);
    return this.session.rangeAt(sheet, address);
  }

  protected sheetNamed(name: string): Sheet {
    const sheet = this.workbook.findSheet(name);
    if (!sheet) throw excelError('ItemNotFound');
    return sheet;
  }

  /** Runs a change of cells as this person. */
  protected edit(run: () => void): void {
    this.run(run);
  }

  private shift(address: string, kind: 'insert' | 'delete', along: 'rows' | 'columns'): void {
    const { sheet, area } = this.at(address);
    const at =
      along === 'rows'
        ? { ...area, left: 0, right: MAX_COLUMNS - 1 }
        : { ...area, top: 0, bottom: MAX_ROWS - 1 };
    this.edit(() => this.workbook.shift(sheet, { kind, along, at }));
  }
}
