import { readdirSync, readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import type { SheetCell, SheetData, SheetRow } from '@upki-tsv/core';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import { WorkbookError } from '../../packages/workbook/src/index.ts';
import { archive, workbookParts } from '../../packages/workbook/src/test-archive.ts';

const folder = new URL('./', import.meta.url);
const used = new Set<string>();

function bytesOf(name: string): Uint8Array {
  used.add(name);
  return readFileSync(new URL(name, folder));
}

const read = (name: string): SheetData[] => openWorkbook(bytesOf(name)).sheets.map((sheet) => sheet.read());
const rowsOf = (name: string): readonly SheetRow[] => read(name)[0]?.rows ?? [];

const number = (text: string): SheetCell => ({ kind: 'number', text });
const formula = (kind: 'text' | 'number' | 'error' | 'none', text: string): SheetCell => ({
  kind,
  text,
  formula: true,
});
const date = (numberFormat: string, text = '46024'): SheetCell => ({ kind: 'date', text, numberFormat });
const row = (number: number, cells: readonly SheetCell[], hidden = false): SheetRow => ({
  row: number,
  hidden,
  cells,
});
const empty = (count: number): null[] => Array<null>(count).fill(null);

const tricky: readonly SheetRow[] = [
  row(1, [
    number('1234567812345678123'),
    '012345',
    date('m"月"d"日"'),
    formula('text', '012345x'),
    '赤い 文字',
    '東京',
    'インライン',
    { kind: 'error', text: '#N/A' },
    '  前後空白  ',
    '行1\r\n行2',
    '一行目\n二行目',
    'ABC123アイウ',
    '結合',
    '隠し列',
  ]),
  row(2, [
    number('1.23456781234568E+18'),
    '012345',
    date('m/d/yyyy'),
    formula('number', '24690'),
    null,
    '山田太郎',
    '大阪',
    { kind: 'boolean', text: 'TRUE' },
    '全角　空白',
    '_x000D_',
    '左\t右',
    '👨‍👩‍👧‍👦絵文字',
  ]),
  row(3, [
    { kind: 'number', text: '12345', numberFormat: '000000' },
    '1234567812345678123',
    date('yyyy/mm/dd'),
    formula('none', ''),
    ...empty(2),
    '007',
    ...empty(2),
    'xAy',
    'a\r\nb',
    '𠮷野家',
  ]),
  row(4, [
    number('0.1'),
    null,
    date('[$-411]ggge"年"m"月"d"日";@'),
    formula('error', '#DIV/0!'),
    ...empty(3),
    date('m/d/yyyy', '2026-01-02'),
    ...empty(3),
    '𠮷野 <&>',
  ]),
  row(5, ['隠し行', ...empty(10), '葛\u{E0100}城市'], true),
  row(6, [...empty(3), formula('number', '12346')]),
  row(7, [...empty(3), formula('number', '1.1')]),
];

const withoutG2 = tricky.map((it) => (it.row === 2 ? { ...it, cells: it.cells.with(6, null) } : it));

const mergedM = [{ firstRow: 1, lastRow: 3, firstColumn: 12, lastColumn: 12 }];

describe('cells of every kind', () => {
  test.each(['tricky.xlsx', 'prefixed.xlsx', 'abspath.xlsx'])('%s', (name) => {
    expect(read(name)).toEqual([{ name: '申請データ', hidden: false, merged: mergedM, rows: tricky }]);
  });

  test('tricky_noG2.xlsx', () => {
    expect(rowsOf('tricky_noG2.xlsx')).toEqual(withoutG2);
  });

  test.each<[string, readonly SheetRow[]]>([
    ['v_emptysi.xlsx', []],
    ['v_inlinerph.xlsx', [row(1, ['大阪', number('1')]), row(2, [number('2')])]],
    ['v_nosst.xlsx', [row(1, [{ kind: 'error', text: '#REF!' }])]],
    ['v_nostyles.xlsx', [row(1, [number('1')])]],
    ['v_td.xlsx', [row(1, [date('m/d/yyyy', '2026-01-02')])]],
  ])('%s', (name, rows) => {
    expect(rowsOf(name)).toEqual(rows);
  });

  test.each(['d1904.xlsx', 'lo/d1904.xlsx'])('%s', (name) => {
    expect(openWorkbook(bytesOf(name)).date1904).toBe(true);
    expect(rowsOf(name)).toEqual([row(1, [date('m/d/yyyy', '44562')])]);
  });
});

describe('hostile workbooks', () => {
  const one = [row(1, [number('1')])];

  test.each<[string, readonly SheetRow[]]>([
    ['h_far.xlsx', one],
    ['h_far3.xlsx', [...one, row(1_048_576, [...empty(14), number('3')])]],
    ['h_merge.xlsx', one],
    ['h_dv.xlsx', one],
    ['h_dvcols.xlsx', one],
  ])('%s costs nothing', (name, rows) => {
    expect(rowsOf(name)).toEqual(rows);
  });

  test('h_proto.xlsx', () => {
    const rows = [row(1, ['__proto__', 'toString']), row(2, ['p'])];
    expect(read('h_proto.xlsx')).toEqual([{ name: '__proto__', hidden: false, rows }]);
  });

  test('h_laugh.xlsx is refused', () => {
    expect(() => read('h_laugh.xlsx')).toThrow(new WorkbookError('dtd', 'xl/sharedStrings.xml'));
  });

  describe('400 MB of one letter as a shared string', () => {
    const size = 400_000_000;
    const bomb = { crc: 0, deflated: Buffer.alloc(0) };

    beforeAll(() => {
      const content = Buffer.alloc(size, 'A');
      content.write('<sst><si><t>');
      content.write('</t></si></sst>', size - 15);
      bomb.crc = crc32(content);
      bomb.deflated = deflateRawSync(content);
    });

    function workbookWithBomb(declaredSize: number): Uint8Array {
      const parts = [...workbookParts('<row><c t="s"><v>0</v></c></row>')];
      const { crc, deflated } = bomb;
      const strings = { name: 'xl/sharedStrings.xml', content: '', deflated, declaredSize, declaredCrc: crc };
      return archive([...parts.map(([name, content]) => ({ name, content })), strings]);
    }

    test.each([
      ['declared as it is', size, 'too-large'],
      ['declared as small', 1000, 'damaged'],
      ['declared as larger than allowed', 2 ** 30 - 2 ** 20, 'too-large'],
      ['declared as larger than the whole may be', 2 ** 32 - 2, 'too-large'],
    ] as const)('%s', (_, declaredSize, reason) => {
      const bytes = workbookWithBomb(declaredSize);
      const before = process.memoryUsage().rss;
      expect(() => openWorkbook(bytes).sheets[0]?.read()).toThrow(
        new WorkbookError(reason, 'xl/sharedStrings.xml'),
      );
      expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
    });
  });
});

/** What hucre gives for a cell, as far as both models say the same. */
function asValue(cell: SheetCell | undefined): string | number | boolean | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'number') return Number(cell.text);
  if (cell.kind === 'boolean') return cell.text === 'TRUE';
  return cell.text === '' ? null : cell.text;
}

function grid({ rows }: SheetData): (string | number | boolean | null)[][] {
  const values = Array.from(
    { length: rows.at(-1)?.row ?? 0 },
    (): (string | number | boolean | null)[] => [],
  );
  for (const { row, cells } of rows) values[row - 1] = cells.map(asValue);
  return values;
}

function trimmed(rows: readonly (readonly unknown[])[]): unknown[][] {
  const full = (row: readonly unknown[]) =>
    row.slice(0, row.findLastIndex((value) => value !== null && value !== '') + 1);
  const values = rows.map((row) => full(row).map((value) => (value === '' ? null : value)));
  return values.slice(0, values.findLastIndex((row) => row.length > 0) + 1);
}

describe('workbooks of users', () => {
  test.each(['user.xlsm', 'user_src.xlsx', 'user2_src.xlsx', 'lo/user2_src.xlsx'])(
    '%s reads as by hucre',
    async (name) => {
      const theirs = await readXlsx(bytesOf(name));
      const ours = read(name);
      expect(ours.map((sheet) => sheet.name)).toEqual(theirs.sheets.map((sheet) => sheet.name));
      expect(ours.map(grid).map(trimmed)).toEqual(theirs.sheets.map((sheet) => trimmed(sheet.rows)));
    },
  );

  test('user.xlsm has macros and a hidden sheet', () => {
    const workbook = openWorkbook(bytesOf('user.xlsm'));
    expect(workbook).toMatchObject({ macros: true, signed: false, date1904: false });
    expect(workbook.sheets.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  });
});

describe('formats that are not read', () => {
  test.each([
    ['lo/v_td.xls', 'old-xls'],
    ['lo/v_td.ods', 'ods'],
  ] as const)('%s is %s', (name, reason) => {
    expect(() => read(name)).toThrow(new WorkbookError(reason));
  });
});

describe('what hucre writes', () => {
  const text = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...'\t\n <>&"\'　髙～−①𠮷', '👨‍👩‍👧‍👦', '&amp;', '葛\u{E0100}'),
        fc.string({ unit: 'grapheme', maxLength: 2 }),
      ),
    })
    .filter((value) => !/_x[0-9a-f]{4}_/i.test(value));
  const value = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
  );

  test('reads back equal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const bytes = await writeXlsx({ sheets: [{ name: '申請', rows }] });
        const [sheet] = openWorkbook(bytes).sheets.map((it) => it.read());
        expect(sheet && trimmed(grid(sheet))).toEqual(trimmed(rows));
      }),
    );
  });
});

describe('damage', () => {
  test('anywhere in the file gives a reading or a WorkbookError', () => {
    const original = bytesOf('tricky.xlsx');
    const flip = fc.record({
      at: fc.nat({ max: original.length - 1 }),
      mask: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(fc.array(flip, { maxLength: 4 }), fc.nat({ max: original.length }), (flips, length) => {
        const bytes = Uint8Array.from(flips.length === 0 ? original.subarray(0, length) : original);
        for (const { at, mask } of flips) if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ mask;
        try {
          for (const sheet of openWorkbook(bytes).sheets) sheet.read();
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

afterAll(() => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:xls[xm]?|ods)$/.test(name),
  );
  expect([...used].sort()).toEqual(files.map((name) => name.replaceAll('\\', '/')).sort());
});
