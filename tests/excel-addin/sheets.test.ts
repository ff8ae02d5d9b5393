import { APPLICATION_TYPES, cellAddress, institutionLayout, layoutOf } from '@upki-tsv/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Bench, idle, openBench, painted, sampleRows, table } from './bench.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(APPLICATION_TYPES)('a new sheet of %s', (type) => {
  it.each([false, true])('looks as its layout says (parts of the DN: %s)', async (dnParts) => {
    const bench = await openBench();
    const layout = layoutOf(type, { dnParts });
    const name = await bench.port.addApplicationSheet(layout);
    const sheet = bench.host.sheet(name);
    const { columns, headerRow, requiredRow, exampleRow, rows } = layout;
    expect(sheet.frozen).toBe(`1:${headerRow}`);
    expect(sheet.values(`A1:${cellAddress(columns.length - 1, headerRow)}`)).toEqual(
      rows.map((row) => columns.map((_, column) => row[column] ?? '')),
    );
    columns.forEach((column, index) => {
      const at = (row: number) => sheet.cell(cellAddress(index, row));
      expect(at(headerRow)).toMatchObject({ value: column.header, font: { bold: true } });
      expect(at(headerRow).fill).toMatch(/^#[0-9A-F]{6}$/);
      for (const row of [requiredRow, exampleRow]) expect(at(row).font.color).not.toBe('#000000');
      for (const row of [headerRow + 1, headerRow + 5000, 1_048_576]) {
        expect(at(row)).toMatchObject({ numberFormat: '@', fill: undefined, valueType: 'Empty' });
      }
      const { prompt, errorAlert, rule } = at(headerRow + 1).validation ?? {};
      expect(prompt).toEqual({ title: column.prompt.title, message: column.prompt.text, showPrompt: true });
      expect(errorAlert).toMatchObject({ style: 'Warning', showAlert: column.alert !== undefined });
      expect(at(headerRow + 100_000).validation?.prompt).toEqual(prompt);
      expect(at(headerRow).validation).toBeUndefined();
      if (column.entries) {
        expect(rule).toEqual({ list: { inCellDropDown: true, source: column.entries.join(',') } });
      }
    });
    const widths = columns.map((_, index) => sheet.columnWidth(cellAddress(index, 1).replace(/\d+/, '')));
    const order = (list: readonly number[]): number[] =>
      list.map((_, index) => index).toSorted((a, b) => (list[a] ?? 0) - (list[b] ?? 0) || a - b);
    expect(order(widths)).toEqual(order(columns.map(({ width }) => width)));
    expect(Math.min(...widths)).toBeGreaterThan(30);
  });
});

it('lets everything be typed into a new sheet, and keeps it as it is typed', async () => {
  const bench = await openBench();
  const layout = layoutOf('client-issue');
  const sheet = bench.host.sheet(await bench.port.addApplicationSheet(layout));
  layout.columns.forEach((_, column) => {
    const address = cellAddress(column, layout.headerRow + 1);
    bench.host.user.type(address, '0012');
    expect(sheet.cell(address)).toMatchObject({ value: '0012', valueType: 'String' });
  });
});

it('makes a sheet of the institution with a label, a place and a hint on each row', async () => {
  const bench = await openBench();
  const layout = institutionLayout();
  const sheet = bench.host.sheet(await bench.port.addInstitutionSheet(layout));
  layout.rows.forEach(({ label, hint, prompt }, index) => {
    const row = layout.notes.length + 1 + index;
    expect(sheet.values(`A${row}:C${row}`)).toEqual([[label, '', hint]]);
    expect(sheet.cell(`A${row}`).font.bold).toBe(true);
    expect(sheet.cell(`B${row}`)).toMatchObject({
      numberFormat: '@',
      validation: { prompt: { title: prompt.title, message: prompt.text } },
    });
  });
});

/** All that the person made of the sheet. */
function own({ host }: Bench): string {
  const sheet = host.activeSheet;
  const cells = ['A1', 'D3', 'E2', 'E3', 'E4', 'F6'].map((address) => {
    const { overlay, ...cell } = sheet.cell(address);
    return cell;
  });
  const formats = sheet.conditionalFormats.filter(({ formula }) => !formula.includes('upki-tsv'));
  return JSON.stringify([
    cells,
    formats,
    sheet.validations,
    sheet.merged,
    sheet.filtered,
    sheet.hiddenRows,
    sheet.frozen,
    [...'ABCDEF'].map((letter) => sheet.columnWidth(letter)),
  ]);
}

it.each(['1.9', '1.14'])('leaves all that is the person’s as it was, on ExcelApi %s', async (api) => {
  const bench = await openBench({}, { apiSets: { ExcelApi: api } });
  const { host, session, Excel } = bench;
  const { user } = host;
  user.paste('A1', sampleRows('client-revoke', 6));
  user.type('E3', '9');
  user.fill('E2:E4', '#00FF00');
  user.fill('C:C', '#FFEEDD');
  user.format('D2:D4', '@');
  user.merge('H1:I2');
  user.hideRows('6:6');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B:B').format.columnWidth = 111;
    sheet.freezePanes.freezeRows(1);
    const range = sheet.getRange('E2:E7');
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = '=E2="4"';
    format.custom.format.fill.color = '#0000FF';
    const bar = sheet.getRange('F2:F7').conditionalFormats.add('DataBar');
    bar.priority = 0;
    range.dataValidation.rule = { list: { inCellDropDown: true, source: '4,5,9' } };
    range.dataValidation.prompt = { title: '理由', message: '番号', showPrompt: true };
    await context.sync();
  });
  const before = own(bench);
  await session.start();
  await idle(bench);
  expect(painted(bench).error).toEqual(['E3']);
  user.type('F5', 'x'.repeat(300));
  await idle(bench);
  expect(own(bench)).toBe(before);
  await session.highlight(false);
  expect(painted(bench)).toEqual({ error: [], warning: [] });
  expect(own(bench)).toBe(before);
  await session.highlight(true);
  await session.check();
  expect(own(bench)).toBe(before);
  expect(host.activeSheet.conditionalFormats.map(({ type }) => type).sort()).toEqual(
    expect.arrayContaining(['Custom', 'DataBar']),
  );
});

it('opens a TSV in a sheet of its own, with every value and every finding that the TSV has', async () => {
  const bench = await openBench();
  await bench.session.start();
  const [, ...rows] = sampleRows('client-issue', 150);
  const odd = rows.map((row, index) => (index % 10 === 0 ? row.with(1, `'00${index}`) : row));
  const bytes = new TextEncoder().encode(odd.map((row) => `${row.join('\t')}\r\n`).join(''));
  const result = await bench.session.openTsv({ name: 'a.tsv', bytes }, 'client-issue');
  expect(result).toMatchObject({ status: 'opened', type: 'client-issue', records: 150 });
  await idle(bench);
  expect(table(bench)).toMatchObject({ records: 150, type: 'client-issue' });
  expect(bench.session.snapshot().fault).toBeNull();
});

it('formats as many rows as it must where Excel copies no format to whole columns', async () => {
  const bench = await openBench();
  bench.host.faults.refuseCalls('CopyFrom', 'InvalidArgument');
  const layout = layoutOf('client-revoke');
  const rows = Array.from({ length: 30 }, () => layout.columns.map(() => '007'));
  const name = await bench.port.addApplicationSheet(layout, rows);
  const sheet = bench.host.sheet(name);
  expect(sheet.cell(`B${layout.headerRow + 30}`)).toMatchObject({ value: '007', numberFormat: '@' });
  expect(sheet.cell(`B${layout.headerRow + 5030}`).numberFormat).toBe('@');
});
