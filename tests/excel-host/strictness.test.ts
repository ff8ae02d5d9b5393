import { beforeEach, describe, expect, it } from 'vitest';
import { failure, type Script, startExcel } from './testing.ts';

let excel: Script;
beforeEach(() => {
  excel = startExcel();
});

describe('errors', () => {
  it('are the errors of the client library', async () => {
    const run = excel.onSheet(async (sheet) => sheet.getRange('nowhere').load('values'));
    await expect(run).rejects.toBeInstanceOf(excel.OfficeExtension.Error);
    await expect(run).rejects.toMatchObject({
      code: 'InvalidArgument',
      message: 'The argument is invalid or missing or has an incorrect format.',
      debugInfo: { statement: expect.stringContaining('getRange') },
    });
  });

  it('end a batch where they occur; what came before stays done', async () => {
    const run = () =>
      excel.onSheet(async (sheet) => {
        sheet.getRange('A1').values = [['first']];
        sheet.getRange('B1').values = [['a', 'b']];
        sheet.getRange('C1').values = [['third']];
      });
    expect(await failure(run)).toBe('InvalidArgument');
    expect(excel.host.sheet('Sheet1').values('A1:C1')).toEqual([['first', '', '']]);
  });

  it('come from the library where a property was not loaded', async () => {
    const run = () => excel.onSheet(async (sheet) => sheet.getRange('A1').values);
    expect(await failure(run)).toBe('PropertyNotLoaded');
  });

  it.each(['nothing', 'format/nothing', 'nothing/values'])('refuse to load %s', async (name) => {
    expect(await failure(() => excel.onSheet(async (sheet) => sheet.getRange('A1').load(name)))).toBe(
      'InvalidArgument',
    );
  });

  it('name what this host does not know', async () => {
    const run = () => excel.onSheet(async (sheet) => sheet.charts.load('count'));
    expect(await failure(run)).toBe('ApiNotFound');
  });
});

describe('limits', () => {
  it('has room for 32,767 characters in a cell', async () => {
    const write = (length: number) => () =>
      excel.onSheet(async (sheet) => {
        sheet.getRange('A1').values = [['x'.repeat(length)]];
      });
    expect(await failure(write(32_767))).toBeUndefined();
    expect(await failure(write(32_768))).toBe('InvalidArgument');
  });

  it('takes requests and gives replies of 5 MB at most', async () => {
    const text = 'x'.repeat(30_000);
    const rows = (count: number) => Array.from({ length: count }, () => [text]);
    const write = (from: number, count: number) => () =>
      excel.onSheet(async (sheet) => {
        sheet.getRange(`A${from}:A${from + count - 1}`).values = rows(count);
      });
    expect(await failure(write(1, 180))).toBe('RequestPayloadSizeLimitExceeded');
    expect(await failure(write(1, 100))).toBeUndefined();
    expect(await failure(write(101, 100))).toBeUndefined();
    const read = () => excel.onSheet(async (sheet) => sheet.getRange('A1:A200').load('values'));
    expect(await failure(read)).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('does not push contents off the sheet', async () => {
    excel.host.user.type('A1048576', 'last');
    const run = () => excel.onSheet(async (sheet) => sheet.getRange('1:1').insert('Down'));
    expect(await failure(run)).toBe('NonBlankCellOffSheet');
  });
});

describe('a cell being edited', () => {
  it('lets every request fail', async () => {
    excel.host.user.startEditing();
    const read = () => excel.onSheet(async (sheet) => sheet.load('name'));
    expect(await failure(read)).toBe('InvalidOperationInCellEditMode');
    excel.host.user.stopEditing();
    expect(await failure(read)).toBeUndefined();
  });

  it('makes those wait that ask to, where the API set is there', async () => {
    excel = startExcel({}, { apiSets: { ExcelApi: '1.14', DelayForCellEdit: '1.1' } });
    excel.host.user.startEditing();
    let isDone = false;
    const run = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x']];
      await context.sync();
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isDone).toBe(false);
    excel.host.user.stopEditing();
    await run;
    expect(excel.host.sheet('Sheet1').cell('A1').value).toBe('x');
  });
});

describe('ordered faults', () => {
  it('refuses the next write only', async () => {
    excel.host.faults.refuseNextWrite('AccessDenied');
    const write = () =>
      excel.onSheet(async (sheet) => {
        sheet.getRange('A1').values = [['x']];
      });
    expect(await failure(() => excel.onSheet(async (sheet) => sheet.load('name')))).toBeUndefined();
    expect(await failure(write)).toBe('AccessDenied');
    expect(await failure(write)).toBeUndefined();
  });

  it('refuses the calls of a method', async () => {
    excel.host.faults.refuseCalls('getSpecialCells', 'AccessDenied');
    const ask = () =>
      excel.onSheet(async (sheet) => sheet.getRange('A1').getSpecialCells('Blanks').load('address'));
    expect(await failure(ask)).toBe('AccessDenied');
    expect(await failure(ask)).toBe('AccessDenied');
    expect(await failure(() => excel.onSheet(async (sheet) => sheet.load('name')))).toBeUndefined();
  });

  it('answers late by the given clock', async () => {
    const waiting: { readonly run: () => void; readonly milliseconds: number }[] = [];
    excel = startExcel({ schedule: (run, milliseconds) => void waiting.push({ run, milliseconds }) });
    excel.host.delays.request = 5_000;
    const run = excel.onSheet(async (sheet) => sheet.load('name'));
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    expect(waiting[0]?.milliseconds).toBe(5_000);
    waiting[0]?.run();
    expect((await run).name).toBe('Sheet1');
  });
});

describe('the log', () => {
  it("counts syncs without the library's own clean-up, and bytes both ways", async () => {
    await excel.onSheet(async (sheet, context) => {
      sheet.getRange('A1').load('values');
      await context.sync();
      sheet.getRange('A2').values = [['あ']];
    });
    await excel.host.settled();
    const { log } = excel.host;
    expect(log.syncs).toBe(2);
    expect(log.requests).toHaveLength(3);
    expect(log.requests.at(-1)?.isCleanup).toBe(true);
    expect(log.bytesIn).toBe(
      log.requests.reduce((sum, { request }) => sum + Buffer.byteLength(JSON.stringify(request)), 0),
    );
    expect(log.bytesOut).toBeGreaterThan(0);
  });
});
