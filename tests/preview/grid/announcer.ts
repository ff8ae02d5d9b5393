import { displayText } from '../../excel-host/display/number-format.ts';
import { printArea } from '../../excel-host/model/address.ts';
import { element } from '../page/dom.ts';
import type { Texts } from '../page/texts.ts';
import { areaOf, isSingle } from './selection.ts';
import type { Workbench } from './workbench.ts';

const REST = 200;

/** Says address and text of the active cell to those who do not see it, once the keys rest. */
export class Announcer {
  readonly element = element('div', { class: 'preview-unseen', role: 'status' });
  private readonly bench: Workbench;
  private readonly texts: Texts;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private last = '';

  constructor(bench: Workbench, texts: Texts) {
    this.bench = bench;
    this.texts = texts;
  }

  update(): void {
    const { sheet, edit } = this.bench;
    if (edit) return;
    const words = this.words();
    const key = `${sheet.id} ${words}`;
    if (key === this.last) return;
    this.last = key;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.element.textContent = words;
    }, REST);
  }

  private words(): string {
    const { sheet, selection } = this.bench;
    if (!isSingle(selection)) return this.texts.selected(selection.areas.map(printArea).join(', '));
    const { row, column } = selection.active;
    const text = displayText(sheet.grid.cell(row, column).value, sheet.grid.style(row, column).numberFormat);
    return `${printArea(areaOf(selection.active))} ${text}`.trim();
  }
}
