import { readFileSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import { type Example, exampleSet } from '../../packages/core/src/examples.ts';
import { type ApplicationType, cellAddress, type FieldId, formatOf } from '../../packages/core/src/index.ts';
import { patchWorkbook, type TextPatch } from '../../packages/workbook/src/patch/index.ts';

export type Row = Readonly<Partial<Record<FieldId, string>>>;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The values of the sample record of a type with some replaced. */
export const valuesOf = (type: ApplicationType, values: Row = {}): readonly string[] =>
  exampleSet({ type, values } satisfies Example).set.records[0]?.values ?? [];

/** A sheet of a type: its header, then a sample record for each row. */
export function sheetOf(type: ApplicationType, name: string, rows: readonly Row[]): Sheet {
  const items = formatOf(type).items;
  const shown = items.flatMap((field, index) => (field ? [index] : []));
  return {
    name,
    rows: [
      shown.map((index) => items[index]?.title.ja ?? ''),
      ...rows.map((row) => {
        const values = valuesOf(type, row);
        return shown.map((index) => values[index] || null);
      }),
    ],
  };
}

export async function writeWorkbook(path: string, sheets: readonly Sheet[]): Promise<string> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
  });
  writeFileSync(path, bytes);
  return path;
}

const SAMPLES = new URL('../workbooks/', import.meta.url);
/** Behind the columns that the samples use. */
const FREE_COLUMN = 5;

/** A sample workbook with an application sheet written beside what its first sheet holds. */
export function writeIntoSample(path: string, sample: string, sheet: Sheet): string {
  const workbook = openWorkbook(readFileSync(new URL(sample, SAMPLES)));
  const [first] = workbook.sheets;
  if (!first) throw new Error(`${sample} has no sheet`);
  const texts = sheet.rows.flatMap((cells, row) =>
    cells.flatMap((text, column): TextPatch[] =>
      text === null ? [] : [{ row: row + 1, column: column + FREE_COLUMN, text: String(text) }],
    ),
  );
  writeFileSync(path, patchWorkbook(workbook, [{ sheet: first, texts }]).bytes);
  return path;
}

/** The stored bytes of every part of a workbook. */
export function partsOf(path: string): ReadonlyMap<string, Buffer> {
  const { package: pkg } = openWorkbook(readFileSync(path));
  return new Map(pkg.entries.map(({ name }) => [name, Buffer.from(pkg.part(name))]));
}

/** Names of parts that differ, or that only one of two workbooks has. */
export function changedParts(one: string, other: string): string[] {
  const before = partsOf(one);
  const after = partsOf(other);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.filter((name) => !before.get(name)?.equals(after.get(name) ?? Buffer.alloc(0)));
}

/** The texts of a workbook's sheet by address. */
export function textsOf(path: string, name: string): ReadonlyMap<string, string> {
  const sheet = openWorkbook(readFileSync(path)).sheets.find((each) => each.name === name);
  const texts = new Map<string, string>();
  for (const { row, cells } of sheet?.read().rows ?? []) {
    cells.forEach((cell, column) => {
      if (cell !== null) texts.set(cellAddress(column, row), typeof cell === 'string' ? cell : cell.text);
    });
  }
  return texts;
}

/** Client records with DNs, serials and names of their own. */
export const clients = (count: number, more: (index: number) => Row = () => ({})): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    subjectDn: `CN=REI ${index},OU=S${index},O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP`,
    fileName: `REI ${index}`,
    oldSerial: String(1000 + index),
    ...more(index),
  }));
