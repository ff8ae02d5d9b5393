import { readFileSync } from 'node:fs';
import { APPLICATION_TYPES, layoutOf, readInstitution, readTable, reduceCsrText } from '@upki-tsv/core';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import { exampleSet } from '../../packages/core/src/rules/sample-records.ts';

describe.each([
  ['filled-whole.xlsx', false],
  ['filled-parts.xlsx', true],
] as const)('%s', (file, dnParts) => {
  const workbook = openWorkbook(readFileSync(new URL(file, import.meta.url)));
  const sheets = workbook.sheets.map((sheet) => sheet.read());
  const [institution, ...others] = sheets.flatMap((sheet) => readInstitution(sheet) ?? []);

  it('gives the institution’s values', () => {
    expect(others).toEqual([]);
    expect(institution).toEqual({
      organization: 'Example University',
      locality: 'Chiyoda-ku',
      prefecture: 'Tokyo',
      domains: ['example.ac.jp'],
      defaults: { adminName: '例　太郎', serverProfile: '3', method: '1' },
    });
  });

  it.each(APPLICATION_TYPES)('gives the records of %s, field by field', (type) => {
    const { name, columns, headerRow, rows } = layoutOf(type, { dnParts });
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    expect(sheet.rows.find(({ row }) => row === headerRow)?.cells).toEqual(rows[headerRow - 1]);
    const table = readTable(sheet, { institution });
    if (table.kind !== 'table') throw new Error(table.kind);
    expect(table.set.type).toBe(type);
    expect(table.leftOut).toBe(1);
    const csr = columns.find(({ header }) => header === 'CSR')?.item ?? 0;
    const values = exampleSet({ type }).set.records[0]?.values;
    expect(
      table.set.records.map((record) => ({
        row: record.row - headerRow,
        values: record.values.map((value, index) =>
          index === csr - 1 ? reduceCsrText(value).base64 : value,
        ),
        cells: record.cells,
      })),
    ).toEqual([
      { row: 1, values },
      { row: 3, values },
    ]);
  });

  it('keeps prompts, drop-downs and the text format for rows to come', () => {
    for (const type of APPLICATION_TYPES) {
      const { name, columns } = layoutOf(type, { dnParts });
      const sheet = workbook.sheets.find((each) => each.name === name);
      const xml = new TextDecoder().decode(workbook.package.part(sheet?.part ?? ''));
      const validations = xml.match(/<dataValidation [^>]*>/g) ?? [];
      for (const { prompt } of columns) {
        expect(validations.some((each) => each.includes(`promptTitle="${prompt.title}"`))).toBe(true);
      }
      const styles = new TextDecoder().decode(workbook.package.part(workbook.stylesPart ?? ''));
      const textFormats = [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="@"/g)].map(
        ([, id]) => id,
      );
      const formats = styles.split('<cellXfs')[1]?.match(/<xf [^>]*>/g) ?? [];
      const isText = (column: number): boolean =>
        [...xml.matchAll(/<col [^>]*>/g)].some(([col]) => {
          const number = (name: string): number => Number(new RegExp(` ${name}="(\\d+)"`).exec(col)?.[1]);
          const format = /numFmtId="(\d+)"/.exec(formats[number('style')] ?? '')?.[1];
          return (
            number('min') <= column && column <= number('max') && ['49', ...textFormats].includes(format)
          );
        });
      expect(columns.every((_, index) => isText(index + 1))).toBe(true);
      const lists = columns.filter(({ entries }) => entries);
      expect(validations.filter((each) => each.includes('type="list"'))).toHaveLength(lists.length);
    }
  });
});
