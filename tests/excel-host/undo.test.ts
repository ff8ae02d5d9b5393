import { beforeEach, describe, expect, it } from 'vitest';
import { type Script, startExcel, watchChanges } from './testing.ts';

let excel: Script;
beforeEach(() => {
  excel = startExcel();
});

const values = (address: string) => excel.host.sheet('Sheet1').values(address);

async function write(address: string, value: string): Promise<void> {
  await excel.onSheet(async (sheet) => {
    sheet.getRange(address).values = [[value]];
  });
}

describe('the person undoes', () => {
  it('edits, formats, rules and hidden rows, the last first', () => {
    const { user } = excel.host;
    const view = excel.host.sheet('Sheet1');
    user.paste('A1', [['a'], ['b'], ['c']]);
    user.fill('A:A', '#FF0000');
    user.format('A2', '@');
    user.hideRows('2:3');
    user.deleteRows('2:2');
    user.undo();
    expect(values('A1:A3')).toEqual([['a'], ['b'], ['c']]);
    expect(view.hiddenRows).toEqual([3]);
    user.undo();
    expect(view.hiddenRows).toEqual([]);
    user.undo();
    expect(view.cell('A2').numberFormat).toBe('General');
    expect(view.cell('A900').fill).toBe('#FF0000');
    user.undo();
    expect(view.cell('A900').fill).toBeUndefined();
    expect(view.cell('A2').fill).toBeUndefined();
    user.undo();
    expect(values('A1:A3')).toEqual([[''], [''], ['']]);
    expect(user.canUndo).toBe(false);
    expect(() => user.undo()).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
  });

  it("the add-in's writes, one step a sync", async () => {
    excel.host.user.type('A1', 'typed');
    await excel.onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('B1').values = [['with it']];
      await context.sync();
      sheet.getRange('A1').values = [['second']];
    });
    const seen = await watchChanges(excel);
    excel.host.user.undo();
    expect(values('A1:B1')).toEqual([['first', 'with it']]);
    excel.host.user.undo();
    expect(values('A1:B1')).toEqual([['typed', '']]);
    excel.host.user.undo();
    expect(values('A1:B1')).toEqual([['', '']]);
    await excel.host.settled();
    expect(seen.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
      ['A1', 'Unknown'],
      ['B1', 'Unknown'],
      ['A1', 'Unknown'],
      ['A1', 'Unknown'],
    ]);
  });

  it("the add-in's validations, and leaves its conditional formats as they are", async () => {
    const view = excel.host.sheet('Sheet1');
    await excel.onSheet(async (sheet) => {
      const format = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    });
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1:A4').conditionalFormats.clearAll();
    });
    excel.host.user.undo();
    expect(view.validations).toEqual([]);
    expect(view.conditionalFormats.map(({ areas }) => areas)).toEqual([['A5:A9']]);
    expect(excel.host.user.canUndo).toBe(false);
  });

  it('nothing after the steps are forgotten', () => {
    excel.host.user.type('A1', 'typed');
    excel.host.user.forgetSteps();
    expect(excel.host.user.canUndo).toBe(false);
    expect(values('A1')).toEqual([['typed']]);
  });

  it('nothing of what only reads, selects, or was a co-author’s', async () => {
    excel.host.remote.type('A1', 'theirs');
    excel.host.user.select('B2');
    await excel.onSheet(async (sheet) => sheet.getRange('A1').load('values'));
    expect(excel.host.user.canUndo).toBe(false);
  });

  it("an own edit, and keeps a co-author's beside it", () => {
    excel.host.user.type('A1', 'mine');
    excel.host.remote.type('A2', 'theirs');
    excel.host.user.undo();
    expect(values('A1:A2')).toEqual([[''], ['theirs']]);
  });

  it('a hundred steps and no more', () => {
    for (let number = 0; number <= 100; number += 1) excel.host.user.type('A1', `${number}`);
    for (let step = 0; step < 100; step += 1) excel.host.user.undo();
    expect(values('A1')).toEqual([[0]]);
    expect(excel.host.user.canUndo).toBe(false);
  });

  it('what was done before an error ended a request', async () => {
    const run = excel.onSheet(async (sheet) => {
      sheet.getRange('A1').values = [['x']];
      sheet.getRange('A1').values = [['a', 'b']];
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
    excel.host.user.undo();
    expect(values('A1')).toEqual([['']]);
  });
});

describe('Excel.run with mergeUndoGroup', () => {
  const merged = (address: string) =>
    excel.Excel.run({ mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange(address).values = [[1]];
      await context.sync();
      sheet.getRange(address).getOffsetRange(1, 0).values = [[2]];
      await context.sync();
    });

  it('makes one step of its syncs, and of no others', async () => {
    excel = startExcel({}, { apiSets: { ExcelApi: '1.20' } });
    await merged('A1');
    await merged('B1');
    await write('C1', 'x');
    excel.host.user.undo();
    expect(values('A1:C2')).toEqual([
      [1, 1, ''],
      [2, 2, ''],
    ]);
    excel.host.user.undo();
    expect(values('A1:B2')).toEqual([
      [1, ''],
      [2, ''],
    ]);
    excel.host.user.undo();
    expect(excel.host.user.canUndo).toBe(false);
  });

  it('is not known before ExcelApi 1.20', async () => {
    await merged('A1');
    excel.host.user.undo();
    expect(values('A1:A2')).toEqual([[1], ['']]);
  });
});
