import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, printTsv } from './tsv.ts';

const character = fc.constantFrom('a', '"', ',', ' ', '例', '😀', '\u2028', '\u0085', '\ufeff', '=', '\\');
/** No TAB, no line break, no quotation mark at the beginning. */
const value = fc
  .array(character, { maxLength: 8 })
  .map((characters) => characters.join(''))
  .filter((text) => !text.startsWith('"'));
/** Fields that are not all blank, which would make an empty line. */
const fieldsOf = (each: fc.Arbitrary<string>, maxLength: number) =>
  fc
    .array(each, { minLength: 2, maxLength })
    .filter((fields) => fields.some((field) => !/^[\t ]*$/.test(field)));
const records = fc.array(fieldsOf(value, 15), { maxLength: 12 });

describe('parseTsv', () => {
  it('reads what printTsv writes', () => {
    fc.assert(
      fc.property(records, (written) => {
        expect(parseTsv(printTsv(written))).toEqual({
          lines: written.map((fields, index) => ({ line: index + 1, fields, quoted: [] })),
          emptyLines: [],
          emptyLinesAtEnd: false,
          crLines: [],
          endMark: null,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps quotation marks that do not wrap the whole value', () => {
    const fields = ['"a', 'b"', '"a"b', 'say "hi"', '"', 'x"y', '"a" "b"', ''];
    expect(parseTsv(printTsv([fields])).lines).toEqual([{ line: 1, fields, quoted: [] }]);
  });

  it('reads CR+LF, LF, both mixed, and a last line without an end alike (D-06)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fieldsOf(value, 4), fc.constantFrom('\r\n', '\n')), {
          minLength: 1,
        }),
        fc.boolean(),
        (lines, endless) => {
          const text = lines.map(([fields, end]) => fields.join('\t') + end).join('');
          const read = parseTsv(endless ? text.replace(/\r?\n$/, '') : text);
          expect(read.lines.map(({ fields }) => fields)).toEqual(lines.map(([fields]) => fields));
          expect(read.emptyLines).toEqual([]);
        },
      ),
    );
  });

  it('numbers lines as an editor does, past empty lines', () => {
    const read = parseTsv('\na\tb\r\n\r\n\nc\td\n');
    expect(read.lines.map(({ line }) => line)).toEqual([2, 5]);
    expect(read).toMatchObject({ emptyLines: [1, 3, 4], emptyLinesAtEnd: false });
  });

  it.each([
    ['', [], false],
    ['\n\n', [], false],
    ['a\tb\n\n', [], true],
    ['a\tb\n\nc\td\n\r\n\n', [2], true],
  ])('tells empty lines in %j', (text, emptyLines, emptyLinesAtEnd) => {
    expect(parseTsv(text)).toMatchObject({ emptyLines, emptyLinesAtEnd });
  });

  it.each([
    ['\t\t\n', [], false],
    ['a\tb\n\t\n', [], true],
    ['a\tb\n \t \nc\td', [2], false],
    ['a\tb\n \n', [], true],
    ['　\t \na\tb\n　\n', [1], true],
  ])('takes white space and TABs alone for an empty line in %j', (text, emptyLines, emptyLinesAtEnd) => {
    expect(parseTsv(text)).toMatchObject({ emptyLines, emptyLinesAtEnd });
  });

  it.each(['\u2028', '\u2029', '\u0085', '\v', '\f', '\u001c'])('does not end a line at %j', (character) => {
    expect(parseTsv(`a\tb${character}c\td\n`).lines.map(({ fields }) => fields)).toEqual([
      ['a', `b${character}c`, 'd'],
    ]);
  });
});

describe('CR alone', () => {
  const A = 'a\tb\tc';
  const B = 'd\te\tf';
  const read = (text: string) => {
    const { lines, ...others } = parseTsv(text, [3]);
    return { rows: lines.map(({ line, fields }) => [line, fields.join('|')]), ...others };
  };
  const FORM = { emptyLines: [], emptyLinesAtEnd: false, endMark: null };
  const BOTH = [
    [1, 'a|b|c'],
    [2, 'd|e|f'],
  ];

  it.each([
    ['ends every line', `${A}\r${B}\r`, BOTH, [1, 2]],
    ['ends all but the last', `${A}\r${B}`, BOTH, [1]],
    ['ends the only line', `${A}\r`, [[1, 'a|b|c']], [1]],
    ['ends one line of several', `${A}\r${B}\r\n${A}\n`, [...BOTH, [3, 'a|b|c']], [1]],
    ['stands before CR+LF', `${A}\r\r\n${B}\r\r\n`, BOTH, [1, 2]],
    ['ends the last line', `${A}\r\n${B}\r`, BOTH, [2]],
    [
      'ends the last line, which is no whole record',
      `${A}\r\nd\r`,
      [
        [1, 'a|b|c'],
        [2, 'd'],
      ],
      [2],
    ],
    [
      'ends lines of other lengths where nothing else does',
      'a\tb\rc\td\te\r',
      [
        [1, 'a|b'],
        [2, 'c|d|e'],
      ],
      [1, 2],
    ],
    ['ends most lines', `${A}\r${B}\r${A}\r${B}\r\n`, [...BOTH, [3, 'a|b|c'], [4, 'd|e|f']], [1, 2, 3]],
  ])('%s', (_, text, rows, crLines) => {
    expect(read(text)).toEqual({ ...FORM, rows, crLines });
  });

  it('makes empty lines as others do', () => {
    expect(read(`${A}\r\r${B}\r\r`)).toMatchObject({ emptyLines: [2], emptyLinesAtEnd: true });
  });

  it('in a value belongs to it', () => {
    expect(read(`a\tb\rb\tc\r\n${B}\r\n`)).toEqual({
      ...FORM,
      rows: [
        [1, 'a|b\rb|c'],
        [2, 'd|e|f'],
      ],
      crLines: [],
    });
    expect(read('a\tMII\rAAA\rBBB\tc').rows).toEqual([[1, 'a|MII\rAAA\rBBB|c']]);
  });

  it('of a whole file is read as LF would be', () => {
    fc.assert(
      fc.property(fc.array(fieldsOf(value, 4), { minLength: 2 }), (rows) => {
        const text = rows.map((fields) => fields.join('\t')).join('\r');
        const { crLines, ...read } = parseTsv(text);
        const { crLines: none, ...expected } = parseTsv(text.replaceAll('\r', '\n'));
        expect(read).toEqual(expected);
        expect(none).toEqual([]);
        expect(crLines).toHaveLength(rows.length - 1);
      }),
    );
  });
});

describe('behind the last record', () => {
  it.each([
    ['a\tb\r\n\u001a', 'eof'],
    ['a\tb\u001a', 'eof'],
    ['a\tb\r\n\u001a\r\n', 'eof'],
    ['a\tb\r\n\u001a\u001a', 'eof'],
    ['a\tb\r\n\u0000\u0000\u0000', 'nul'],
    ['a\tb\r\n\u001a\u0000', 'eof'],
  ] as const)('%j has a mark that is no record', (text, endMark) => {
    const read = parseTsv(text);
    expect(read).toMatchObject({ endMark, emptyLines: [], emptyLinesAtEnd: false });
    expect(read.lines).toEqual([{ line: 1, fields: ['a', 'b'], quoted: [] }]);
  });

  it('a mark between records belongs to a value', () => {
    expect(parseTsv('a\tb\u001a\r\nc\td\r\n')).toMatchObject({ endMark: null });
  });
});

/** A value as Excel’s “Text (tab delimited)” writes it: wrapped where it holds a comma, a quotation mark or a line break. */
const asExcelWrites = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('what Excel saves as text (D-28)', () => {
  it('names wrapped fields and leaves their marks', () => {
    expect(parseTsv('"CN=a,O=b"\t3\t""\t"say ""hi"", you"\n').lines).toEqual([
      { line: 1, fields: ['"CN=a,O=b"', '3', '""', '"say ""hi"", you"'], quoted: [0, 2, 3] },
    ]);
  });

  it('keeps a cell of several lines in one record, and counts its lines', () => {
    const pem = '-----BEGIN CERTIFICATE REQUEST-----\nMIIC\nAAAA\n-----END CERTIFICATE REQUEST-----\n';
    const row = ['CN=a,O=b', '3', pem, 'x'];
    const text = [row, ['c', 'd'], [...row.slice(0, 3)], ['e', 'f']]
      .map((fields) => `${fields.map(asExcelWrites).join('\t')}\r\n`)
      .join('');
    const { lines } = parseTsv(text);
    expect(lines.map(({ line }) => line)).toEqual([1, 6, 7, 12]);
    expect(lines.map(({ quoted }) => quoted)).toEqual([[0, 2], [], [0, 2], []]);
    expect(lines[0]?.fields[2]).toBe(`"${pem}"`);
  });

  it('reads every sheet that Excel may save', () => {
    const cell = fc
      .array(fc.constantFrom('a', '"', ',', '\n', ' ', '例', '""'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    const sheet = fc.array(fieldsOf(cell, 5), { maxLength: 8 });
    fc.assert(
      fc.property(sheet, fc.constantFrom('\r\n', '\n'), (rows, end) => {
        const text = rows.map((fields) => fields.map(asExcelWrites).join('\t') + end).join('');
        const { lines, emptyLines } = parseTsv(text);
        expect(emptyLines).toEqual([]);
        expect(lines.map(({ fields }) => fields)).toEqual(rows.map((fields) => fields.map(asExcelWrites)));
        let line = 1;
        for (const [index, fields] of rows.entries()) {
          expect(lines[index]?.line).toBe(line);
          expect(lines[index]?.quoted).toEqual(
            fields.flatMap((field, item) => (/[",\n]/.test(field) ? [item] : [])),
          );
          line += fields.join('').split('\n').length;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not let an open quotation mark swallow the records after it', () => {
    const text = 'a\t"open\nb\tc\nd\te\n';
    expect(parseTsv(text).lines.map(({ fields }) => fields)).toEqual([
      ['a', '"open'],
      ['b', 'c'],
      ['d', 'e'],
    ]);
  });
});

describe('hostile text', () => {
  it('never makes parseTsv throw, and loses nothing but line ends, blank lines and marks at the end', () => {
    const text = fc
      .array(fc.constantFrom('"', '\t', '\n', '\r', '\r\n', 'a', '""', ' ', '\u0000', '\ud800'), {
        maxLength: 60,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (hostile) => {
        const { lines } = parseTsv(hostile);
        const kept = lines.map(({ fields }) => fields.join('\t')).join('');
        const expected = hostile.replace(/[\r\n\0\u001a]*[\0\u001a][\r\n\0\u001a]*$/, '');
        expect(kept.replace(/[\r\n\t ]/g, '')).toBe(expected.replace(/[\r\n\t ]/g, ''));
        for (const { fields, quoted } of lines) {
          for (const item of quoted) expect(fields[item]).toMatch(/^"[\s\S]*"$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('comes to an end, whatever is repeated', () => {
    const alphabet = ['"', '\n', '\t', 'a', '\r'];
    let units = [''];
    for (let length = 1; length <= 3; length++) {
      units = [...units, ...units.flatMap((unit) => alphabet.map((letter) => unit + letter))];
    }
    const size = 30_000;
    for (const unit of new Set(units.slice(1))) {
      for (const lead of ['', '"', '\t"']) {
        const text = lead + unit.repeat(Math.ceil(size / unit.length));
        expect(parseTsv(text).lines.length).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it.each([
    ['no TAB', 'a\n'.repeat(200_000)],
    ['nothing but quotation marks', '"'.repeat(200_000)],
    ['open quotation marks', '"a\n'.repeat(100_000)],
    ['one wrapped field of many lines', `"${'ab\n'.repeat(1_000_000)}"\n`],
    ['one long field', `"${'a'.repeat(10_000_000)}"\n`],
    ['one long line of fields', '"a"\t'.repeat(300_000)],
  ])('comes to the end of a file of %s', (_, text) => {
    expect(parseTsv(text).lines.length).toBeLessThanOrEqual(text.length);
  });
});

it('writes CR+LF behind every record, the last included, and quotes nothing (5-1)', () => {
  expect(printTsv([['a', '"b"', ''], ['c, d']])).toBe('a\t"b"\t\r\nc, d\r\n');
  expect(printTsv([])).toBe('');
});
