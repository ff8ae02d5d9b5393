import { APPLICATION_TYPES, layoutOf, readInstitution, readTable, type SheetData } from '@upki-tsv/core';
import type { Workbook } from '@upki-tsv/workbook';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../source/open-workbook.ts';
import { templateWorkbook } from './index.ts';
import { templateTextsOf } from './texts/index.ts';

const variants = ([false, true] as const).flatMap((dnParts) =>
  (['ja', 'en'] as const).map((language) => ({ dnParts, language })),
);

describe.each(variants)('parts $dnParts, $language', (options) => {
  const bytes = templateWorkbook([], options);
  const workbook = openWorkbook(bytes);
  const sheets = new Map(workbook.sheets.map(({ name, read }) => [name, read()]));
  const layouts = APPLICATION_TYPES.map((type) => layoutOf(type, options));
  const sheetOf = (name: string): SheetData => {
    const sheet = sheets.get(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };

  it('explains in ten lines, then has the institution and a sheet a type', () => {
    const [start, institution, ...rest] = [...sheets.keys()];
    expect(start).toBe(templateTextsOf(options.language).startSheet);
    expect(templateTextsOf(options.language).lines).toHaveLength(10);
    expect(rest).toEqual(layouts.map(({ name }) => name));
    expect(readTable(sheetOf(start ?? ''))).toEqual({ kind: 'other' });
    expect(readTable(sheetOf(institution ?? ''))).toEqual({ kind: 'other' });
    expect([...sheets.values()].flatMap((sheet) => readInstitution(sheet) ?? [])).toEqual([{}]);
  });

  it.each(layouts.map((layout) => [layout.type, layout] as const))('%s', async (type, layout) => {
    const { columns, headerRow, name } = layout;
    const sheet = sheetOf(name);
    expect(readTable(sheet)).toMatchObject({ kind: 'table', headerRow, set: { type, records: [] } });
    expect(sheet.rows.at(-1)?.row).toBe(headerRow);
    expect(textColumns(workbook, name)).toEqual(columns.map((_, index) => index + 1));

    const read = (await readXlsx(bytes, { sheets: [name], readStyles: true })).sheets[0];
    expect(read?.freezePane).toEqual({ rows: headerRow, columns: 1 });
    expect(read?.columns?.map(({ width }) => width)).toEqual(columns.map(({ width }) => width));
    // hucre leaves out validations that only prompt.
    const checked = columns.flatMap(({ prompt, entries, maxLength }, index) =>
      entries || maxLength !== undefined
        ? [{ letter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index], prompt, entries }]
        : [],
    );
    expect(read?.dataValidations).toMatchObject(
      checked.map(({ letter, prompt, entries }) => ({
        range: `${letter}${headerRow + 1}:${letter}1048576`,
        inputTitle: prompt.title,
        inputMessage: prompt.text,
        ...(entries && { type: 'list', values: entries }),
      })),
    );
    expect(sheetXml(workbook, name).match(/<dataValidation /g)).toHaveLength(columns.length);
  });
});

const xmlOf = (workbook: Workbook, part: string | undefined): string =>
  new TextDecoder().decode(workbook.package.part(part ?? ''));
const sheetXml = (workbook: Workbook, name: string): string =>
  xmlOf(workbook, workbook.sheets.find((sheet) => sheet.name === name)?.part);

/** 1-based columns of a sheet that have the text format as a whole. */
function textColumns(workbook: Workbook, name: string): number[] {
  const formats =
    xmlOf(workbook, workbook.stylesPart)
      .split('<cellXfs')[1]
      ?.match(/<xf [^>]*>/g) ?? [];
  const columns = sheetXml(workbook, name).matchAll(/<col min="(\d+)" max="\1"[^>]*style="(\d+)"\/>/g);
  return [...columns].flatMap(([, column, style]) =>
    formats[Number(style)]?.includes('numFmtId="49"') ? [Number(column)] : [],
  );
}

it('holds the types asked for in the order of the manual', () => {
  const names = openWorkbook(templateWorkbook(['client-revoke', 'server-renew'])).sheets.map(
    ({ name }) => name,
  );
  expect(names).toEqual(['はじめに', '機関情報', 'サーバ更新', 'クライアント失効']);
});
