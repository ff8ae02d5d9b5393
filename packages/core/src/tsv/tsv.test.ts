import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, printTsv } from './tsv.ts';

const character = fc.constantFrom('a', '"', ',', ' ', '例', '😀', '\u2028', '\u0085', '\ufeff', '=', '\\');
/** No TAB, no line break, no quotation mark at the beginning. */
const value = fc
  .array(character, { maxLength: 8 })
  .map((characters) => characters.join(''))
  .filter((text) => !text.startsWith('"'));
const records = fc.array(fc.array(value, { minLength: 2, maxLength: 15 }), { maxLength: 12 });

describe('parseTsv', () => {
  it('reads what printTsv writes', () => {
    fc.assert(
      fc.property(records, (written) => {
        expect(parseTsv(printTsv(written))).toEqual({
          lines: written.map((fields, index) => ({ line: index + 1, fields, quoted: [] })),
          emptyLines: [],
          emptyLinesAtEnd: false,
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
        fc.array(fc.tuple(fc.array(value, { minLength: 2, maxLength: 4 }), fc.constantFrom('\r\n', '\n')), {
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

  it('takes a line of TABs for a record', () => {
    expect(parseTsv('\t\t\n').lines).toEqual([{ line: 1, fields: ['', '', ''], quoted: [] }]);
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
    const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 });
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
  it('never makes parseTsv throw, and loses nothing but line ends', () => {
    const text = fc
      .array(fc.constantFrom('"', '\t', '\n', '\r', '\r\n', 'a', '""', ' ', '\u0000', '\ud800'), {
        maxLength: 60,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (hostile) => {
        const { lines } = parseTsv(hostile);
        const kept = lines.map(({ fields }) => fields.join('\t')).join('');
        expect(kept.replace(/[\r\n]/g, '')).toBe(hostile.replace(/[\r\n]/g, ''));
        for (const { fields, quoted } of lines) {
          for (const item of quoted) expect(fields[item]).toMatch(/^"[\s\S]*"$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes linear time, whatever is repeated', () => {
    const alphabet = ['"', '\n', '\t', 'a', '\r'];
    let units = [''];
    for (let length = 1; length <= 4; length++) {
      units = [...units, ...units.flatMap((unit) => alphabet.map((letter) => unit + letter))];
    }
    const size = 10_000;
    let slowest = { unit: '', time: 0 };
    for (const unit of new Set(units.slice(1))) {
      for (const lead of ['', '"', '\t"']) {
        const text = lead + unit.repeat(Math.ceil(size / unit.length));
        const start = performance.now();
        parseTsv(text);
        const time = performance.now() - start;
        if (time > slowest.time) slowest = { unit: lead + unit, time };
      }
    }
    expect(slowest.time, JSON.stringify(slowest.unit)).toBeLessThan(150);
  });

  it.each([
    ['no TAB', 'a\n'.repeat(200_000)],
    ['nothing but quotation marks', '"'.repeat(200_000)],
    ['open quotation marks', '"a\n'.repeat(100_000)],
    ['one wrapped field of many lines', `"${'ab\n'.repeat(1_000_000)}"\n`],
    ['one long field', `"${'a'.repeat(10_000_000)}"\n`],
    ['one long line of fields', '"a"\t'.repeat(300_000)],
  ])('reads a file of %s in good time', (_, text) => {
    const start = performance.now();
    parseTsv(text);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});

it('writes CR+LF behind every record, the last included, and quotes nothing (5-1)', () => {
  expect(printTsv([['a', '"b"', ''], ['c, d']])).toBe('a\t"b"\t\r\nc, d\r\n');
  expect(printTsv([])).toBe('');
});
