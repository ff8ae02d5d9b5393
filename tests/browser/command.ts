import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { upkiTsvIn } from '../cli/command.ts';
import { type Sheet, writeWorkbook } from '../cli/workbooks.ts';
import type { Grid } from './grid.ts';
import type { SavedFile, Sums } from './pane.ts';

/** A sheet as it stands in the grid: its texts, empty cells left out. */
export async function sheetOf(grid: Grid, name: string, area: string): Promise<Sheet> {
  await grid.openSheet(name);
  const rows = await grid.copy(area);
  return { name, rows: rows.map((row) => row.map((text) => (text === '' ? null : text))) };
}

/** What the command line finds on sheets of a workbook. */
export async function checkByCommand(
  sheets: readonly Sheet[],
  checked: string,
): Promise<Sums & { readonly records: number; readonly cells: readonly string[] }> {
  const path = await workbookOf(sheets);
  const { stdout } = upkiTsvIn({}, ['check', path, '--sheet', checked, '--json', '--lang', 'ja']);
  const [source] = (JSON.parse(stdout.toString()) as Report).sources;
  if (!source) throw new Error(`The command line reads no applications from ${checked}`);
  const of = (severity: string): number =>
    source.findings.filter((finding) => finding.severity === severity).length;
  return {
    records: source.records,
    errors: of('error'),
    warnings: of('warning'),
    cells: source.findings.map(({ cell }) => cell),
  };
}

interface Report {
  readonly sources: readonly {
    readonly records: number;
    readonly findings: readonly { readonly severity: string; readonly cell: string }[];
  }[];
}

/** The files that the command line writes of a workbook's sheet. */
export async function convertByCommand(
  sheet: Sheet,
  options: readonly string[] = [],
): Promise<readonly SavedFile[]> {
  const path = await workbookOf([sheet]);
  const out = join(path, '../out');
  const { status, stderr } = upkiTsvIn({}, ['convert', path, '--out', out, ...options]);
  if (status !== 0) throw new Error(`The command line converts nothing: ${stderr}`);
  return readdirSync(out).map((name) => ({ name, bytes: readFileSync(join(out, name)) }));
}

/** Bytes by the part of the name that says what a file holds; what stands before depends on who wrote it. */
export const bySuffix = (files: readonly SavedFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    files
      .map(
        ({ name, bytes }) => [name.replace(/^.*?(?=(?:server|client)-)/, ''), bytes.toString('hex')] as const,
      )
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

async function workbookOf(sheets: readonly Sheet[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return writeWorkbook(join(folder, 'book.xlsx'), sheets);
}
