import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClipboard, printClipboard, tile } from './clipboard.ts';

const text = fc.string({ unit: fc.constantFrom('a', '髙', '"', '\t', '\n', ' ', ',') });

describe('the text on the clipboard', () => {
  it('comes back as it was copied', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
          ),
        (block) => {
          expect(parseClipboard(printClipboard(block))).toEqual(block);
        },
      ),
    );
  });

  it('is as Excel writes it', () => {
    expect(
      printClipboard([
        ['a', 'b"c'],
        ['1\n2', ''],
      ]),
    ).toBe('a\tb"c\r\n"1\n2"\t\r\n');
  });

  it.each([
    ['one', [['one']]],
    ['', [['']]],
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb\r\nc', [['a'], ['b'], ['c']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"a\r\nb"\tc', [['a\nb', 'c']]],
    ['"say ""no"""', [['say "no"']]],
    ['"open\tb', [['"open', 'b']]],
    ['"a"b\tc', [['"a"b', 'c']]],
    ['\t', [['', '']]],
  ])('reads %j', (pasted, rows) => {
    expect(parseClipboard(pasted)).toEqual(rows);
  });

  it('reads 100,000 lines', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `${index}\tx`).join('\r\n');
    expect(parseClipboard(lines)).toHaveLength(100_000);
  });
});

describe('pasting over more cells than were copied', () => {
  it('repeats what fits a whole number of times', () => {
    expect(tile([['a']], 2, 2)).toEqual([
      ['a', 'a'],
      ['a', 'a'],
    ]);
    expect(tile([['a'], ['b']], 4, 1)).toEqual([['a'], ['b'], ['a'], ['b']]);
    expect(tile([['a'], ['b']], 3, 1)).toEqual([['a'], ['b']]);
  });
});
