import type { Actions } from './actions.ts';
import type { CellEditor } from './cell-editor.ts';
import type { ChoiceList } from './choice-list.ts';
import type { Movement } from './movement.ts';
import type { Direction } from './selection.ts';
import type { Workbench } from './workbench.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export interface KeyContext {
  readonly bench: Workbench;
  readonly actions: Actions;
  readonly movement: Movement;
  readonly editor: CellEditor;
  readonly list: ChoiceList;
  /** How many rows a window shows. */
  readonly pageRows: () => number;
}

/** Does what a key does in Excel; true where it did anything. */
export function handleKey(event: KeyboardEvent, context: KeyContext): boolean {
  // The input method's own keys.
  if (event.isComposing || event.keyCode === 229) return false;
  if (context.list.isOpen && context.list.key(event.key)) return true;
  return context.bench.edit ? keyWhileEditing(event, context) : keyWhileReady(event, context);
}

function keyWhileEditing(event: KeyboardEvent, { bench, actions, movement, editor }: KeyContext): boolean {
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (key === 'Escape') {
    bench.cancelEdit();
    return true;
  }
  if (key === 'Enter' && event.altKey) {
    editor.insertLineBreak();
    return true;
  }
  if (key === 'Enter' && isCommand) {
    const text = bench.edit?.text ?? '';
    bench.cancelEdit();
    actions.fillSelection(text);
    return true;
  }
  if (key === 'Enter' || key === 'Tab') {
    bench.commitEdit();
    movement.advance(key === 'Enter' ? 'rows' : 'columns', shiftKey ? -1 : 1);
    return true;
  }
  if (key === 'F2') {
    bench.toggleEditMode();
    return true;
  }
  const arrow = ARROWS[key];
  if (arrow && bench.edit?.mode === 'enter' && !isCommand) {
    bench.commitEdit();
    movement.arrow(arrow, { extend: shiftKey });
    return true;
  }
  return false;
}

function keyWhileReady(event: KeyboardEvent, context: KeyContext): boolean {
  const { bench, actions, movement, editor, list, pageRows } = context;
  const { key, shiftKey, altKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (altKey) {
    if (key !== 'ArrowDown') return false;
    list.open();
    return true;
  }
  const arrow = ARROWS[key];
  if (arrow) {
    movement.arrow(arrow, { extend: shiftKey, jump: isCommand });
    return true;
  }
  const commands: Readonly<Record<string, () => void>> = {
    a: () => movement.selectAll(),
    d: () => actions.fillDown(),
    z: () => actions.undo(),
    ' ': () => movement.selectColumns(),
    Home: () => movement.home(true, shiftKey),
    End: () => movement.end(shiftKey),
  };
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => movement.advance('rows', shiftKey ? -1 : 1),
    Tab: () => movement.advance('columns', shiftKey ? -1 : 1),
    Home: () => movement.home(false, shiftKey),
    PageDown: () => movement.page(pageRows(), 'down', shiftKey),
    PageUp: () => movement.page(pageRows(), 'up', shiftKey),
    F2: () => editor.open(),
    Delete: () => actions.clear(),
    Backspace: () => bench.beginEdit('enter', ''),
    Escape: () => actions.forgetCopied(),
    ...(shiftKey && { ' ': () => movement.selectRows() }),
  };
  const command = isCommand ? commands[key.length === 1 ? key.toLowerCase() : key] : keys[key];
  command?.();
  return command !== undefined;
}
