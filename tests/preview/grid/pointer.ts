import { type Area, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from '../../excel-host/model/address.ts';
import type { CellEditor } from './cell-editor.ts';
import type { ChoiceList } from './choice-list.ts';
import { addArea, areaOf, extendTo, type Place, selectPlace } from './selection.ts';
import type { Workbench } from './workbench.ts';

export interface PointerContext {
  readonly bench: Workbench;
  readonly grid: { placeAt(clientX: number, clientY: number): Place; focus(): void };
  readonly editor: CellEditor;
  readonly list: ChoiceList;
}

/** What a press is on: single cells, whole rows, whole columns, or the corner of both. */
type Kind = 'cells' | 'rows' | 'columns' | 'all';

function kindOf(target: EventTarget | null): Kind | undefined {
  const cell =
    target instanceof Element ? target.closest('[role=gridcell],[role=rowheader],[role=columnheader]') : null;
  if (!(cell instanceof HTMLElement)) return undefined;
  const role = cell.getAttribute('role');
  if (role === 'gridcell') return 'cells';
  if (role === 'rowheader') return 'rows';
  return cell.dataset.column === undefined ? 'all' : 'columns';
}

/** Selects by mouse, pen or touch: click, drag, Shift, Ctrl, headers; a double click opens the cell. */
export function watchPointer(surface: HTMLElement, { bench, grid, editor, list }: PointerContext): void {
  let dragging: Kind | undefined;

  surface.addEventListener('pointerdown', (event) => {
    const kind = kindOf(event.target);
    if (!kind || event.button > 0) return;
    list.close();
    bench.commitEdit();
    grid.focus();
    const place = grid.placeAt(event.clientX, event.clientY);
    select(bench, kind, place, event);
    if (kind === 'all' || event.pointerType === 'touch') return;
    dragging = kind;
    surface.setPointerCapture(event.pointerId);
  });
  // The field keeps the focus.
  surface.addEventListener('mousedown', (event) => event.preventDefault());
  surface.addEventListener('pointermove', (event) => {
    if (!dragging) return;
    const to = cornerOf(dragging, grid.placeAt(event.clientX, event.clientY));
    const grown = extendTo(bench.selection, to);
    if (JSON.stringify(grown.areas) === JSON.stringify(bench.selection.areas)) return;
    bench.select(grown, dragging === 'cells' ? to : null);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    surface.addEventListener(end, () => {
      dragging = undefined;
    });
  surface.addEventListener('dblclick', ({ clientX, clientY }) => {
    // The captured pointer makes the surface the target.
    if (kindOf(document.elementFromPoint(clientX, clientY)) === 'cells') editor.open();
  });
}

function select(
  bench: Workbench,
  kind: Kind,
  place: Place,
  { shiftKey, ctrlKey, metaKey }: PointerEvent,
): void {
  const isMore = ctrlKey || metaKey;
  if (kind === 'all') bench.select({ areas: [WHOLE_SHEET], active: bench.selection.active }, null);
  else if (shiftKey) bench.select(extendTo(bench.selection, cornerOf(kind, place)), null);
  else if (kind === 'cells' && !isMore) bench.select(selectPlace(place));
  else {
    const active = { row: kind === 'columns' ? 0 : place.row, column: kind === 'rows' ? 0 : place.column };
    bench.select(addArea(isMore ? bench.selection : undefined, wholeOf(kind, place), active), null);
  }
}

function wholeOf(kind: Kind, place: Place): Area {
  const cell = areaOf(place);
  if (kind === 'rows') return { ...cell, left: 0, right: MAX_COLUMNS - 1 };
  return kind === 'columns' ? { ...cell, top: 0, bottom: MAX_ROWS - 1 } : cell;
}

/** The corner that a selection grows to: of rows and columns the far end. */
function cornerOf(kind: Kind, { row, column }: Place): Place {
  return { row: kind === 'columns' ? MAX_ROWS - 1 : row, column: kind === 'rows' ? MAX_COLUMNS - 1 : column };
}
