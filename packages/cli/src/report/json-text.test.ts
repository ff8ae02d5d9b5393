import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces, LazyArray } from './json-text.ts';

const textOf = (value: unknown): string => [...jsonPieces(value)].join('');

const document = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** The same document with every array lazy. */
function lazy(value: unknown): unknown {
  if (Array.isArray(value)) return new LazyArray(() => value.map(lazy));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, lazy(member)]));
}

it('writes what JSON.stringify writes, arrays lazy or not', () => {
  fc.assert(
    fc.property(document, (value) => {
      const expected = JSON.stringify(value, null, 2);
      expect(textOf(value)).toBe(expected);
      expect(textOf(lazy(value))).toBe(expected);
    }),
  );
});

it('makes the members one at a time', () => {
  const made: number[] = [];
  const members = new LazyArray(function* () {
    for (const number of [1, 2, 3]) {
      made.push(number);
      yield { number };
    }
  });
  const pieces = jsonPieces({ members, left: undefined });
  let text = '';
  while (!text.includes('"number": 1')) text += pieces.next().value;
  expect(made).toEqual([1]);
  expect(text + [...pieces].join('')).toBe(
    JSON.stringify({ members: [{ number: 1 }, { number: 2 }, { number: 3 }] }, null, 2),
  );
});
