import { beforeEach, describe, expect, it } from 'vitest';
import { type Script, startExcel, watchChanges } from './testing.ts';

let excel: Script;
beforeEach(() => {
  excel = startExcel();
});

describe('change events', () => {
  it('tell of one cell with what was before and after', async () => {
    const seen = await watchChanges(excel);
    excel.host.user.type('B2', 'x');
    await excel.host.settled();
    expect(seen).toMatchObject([
      {
        type: 'WorksheetChanged',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        address: 'B2',
        worksheetId: excel.host.sheet('Sheet1').id,
        details: { valueBefore: '', valueAfter: 'x', valueTypeBefore: 'Empty', valueTypeAfter: 'String' },
      },
    ]);
  });

  it.each<[string, (script: Script) => void, string, string]>([
    ['a paste', ({ host }) => host.user.paste('B2', [['a', 'b'], ['c']]), 'RangeEdited', 'B2:C3'],
    ['a fill down', ({ host }) => host.user.fillDown('A1:B4'), 'RangeEdited', 'A2:B4'],
    ['a deletion', ({ host }) => host.user.clear('A1:B1'), 'RangeEdited', 'A1:B1'],
    ['a sort', ({ host }) => host.user.sort('A1:B3', { by: 'A', hasHeaders: true }), 'RangeEdited', 'A2:B3'],
    ['inserted rows', ({ host }) => host.user.insertRows('2:3'), 'RowInserted', '2:3'],
    ['deleted rows', ({ host }) => host.user.deleteRows('2:3'), 'RowDeleted', '2:3'],
    ['inserted columns', ({ host }) => host.user.insertColumns('B:B'), 'ColumnInserted', 'B:B'],
    ['deleted columns', ({ host }) => host.user.deleteColumns('B:C'), 'ColumnDeleted', 'B:C'],
  ])('tell of %s', async (_, act, changeType, address) => {
    const seen = await watchChanges(excel);
    act(excel);
    await excel.host.settled();
    expect(seen).toMatchObject([{ changeType, address }]);
    expect(seen[0]?.details).toBeUndefined();
  });

  it('tell of an undo as of any edit', async () => {
    excel.host.user.type('A1', 'old');
    const seen = await watchChanges(excel);
    excel.host.user.type('A1', 'new');
    excel.host.user.undo();
    await excel.host.settled();
    expect(seen.map(({ details }) => details?.valueAfter)).toEqual(['new', 'old']);
  });

  it('undo brings deleted rows back', async () => {
    excel.host.user.paste('A1', [['a'], ['b'], ['c']]);
    excel.host.user.deleteRows('2:2');
    excel.host.user.undo();
    expect(excel.host.sheet('Sheet1').values('A1:A3')).toEqual([['a'], ['b'], ['c']]);
  });

  it("mark the add-in's own writes and those of co-authors", async () => {
    const seen = await watchChanges(excel);
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1').values = [['mine']];
    });
    excel.host.remote.type('A2', 'theirs');
    await excel.host.settled();
    expect(seen.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([
      ['Local', 'ThisLocalAddin'],
      ['Remote', 'Unknown'],
    ]);
  });

  it('arrive after the reply of the request that caused them', async () => {
    const order: string[] = [];
    await excel.onSheet(async (sheet, context) => {
      sheet.onChanged.add(async () => void order.push('event'));
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      await context.sync();
      order.push('reply');
    });
    await excel.host.settled();
    expect(order).toEqual(['reply', 'event']);
  });

  it('give the changed range, which has moved along since', async () => {
    const seen = await watchChanges(excel);
    excel.host.user.type('B2', 'x');
    excel.host.user.insertRows('1:1');
    await excel.host.settled();
    const address = await excel.Excel.run(async (context) => {
      const range = seen[0]?.getRange(context).load('address');
      await context.sync();
      return range?.address;
    });
    expect(address).toBe('Sheet1!B3');
  });

  it('stop when the handler is removed', async () => {
    const seen: string[] = [];
    const registration = await excel.onSheet(async (sheet) =>
      sheet.onChanged.add(async ({ address }) => void seen.push(address)),
    );
    excel.host.user.type('A1', '1');
    await excel.host.settled();
    await excel.Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
    excel.host.user.type('A2', '2');
    await excel.host.settled();
    expect(seen).toEqual(['A1']);
  });

  it('reach a handler of the workbook for every sheet', async () => {
    const seen: string[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => {
        seen.push(`${worksheetId} ${address}`);
      });
      await context.sync();
    });
    excel.host.user.addSheet('Other');
    excel.host.user.type('Other!C3', 'x');
    await excel.host.settled();
    expect(seen).toEqual([`${excel.host.sheet('Other').id} C3`]);
  });

  it('are raised for a table and its sheet', async () => {
    excel.host.user.addTable('A1:B3', 'Data');
    const seen: string[] = [];
    await excel.onSheet(async (sheet, context) => {
      const table = sheet.tables.getItem('Data').load('id');
      table.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
    });
    excel.host.user.type('A2', 'x');
    excel.host.user.type('D9', 'x');
    await excel.host.settled();
    expect(seen).toEqual(['A2']);
  });
});

describe('other events', () => {
  it('tell of sheets coming, going, and being looked at', async () => {
    const seen: string[] = [];
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push('added'));
      worksheets.onDeleted.add(async () => void seen.push('deleted'));
      worksheets.onActivated.add(async ({ worksheetId }) => {
        seen.push(`activated ${excel.host.sheet(worksheetId).name}`);
      });
      worksheets.onDeactivated.add(async () => void seen.push('deactivated'));
      await context.sync();
    });
    excel.host.user.addSheet('Other');
    excel.host.user.activate('Other');
    await excel.host.settled();
    excel.host.user.deleteSheet('Other');
    await excel.host.settled();
    expect(seen).toEqual(['added', 'deactivated', 'activated Other', 'activated Sheet1', 'deleted']);
  });

  it('tell of the selection', async () => {
    const seen: string[] = [];
    await excel.onSheet(async (sheet) => {
      sheet.onSelectionChanged.add(async ({ address }) => void seen.push(address));
    });
    excel.host.user.select('B2:C3');
    excel.host.user.select('A1,C3');
    await excel.host.settled();
    expect(seen).toEqual(['B2:C3', 'A1,C3']);
  });

  it('tell of formats, sorts, hidden rows and protection', async () => {
    const seen: string[] = [];
    await excel.onSheet(async (sheet) => {
      sheet.onFormatChanged.add(async ({ address }) => void seen.push(`format ${address}`));
      sheet.onRowSorted.add(async ({ address }) => void seen.push(`sorted ${address}`));
      sheet.onRowHiddenChanged.add(async ({ changeType }) => void seen.push(changeType));
      sheet.onProtectionChanged.add(async ({ isProtected }) => void seen.push(`protected ${isProtected}`));
    });
    excel.host.user.fill('A1', '#FF0000');
    excel.host.user.sort('A1:A3', { by: 'A' });
    excel.host.user.hideRows('2:2');
    excel.host.user.protect('Sheet1');
    await excel.host.settled();
    expect(seen).toEqual(['format A1', 'sorted A1:A3', 'Hidden', 'protected true']);
  });

  it('tell of a new name where the API set is there', async () => {
    excel = startExcel({}, { apiSets: { ExcelApi: '1.15', ExcelApiOnline: '1.1' } });
    const seen: string[] = [];
    await excel.onSheet(async (sheet) => {
      sheet.onNameChanged.add(
        async ({ nameBefore, nameAfter }) => void seen.push(`${nameBefore} ${nameAfter}`),
      );
    });
    excel.host.user.renameSheet('Sheet1', 'New');
    await excel.host.settled();
    expect(seen).toEqual(['Sheet1 New']);
  });
});

describe('on an older Excel', () => {
  it('events have no members of later API sets', async () => {
    excel = startExcel({}, { apiSets: { ExcelApi: '1.13' } });
    const seen = await watchChanges(excel);
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1').values = [['mine']];
    });
    await excel.host.settled();
    expect(seen).toMatchObject([{ address: 'A1', source: 'Local', details: { valueAfter: 'mine' } }]);
    expect(seen[0]?.triggerSource).toBeUndefined();
  });

  it('formats do not say who changed them, on a newer one neither', async () => {
    const seen: Excel.WorksheetFormatChangedEventArgs[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onFormatChanged.add(async (event) => void seen.push(event));
      await context.sync();
    });
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1:A2').numberFormat = [['@'], ['@']];
    });
    excel.host.user.format('B1', '@');
    await excel.host.settled();
    expect(seen.map(({ address, source }) => [address, source])).toEqual([
      ['A1:A2', 'Local'],
      ['B1', 'Local'],
    ]);
    expect(seen.some((event) => 'triggerSource' in event)).toBe(false);
  });
});

describe('faulty events', () => {
  it('are dropped, doubled, or name a wrong address', async () => {
    const seen = await watchChanges(excel);
    excel.host.faults.dropNextEvents();
    excel.host.user.type('A1', 'dropped');
    excel.host.faults.duplicateNextEvents();
    excel.host.user.type('A2', 'doubled');
    excel.host.faults.falsifyNextAddress('A3');
    excel.host.user.fillDown('A2:A5');
    await excel.host.settled();
    expect(seen.map(({ address }) => address)).toEqual(['A2', 'A2', 'A3']);
  });
});
