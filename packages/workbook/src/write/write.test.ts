import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { expect, it } from 'vitest';
import { openWorkbook } from '../test-zip.ts';
import { type NewSheet, writeWorkbook } from './index.ts';

const bytesOf = (...sheets: NewSheet[]): Uint8Array => writeWorkbook({ title: 'A & B', sheets });
const plain = (name: string, texts: readonly string[]): NewSheet => ({
  name,
  columns: [{ width: 10 }],
  rows: texts.map((text) => ({ cells: [null, { text }] })),
});

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const special = fc.constantFrom(
  '_x000D_',
  '<a&b>"\'',
  ' space ',
  'a\r\nb\tc',
  '\u0000\u001f',
  '\ufffe',
  '😀髙',
);

it('writes any text so that it is read back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, special), { minLength: 1, maxLength: 5 }), (texts) => {
      const [sheet] = openWorkbook(bytesOf(plain('S', texts))).sheets;
      expect(sheet?.read().rows.map(({ cells }) => cells[1])).toEqual(texts);
    }),
  );
});

it('writes sheets in their order, under any name', () => {
  const names = ['はじめに', 'A & "B"', '<x>'];
  expect(
    openWorkbook(bytesOf(...names.map((name) => plain(name, [])))).sheets.map(({ name }) => name),
  ).toEqual(names);
});

it('writes the same bytes for the same workbook', () => {
  expect(bytesOf(plain('S', ['a']))).toEqual(bytesOf(plain('S', ['a'])));
});

it('writes widths, heights, frozen panes and validations', async () => {
  const prompt = { title: 'Title', text: 'one\n"two" & <three>' };
  const bytes = bytesOf({
    ...plain('S', []),
    columns: [{ width: 12 }, { width: 34 }],
    rows: [{ height: 30, cells: [{ text: 'x', style: { bold: true, fill: 'AABBCC', border: '112233' } }] }],
    frozen: { rows: 1, columns: 1 },
    validations: [
      { range: 'A2:A1048576', prompt, entries: ['1: a', '2: b'], alert: 'no' },
      { range: 'B2:B9', prompt, maxLength: 64, alert: 'long' },
    ],
  });
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  expect(sheet?.columns?.map(({ width }) => width)).toEqual([12, 34]);
  expect(sheet?.rowDefs?.get(0)?.height).toBe(30);
  expect(sheet?.freezePane).toEqual({ rows: 1, columns: 1 });
  expect(sheet?.cells?.get('0,0')?.style).toMatchObject({
    font: { bold: true },
    fill: { pattern: 'solid', fgColor: { rgb: 'AABBCC' } },
    border: { left: { style: 'thin' } },
  });
  const shown = { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text };
  expect(sheet?.dataValidations).toMatchObject([
    { range: 'A2:A1048576', type: 'list', values: ['1: a', '2: b'], errorStyle: 'warning', ...shown },
    { range: 'B2:B9', type: 'textLength', operator: 'lessThanOrEqual', formula1: '64', ...shown },
  ]);
});

it('writes a prompt that asks for nothing', () => {
  const workbook = openWorkbook(
    bytesOf({ ...plain('S', []), validations: [{ range: 'C2', prompt: { title: 'T', text: 'a\nb' } }] }),
  );
  expect(new TextDecoder().decode(workbook.package.part('xl/worksheets/sheet1.xml'))).toContain(
    '<dataValidation allowBlank="1" showInputMessage="1" promptTitle="T" prompt="a&#10;b" sqref="C2"/>',
  );
});
