import { printColumn } from '../../excel-host/model/address.ts';
import { element, setAttribute } from '../page/dom.ts';
import type { CellLook, CellLooks } from './cell-look.ts';
import { type Geometry, HEADER_HEIGHT, ROW_HEADER_WIDTH } from './geometry.ts';
import type { Selection } from './selection.ts';
import type { ShownCells, Viewport } from './viewport.ts';

/** Everything that a picture of a sheet shows. */
export interface Scene {
  readonly geometry: Geometry;
  readonly viewport: Viewport;
  readonly shown: ShownCells;
  readonly looks: CellLooks;
  readonly selection: Selection;
}

interface RowElements {
  readonly role: 'gridcell' | 'columnheader';
  readonly row: HTMLElement;
  readonly header: HTMLElement;
  readonly frozen: HTMLElement;
  readonly clip: HTMLElement;
  readonly strip: HTMLElement;
  readonly cells: Map<number, HTMLElement>;
}

const PADDING = 4;

export const cellId = (row: number, column: number): string => `cell-${printColumn(column)}${row + 1}`;

/** Draws the cells that can be seen, and keeps the elements of those that stay in sight. */
export class Painter {
  readonly grid: HTMLElement;
  private readonly headers: RowElements;
  private readonly frozenBody: HTMLElement;
  private readonly body: HTMLElement;
  private readonly rows = new Map<number, RowElements>();
  private readonly looks = new WeakMap<HTMLElement, string>();

  constructor(grid: HTMLElement, selectAll: string) {
    this.grid = grid;
    this.headers = makeRow('columnheader');
    this.headers.row.classList.add('sheet-headers');
    this.headers.header.append(element('span', { class: 'preview-unseen' }, selectAll));
    this.frozenBody = element('div', { class: 'sheet-rows sheet-frozen', role: 'rowgroup' });
    this.body = element('div', { class: 'sheet-rows', role: 'rowgroup' });
    const head = element('div', { class: 'sheet-head', role: 'rowgroup' }, this.headers.row);
    grid.replaceChildren(head, this.frozenBody, this.body);
  }

  paint(scene: Scene): void {
    const { geometry, viewport, shown } = scene;
    const frozenHeight = geometry.rows.offset(geometry.frozenRows);
    const bodyTop = HEADER_HEIGHT + frozenHeight;
    this.frozenBody.style.cssText = `top:${HEADER_HEIGHT}px;height:${frozenHeight}px`;
    this.frozenBody.hidden = geometry.frozenRows === 0;
    this.body.style.cssText = `top:${bodyTop}px;height:${Math.max(0, viewport.height - bodyTop)}px`;
    this.paintHeaders(scene);
    const gone = new Set(this.rows.keys());
    const draw = (row: number, offset: number): HTMLElement => {
      gone.delete(row);
      return this.paintRow(row, offset, scene);
    };
    const frozen = shown.frozenRows.map((row) => draw(row, 0));
    const moving = shown.rows.map((row) => draw(row, viewport.top + frozenHeight));
    for (const row of gone) this.rows.delete(row);
    place(this.frozenBody, frozen);
    place(this.body, moving);
  }

  private paintHeaders(scene: Scene): void {
    const { headers } = this;
    this.arrange(headers, scene);
    this.fillRow(headers, scene, (column, cell) => {
      const letters = printColumn(column);
      if (cell.textContent !== letters) cell.textContent = letters;
      cell.dataset.column = String(column);
      setAttribute(cell, 'aria-colindex', column + 1);
      cell.classList.toggle('sheet-touched', touches(scene.selection, 'left', 'right', column));
    });
  }

  /** `offset` is the position of the sheet that stands at the top of the row's group. */
  private paintRow(row: number, offset: number, scene: Scene): HTMLElement {
    const present = this.rows.get(row);
    const elements = present ?? makeRow('gridcell');
    if (!present) {
      this.rows.set(row, elements);
      elements.header.textContent = String(row + 1);
      elements.header.dataset.row = String(row);
      elements.row.setAttribute('aria-rowindex', String(row + 1));
    }
    elements.row.style.transform = `translateY(${scene.geometry.rows.offset(row) - offset}px)`;
    elements.header.classList.toggle('sheet-touched', touches(scene.selection, 'top', 'bottom', row));
    this.arrange(elements, scene);
    this.fillRow(elements, scene, (column, cell) => {
      const look = scene.looks.at({ row, column });
      this.paintCell(cell, look, row, column);
      const own = scene.geometry.columns.sizeOf(column);
      const width = look.align === 'left' && look.text !== '' ? runningWidth(row, column, scene) : own;
      cell.classList.toggle('sheet-running', width > own);
      const text = cell.firstElementChild;
      if (text instanceof HTMLElement) text.style.maxWidth = width > own ? `${width - 2 * PADDING}px` : '';
    });
    return elements.row;
  }

  private paintCell(cell: HTMLElement, look: CellLook, row: number, column: number): void {
    const key = JSON.stringify(look);
    if (this.looks.get(cell) === key) return;
    this.looks.set(cell, key);
    cell.id = cellId(row, column);
    cell.dataset.row = String(row);
    cell.dataset.column = String(column);
    setAttribute(cell, 'aria-colindex', column + 1);
    setAttribute(cell, 'aria-selected', look.selected ? 'true' : 'false');
    setAttribute(cell, 'aria-label', `${look.address} ${look.text}`.trim());
    let text = cell.firstElementChild;
    if (!text) {
      text = element('span', { class: 'sheet-text' });
      cell.append(text);
    }
    if (text.textContent !== look.text) text.textContent = look.text;
    setAttribute(cell, 'data-edges', look.edges.trim() || undefined);
    setAttribute(cell, 'data-copied', look.copied || undefined);
    cell.className = classesOf(look);
    const { style } = cell;
    style.backgroundColor = look.fill ?? '';
    style.color = look.color ?? '';
    style.borderBottom = look.bottom ? `2px ${lineOf(look.bottom.style)} ${look.bottom.color}` : '';
  }

  private arrange({ frozen, clip, strip }: RowElements, { geometry, viewport }: Scene): void {
    const frozenWidth = geometry.columns.offset(geometry.frozenColumns);
    frozen.style.width = `${frozenWidth}px`;
    clip.style.left = `${ROW_HEADER_WIDTH + frozenWidth}px`;
    strip.style.transform = `translateX(${-viewport.left - frozenWidth}px)`;
  }

  /** Makes and drops the cells of a row, and draws each. */
  private fillRow(
    { role, frozen, strip, cells }: RowElements,
    { shown, geometry }: Scene,
    draw: (column: number, cell: HTMLElement) => void,
  ): void {
    const gone = new Set(cells.keys());
    const cellsOf = (columns: readonly number[]): HTMLElement[] =>
      columns.map((column) => {
        gone.delete(column);
        const cell = cells.get(column) ?? element('div', { role });
        cells.set(column, cell);
        draw(column, cell);
        span(cell, column, geometry);
        return cell;
      });
    const [still, moving] = [cellsOf(shown.frozenColumns), cellsOf(shown.columns)];
    for (const column of gone) cells.delete(column);
    place(frozen, still);
    place(strip, moving);
  }
}

function makeRow(role: RowElements['role']): RowElements {
  const isHead = role === 'columnheader';
  const header = element('div', { class: 'sheet-header', role: isHead ? 'columnheader' : 'rowheader' });
  const frozen = element('div', { class: 'sheet-still', role: 'none' });
  const strip = element('div', { class: 'sheet-strip', role: 'none' });
  const clip = element('div', { class: 'sheet-clip', role: 'none' }, strip);
  const row = element('div', { class: 'sheet-row', role: 'row' }, header, frozen, clip);
  return { role, row, header, frozen, clip, strip, cells: new Map() };
}

/** Gives an element these children in this order, without touching it where it has them already. */
function place(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const isSame =
    parent.childElementCount === children.length &&
    children.every((child, index) => parent.children[index] === child);
  if (!isSame) parent.replaceChildren(...children);
}

/** Puts a cell where its column stands. */
function span({ style }: HTMLElement, column: number, { columns }: Geometry): void {
  const [left, width] = [`${columns.offset(column)}px`, `${columns.sizeOf(column)}px`];
  if (style.left !== left) style.left = left;
  if (style.width !== width) style.width = width;
}

/** How wide a text may run: over its own cell and the empty ones right of it. */
function runningWidth(row: number, column: number, { geometry, looks, shown }: Scene): number {
  const last = shown.columns.at(-1) ?? column;
  let end = column + 1;
  while (end <= last && looks.isEmpty({ row, column: end })) end += 1;
  return geometry.columns.offset(end) - geometry.columns.offset(column);
}

function touches(
  { areas }: Selection,
  first: 'top' | 'left',
  last: 'bottom' | 'right',
  index: number,
): boolean {
  return areas.some((area) => area[first] <= index && index <= area[last]);
}

function classesOf({ align, bold, italic, fill, selected, active }: CellLook): string {
  return [
    'sheet-cell',
    `sheet-${align}`,
    bold && 'sheet-bold',
    italic && 'sheet-italic',
    fill && 'sheet-filled',
    selected && !active && 'sheet-selected',
    active && 'sheet-active',
  ]
    .filter((name) => typeof name === 'string')
    .join(' ');
}

const LINES: Readonly<Record<string, string>> = { Dash: 'dashed', Dot: 'dotted', Double: 'double' };
const lineOf = (style: string): string => LINES[style] ?? 'solid';
