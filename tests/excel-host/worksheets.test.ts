import { beforeEach, describe, expect, it } from 'vitest';
import { failure, type Script, startExcel } from './testing.ts';

let excel: Script;
beforeEach(() => {
  excel = startExcel();
});

describe('worksheets', () => {
  it('lists, adds, renames, moves and deletes them', async () => {
    const names = await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('二枚目');
      added.position = 0;
      worksheets.getItem('Sheet1').name = 'First';
      worksheets.add();
      worksheets.load('items/name,items/id');
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(3);
      worksheets.getItem(worksheets.items[2]?.id ?? '').delete();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['二枚目', 'First', 'Sheet2']);
    expect(excel.host.sheetNames).toEqual(['二枚目', 'First']);
  });

  it('gives a null object, or an error, for a sheet that is not there', async () => {
    const missing = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('None');
      await context.sync();
      return sheet.isNullObject;
    });
    expect(missing).toBe(true);
    const load = () =>
      excel.Excel.run(async ({ workbook }) => workbook.worksheets.getItem('None').load('id'));
    expect(await failure(load)).toBe('ItemNotFound');
  });

  it.each([
    ['', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ['SHEET1', 'ItemAlreadyExists'],
  ])('refuses the name %j', async (name, code) => {
    excel.host.user.addSheet('Other');
    const rename = () =>
      excel.Excel.run(async ({ workbook }) => {
        workbook.worksheets.getItem('Other').name = name;
      });
    expect(await failure(rename)).toBe(code);
  });

  it('finds its neighbours and its ends', async () => {
    excel.host.user.addSheet('Hidden');
    excel.host.user.addSheet('Last');
    excel.host.user.hide('Hidden');
    const names = await excel.onSheet(async (sheet, context) => {
      const found = [
        sheet.getNext().load('name'),
        sheet.getNext(true).load('name'),
        context.workbook.worksheets.getLast().load('name'),
      ];
      const none = sheet.getPreviousOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      return found.map(({ name }) => name);
    });
    expect(names).toEqual(['Hidden', 'Last', 'Last']);
  });

  it('neither deletes nor hides the last visible sheet', async () => {
    expect(await failure(() => excel.onSheet(async (sheet) => sheet.delete()))).toBe('InvalidOperation');
    const hide = () =>
      excel.onSheet(async (sheet) => {
        sheet.visibility = 'Hidden';
      });
    expect(await failure(hide)).toBe('InvalidOperation');
  });

  it('does not delete a very hidden sheet', async () => {
    excel.host.user.addSheet('Secret');
    const run = () =>
      excel.Excel.run(async ({ workbook }) => {
        const sheet = workbook.worksheets.getItem('Secret');
        sheet.visibility = 'VeryHidden';
        sheet.delete();
      });
    expect(await failure(run)).toBe('InvalidOperation');
  });

  it('fails on a sheet that was deleted meanwhile', async () => {
    excel.host.user.addSheet('Gone');
    const run = () =>
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Gone').load('id');
        const range = sheet.getRange('A1');
        await context.sync();
        excel.host.user.deleteSheet('Gone');
        range.load('values');
        await context.sync();
      });
    expect(await failure(run)).toBe('ItemNotFound');
  });

  it('rewrites the formulas that name a renamed sheet', () => {
    excel.host.user.addSheet('Data');
    excel.host.user.type('Data!A1', '5');
    excel.host.user.type('Sheet1!A1', '=Data!A1*2');
    excel.host.user.renameSheet('Data', 'My data');
    expect(excel.host.sheet('Sheet1').cell('A1')).toMatchObject({ formula: "='My data'!A1*2", value: 10 });
  });
});

describe('protection', () => {
  it('refuses writes to locked cells only', async () => {
    excel.host.user.lock('B1', false);
    await excel.onSheet(async (sheet) => sheet.protection.protect());
    const write = (address: string) => () =>
      excel.onSheet(async (sheet) => {
        sheet.getRange(address).values = [['x']];
      });
    expect(await failure(write('A1'))).toBe('AccessDenied');
    expect(await failure(write('B1'))).toBeUndefined();
  });

  it.each([
    ['a fill', (sheet: Excel.Worksheet) => sheet.getRange('A1').format.fill.clear()],
    [
      'a conditional format',
      (sheet: Excel.Worksheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'),
    ],
    ['a row', (sheet: Excel.Worksheet) => void sheet.getRange('1:1').insert('Down')],
    ['a validation', (sheet: Excel.Worksheet) => void sheet.getRange('A1').dataValidation.clear()],
  ])('refuses %s', async (_, change) => {
    excel.host.user.protect('Sheet1');
    expect(await failure(() => excel.onSheet(async (sheet) => change(sheet)))).toBe('AccessDenied');
  });

  it('allows what its options say', async () => {
    const options = await excel.onSheet(async (sheet) => {
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true }, 'secret');
      sheet.getRange('A1').format.fill.color = 'red';
      sheet.getRange('1:1').insert('Down');
      return sheet.protection.load('protected,options');
    });
    expect(options.protected).toBe(true);
    expect(options.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    const unprotect = (password: string) => () =>
      excel.onSheet(async (sheet) => sheet.protection.unprotect(password));
    expect(await failure(unprotect('wrong'))).toBe('AccessDenied');
    expect(await failure(unprotect('secret'))).toBeUndefined();
    expect(excel.host.sheet('Sheet1').isProtected).toBe(false);
  });
});

describe('what belongs to a sheet or the workbook', () => {
  it('freezes panes', async () => {
    const { before, after } = await excel.onSheet(async (sheet, context) => {
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      sheet.freezePanes.freezeRows(2);
      return { before: none.isNullObject, after: sheet.freezePanes.getLocation().load('address') };
    });
    expect(before).toBe(true);
    expect(after.address).toBe('Sheet1!1:2');
    expect(excel.host.sheet('Sheet1').frozen).toBe('1:2');
  });

  it('keeps custom properties, keys without regard to case', async () => {
    const value = await excel.onSheet(async (sheet, context) => {
      sheet.customProperties.add('Mapping', '{"a":1}');
      const read = sheet.customProperties.getItemOrNullObject('mapping').load('key,value');
      const none = sheet.customProperties.getItemOrNullObject('none');
      context.workbook.properties.custom.add('Version', 3);
      context.workbook.properties.title = 'Title';
      await context.sync();
      expect(none.isNullObject).toBe(true);
      return read.value;
    });
    expect(value).toBe('{"a":1}');
    expect(excel.host.customProperties.get('Version')).toBe(3);
    await excel.onSheet(async (sheet) => sheet.customProperties.getItem('Mapping').delete());
    expect(excel.host.sheet('Sheet1').customProperties.size).toBe(0);
  });

  it('has names for ranges and for values', async () => {
    await excel.onSheet(async (sheet, context) => {
      context.workbook.names.add('cells', sheet.getRange('B2:C3'), 'note');
      context.workbook.names.add('state', '="on"').visible = false;
    });
    excel.host.user.insertRows('1:1');
    expect(excel.host.names.get('cells')).toBe('=Sheet1!$B$3:$C$4');
    const found = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange('cells').load('address');
      const state = context.workbook.names.getItem('state').load('value,type,visible');
      const none = context.workbook.names.getItemOrNullObject('none');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      return [range.address, state.value, state.type, state.visible];
    });
    expect(found).toEqual(['Sheet1!B3:C4', 'on', 'String', false]);
    await excel.Excel.run(async ({ workbook }) => workbook.names.getItem('cells').delete());
    expect([...excel.host.names.keys()]).toEqual(['state']);
  });

  it.each(['A1', '1a', 'a b', 'R1C1', ''])('refuses the name %j', async (name) => {
    const add = () => excel.Excel.run(async ({ workbook }) => void workbook.names.add(name, '=1'));
    expect(await failure(add)).toBe('InvalidArgument');
  });

  it('has tables as far as their ranges go', async () => {
    excel.host.user.paste('A1', [
      ['Name', 'Size'],
      ['a', '1'],
    ]);
    const found = await excel.onSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Sizes';
      const body = table.getDataBodyRange().load('address');
      const header = sheet.tables.getItem('Sizes').getHeaderRowRange().load('values');
      await context.sync();
      return [body.address, header.values];
    });
    expect(found).toEqual(['Sheet1!A2:B2', [['Name', 'Size']]]);
    const overlapping = () => excel.onSheet(async (sheet) => void sheet.tables.add('B2:C3', true));
    expect(await failure(overlapping)).toBe('InvalidArgument');
  });

  it('suspends until the next sync', async () => {
    await excel.Excel.run(async ({ application }) => {
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate('Full');
    });
    expect(excel.host.suspensions).toEqual(['calculation', 'screen']);
  });
});
