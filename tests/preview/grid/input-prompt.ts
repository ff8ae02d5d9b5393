import { element } from '../page/dom.ts';
import { areaOf } from './selection.ts';
import type { CellBox } from './viewport.ts';
import type { Workbench } from './workbench.ts';

const PROMPT_ID = 'sheet-prompt';
const GAP = 6;
/** At most, as the style sheet has it. */
const WIDTH = 250;
const HEIGHT = 110;

/** What the validation of the active cell says of it. */
export class InputPrompt {
  readonly element = element('div', { class: 'sheet-prompt', id: PROMPT_ID, hidden: true });
  private readonly bench: Workbench;
  private readonly field: HTMLElement;

  constructor(bench: Workbench, field: HTMLElement) {
    this.bench = bench;
    this.field = field;
  }

  /** `box` is where the cell stands, undefined while there is no room for the prompt. */
  paint(box: CellBox | undefined, view: { readonly width: number; readonly height: number }): void {
    const prompt = this.bench.sheet.validationAt(areaOf(this.bench.selection.active))?.prompt;
    const isShown = prompt?.showPrompt === true && prompt.message !== '';
    this.element.hidden = box === undefined || !isShown;
    if (box === undefined || !isShown) {
      this.field.removeAttribute('aria-describedby');
      return;
    }
    this.field.setAttribute('aria-describedby', PROMPT_ID);
    this.element.replaceChildren(element('strong', {}, prompt.title), element('span', {}, prompt.message));
    const isAbove = box.top + box.height + HEIGHT > view.height && box.top > HEIGHT;
    const { style } = this.element;
    style.left = `${Math.max(0, Math.min(box.left + 2 * GAP, view.width - WIDTH - GAP))}px`;
    style.top = isAbove ? '' : `${box.top + box.height + GAP}px`;
    style.bottom = isAbove ? `${view.height - box.top + GAP}px` : '';
  }
}
