import {
  type ApplicationType,
  cellAddress,
  type FieldId,
  formatOf,
  type Language,
  layoutOf,
} from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import { clientRecord, serverRecord } from '../../scripts/examples/records.mjs';

/** Texts of a row by field; what is not told is as in the sample record of its type. */
export type Values = Readonly<Partial<Record<FieldId, string>>>;

/** Row of the first application on a sheet that the add-in made. */
export const firstRow = (type: ApplicationType): number => layoutOf(type).headerRow + 1;

/** Texts by the manual's item numbers. */
type ByItem = Readonly<Record<number, string | undefined>>;

/** Address of a field's cell on a sheet that the add-in made. */
export function cellOf(type: ApplicationType, field: FieldId, row: number): string {
  const item = formatOf(type).itemOf[field];
  const column = layoutOf(type).columns.findIndex((each) => each.item === item);
  if (column < 0) throw new Error(`${type} has no column for ${field}`);
  return cellAddress(column, row);
}

/** Name of the sheet that the add-in makes for a type. */
export const sheetName = (type: ApplicationType, language: Language = 'ja'): string =>
  layoutOf(type, { language }).name;

/** Cells from the header down to a row, over all columns of a sheet that the add-in made. */
export const areaTo = (type: ApplicationType, row: number): string =>
  `A1:${cellAddress(layoutOf(type).columns.length - 1, row)}`;

/** A row to be pasted at column A of a sheet that the add-in made. */
export function sampleRow(type: ApplicationType, values: Values = {}): readonly string[] {
  const record = exampleSet({ type, values }).set.records[0]?.values ?? [];
  return rowOf(type, Object.fromEntries(record.map((text, index) => [index + 1, text])));
}

/** Clean client applications, each with a DN, a name and a mail address of its own. */
export const clientRows = (
  count: number,
  options?: { readonly profile: string; readonly method: string },
): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, index) => {
    const record: ByItem = clientRecord(index, options);
    return rowOf('client-issue', record);
  });

/** A clean server application whose CSR was made for its host. */
export async function serverRow(host: string, kind: number): Promise<readonly string[]> {
  const record: ByItem = await serverRecord(host, kind);
  return rowOf('server-issue', record);
}

const rowOf = (type: ApplicationType, record: ByItem): readonly string[] =>
  layoutOf(type).columns.map(({ item }) => (item === null ? '' : (record[item] ?? '')));
