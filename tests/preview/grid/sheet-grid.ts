import { SheetView } from '../../excel-host/index.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../excel-host/model/address.ts';
import { element } from '../page/dom.ts';
import type { Texts } from '../page/texts.ts';
import type { Actions } from './actions.ts';
import { Announcer } from './announcer.ts';
import { CellEditor } from './cell-editor.ts';
import { CellLooks } from './cell-look.ts';
import { ChoiceList } from './choice-list.ts';
import { type Geometry, geometryOf, HEADER_HEIGHT, ROW_HEADER_WIDTH, ROW_HEIGHT } from './geometry.ts';
import { InputPrompt } from './input-prompt.ts';
import { handleKey } from './keys.ts';
import { Movement } from './movement.ts';
import { Painter } from './painter.ts';
import { watchPointer } from './pointer.ts';
import type { Place } from './selection.ts';
import {
  boxOf,
  type CellBox,
  isSeen,
  placeAt,
  scrollTo,
  shownAreas,
  shownCells,
  type Viewport,
} from './viewport.ts';
import type { Workbench } from './workbench.ts';

const GRID_ID = 'sheet-grid';
const MARGIN = 8;

/** The cells of the active sheet: drawn as far as they are seen, selected, and typed into. */
export class SheetGrid {
  readonly element: HTMLElement;
  readonly movement: Movement;
  private readonly bench: Workbench;
  private readonly actions: Actions;
  private readonly texts: Texts;
  private readonly scroller = element('div', { class: 'sheet-scroller' });
  private readonly extent = element('div', { class: 'sheet-extent' });
  private readonly view = element('div', { class: 'sheet-view' });
  private readonly prompt: InputPrompt;
  private readonly announcer: Announcer;
  private readonly painter: Painter;
  private readonly editor: CellEditor;
  private readonly list: ChoiceList;
  private geometry: Geometry;
  private shownSheet: string | undefined;
  private readonly scrolls = new Map<string, { readonly left: number; readonly top: number }>();

  constructor(bench: Workbench, actions: Actions, texts: Texts) {
    this.bench = bench;
    this.actions = actions;
    this.texts = texts;
    const grid = element('div', {
      class: 'sheet-grid',
      id: GRID_ID,
      role: 'grid',
      'aria-rowcount': MAX_ROWS,
      'aria-colcount': MAX_COLUMNS,
      'aria-multiselectable': 'true',
    });
    this.painter = new Painter(grid, texts.selectAll);
    this.editor = new CellEditor(bench, texts, grid);
    this.list = new ChoiceList(bench, texts, this.editor.field);
    this.prompt = new InputPrompt(bench, this.editor.field);
    this.announcer = new Announcer(bench, texts);
    this.geometry = geometryOf(bench.sheet, bench.used);
    this.movement = new Movement(bench, () => this.geometry);
    this.view.append(grid, this.prompt.element, this.editor.field, this.list.opener, this.list.list);
    this.extent.append(this.view);
    this.scroller.append(this.extent);
    this.element = element('div', { class: 'sheet' }, this.scroller, this.announcer.element);
    this.listen(grid);
  }

  focus(): void {
    this.editor.focus();
  }

  /** The cell at a point of the page, also at one beyond the window. */
  placeAt(clientX: number, clientY: number): Place {
    const { left, top } = this.view.getBoundingClientRect();
    return placeAt(this.geometry, this.viewport, { x: clientX - left, y: clientY - top });
  }

  private listen(grid: HTMLElement): void {
    const { bench, actions, editor, list, movement } = this;
    const pageRows = (): number =>
      Math.max(
        1,
        Math.floor((this.scroller.clientHeight - HEADER_HEIGHT) / ROW_HEIGHT) - this.geometry.frozenRows - 1,
      );
    editor.field.addEventListener('keydown', (event) => {
      if (handleKey(event, { bench, actions, movement, editor, list, pageRows })) {
        event.preventDefault();
        event.stopPropagation();
      }
    });
    for (const kind of ['copy', 'cut'] as const)
      editor.field.addEventListener(kind, (event) => {
        if (bench.edit) return;
        event.preventDefault();
        event.clipboardData?.setData('text/plain', actions.copy(kind === 'cut'));
      });
    editor.field.addEventListener('paste', (event) => {
      if (bench.edit) return;
      event.preventDefault();
      actions.paste(event.clipboardData?.getData('text/plain') ?? '');
    });
    watchPointer(grid, { bench, grid: this, editor, list });
    this.scroller.addEventListener('scroll', () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.paint()).observe(this.scroller);
    bench.onPaint(() => this.paint());
  }

  private paint(): void {
    const { sheet, used, selection } = this.bench;
    this.geometry = geometryOf(sheet, used, [selection.active, this.lastShown()]);
    const { rows, columns, rowCount, columnCount } = this.geometry;
    this.extent.style.width = `${ROW_HEADER_WIDTH + columns.offset(columnCount)}px`;
    this.extent.style.height = `${HEADER_HEIGHT + rows.offset(rowCount)}px`;
    this.showSheet();
    this.reveal(this.bench.takeReveal());
    this.paintCells();
    this.announcer.update();
  }

  /** Each sheet keeps the place that it was scrolled to. */
  private showSheet(): void {
    const { id, name } = this.bench.sheet;
    this.painter.grid.setAttribute('aria-label', this.texts.grid(name));
    if (this.shownSheet === id) return;
    const { left, top } = this.scrolls.get(id) ?? { left: 0, top: 0 };
    this.shownSheet = id;
    this.scroller.scrollTo({ left, top });
  }

  private get viewport(): Viewport {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    return { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
  }

  private paintCells(): void {
    const { bench, geometry, viewport } = this;
    const { sheet, selection } = bench;
    this.scrolls.set(sheet.id, viewport);
    this.view.style.width = `${viewport.width}px`;
    this.view.style.height = `${viewport.height}px`;
    const shown = shownCells(geometry, viewport);
    const view = new SheetView(bench.book, sheet);
    const looks = new CellLooks(sheet, view, selection, this.actions.copied, shownAreas(shown));
    this.painter.paint({ geometry, viewport, shown, looks, selection });
    this.paintActive();
  }

  /** What stands round the active cell: the field, the list, the prompt. */
  private paintActive(): void {
    const { geometry, viewport } = this;
    const { active } = this.bench.selection;
    const box = boxOf(geometry, viewport, active);
    const room = { width: viewport.width - box.left - MARGIN, height: viewport.height - box.top - MARGIN };
    const seen = isSeen(geometry, viewport, active) ? box : undefined;
    this.editor.paint(seen ?? { ...box, ...within(box, viewport) }, room);
    this.list.paint(seen, viewport.height);
    this.prompt.paint(this.list.isOpen ? undefined : seen, viewport);
  }

  /** The cell in the far corner of the window. */
  private lastShown(): Place {
    const { width, height } = this.viewport;
    return placeAt(this.geometry, this.viewport, { x: width, y: height });
  }

  /** The sheet goes on as far as one scrolls. */
  private scrolled(): void {
    this.paintCells();
    const { row, column } = this.lastShown();
    if (row >= this.geometry.rowCount - 1 || column >= this.geometry.columnCount - 1) this.bench.invalidate();
  }

  private reveal(place: Place | undefined): void {
    if (!place) return;
    const { left, top } = this.viewport;
    const to = scrollTo(this.geometry, this.viewport, place);
    if (to.left !== left || to.top !== top) this.scroller.scrollTo(to);
  }
}

/** A place within the window for the field of a cell that is out of sight, so that focusing it scrolls nothing. */
const within = ({ left, top }: CellBox, { width, height }: Viewport): { left: number; top: number } => ({
  left: Math.min(Math.max(0, left), Math.max(0, width - 1)),
  top: Math.min(Math.max(0, top), Math.max(0, height - ROW_HEIGHT)),
});
