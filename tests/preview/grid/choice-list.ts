import { printArea } from '../../excel-host/model/address.ts';
import { element, setAttribute } from '../page/dom.ts';
import type { Texts } from '../page/texts.ts';
import { areaOf } from './selection.ts';
import type { CellBox } from './viewport.ts';
import type { Workbench } from './workbench.ts';

const LIST_ID = 'sheet-list';
const MOST_HEIGHT = 220;

/** The drop-down of a cell whose validation is a list of words. */
export class ChoiceList {
  readonly opener: HTMLButtonElement;
  readonly list: HTMLElement;
  private readonly bench: Workbench;
  private readonly texts: Texts;
  private readonly field: HTMLTextAreaElement;
  private entries: readonly string[] = [];
  private chosen = 0;
  private opened = false;

  constructor(bench: Workbench, texts: Texts, field: HTMLTextAreaElement) {
    this.bench = bench;
    this.texts = texts;
    this.field = field;
    this.opener = element('button', {
      type: 'button',
      class: 'sheet-opener',
      tabindex: -1,
      'aria-label': texts.openList,
      'aria-haspopup': 'listbox',
    });
    this.opener.addEventListener('click', () => (this.opened ? this.close() : this.open()));
    this.list = element('div', { class: 'sheet-list', role: 'listbox', id: LIST_ID, hidden: true });
    // The field keeps the focus.
    for (const part of [this.opener, this.list])
      part.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      if (option) this.take([...this.list.children].indexOf(option));
    });
  }

  get isOpen(): boolean {
    return this.opened;
  }

  open(): void {
    this.entries = this.entriesHere();
    if (this.entries.length === 0 || this.bench.edit) return;
    this.opened = true;
    const text = this.bench.textAt(this.bench.selection.active);
    this.chosen = Math.max(0, this.entries.indexOf(text));
    setAttribute(this.list, 'aria-label', this.texts.list(printArea(areaOf(this.bench.selection.active))));
    this.list.replaceChildren(
      ...this.entries.map((entry, index) =>
        element('div', { role: 'option', class: 'sheet-option', id: `${LIST_ID}-${index}` }, entry),
      ),
    );
    this.highlight();
    this.bench.invalidate();
  }

  close(): void {
    if (!this.opened) return;
    this.opened = false;
    delete this.field.dataset.option;
    this.bench.invalidate();
  }

  /** Takes a key while the list is open; false for a key that is not the list's. */
  key(key: string): boolean {
    const last = this.entries.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, this.chosen + 1),
      ArrowUp: Math.max(0, this.chosen - 1),
      Home: 0,
      End: last,
    };
    const to = moves[key];
    if (to !== undefined) {
      this.chosen = to;
      this.highlight();
    } else if (key === 'Enter' || key === 'Tab') this.take(this.chosen);
    else if (key === 'Escape') this.close();
    else return false;
    return true;
  }

  paint(box: CellBox | undefined, viewHeight: number): void {
    const isOffered = box !== undefined && !this.bench.edit && this.entriesHere().length > 0;
    if (!isOffered) this.opened = false;
    this.opener.hidden = !isOffered;
    setAttribute(this.opener, 'aria-expanded', String(this.opened));
    this.list.hidden = !this.opened;
    if (!box) return;
    this.opener.style.left = `${box.left + box.width}px`;
    this.opener.style.top = `${box.top}px`;
    const below = viewHeight - box.top - box.height;
    const isAbove = below < 100 && box.top > below;
    const room = Math.min(MOST_HEIGHT, isAbove ? box.top : below);
    this.list.style.left = `${box.left}px`;
    this.list.style.minWidth = `${box.width}px`;
    this.list.style.maxHeight = `${room}px`;
    this.list.style.top = isAbove ? '' : `${box.top + box.height}px`;
    this.list.style.bottom = isAbove ? `${viewHeight - box.top}px` : '';
  }

  private entriesHere(): readonly string[] {
    const { sheet, selection } = this.bench;
    const rule = sheet.validationAt(areaOf(selection.active))?.rule?.list;
    if (typeof rule !== 'object' || rule === null) return [];
    const { source, inCellDropDown } = rule as {
      readonly source?: string;
      readonly inCellDropDown?: boolean;
    };
    if (source === undefined || source.startsWith('=') || inCellDropDown === false) return [];
    return source.split(',').map((entry) => entry.trim());
  }

  private take(index: number): void {
    const entry = this.entries[index];
    this.close();
    if (entry === undefined) return;
    const address = printArea(areaOf(this.bench.selection.active));
    this.bench.do(() => this.bench.host.user.type(address, entry));
  }

  private highlight(): void {
    for (const [index, option] of [...this.list.children].entries()) {
      setAttribute(option, 'aria-selected', String(index === this.chosen));
      if (index === this.chosen) option.scrollIntoView({ block: 'nearest' });
    }
    this.field.dataset.option = String(this.chosen);
    this.field.setAttribute('aria-activedescendant', `${LIST_ID}-${this.chosen}`);
  }
}
