import { excelError } from './errors.ts';
import type { Json } from './json.ts';
import type { QueryInfo } from './messages.ts';
import type { WireObject } from './wire.ts';

type Selection = Map<string, Selection>;

const pascal = (name: string): string =>
  name.startsWith('_') ? name : name.slice(0, 1).toUpperCase() + name.slice(1);

/** `['values', 'format/fill/color']` as a tree. */
function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let at = root;
    for (const part of path.split(/[/.]/)) {
      const name = pascal(part);
      const next = at.get(name) ?? new Map();
      at.set(name, next);
      at = next;
    }
  }
  return root;
}

/** What `load` asks of an object, as the reply holds it. */
export function query(object: WireObject, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo): Json {
  const selection = selectionOf([...Select, ...Expand.map((path) => `${path}/*`)]);
  return read(object, selection, { skip: Skip, top: Top });
}

interface Page {
  readonly skip: number;
  readonly top: number | undefined;
}

const ALL: Page = { skip: 0, top: undefined };

function read(object: WireObject, selection: Selection, page: Page): Json {
  const items = object.items();
  return items ? readCollection(object, items, selection, page) : readObject(object, selection);
}

function readCollection(
  object: WireObject,
  items: readonly WireObject[],
  selection: Selection,
  { skip, top }: Page,
): Json {
  const own: Record<string, Json> = {};
  const ofItems: Selection = new Map();
  for (const [name, inner] of selection)
    if (object.scalars.includes(name)) own[name] = object.get(name);
    else ofItems.set(name, inner);
  if (selection.size > 0 && ofItems.size === 0) return own;
  const chosen = items.slice(skip, top === undefined ? undefined : skip + top);
  return { ...own, _Items: chosen.map((item) => read(item, ofItems, ALL)) };
}

function readObject(object: WireObject, selection: Selection): Json {
  const result: Record<string, Json> = { ...object.identity() };
  const wanted = selection.size === 0 ? new Map([['*', new Map()]]) : selection;
  for (const [name, inner] of wanted) {
    if (name === '*') for (const scalar of object.scalars) result[scalar] = object.get(scalar);
    else if (object.scalars.includes(name)) result[name] = object.get(name);
    else {
      const child = object.navigate(name);
      if (child === undefined) throw excelError('InvalidArgument');
      result[name] = child === null ? { _IsNull: true } : read(child, inner, ALL);
    }
  }
  return result;
}
