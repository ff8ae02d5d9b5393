import { printArea } from '../../excel-host/model/address.ts';
import { parseDestination } from '../grid/destination.ts';
import { areaOf, selectAreas } from '../grid/selection.ts';
import type { SheetGrid } from '../grid/sheet-grid.ts';
import type { Workbench } from '../grid/workbench.ts';
import { element, setAttribute } from './dom.ts';
import type { Texts } from './texts.ts';

/** The box that names the active cell and leads to others, and the bar with the cell's content. */
export function formulaBar(
  bench: Workbench,
  grid: SheetGrid,
  texts: Texts,
  say: (message: string) => void,
): HTMLElement {
  const name = nameBox(bench, grid, texts, say);
  const bar = contentBar(bench, grid, texts);
  return element('div', { class: 'preview-formula' }, name, bar);
}

function nameBox(
  bench: Workbench,
  grid: SheetGrid,
  texts: Texts,
  say: (message: string) => void,
): HTMLInputElement {
  const box = element('input', {
    class: 'preview-name-box',
    type: 'text',
    'aria-label': texts.nameBox,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const show = (): void => {
    box.value = printArea(areaOf(bench.selection.active));
  };
  bench.onPaint(() => {
    if (document.activeElement !== box) show();
  });
  box.addEventListener('focus', () => {
    bench.commitEdit();
    box.select();
  });
  box.addEventListener('blur', show);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') grid.focus();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (go(bench, box.value)) grid.focus();
    else {
      say(texts.noSuchPlace(box.value));
      box.select();
    }
  });
  return box;
}

/** Goes to a place by its address; false where there is none. */
function go(bench: Workbench, text: string): boolean {
  const destination = parseDestination(text);
  if (!destination) return false;
  if (destination.sheet !== undefined) {
    const sheet = bench.book.findSheet(destination.sheet);
    if (sheet?.visibility !== 'Visible') return false;
    bench.do(() => bench.host.user.activate(sheet.name));
  }
  bench.select(selectAreas(destination.areas));
  return true;
}

function contentBar(bench: Workbench, grid: SheetGrid, texts: Texts): HTMLTextAreaElement {
  const bar = element('textarea', {
    class: 'preview-content',
    rows: 1,
    'aria-label': texts.formulaBar,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  bench.onPaint(() => {
    const isOwn = document.activeElement === bar && bench.edit !== undefined;
    const text = bench.edit?.text ?? bench.textAt(bench.selection.active);
    if (!isOwn && bar.value !== text) bar.value = text;
    setAttribute(bar, 'readonly', bench.sheet.isLocked(areaOf(bench.selection.active)));
  });
  bar.addEventListener('input', () => {
    if (!bench.edit) bench.beginEdit('edit', bar.value);
    else bench.changeEdit(bar.value);
  });
  bar.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const { key, altKey, shiftKey } = event;
    if (key === 'Escape') bench.cancelEdit();
    else if (key === 'Enter' && altKey) {
      bar.setRangeText('\n', bar.selectionStart, bar.selectionEnd, 'end');
      bench.changeEdit(bar.value);
    } else if (key === 'Enter' || (key === 'Tab' && bench.edit)) {
      bench.commitEdit();
      grid.movement.advance(key === 'Enter' ? 'rows' : 'columns', shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    if (!(key === 'Enter' && altKey)) grid.focus();
  });
  return bar;
}
