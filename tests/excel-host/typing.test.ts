import { beforeEach, describe, expect, it } from 'vitest';
import { failure, type Script, startExcel } from './testing.ts';

let excel: Script;
beforeEach(() => {
  excel = startExcel();
});

const value = (address: string) => excel.host.sheet('Sheet1').cell(address).value;

async function validate(
  address: string,
  rule: Excel.DataValidationRule,
  alert: Partial<Excel.DataValidationErrorAlert> = {},
): Promise<void> {
  await excel.onSheet(async (sheet) => {
    const { dataValidation } = sheet.getRange(address);
    dataValidation.rule = rule;
    dataValidation.errorAlert = { title: '', message: '', showAlert: true, style: 'Stop', ...alert };
  });
}

describe('a validation', () => {
  it.each<[string, Excel.DataValidationRule, string, string]>([
    ['a list', { list: { inCellDropDown: true, source: '4,5' } }, '5', '6'],
    ['a list of cells', { list: { inCellDropDown: true, source: '=$F$1:$F$2' } }, 'two', 'three'],
    ['a text length', { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } }, 'abc', 'abcd'],
    ['whole numbers', { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }, '9', '1.5'],
    ['decimals', { decimal: { formula1: '=F3', operator: 'GreaterThan' } }, '0.6', '0.5'],
    [
      'dates',
      { date: { formula1: '2024-01-01', operator: 'GreaterThanOrEqualTo' } },
      '2024/1/1',
      '2023/12/31',
    ],
    ['a formula', { custom: { formula: '=LEN(B2)=2' } }, 'ab', 'a'],
  ])('with a stop refuses what %s does not accept', async (_, rule, good, bad) => {
    excel.host.user.paste('F1', [['one'], ['two'], ['0.5']]);
    await validate('B2:B3', rule, { message: 'Not so.' });
    excel.host.user.type('B2', good);
    expect(() => excel.host.user.type('B2', bad)).toThrow(
      expect.objectContaining({ code: 'InvalidOperation', message: 'Not so.' }),
    );
    expect(excel.host.sheet('Sheet1').cell('B2').text).toBe(good);
    excel.host.user.paste('B2', [[bad]]);
    expect(excel.host.sheet('Sheet1').cell('B2').text).toBe(bad);
  });

  it.each(['Warning', 'Information'] as const)('with the alert %s lets it pass', async (style) => {
    await validate('A1', { list: { inCellDropDown: true, source: 'x,y' } }, { style });
    excel.host.user.type('A1', 'z');
    expect(value('A1')).toBe('z');
  });

  it('lets pass where no alert is shown, and an emptied cell where blanks are ignored', async () => {
    const rule = { list: { inCellDropDown: true, source: 'x,y' } };
    await validate('A1', rule, { showAlert: false });
    await validate('A2', rule);
    excel.host.user.type('A1', 'z');
    expect(value('A1')).toBe('z');
    excel.host.user.type('A2', 'x');
    excel.host.user.type('A2', '');
    expect(value('A2')).toBeNull();
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A2').values = [['z']];
    });
    expect(value('A2')).toBe('z');
  });

  it('travels with copied cells, to each place they are copied to, and gives way to others', async () => {
    const view = excel.host.sheet('Sheet1');
    await validate('A1', { list: { inCellDropDown: true, source: 'x,y' } });
    await validate('C2', { textLength: { formula1: 1, operator: 'EqualTo' } });
    excel.host.user.copy('A1:A2', 'C1:D4');
    for (const address of ['A1', 'C1', 'D1', 'C3', 'D3'])
      expect(view.cell(address).validation?.rule).toMatchObject({ list: { source: 'x,y' } });
    for (const address of ['A2', 'C2', 'D4']) expect(view.cell(address).validation).toBeUndefined();
    excel.host.user.undo();
    expect(view.cell('C2').validation?.rule).toMatchObject({ textLength: { formula1: 1 } });
    expect(view.cell('D3').validation).toBeUndefined();
  });

  it('refuses the result of a formula', async () => {
    await validate('A1', { textLength: { formula1: 2, operator: 'EqualTo' } });
    expect(() => excel.host.user.type('A1', '="abc"')).toThrow();
    excel.host.user.type('A1', '="ab"');
    expect(value('A1')).toBe('ab');
  });
});

describe('a table', () => {
  beforeEach(() => {
    excel.host.user.paste('A1', [
      ['a', 'b'],
      ['1', '2'],
    ]);
    excel.host.user.addTable('A1:B2', 'Data');
  });
  const area = () => {
    const [table] = excel.host.sheet('Sheet1').tables;
    return table && [table.area.bottom + 1, table.area.right + 1];
  };

  it('grows by what is entered right below it or beside it', () => {
    excel.host.user.type('B3', '3');
    expect(area()).toEqual([3, 2]);
    excel.host.user.paste('A4', [['4'], ['5']]);
    expect(area()).toEqual([5, 2]);
    excel.host.user.type('C1', 'c');
    expect(area()).toEqual([5, 3]);
    excel.host.user.undo();
    excel.host.user.undo();
    expect(area()).toEqual([3, 2]);
  });

  it('does not grow by what stands apart, over what is there, or on a protected sheet', () => {
    excel.host.user.type('A4', 'apart');
    excel.host.user.type('A6', 'x');
    excel.host.user.type('C9', 'y');
    expect(area()).toEqual([2, 2]);
    excel.host.user.paste('A3', [['3'], ['over']]);
    expect(area()).toEqual([2, 2]);
    excel.host.user.lock('A3:B3', false);
    excel.host.user.clear('A3:B4');
    excel.host.user.protect('Sheet1');
    excel.host.user.type('A3', '3');
    expect(area()).toEqual([2, 2]);
  });

  it('tells of the row that it took in', async () => {
    const seen: string[] = [];
    await excel.onSheet(async (sheet, context) => {
      const table = sheet.tables.getItem('Data').load('id');
      table.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
    });
    excel.host.user.type('A3', 'x');
    await excel.host.settled();
    expect(seen).toEqual(['A3']);
  });
});

describe('merged cells', () => {
  it('keep the first value, and take no other', async () => {
    excel.host.user.paste('A1', [
      ['1', '2'],
      ['3', '4'],
    ]);
    await excel.onSheet(async (sheet) => sheet.getRange('A1:B2').merge());
    expect(excel.host.sheet('Sheet1').values('A1:B2')).toEqual([
      [1, ''],
      ['', ''],
    ]);
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
    });
    excel.host.user.type('B2', 'typed');
    expect(excel.host.sheet('Sheet1').values('A1:B2')).toEqual([
      ['typed', ''],
      ['', ''],
    ]);
    await excel.onSheet(async (sheet) => sheet.getRange('B1').unmerge());
    excel.host.user.type('B2', 'free');
    expect(value('B2')).toBe('free');
  });

  it('are merged across, found, moved and undone', async () => {
    await excel.onSheet(async (sheet) => sheet.getRange('A1:C2').merge(true));
    expect(excel.host.sheet('Sheet1').merged).toEqual(['A1:C1', 'A2:C2']);
    excel.host.user.insertRows('2:2');
    const address = await excel.onSheet(async (sheet, context) => {
      const merged = sheet.getRange('B3:B9').getMergedAreasOrNullObject().load('address');
      const none = sheet.getRange('D1').getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      return merged.address;
    });
    expect(address).toBe('Sheet1!A3:C3');
    excel.host.user.undo();
    excel.host.user.undo();
    expect(excel.host.sheet('Sheet1').merged).toEqual([]);
  });

  it('are not sorted', async () => {
    excel.host.user.merge('A2:B2');
    expect(() => excel.host.user.sort('A1:B4', { by: 'A' })).toThrow(/merged cells/);
    const sort = () => excel.onSheet(async (sheet) => sheet.getRange('A1:B4').sort.apply([{ key: 0 }]));
    expect(await failure(sort)).toBe('InvalidOperation');
    excel.host.user.unmerge('A1:B4');
    expect(await failure(sort)).toBeUndefined();
  });
});

describe('the selection', () => {
  it('is told as ranges with their sheet', async () => {
    excel.host.user.addSheet('My, sheet');
    excel.host.user.select("'My, sheet'!B2:C4,'My, sheet'!E7");
    const told = await excel.Excel.run(async (context) => {
      const ranges = context.workbook.getSelectedRanges().load('address');
      ranges.worksheet.load('name');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [ranges.address, ranges.worksheet.name, cell.address];
    });
    expect(told).toEqual(["'My, sheet'!B2:C4, 'My, sheet'!E7", 'My, sheet', "'My, sheet'!B2"]);
  });

  it('is refused while it is no cells', async () => {
    excel.host.user.selectObject();
    const select = () =>
      excel.Excel.run(async ({ workbook }) => void workbook.getSelectedRanges().load('address'));
    expect(await failure(select)).toBe('InvalidSelection');
    excel.host.user.select('A1');
    expect(await failure(select)).toBeUndefined();
  });
});
