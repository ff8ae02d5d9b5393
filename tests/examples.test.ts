import { readdirSync, readFileSync } from 'node:fs';
import { check, createCsrReader, type Finding, readFacts, readTable, type Table } from '@upki-tsv/core';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../packages/cli/src/source/open-workbook.ts';
import { mistakes } from '../scripts/examples/mistakes.mjs';
import { applications, bulkApplications, type Records, SHEET_NAMES } from '../scripts/examples/records.mjs';
import { sheetRows } from '../scripts/examples/workbook.mjs';

const folder = new URL('../examples/', import.meta.url);
const bytesOf = (name: string): Buffer => readFileSync(new URL(name, folder));
const reader = createCsrReader();

function tablesOf(name: string): { name: string; table: Table }[] {
  return openWorkbook(bytesOf(name)).sheets.map((sheet) => {
    const table = readTable(sheet.read());
    if (table.kind !== 'table') throw new Error(`${sheet.name}: ${table.kind}`);
    return { name: sheet.name, table };
  });
}

const findingsOf = async ({ set }: Table): Promise<readonly Finding[]> =>
  check(set, { facts: await readFacts(set, reader) }).findings;

interface Expected {
  readonly sheet: string;
  readonly type: string;
  readonly findings: readonly { row: number; item: number; rule: string; severity: string }[];
}

describe('mistakes.xlsx', async () => {
  const expected: readonly Expected[] = JSON.parse(bytesOf('mistakes.expected.json').toString('utf8'));
  const tables = tablesOf('mistakes.xlsx');

  it('has at least 50 rows of mistakes', () => {
    const rows = expected.flatMap(({ sheet, findings }) => findings.map(({ row }) => `${sheet} ${row}`));
    expect(new Set(rows).size).toBeGreaterThanOrEqual(50);
    expect(tables.map(({ name }) => name)).toEqual(expected.map(({ sheet }) => sheet));
  });

  it.each(expected.map((each) => [each.sheet, each] as const))(
    '%s gives exactly what is expected',
    async (sheet, { type, findings }) => {
      const table = tables.find(({ name }) => name === sheet)?.table;
      expect(table?.set.type).toBe(type);
      if (!table) return;
      const found = (await findingsOf(table)).map(({ rule, severity, at }) => ({
        row: at.row,
        item: at.item,
        rule,
        severity,
      }));
      const key = (each: object): string => JSON.stringify(each);
      expect(found.map(key).sort()).toEqual(
        findings.map(({ row, item, rule, severity }) => key({ row, item, rule, severity })).sort(),
      );
    },
  );
});

it.each(['applications.xlsx', 'bulk-1000.xlsx'])('%s is clean', async (name) => {
  for (const { table } of tablesOf(name)) expect(await findingsOf(table)).toEqual([]);
});

it('holds what the script writes', async () => {
  const written = {
    'applications.xlsx': await applications(),
    'bulk-1000.xlsx': bulkApplications(1000),
    'mistakes.xlsx': (await mistakes()).records,
  };
  for (const [name, records] of Object.entries(written)) {
    const ofTypes: Records = records;
    const workbook = openWorkbook(bytesOf(name));
    const types = Object.keys(records) as (keyof typeof SHEET_NAMES)[];
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(types.map((type) => SHEET_NAMES[type]));
    for (const [index, type] of types.entries()) {
      const rows = workbook.sheets[index]?.read().rows ?? [];
      const texts = sheetRows(type, ofTypes[type] ?? []).map((row: unknown[]) =>
        row.map((value) => (typeof value === 'string' ? value : null)),
      );
      expect(
        rows.map(({ cells }, row) =>
          texts[row]?.map((text: string | null, column: number) => (text === null ? null : cells[column])),
        ),
      ).toEqual(texts);
    }
  }
});

it('has a use for every file', () => {
  const files = readdirSync(folder).filter((name) => name !== 'out');
  expect(files.sort()).toEqual([
    'applications.xlsx',
    'bulk-1000.xlsx',
    'csr',
    'mistakes.expected.json',
    'mistakes.xlsx',
  ]);
});
