import type { Actions } from '../grid/actions.ts';
import type { SheetGrid } from '../grid/sheet-grid.ts';
import type { Workbench } from '../grid/workbench.ts';
import { button, element, setAttribute } from './dom.ts';
import type { Texts } from './texts.ts';

const FORMATS = ['General', '@'] as const;

/** Commands on the active sheet; each gives the focus back to the cells, as Excel's ribbon does. */
export function toolbar(bench: Workbench, actions: Actions, grid: SheetGrid, texts: Texts): HTMLElement {
  const command = (label: string, action: () => void): HTMLButtonElement =>
    button(label, () => {
      bench.commitEdit();
      action();
      grid.focus();
    });
  const formats = FORMATS.map((format) => command(texts.formats[format], () => actions.format(format)));
  const protection = command(texts.protect, () => actions.toggleProtection());
  bench.onPaint(() => {
    const { sheet, selection } = bench;
    const { row, column } = selection.active;
    const { numberFormat } = sheet.grid.style(row, column);
    for (const [index, made] of formats.entries())
      setAttribute(made, 'aria-pressed', String(FORMATS[index] === numberFormat));
    protection.textContent = sheet.protection ? texts.unprotect : texts.protect;
  });
  const group = (...buttons: readonly HTMLElement[]): HTMLElement =>
    element('div', { class: 'preview-group', role: 'group' }, ...buttons);
  const formatGroup = element(
    'div',
    { class: 'preview-group', role: 'group', 'aria-labelledby': 'preview-format' },
    element('span', { id: 'preview-format', class: 'preview-label' }, texts.format),
    ...formats,
  );
  return element(
    'div',
    { class: 'preview-toolbar', role: 'region', 'aria-label': texts.toolbar },
    group(command(texts.undo, () => actions.undo())),
    group(
      command(texts.sortAscending, () => actions.sort(true)),
      command(texts.sortDescending, () => actions.sort(false)),
    ),
    group(
      command(texts.insertRows, () => actions.insertRows()),
      command(texts.deleteRows, () => actions.deleteRows()),
      command(texts.insertColumns, () => actions.insertColumns()),
      command(texts.deleteColumns, () => actions.deleteColumns()),
    ),
    group(
      command(texts.hideRows, () => actions.hideRows(true)),
      command(texts.showRows, () => actions.hideRows(false)),
    ),
    formatGroup,
    group(protection),
    coauthor(actions, grid, texts),
  );
}

/** A button with a field that opens beside it: what a co-author types into the active cell. */
function coauthor(actions: Actions, grid: SheetGrid, texts: Texts): HTMLElement {
  const field = element('input', {
    class: 'preview-input',
    type: 'text',
    'aria-label': texts.coauthorValue,
    placeholder: texts.coauthorValue,
  });
  const form = element('form', { class: 'preview-coauthor', id: 'preview-coauthor', hidden: true }, field);
  const show = (shown: boolean): void => {
    form.hidden = !shown;
    opener.setAttribute('aria-expanded', String(shown));
  };
  const enter = element('button', { type: 'submit', class: 'preview-button' }, texts.coauthorEnter);
  form.append(enter);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    actions.coauthorTypes(field.value);
    field.value = '';
    show(false);
    grid.focus();
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    show(false);
    opener.focus();
  });
  const opener = button(
    texts.coauthor,
    () => {
      show(form.hidden !== false);
      if (!form.hidden) field.focus();
    },
    { 'aria-expanded': 'false', 'aria-controls': form.id },
  );
  return element('div', { class: 'preview-group', role: 'group' }, opener, form);
}
