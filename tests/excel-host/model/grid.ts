import {
  type Area,
  cellArea,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
} from './address.ts';
import { type Shift, shiftArea } from './areas.ts';
import { DEFAULT_STYLE, type Style } from './style.ts';
import type { CellValue } from './value.ts';

/** What is stored of one cell; immutable, so that what was can be kept and put back. */
export interface Cell {
  readonly value: CellValue;
  /** With its `=`; the value is then the cached result. */
  readonly formula: string | undefined;
  /** Undefined where the cell looks as its row or column does. */
  readonly style: Style | undefined;
}

export const EMPTY_CELL: Cell = { value: null, formula: undefined, style: undefined };

export const holdsContent = (cell: Cell): boolean => cell.value !== null || cell.formula !== undefined;

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The cells of a sheet, sparse: only what was ever set is kept. */
export class Grid {
  private rows = new Map<number, Map<number, Cell>>();
  private readonly columnStyles = new Map<number, Style>();
  private rowStyles = new Map<number, Style>();
  private formulaCount = 0;

  cell(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? EMPTY_CELL;
  }

  style(row: number, column: number): Style {
    return (
      this.cell(row, column).style ??
      this.rowStyles.get(row) ??
      this.columnStyles.get(column) ??
      DEFAULT_STYLE
    );
  }

  set(row: number, column: number, cell: Cell): void {
    const cells = this.rows.get(row);
    if (cells?.get(column)?.formula !== undefined) this.formulaCount -= 1;
    if (cell.formula !== undefined) this.formulaCount += 1;
    if (!holdsContent(cell) && cell.style === undefined) {
      cells?.delete(column);
      if (cells?.size === 0) this.rows.delete(row);
    } else if (cells) cells.set(column, cell);
    else this.rows.set(row, new Map([[column, cell]]));
  }

  /** The cells with a formula, as they are now. */
  formulas(): PlacedCell[] {
    if (this.formulaCount === 0) return [];
    return [...this.cells(WHOLE_SHEET)].filter(({ cell }) => cell.formula !== undefined);
  }

  /** The stored cells of an area, in no particular order. */
  *cells(area: Area): Generator<PlacedCell> {
    for (const [row, cells] of this.rowsWithin(area.top, area.bottom))
      for (const [column, cell] of cells)
        if (column >= area.left && column <= area.right) yield { row, column, cell };
  }

  private *rowsWithin(top: number, bottom: number): Generator<[number, Map<number, Cell>]> {
    if (bottom - top < this.rows.size) {
      for (let row = top; row <= bottom; row += 1) {
        const cells = this.rows.get(row);
        if (cells) yield [row, cells];
      }
      return;
    }
    for (const entry of this.rows) if (entry[0] >= top && entry[0] <= bottom) yield entry;
  }

  /** The bounds of what is used within an area: cells with content, and formatted ones unless `valuesOnly`. */
  used(area: Area, valuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    for (const { row, column, cell } of this.cells(area)) {
      if (valuesOnly && !holdsContent(cell)) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  /** Changes the style of every cell of an area; whole rows and columns keep one style each. */
  restyle(area: Area, change: (style: Style) => Style): void {
    const changed = new Map<Style, Style>();
    const changeOnce = (style: Style): Style => {
      const known = changed.get(style);
      if (known) return known;
      const next = change(style);
      changed.set(style, next);
      return next;
    };
    if (area.top === 0 && area.bottom === MAX_ROWS - 1) this.restyleColumns(area, changeOnce);
    else if (isWholeRows(area)) this.restyleRows(area, changeOnce);
    else
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1)
          this.set(row, column, { ...this.cell(row, column), style: changeOnce(this.style(row, column)) });
  }

  private restyleColumns(area: Area, change: (style: Style) => Style): void {
    this.restyleStored(area, change);
    for (const [row, style] of this.rowStyles)
      for (let column = area.left; column <= area.right; column += 1)
        if (this.cell(row, column).style === undefined)
          this.set(row, column, { ...this.cell(row, column), style: change(style) });
    for (let column = area.left; column <= area.right; column += 1)
      this.columnStyles.set(column, change(this.columnStyles.get(column) ?? DEFAULT_STYLE));
  }

  private restyleRows(area: Area, change: (style: Style) => Style): void {
    this.restyleStored(area, change);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (const [column, style] of this.columnStyles)
        if (this.cell(row, column).style === undefined && !this.rowStyles.has(row))
          this.set(row, column, { ...this.cell(row, column), style: change(style) });
      this.rowStyles.set(row, change(this.rowStyles.get(row) ?? DEFAULT_STYLE));
    }
  }

  private restyleStored(area: Area, change: (style: Style) => Style): void {
    for (const { row, column, cell } of [...this.cells(area)])
      if (cell.style) this.set(row, column, { ...cell, style: change(cell.style) });
  }

  /** Moves the cells that a shift moves and drops those it deletes. */
  shift(shift: Shift): void {
    if (shift.along === 'rows' && isWholeRows(shift.at)) this.shiftWholeRows(shift);
    else {
      const band =
        shift.along === 'rows'
          ? { ...shift.at, bottom: MAX_ROWS - 1 }
          : { ...shift.at, right: MAX_COLUMNS - 1 };
      const moving = [...this.cells(band)];
      for (const { row, column } of moving) this.set(row, column, EMPTY_CELL);
      for (const { row, column, cell } of moving) {
        const place = shiftArea(cellArea(row, column), shift);
        if (place) this.set(place.top, place.left, cell);
      }
    }
    if (shift.kind === 'insert') this.styleInserted(shift);
  }

  private shiftWholeRows(shift: Shift): void {
    const moveRows = <Content>(rows: ReadonlyMap<number, Content>): Map<number, Content> => {
      const moved = new Map<number, Content>();
      for (const [row, content] of rows) {
        const place = shiftArea(cellArea(row, 0), { ...shift, at: { ...shift.at, left: 0, right: 0 } });
        if (place) moved.set(place.top, content);
      }
      return moved;
    };
    this.rows = moveRows(this.rows);
    this.rowStyles = moveRows(this.rowStyles);
    if (this.formulaCount > 0) this.formulaCount = this.formulas().length;
  }

  /** Inserted cells look like those above them, or left of them. */
  private styleInserted({ along, at }: Shift): void {
    const source =
      along === 'rows'
        ? { ...at, top: at.top - 1, bottom: at.top - 1 }
        : { ...at, left: at.left - 1, right: at.left - 1 };
    for (const { row, column, cell } of [...this.cells(source)]) {
      if (cell.style === undefined) continue;
      const target =
        along === 'rows' ? { ...at, left: column, right: column } : { ...at, top: row, bottom: row };
      this.fillStyle(target, cell.style);
    }
  }

  private fillStyle(area: Area, style: Style): void {
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        this.set(row, column, { ...this.cell(row, column), style });
  }

  /** Whether content would be pushed off the sheet by inserting at an area. */
  overflows({ along, at }: Shift): boolean {
    const edge =
      along === 'rows'
        ? { ...at, top: MAX_ROWS - (at.bottom - at.top + 1), bottom: MAX_ROWS - 1 }
        : { ...at, left: MAX_COLUMNS - (at.right - at.left + 1), right: MAX_COLUMNS - 1 };
    for (const { cell } of this.cells(edge)) if (holdsContent(cell)) return true;
    return false;
  }

  /** What stands in an area and how it looks, to put back later. */
  snapshot(area: Area): GridSnapshot {
    const { rowStyles, columnStyles } = this;
    return {
      area,
      cells: [...this.cells(area)],
      rowStyles: isWholeRows(area) ? within(rowStyles, area.top, area.bottom) : [],
      columnStyles: isWholeColumns(area) ? within(columnStyles, area.left, area.right) : [],
    };
  }

  /** Puts back what {@link snapshot} took. */
  restore({ area, cells, rowStyles, columnStyles }: GridSnapshot): void {
    this.erase(area);
    if (isWholeRows(area)) putBack(this.rowStyles, rowStyles, area.top, area.bottom);
    if (isWholeColumns(area)) putBack(this.columnStyles, columnStyles, area.left, area.right);
    for (const { row, column, cell } of cells) this.set(row, column, cell);
  }

  /** Empties an area, formats and all; those of whole rows and columns stay. */
  erase(area: Area): void {
    for (const { row, column } of [...this.cells(area)]) this.set(row, column, EMPTY_CELL);
  }
}

export interface GridSnapshot {
  readonly area: Area;
  readonly cells: readonly PlacedCell[];
  /** Styles of whole rows and columns, where the area is of such. */
  readonly rowStyles: readonly (readonly [number, Style])[];
  readonly columnStyles: readonly (readonly [number, Style])[];
}

const within = (styles: ReadonlyMap<number, Style>, from: number, to: number): [number, Style][] =>
  [...styles].filter(([index]) => index >= from && index <= to);

function putBack(
  styles: Map<number, Style>,
  before: readonly (readonly [number, Style])[],
  from: number,
  to: number,
): void {
  for (const [index] of within(styles, from, to)) styles.delete(index);
  for (const [index, style] of before) styles.set(index, style);
}
