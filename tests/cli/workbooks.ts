import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import {
  type ApplicationType,
  type Example,
  exampleSet,
  type FieldId,
  formatOf,
} from '../../packages/core/src/index.ts';

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

/** Client records with DNs, serials and names of their own. */
export const clients = (count: number, more: (index: number) => Row = () => ({})): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    subjectDn: `CN=REI ${index},OU=S${index},O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP`,
    fileName: `REI ${index}`,
    oldSerial: String(1000 + index),
    ...more(index),
  }));
