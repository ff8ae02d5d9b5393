import { beforeEach, describe, expect, it } from 'vitest';
import { failure, type Script, startExcel } from './testing.ts';

let excel: Script;
const ROWS = [
  ['name', 'age'],
  ['Abe', '30'],
  ['Baba', '41'],
  ['abe', '52'],
  ['Chiba', '9'],
];

beforeEach(() => {
  excel = startExcel();
  excel.host.user.paste('B2', ROWS);
});

const hidden = () => excel.host.sheet('Sheet1').hiddenRows;

describe('an AutoFilter', () => {
  it.each<[string, Excel.FilterCriteria, number, number[]]>([
    ['texts without regard to case', { filterOn: 'Values', values: ['abe'] }, 0, [4, 6]],
    ['a comparison', { filterOn: 'Custom', criterion1: '>=41' }, 1, [3, 6]],
    ['an ending', { filterOn: 'Custom', criterion1: '=*ba' }, 0, [3, 5]],
    ['two criteria', { filterOn: 'Custom', criterion1: '>9', criterion2: '<50', operator: 'And' }, 1, [5, 6]],
    ['either of two', { filterOn: 'Custom', criterion1: '=9', criterion2: '<>3?', operator: 'Or' }, 1, [3]],
  ])('filters by %s', async (_, criteria, column, rows) => {
    await excel.onSheet(async (sheet) => sheet.autoFilter.apply('B2:C6', column, criteria));
    expect(hidden()).toEqual(rows);
  });

  it('filters by several columns until it is cleared, and goes when it is removed', async () => {
    await excel.onSheet(async (sheet) => {
      sheet.autoFilter.apply('B2:C6', 0, { filterOn: 'Values', values: ['Abe'] });
      sheet.autoFilter.apply('B2:C6', 1, { filterOn: 'Custom', criterion1: '>40' });
    });
    expect(hidden()).toEqual([3, 4, 6]);
    await excel.onSheet(async (sheet) => sheet.autoFilter.clearColumnCriteria(1));
    expect(hidden()).toEqual([4, 6]);
    await excel.onSheet(async (sheet) => sheet.autoFilter.clearCriteria());
    expect(hidden()).toEqual([]);
    const state = await excel.onSheet(async (sheet, context) => {
      const filter = sheet.autoFilter.load('enabled,isDataFiltered,criteria');
      const range = filter.getRangeOrNullObject().load('address');
      await context.sync();
      return [filter.enabled, filter.isDataFiltered, filter.criteria, range.address];
    });
    expect(state).toEqual([true, false, [null, null], 'Sheet1!B2:C6']);
    await excel.onSheet(async (sheet) => sheet.autoFilter.remove());
    expect(excel.host.sheet('Sheet1').filtered).toBeUndefined();
  });

  it('takes in changed values when it is applied again', async () => {
    excel.host.user.filter('B2:C6', { by: 'B', values: ['Abe'] });
    excel.host.user.type('B3', 'Date');
    expect(hidden()).toEqual([4, 6]);
    await excel.onSheet(async (sheet) => sheet.autoFilter.reapply());
    expect(hidden()).toEqual([3, 4, 6]);
  });

  it('moves along with its cells', () => {
    excel.host.user.filter('B2:C6', { by: 'B', values: ['Abe'] });
    excel.host.user.insertRows('1:2');
    expect(excel.host.sheet('Sheet1').filtered).toBe('B4:C8');
    expect(hidden()).toEqual([6, 8]);
    excel.host.user.clearFilter();
    expect(hidden()).toEqual([]);
  });

  it('is refused what Excel refuses', async () => {
    const apply = (column: number) => () =>
      excel.onSheet(async (sheet) =>
        sheet.autoFilter.apply('B2:C6', column, { filterOn: 'Values', values: ['Abe'] }),
      );
    expect(await failure(apply(2))).toBe('InvalidArgument');
    excel.host.user.protect('Sheet1');
    expect(await failure(apply(0))).toBe('AccessDenied');
    expect(await failure(() => excel.onSheet(async (sheet) => sheet.autoFilter.reapply()))).toBe(
      'InvalidOperation',
    );
  });

  it('is undone', () => {
    excel.host.user.filter('B2:C6', { by: 'B', values: ['Abe'] });
    excel.host.user.filter('B2:C6', { by: 'B', values: ['Baba'] });
    expect(hidden()).toEqual([3, 5, 6]);
    excel.host.user.undo();
    expect(hidden()).toEqual([4, 6]);
    excel.host.user.undo();
    expect(hidden()).toEqual([]);
    expect(excel.host.sheet('Sheet1').filtered).toBeUndefined();
  });
});

describe('hidden rows', () => {
  it('are told by events, filtered ones too', async () => {
    const seen: (readonly string[])[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onRowHiddenChanged.add(async ({ address, changeType, source }) => {
        seen.push([changeType, address, source]);
      });
      await context.sync();
    });
    excel.host.user.filter('B2:C6', { by: 'B', values: ['Abe'] });
    excel.host.user.clearFilter();
    excel.host.user.hideRows('4:5');
    excel.host.user.hideRows('5:6', false);
    await excel.host.settled();
    expect(seen).toEqual([
      ['Hidden', '4:4,6:6', 'Local'],
      ['Unhidden', '4:4,6:6', 'Local'],
      ['Hidden', '4:5', 'Local'],
      ['Unhidden', '5:5', 'Local'],
    ]);
  });

  it('are told row by row', async () => {
    excel.host.user.filter('B2:C6', { by: 'B', values: ['Abe'] });
    const [rows, whole] = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange('B3:C5').load('rowHidden');
      const properties = range.getRowProperties({
        rowHidden: true,
        rowIndex: true,
        address: true,
        format: { rowHeight: true },
      });
      await context.sync();
      return [properties.value, range.rowHidden] as const;
    });
    expect(whole).toBeNull();
    expect(rows).toEqual([
      { rowHidden: false, rowIndex: 2, address: 'Sheet1!B3:C3', format: { rowHeight: 15 } },
      { rowHidden: true, rowIndex: 3, address: 'Sheet1!B4:C4', format: { rowHeight: 15 } },
      { rowHidden: false, rowIndex: 4, address: 'Sheet1!B5:C5', format: { rowHeight: 15 } },
    ]);
    const unknown = () =>
      excel.onSheet(async (sheet) => sheet.getRange('B3').getRowProperties({ style: true }));
    expect(await failure(unknown)).toBe('ApiNotFound');
  });
});
