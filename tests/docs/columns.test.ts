import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FieldDefinition } from '../../packages/core/src/manual/field.ts';
import type { Format } from '../../packages/core/src/manual/formats.ts';
import type { Institution } from '../../packages/core/src/records/context.ts';
import { headerKey } from '../../packages/core/src/records/sheet/header.ts';
import { readTable, type Table } from '../../packages/core/src/records/sheet/table.ts';
import { EVERY_FORMAT } from '../../scripts/docs/words.ts';

type Cells = readonly string[];

const sheetOf = (rows: readonly Cells[], firstRow = 1) => ({
  name: 'Sheet1',
  hidden: false,
  rows: rows.map((cells, index) => ({ row: firstRow + index, cells, hidden: false })),
});

const fieldsOf = (format: Format): FieldDefinition[] => format.items.flatMap((field) => field ?? []);
const headerOf = (format: Format): string[] => fieldsOf(format).map(({ title }) => title.ja);
const examplesOf = (format: Format): string[] => fieldsOf(format).map(({ example }) => example);

function tableOf(rows: readonly Cells[], type: Format['id'], firstRow = 1): Table {
  const reading = readTable(sheetOf(rows, firstRow), { type });
  if (reading.kind !== 'table') throw new Error(`The sheet was read as ${reading.kind}.`);
  return reading;
}

/** The names of columns that each page lists, as they are compared. */
const documented = ['ja', 'en'].map((language) => {
  const page = readFileSync(new URL(`../../docs/columns.${language}.md`, import.meta.url), 'utf8');
  const [, list = ''] = page.split('<a id="names"></a>');
  return Array.from(list.matchAll(/`([^`]+)`|^\| (\S+) \|/gm), ([, other, name]) =>
    headerKey(other ?? name ?? ''),
  );
});

describe.each(EVERY_FORMAT.map((format) => [format.id, format] as const))('columns of %s', (type, format) => {
  const names = fieldsOf(format).flatMap((field, column) =>
    [field.title.en, ...field.aliases].map((name) => [name, field, column] as const),
  );

  it.each(names)('are documented and read under the name %s', (name, field, column) => {
    for (const names of documented) expect(names).toContain(headerKey(name));
    const header = headerOf(format).with(column, name);
    const { columns } = tableOf([header, examplesOf(format)], type);
    expect(columns.get(format.itemOf[field.id] ?? 0)).toBe(column);
  });

  it('are told without a type', () => {
    const sheet = sheetOf([headerOf(format), examplesOf(format)]);
    // Beside a format of the current edition with the same columns, the sheet's name tells one of a later edition.
    const named = format.source ? { ...sheet, name: format.sheetName.ja } : sheet;
    expect(readTable(named)).toMatchObject({
      kind: 'table',
      set: { type },
    });
  });

  it('are found in the first ten rows only', () => {
    expect(tableOf([headerOf(format), examplesOf(format)], type, 10).headerRow).toBe(10);
    expect(readTable(sheetOf([headerOf(format), examplesOf(format)], 11)).kind).toBe('other');
  });
});

it('reads the code of a choice that stands with its meaning', () => {
  const header = ['主体者DN', '失効対象証明書シリアル番号', '失効理由'];
  const { set } = tableOf([header, ['CN=www.example.ac.jp', '0x11', '4: 更新']], 'server-revoke');
  expect(set.records[0]?.values[4]).toBe('4');
});

describe('the column 申請', () => {
  const [format] = EVERY_FORMAT;
  if (!format) throw new Error('There is no format.');
  const record = (choice: string): Cells => [choice, ...examplesOf(format)];
  const read = (choice: string, header = '申請') =>
    tableOf([[header, ...headerOf(format)], record(choice)], format.id);

  it.each(['', '対象'])('takes “%s”', (choice) => {
    expect(read(choice).set.records).toHaveLength(1);
    expect(read(choice).set.records[0]?.unclearChoice).toBeUndefined();
  });

  it.each(['済', '済み（4/1）', '除外', 'done', 'skip'])('leaves out “%s”', (choice) => {
    expect(read(choice).set.records).toEqual([]);
    expect(read(choice, 'apply').leftOut).toBe(1);
  });

  it('reports anything else', () => {
    expect(read('保留').set.records[0]?.unclearChoice).toBe('保留');
  });
});

it('puts a DN together from its parts, completed with the institution’s values', () => {
  const rows = [
    ['C', 'L', 'O', 'OU1', 'OU2', 'CN', '証明書プロファイルID', 'ダウンロード方法', '利用者mail'],
    ['JP', 'Chiyoda-ku', 'Example University', 'S1', 'Science', 'REI HANAKO', '5', '1', 'a@example.ac.jp'],
  ];
  const dn = 'CN=REI HANAKO,OU=S1,OU=Science,O=Example University,L=Chiyoda-ku';
  const read = (institution?: Institution) => readTable(sheetOf(rows), { type: 'client-issue', institution });
  expect(read()).toMatchObject({ set: { records: [{ values: expect.arrayContaining([`${dn},C=JP`]) }] } });
  expect(read({ prefecture: 'Tokyo' })).toMatchObject({
    set: { records: [{ values: expect.arrayContaining([`${dn},ST=Tokyo,C=JP`]) }] },
  });
});
