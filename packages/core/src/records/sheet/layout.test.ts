import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetCell, SheetData } from '../../language/cell.ts';
import { choiceCode } from '../../manual/choice-code.ts';
import { APPLICATION_TYPES, formatOf } from '../../manual/formats.ts';
import { exampleSet } from '../../rules/sample-records.ts';
import { valueAt } from '../record.ts';
import { institutionLayout } from './institution-layout.ts';
import { layoutOf, type SheetLayout } from './layout.ts';
import type { LayoutInput } from './layout-input.ts';
import { readTable } from './table.ts';

const variants = APPLICATION_TYPES.flatMap((type) =>
  ([false, true] as const).flatMap((dnParts) =>
    (['ja', 'en'] as const).map((language) => ({ type, dnParts, language })),
  ),
);

const sheetOf = ({ name, rows }: SheetLayout, more: readonly (readonly SheetCell[])[] = []): SheetData => ({
  name,
  hidden: false,
  rows: [...rows, ...more].map((cells, index) => ({ row: index + 1, hidden: false, cells })),
});

const DN = {
  host: ['www.example.ac.jp', 'Example University', 'Chiyoda-ku', 'Tokyo', 'JP'],
  person: ['REI HANAKO', 'S1234567', '', '', 'Example University', 'Chiyoda-ku', 'Tokyo', 'JP'],
};

describe.each(variants)('$type, parts $dnParts, $language', ({ type, dnParts, language }) => {
  const layout = layoutOf(type, { dnParts, language });
  const { set } = exampleSet({ type });

  it('is read as its type, without a record', () => {
    const table = readTable(sheetOf(layout));
    expect(table).toMatchObject({ kind: 'table', headerRow: layout.headerRow, set: { type, records: [] } });
    expect(layout.headerRow).toBe(layout.rows.length);
    expect(layout.headerRow).toBeLessThanOrEqual(10);
  });

  it('has a column for each item, and none for those left blank', () => {
    const items = new Set(layout.columns.flatMap(({ item }) => item ?? []));
    expect([...items]).toEqual(formatOf(type).items.flatMap((field, index) => (field ? [index + 1] : [])));
    const table = readTable(sheetOf(layout));
    if (table.kind !== 'table') throw new Error(table.kind);
    for (const [item, column] of table.columns) expect(layout.columns[column]?.item).toBe(item);
  });

  it('gives the records that are written into it', () => {
    const record = set.records[0];
    if (!record) throw new Error('no sample');
    const parts = [...DN[formatOf(type).dn.commonName]];
    const cells = layout.columns.map(({ item, entries }): string | null => {
      if (item === null) return null;
      if (item === 1 && dnParts) return parts.shift() || null;
      const value = valueAt(record, item - 1);
      return entries?.find((entry) => entry.startsWith(`${value}: `)) ?? (value === '' ? null : value);
    });
    const table = readTable(sheetOf(layout, [[], cells]));
    expect(table).toMatchObject({
      kind: 'table',
      set: { type, records: [{ values: record.values, row: layout.headerRow + 2 }] },
    });
  });

  it('says of each column whether it must be filled in, in words', () => {
    const marks = layout.rows[layout.requiredRow - 1] ?? [];
    expect(marks).toHaveLength(layout.columns.length);
    for (const [index, { required, item }] of layout.columns.entries()) {
      const words = {
        always: /● (?:必須|required)/,
        conditional: /▲ (?:条件付き|conditional)/,
        never: /○ (?:任意|optional)/,
      };
      expect(marks[index]).toMatch(words[required]);
      if (item !== null) expect(marks[index]).toContain(`#${item}`);
    }
  });

  it('keeps to what Excel allows', () => {
    expect(layout.name.length).toBeLessThanOrEqual(31);
    expect(layout.name).not.toMatch(/[[\]:*?/\\]/);
    for (const column of layout.columns) {
      expectAllowed(column);
      expect(column.numberFormat).toBe('@');
      expect(column.width).toBeGreaterThanOrEqual(8);
      expect(column.width).toBeLessThanOrEqual(60);
    }
  });
});

function expectAllowed({ prompt, entries, alert }: LayoutInput): void {
  expect(prompt.title.length).toBeGreaterThan(0);
  expect(prompt.title.length).toBeLessThanOrEqual(32);
  expect(prompt.text.length).toBeGreaterThan(0);
  expect(prompt.text.length).toBeLessThanOrEqual(255);
  expect((alert ?? '').length).toBeLessThanOrEqual(225);
  if (!entries) return;
  expect(entries.join(',').length).toBeLessThanOrEqual(255);
  for (const entry of entries) expect(entry).not.toMatch(/[,"]|^\s|\s$/);
}

it('offers every choice as its code with its meaning', () => {
  for (const type of APPLICATION_TYPES) {
    const format = formatOf(type);
    for (const { item, entries } of layoutOf(type).columns) {
      const choices = item === null ? undefined : format.items[item - 1]?.choices;
      if (choices)
        expect(entries?.map((entry) => choiceCode(entry, choices))).toEqual(
          choices.map(({ value }) => value),
        );
    }
  }
});

it.each(['ja', 'en'] as const)('has an institution sheet within what Excel allows, in %s', (language) => {
  for (const row of institutionLayout(language).rows) expectAllowed(row);
});

describe('choiceCode', () => {
  const choices = [
    { value: '3', title: { ja: '三', en: 'three' }, words: [] },
    { value: '11', title: { ja: '十一', en: 'eleven' }, words: [] },
  ];

  it.each([
    ['3: RSA 2048ビット', '3'],
    ['11：ECDSA', '11'],
    [' 3 : RSA', '3'],
    ['3:', '3'],
    ['3', '3'],
    ['4: RSA', '4: RSA'],
    ['3 RSA', '3 RSA'],
    ['03: RSA', '03: RSA'],
    ['RSA: 3', 'RSA: 3'],
    ['', ''],
  ])('takes %j as %j', (text, code) => {
    expect(choiceCode(text, choices)).toBe(code);
  });

  it('leaves other items and other texts as they are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(choiceCode(text, undefined)).toBe(text);
        const code = choiceCode(text, choices);
        expect(code === text || ['3', '11'].includes(code)).toBe(true);
      }),
    );
  });
});
