import type { Sheet } from '../../excel-host/model/sheet.ts';
import type { SheetGrid } from '../grid/sheet-grid.ts';
import type { Workbench } from '../grid/workbench.ts';
import { button, element, setAttribute } from './dom.ts';
import type { Texts } from './texts.ts';

/** The tabs of the sheets: a click shows one, a double click or F2 renames it. */
export function sheetTabs(bench: Workbench, grid: SheetGrid, texts: Texts): HTMLElement {
  const { user } = bench.host;
  const list = element('div', { class: 'preview-tabs', role: 'tablist', 'aria-label': texts.sheets });
  let renaming: Sheet | undefined;
  let painted = '';

  const visible = (): Sheet[] => bench.book.sheets.filter(({ visibility }) => visibility === 'Visible');
  const activate = (sheet: Sheet): void => {
    bench.commitEdit();
    bench.do(() => user.activate(sheet.name));
  };
  const rename = (sheet: Sheet): void => {
    renaming = sheet;
    paint();
  };

  const tabOf = (sheet: Sheet): HTMLElement => {
    const isActive = sheet === bench.sheet;
    const tab = element(
      'button',
      {
        type: 'button',
        class: 'preview-tab',
        role: 'tab',
        'aria-selected': String(isActive),
        tabindex: isActive ? 0 : -1,
      },
      sheet.name,
    );
    tab.addEventListener('click', () => {
      activate(sheet);
      grid.focus();
    });
    tab.addEventListener('dblclick', () => rename(sheet));
    tab.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (event.key === 'F2') rename(sheet);
      else if (by !== undefined) {
        const sheets = visible();
        const next = sheets[(sheets.indexOf(sheet) + by + sheets.length) % sheets.length];
        if (next) activate(next);
        paint();
        list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
      } else return;
      event.preventDefault();
    });
    return tab;
  };

  const fieldOf = (sheet: Sheet): HTMLElement => {
    const field = element('input', {
      class: 'preview-input preview-rename',
      type: 'text',
      'aria-label': texts.sheetName,
    });
    field.value = sheet.name;
    const end = (name: string | undefined): void => {
      if (renaming !== sheet) return;
      renaming = undefined;
      if (name !== undefined && name !== sheet.name) bench.do(() => user.renameSheet(sheet.name, name));
      bench.invalidate();
      grid.focus();
    };
    field.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      // The focus goes to the grid, where the key would be taken for a cell's.
      event.preventDefault();
      event.stopPropagation();
      end(event.key === 'Enter' ? field.value : undefined);
    });
    field.addEventListener('blur', () => end(field.value));
    return field;
  };

  const paint = (): void => {
    const sheets = visible();
    const now = JSON.stringify([
      sheets.map(({ id, name }) => [id, name]),
      bench.sheet.id,
      renaming?.id ?? '',
    ]);
    if (now === painted) return;
    painted = now;
    // A field is no tab: it stands in the place of one, outside the list of tabs.
    const tabs = sheets.filter((sheet) => sheet !== renaming).map(tabOf);
    list.replaceChildren(...tabs);
    const field = renaming && fieldOf(renaming);
    place.replaceChildren(...(field ? [field] : []));
    if (field instanceof HTMLInputElement) field.select();
  };
  const place = element('div', { class: 'preview-rename-place' });
  bench.onPaint(paint);

  const add = button(texts.addSheet, () => {
    bench.commitEdit();
    bench.do(() => user.activate(user.addSheet().name));
    grid.focus();
  });
  const remove = button(texts.deleteSheet, () => {
    bench.cancelEdit();
    bench.do(() => user.deleteSheet(bench.sheet.name));
    grid.focus();
  });
  bench.onPaint(() => setAttribute(remove, 'disabled', visible().length === 1));
  return element('div', { class: 'preview-sheets' }, list, place, add, remove);
}
