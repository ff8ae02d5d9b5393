import { type ApplicationType, check, layoutOf, readFacts, readTable } from '@upki-tsv/core';
import { expect, it } from 'vitest';
import { largeRows, mistakeSheets, type SampleRow } from './rows.ts';

/** Errors of rows typed below the header of a fresh sheet, as `rule row`. */
async function findingsOf(type: ApplicationType, rows: readonly SampleRow[]): Promise<string[]> {
  const { name, columns, headerRow } = layoutOf(type);
  const header = { row: headerRow, hidden: false, cells: columns.map((column) => column.header) };
  const typed = rows.map((row, index) => ({
    row: headerRow + 1 + index,
    hidden: false,
    cells: columns.map(({ item }) => (item === null ? null : row[item] || null)),
  }));
  const table = readTable({ name, hidden: false, rows: [header, ...typed] });
  if (table.kind !== 'table') throw new Error(table.kind);
  const { findings } = check(table.set, { facts: await readFacts(table.set) });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, at }) => `${rule} ${(at.row ?? 0) - headerRow}`);
}

it('the sheet of mistakes has mistakes of many kinds, and clean rows', async () => {
  const { issue, revoke } = await mistakeSheets();
  const findings = await findingsOf('server-issue', issue);
  const rules = new Set(findings.map((finding) => finding.split(' ')[0]));
  expect(rules.size).toBeGreaterThanOrEqual(12);
  for (const rule of ['outside-repertoire', 'dn-matches-csr', 'mail-form', 'full-width', 'required'])
    expect(rules).toContain(rule);
  const clean = [1, issue.length];
  expect(findings.filter((finding) => clean.includes(Number(finding.split(' ')[1])))).toEqual([]);
  expect(await findingsOf('server-revoke', revoke)).toContain('serial-form 3');
});

it('the large sheet has a mistake here and there', async () => {
  const rows = largeRows();
  expect(rows).toHaveLength(10_000);
  expect(await findingsOf('client-issue', rows)).toHaveLength(25);
});
