import {
  APPLICATION_TYPES,
  type ApplicationType,
  check,
  encodeFile,
  formatOf,
  planFiles,
  readFacts,
  readTable,
  readTsv,
  type SheetData,
  type Table,
  tsvRecords,
} from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import { pack, workbookParts } from '../../packages/workbook/src/test-archive.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
const text = (value: string): string =>
  `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
const row = (number: number, cells: readonly string[], attributes = ''): string =>
  `<row r="${number}"${attributes}>${cells.join('')}</row>`;

/** A sheet as the file of a workbook gives it; number format 1 is a date, as Excel stores one typed as 1-2. */
function sheetOf(rows: string): SheetData {
  const parts = workbookParts(rows);
  parts.set(
    'xl/styles.xml',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
  );
  const sheet = openWorkbook(pack(parts)).sheets[0]?.read();
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function tableOf(rows: string): Table {
  const reading = readTable(sheetOf(rows));
  if (reading.kind !== 'table') throw new Error(reading.kind);
  return reading;
}

const titles = (type: ApplicationType): string[] =>
  formatOf(type).items.flatMap((field) => (field ? [text(field.title.ja)] : []));
const values = (type: ApplicationType): readonly string[] =>
  exampleSet({ type }).set.records[0]?.values ?? [];

/** The sample of a type as cells, those of some items replaced by XML of other cells. */
const cells = (type: ApplicationType, changed: Readonly<Record<number, string>> = {}): string[] =>
  formatOf(type).items.flatMap((field, index) =>
    field ? [changed[index + 1] ?? text(values(type)[index] ?? '')] : [],
  );

/** What keeps the sheet from being exported, and what is said of Excel's doing. */
async function findingsOf(table: Table): Promise<unknown[]> {
  const { findings } = check(table.set, { facts: await readFacts(table.set) });
  const own = findings.filter(
    ({ rule, severity }) => severity === 'error' || rule.startsWith('excel-') || rule === 'hidden-rows',
  );
  return own.map(({ rule, severity, at }) => [rule, severity, at.row, at.item]);
}

describe('a sheet from its file to its TSV', () => {
  it.each(APPLICATION_TYPES)('keeps every value of %s', async (type) => {
    const table = tableOf(
      row(3, titles(type)) + row(5, cells(type)) + row(6, []) + row(9, cells(type, { 4: text('77') })),
    );
    expect(table.set.type).toBe(type);
    expect(table.set.records.map((record) => record.row)).toEqual([5, 9]);
    const [file] = planFiles(table.set);
    if (!file) throw new Error('no file');
    const again = tsvRecords(await readTsv(await encodeFile(table.set, file)), type);
    expect(again.records[0]?.values).toEqual(values(type));
    const { errors } = check(again, { facts: await readFacts(again) });
    expect(errors).toBe(check(table.set, { facts: await readFacts(table.set) }).errors);
  });

  it('takes a PEM of several lines in a cell', async () => {
    const pem =
      exampleSet({ type: 'server-issue', values: { csr: 'rsa2048Pem' } }).set.records[0]?.values[6] ?? '';
    const table = tableOf(row(1, titles('server-issue')) + row(2, cells('server-issue', { 7: text(pem) })));
    expect(await findingsOf(table)).toEqual([]);
    const [file] = planFiles(table.set);
    if (!file) throw new Error('no file');
    const again = await readTsv(await encodeFile(table.set, file));
    expect(again.lines[0]?.fields).toEqual(values('server-issue'));
  });
});

describe('what Excel made of an entry (D-19)', () => {
  it.each([
    [
      'a serial number of 19 digits',
      'server-revoke',
      4,
      '<c><v>1.2345678123456781E+18</v></c>',
      ['excel-digits-lost', 'error'],
    ],
    [
      'a serial number of 16 digits',
      'client-renew',
      4,
      '<c><v>1234567812345670</v></c>',
      ['excel-digits-lost', 'error'],
    ],
    [
      'a version typed as 1-2',
      'server-issue',
      12,
      '<c s="1"><v>46024</v></c>',
      ['excel-changed-value', 'error'],
    ],
    ['a name typed as TRUE', 'client-issue', 11, '<c t="b"><v>1</v></c>', ['excel-changed-value', 'error']],
    [
      'a comment typed as =NAME',
      'client-revoke',
      6,
      '<c t="e"><f>NAME</f><v>#NAME?</v></c>',
      ['excel-changed-value', 'error'],
    ],
    [
      'a formula that was never calculated',
      'client-issue',
      13,
      '<c><f>A1</f></c>',
      ['excel-changed-value', 'error'],
    ],
    ['a version typed as 2.40', 'server-issue', 12, '<c><v>2.4</v></c>', ['excel-number', 'warning']],
    ['a unit of digits', 'client-issue', 13, '<c><v>12</v></c>', ['excel-number', 'warning']],
  ] as const)('is told: %s', async (_, type, item, cell, [rule, severity]) => {
    const table = tableOf(row(1, titles(type)) + row(2, cells(type, { [item]: cell })));
    expect(await findingsOf(table)).toEqual([[rule, severity, 2, item]]);
  });

  it.each([
    ['a serial number of 15 digits', 'server-revoke', 4, '<c><v>123456789012345</v></c>'],
    ['a profile', 'client-issue', 2, '<c><v>5</v></c>'],
    ['a method, as some programs write integers', 'client-issue', 3, '<c><v>1.0</v></c>'],
    ['a reason from a formula', 'client-revoke', 5, '<c><f>2+2</f><v>4</v></c>'],
    ['a name from a formula', 'client-issue', 11, '<c t="str"><f>A1</f><v>例　花子</v></c>'],
  ] as const)('needs no finding: %s', async (_, type, item, cell) => {
    const table = tableOf(row(1, titles(type)) + row(2, cells(type, { [item]: cell })));
    expect(await findingsOf(table)).toEqual([]);
  });
});

describe('rows of a file', () => {
  const type = 'client-revoke';
  const formulas = titles(type).map(() => '<c t="str"><f>IF(Z9="","",Z9)</f><v></v></c>');

  it('of formulas that give empty text are no records', () => {
    const table = tableOf(row(1, titles(type)) + row(2, formulas) + row(3, cells(type)) + row(4, formulas));
    expect(table.set.records.map((record) => record.row)).toEqual([3]);
  });

  it('that are hidden count, and the sheet says so', async () => {
    const table = tableOf(row(1, titles(type)) + row(2, cells(type), ' hidden="1"'));
    expect(await findingsOf(table)).toEqual([['hidden-rows', 'warning', null, null]]);
  });

  it('under a header in half-width katakana and full-width letters are read', () => {
    const odd = [
      '主体者\nＤＮ',
      '証明書ﾌﾟﾛﾌｧｲﾙID',
      'ﾀﾞｳﾝﾛｰﾄﾞ 方法',
      '利用管理者ＭＡＩＬ',
      '利用者\u3000mail',
    ].map(text);
    const table = tableOf(row(2, odd) + row(3, ['CN=a', '5', '1', 'a@b.example', 'c@d.example'].map(text)));
    expect(table.set.type).toBe('client-issue');
    expect([...table.columns].map(([item]) => item)).toEqual([1, 2, 3, 10, 14]);
  });
});
