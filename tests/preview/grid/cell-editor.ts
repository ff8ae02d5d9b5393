import { element, setAttribute } from '../page/dom.ts';
import type { Texts } from '../page/texts.ts';
import { cellId } from './painter.ts';
import type { CellBox } from './viewport.ts';
import type { Workbench } from './workbench.ts';

/**
 * The field over the active cell. It holds the focus all the time, unseen until a cell is open, so that an input
 * method begins to compose in the cell at once.
 */
export class CellEditor {
  readonly field: HTMLTextAreaElement;
  private readonly bench: Workbench;
  private readonly texts: Texts;

  constructor(bench: Workbench, texts: Texts, grid: HTMLElement) {
    this.bench = bench;
    this.texts = texts;
    this.field = element('textarea', {
      class: 'sheet-editor',
      rows: 1,
      spellcheck: 'false',
      autocomplete: 'off',
      autocapitalize: 'off',
      'aria-controls': grid.id,
    });
    bench.onEditEnd(() => {
      this.field.value = '';
    });
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('compositionstart', () => {
      if (!this.bench.edit) this.begin();
    });
    this.field.addEventListener('compositionend', () => this.typed());
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  /** Opens the cell with its content, to change it. */
  open(): void {
    this.bench.beginEdit('edit');
    const text = this.bench.edit?.text ?? '';
    this.field.value = text;
    this.field.setSelectionRange(text.length, text.length);
    this.focus();
  }

  insertLineBreak(): void {
    this.field.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
    this.typed();
  }

  /** `room` is what is left of the window right of the cell and below it. */
  paint(box: CellBox, room: { readonly width: number; readonly height: number }): void {
    const { field } = this;
    const { edit, selection } = this.bench;
    const isOwn = document.activeElement === field;
    if (edit && !isOwn && field.value !== edit.text) field.value = edit.text;
    field.classList.toggle('sheet-editing', edit !== undefined);
    field.style.left = `${box.left}px`;
    field.style.top = `${box.top}px`;
    field.style.minWidth = `${box.width}px`;
    field.style.minHeight = `${box.height}px`;
    field.style.maxWidth = `${Math.max(box.width, room.width)}px`;
    field.style.maxHeight = `${Math.max(box.height, room.height)}px`;
    const { row, column } = selection.active;
    const id = cellId(row, column);
    setAttribute(field, 'aria-label', this.texts.entry(id.replace('cell-', '')));
    const isShown = document.getElementById(id) !== null;
    if (!field.dataset.option) setAttribute(field, 'aria-activedescendant', !edit && isShown && id);
  }

  private begin(): void {
    this.bench.beginEdit('enter', this.field.value);
    if (!this.bench.edit) this.field.value = '';
  }

  private typed(): void {
    if (this.bench.edit) this.bench.changeEdit(this.field.value);
    else if (this.field.value !== '') this.begin();
  }
}
