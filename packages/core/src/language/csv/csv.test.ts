import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells);

describe('text with commas', () => {
  it('gives back what was written by RFC 4180', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '例', '"', ',', '\n', '\r\n', ' ', '\t') });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, fc.constantFrom('\r\n', '\n', '\r'), fc.boolean(), (written, end, atEnd) => {
        const text = written.map((row) => row.map(quoted).join(',')).join(end) + (atEnd ? end : '');
        expect(cellsOf(text)).toEqual(written);
      }),
    );
  });

  it('takes plain fields as they are, and knows the lines they stand in', () => {
    expect(parseCsv('\ufeffa,b 1\r\n\r\n"x\ny",\nc')).toMatchObject([
      { row: 1, cells: ['a', 'b 1'] },
      { row: 3, cells: ['x\ny', ''] },
      { row: 5, cells: ['c'] },
    ]);
  });

  it('loses nothing of what is quoted wrongly', () => {
    expect(cellsOf('a"b,"c" d,"e')).toEqual([['a"b', 'c d', 'e']]);
  });
});
