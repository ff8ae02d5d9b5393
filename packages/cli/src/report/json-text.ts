/** Stands in a document for an array whose members are made when they are written. */
export class LazyArray {
  readonly #members: () => Iterable<unknown>;

  constructor(members: () => Iterable<unknown>) {
    this.#members = members;
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.#members()[Symbol.iterator]();
  }
}

const INDENT = '  ';

/** The text that `JSON.stringify(document, null, 2)` gives, piece by piece, so that it never stands in memory whole. */
export function* jsonPieces(value: unknown, indent = ''): Generator<string> {
  if (!holdsLazy(value)) {
    yield (JSON.stringify(value, null, INDENT) ?? 'null').replaceAll('\n', `\n${indent}`);
    return;
  }
  const isList = !isObject(value);
  const inner = indent + INDENT;
  let isEmpty = true;
  for (const [name, member] of isList ? unnamed(value) : Object.entries(value)) {
    if (!isList && member === undefined) continue;
    yield `${isEmpty ? (isList ? '[' : '{') : ','}\n${inner}${isList ? '' : `${JSON.stringify(name)}: `}`;
    yield* jsonPieces(member, inner);
    isEmpty = false;
  }
  if (isEmpty) yield isList ? '[]' : '{}';
  else yield `\n${indent}${isList ? ']' : '}'}`;
}

type Structure = Readonly<Record<string, unknown>>;

const isObject = (value: Structure | Iterable<unknown>): value is Structure => !(Symbol.iterator in value);

function* unnamed(list: Iterable<unknown>): Generator<[name: string, member: unknown]> {
  for (const member of list) yield ['', member];
}

function holdsLazy(value: unknown): value is Structure | Iterable<unknown> {
  if (value instanceof LazyArray) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsLazy);
}
