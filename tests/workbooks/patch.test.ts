import { readdirSync, readFileSync } from 'node:fs';
import type { SheetCell } from '@upki-tsv/core';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import type { Workbook } from '../../packages/workbook/src/index.ts';
import {
  type Mark,
  patchWorkbook,
  type SheetPatch,
  type Skipped,
} from '../../packages/workbook/src/patch/index.ts';
import { readRelationships, relationshipsPart } from '../../packages/workbook/src/relationships.ts';
import { End, Open, XmlScanner } from '../../packages/workbook/src/xml.ts';

const folder = new URL('./', import.meta.url);
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, folder));
/** The one left out cannot be read at all. */
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.xls[xm]$/.test(name) && name !== 'h_laugh.xlsx');

function patch(bytes: Uint8Array, patches: Omit<SheetPatch, 'sheet'>): Uint8Array {
  return patchFirst(bytes, patches).bytes;
}

function patchFirst(bytes: Uint8Array, patches: Omit<SheetPatch, 'sheet'>) {
  const workbook = openWorkbook(bytes);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return patchWorkbook(workbook, [{ sheet, ...patches }]);
}

const mark = (row: number, column: number, severity: Mark['severity'], note: string): Mark => ({
  row,
  column,
  severity,
  note,
});

/** Cells that samples have and lack, in rows that they have and lack. */
const marks: readonly Mark[] = [
  mark(1, 0, 'error', '誤りです'),
  mark(1, 0, 'warning', '一つのセルに二つ <&>'),
  mark(2, 1, 'warning', '警告です\n二行目'),
  mark(3, 1, 'error', '利用者のメモがあるセル'),
  mark(2, 30, 'error', '右にはみ出すセル'),
  mark(500, 3, 'warning', '行がありません'),
];

/** Cells of the first sheet by place, those with a value alone. */
function cells(bytes: Uint8Array): Map<string, SheetCell> {
  const found = new Map<string, SheetCell>();
  for (const { row, cells } of openWorkbook(bytes).sheets[0]?.read().rows ?? []) {
    cells.forEach((cell, column) => {
      if (cell !== null) found.set(`${row} ${column}`, cell);
    });
  }
  return found;
}

async function cellsByHucre(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const { sheets } = await readXlsx(bytes, { range: 'A1:AZ600' });
  sheets[0]?.rows.forEach((row, y) => {
    row.forEach((value, x) => {
      if (value !== null && value !== '') found.set(`${y + 1} ${x}`, value);
    });
  });
  return found;
}

/** The style of each cell of the first sheet by its reference. */
function styles(bytes: Uint8Array): Map<string, string> {
  const { package: pkg, sheets } = openWorkbook(bytes);
  const part = sheets[0]?.part ?? '';
  const xml = new XmlScanner(pkg.part(part), part);
  const found = new Map<string, string>();
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token !== Open || !xml.is('c')) continue;
    const attributes = xml.attributes();
    found.set(attributes.get('r') ?? '', attributes.get('s') ?? '0');
  }
  return found;
}

/** The parts that hold notes and their shapes, as text. */
function noteParts(bytes: Uint8Array): { comments: string; shapes: string } {
  const { package: pkg, sheets } = openWorkbook(bytes);
  const relationships = readRelationships(pkg, sheets[0]?.part ?? '');
  const text = (type: string): string => {
    const part = relationships.find((it) => it.type === type)?.target;
    return part === undefined ? '' : Buffer.from(pkg.part(part)).toString();
  };
  return { comments: text('comments'), shapes: text('vmlDrawing') };
}

/** Parts that marking the first sheet may change. */
function changeable(workbook: Workbook): Set<string> {
  const sheet = workbook.sheets[0]?.part ?? '';
  const notes = readRelationships(workbook.package, sheet)
    .filter(({ type }) => type === 'comments' || type === 'vmlDrawing')
    .map(({ target }) => target);
  return new Set([
    sheet,
    relationshipsPart(sheet),
    workbook.stylesPart ?? '',
    '[Content_Types].xml',
    ...notes,
  ]);
}

function expectSameParts(before: Uint8Array, after: Uint8Array, except: ReadonlySet<string>): void {
  const was = openWorkbook(before).package.entries;
  const is = openWorkbook(after).package.entries;
  expect(is.slice(0, was.length).map(({ name }) => name)).toEqual(was.map(({ name }) => name));
  was.forEach((entry, i) => {
    const { data, modified, record } = is[i] ?? entry;
    expect(modified).toBe(entry.modified);
    expect(Buffer.from(record.subarray(36, 42))).toEqual(Buffer.from(entry.record.subarray(36, 42)));
    if (!except.has(entry.name)) expect(Buffer.from(data).equals(entry.data), entry.name).toBe(true);
  });
}

function expectConsistent(bytes: Uint8Array): void {
  const { package: pkg } = openWorkbook(bytes);
  const defaults = new Set<string>();
  const overrides: string[] = [];
  for (const { name } of pkg.entries) {
    if (!/\.(?:xml|rels|vml)$/.test(name)) continue;
    const xml = new XmlScanner(pkg.part(name), name);
    const ids: (string | undefined)[] = [];
    for (let token = xml.next(); token !== End; token = xml.next()) {
      if (token !== Open) continue;
      const attributes = xml.attributes();
      if (xml.is('Relationship')) ids.push(attributes.get('Id'));
      if (xml.is('Default')) defaults.add((attributes.get('Extension') ?? '').toLowerCase());
      if (xml.is('Override')) overrides.push((attributes.get('PartName') ?? '').slice(1));
    }
    expect(new Set(ids).size).toBe(ids.length);
    const [, place, file] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (place === undefined || file === undefined) continue;
    for (const { target } of readRelationships(pkg, `${place}${file}`)) {
      expect(pkg.find(target), `${name}: ${target}`).toBeDefined();
    }
  }
  expect(new Set(overrides).size).toBe(overrides.length);
  for (const { name } of pkg.entries) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const isTyped = defaults.has(extension) || overrides.includes(name) || name.startsWith('[Content');
    // One sample has an entry that is no part.
    expect(isTyped || name === '__proto__', name).toBe(true);
  }
}

describe.each(samples)('%s', (name) => {
  const original = bytesOf(name);
  const marked = patch(original, { marks });

  test('marks change no value and no part but those of cells, styles and notes', async () => {
    expectSameParts(original, marked, changeable(openWorkbook(original)));
    expect(cells(marked)).toEqual(cells(original));
    expect(await cellsByHucre(marked)).toEqual(await cellsByHucre(original));
    expect(styles(marked).get('A1')).not.toBe(styles(original).get('A1'));
  });

  test('a marked copy is whole', () => {
    expectConsistent(marked);
  });

  test('marking again gives the same file', () => {
    expect(Buffer.from(patch(marked, { marks })).equals(marked)).toBe(true);
  });

  test('marks and notes come off again', () => {
    const unmarked = patch(marked, { marks: [] });
    const before = styles(original);
    const after = styles(unmarked);
    if (name !== 'v_nostyles.xlsx') for (const [cell, style] of before) expect(after.get(cell)).toBe(style);
    const { comments, shapes } = noteParts(unmarked);
    expect(comments).not.toContain('upki-tsv ──');
    const count = (text: string) => text.split('ObjectType="Note"').length;
    expect(count(shapes)).toBe(count(noteParts(original).shapes));
    expect(patch(unmarked, { marks })).toHaveLength(marked.length);
  });

  test('texts change their cells alone, and the sheet alone', async () => {
    const wanted = [
      { row: 1, column: 1, text: '001234' },
      { row: 2, column: 2, text: ' <新しい>\n値 & ' },
      { row: 500, column: 3, text: '新しい行' },
    ];
    const { bytes, skipped } = patchFirst(original, { texts: wanted });
    const sheet = openWorkbook(original).sheets[0]?.part ?? '';
    expectSameParts(original, bytes, new Set([sheet]));
    const places = new Set(skipped.map(({ row, column }) => `${row} ${column}`));
    expect(places.size).toBe(name === 'h_merge.xlsx' ? 3 : 0);
    const expected = cells(original);
    const theirs = await cellsByHucre(original);
    for (const { row, column, text } of wanted) {
      if (places.has(`${row} ${column}`)) continue;
      expected.set(`${row} ${column}`, text);
      theirs.set(`${row} ${column}`, text);
    }
    expect(new Map([...cells(bytes)].sort())).toEqual(new Map([...expected].sort()));
    expect(await cellsByHucre(bytes)).toEqual(theirs);
    for (const [cell, style] of styles(original)) expect(styles(bytes).get(cell)).toBe(style);
  });
});

describe('user.xlsm', () => {
  const original = bytesOf('user.xlsm');

  test("the user's note is kept and added to", () => {
    const marked = patch(original, { marks: [mark(3, 1, 'error', '理由')] });
    const was = noteParts(original);
    const is = noteParts(marked);
    expect(is.comments).toBe(
      was.comments.replace('既存コメント', '既存コメント\n── upki-tsv ──\n理由\n────────────'),
    );
    expect(is.shapes).toBe(was.shapes);
    expect(noteParts(patch(marked, { marks: [] }))).toEqual(was);
  });

  test('without marks nothing changes', () => {
    const copy = patch(original, { marks: [] });
    expectSameParts(original, copy, new Set());
    expect(openWorkbook(copy).package.entries).toHaveLength(openWorkbook(original).package.entries.length);
  });
});

describe('tricky.xlsx', () => {
  test('formulas, shared ones too, and cells under a merged one are left', () => {
    const texts = [
      { row: 1, column: 3, text: 'x' },
      { row: 7, column: 3, text: 'x' },
      { row: 2, column: 12, text: 'x' },
    ];
    const { bytes, skipped } = patchFirst(bytesOf('tricky.xlsx'), { texts });
    const reasons = (list: readonly Skipped[]) => list.map(({ row, reason }) => [row, reason]);
    expect(new Map(reasons(skipped) as [number, string][])).toEqual(
      new Map([
        [1, 'formula'],
        [7, 'formula'],
        [2, 'merged'],
      ]),
    );
    expect(cells(bytes)).toEqual(cells(bytesOf('tricky.xlsx')));
  });

  test('a text that is empty empties the cell', () => {
    const bytes = patch(bytesOf('tricky.xlsx'), { texts: [{ row: 1, column: 1, text: '' }] });
    expect(cells(bytes).has('1 1')).toBe(false);
    expect(styles(bytes).get('B1')).toBe('1');
  });
});

describe('random sheets', () => {
  const value = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean(), fc.constant(null));
  const grid = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 });
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[_x0-9A-F\r\n\t\0<&]*$/),
    fc.string({ unit: 'grapheme' }),
  );
  const place = { row: fc.integer({ min: 1, max: 10 }), column: fc.integer({ min: 0, max: 8 }) };
  const texts = fc.array(fc.record({ ...place, text }), { maxLength: 8 });
  const randomMarks = fc.array(
    fc.record({ ...place, severity: fc.constantFrom('error', 'warning'), note: text }),
    { maxLength: 8 },
  );

  test('hold the texts, and marks come and go without a trace', async () => {
    await fc.assert(
      fc.asyncProperty(grid, texts, randomMarks, randomMarks, async (rows, texts, first, second) => {
        const original = await writeXlsx({ sheets: [{ name: '申請', rows }] });
        const expected = cells(original);
        for (const { row, column, text } of texts) {
          if (text === '') expected.delete(`${row} ${column}`);
          else expected.set(`${row} ${column}`, text);
        }
        const fixed = patch(original, { texts, marks: first });
        expect(new Map([...cells(fixed)].sort())).toEqual(new Map([...expected].sort()));
        expectConsistent(fixed);

        const again = patch(fixed, { marks: second });
        expect(Buffer.from(patch(again, { marks: second })).equals(again)).toBe(true);
        expect(cells(again)).toEqual(cells(fixed));
        const unmarked = patch(again, { marks: [] });
        for (const [cell, style] of styles(original)) expect(styles(unmarked).get(cell)).toBe(style);
        expect(noteParts(unmarked).comments).not.toContain('upki-tsv ──');
      }),
      { numRuns: 100 },
    );
  });
});
