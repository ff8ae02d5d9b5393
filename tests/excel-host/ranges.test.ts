import { beforeEach, describe, expect, it } from 'vitest';
import { failure, type Script, startExcel } from './testing.ts';

let excel: Script;
beforeEach(() => {
  excel = startExcel();
});

describe('values', () => {
  it('reads every property of typed cells in one sync', async () => {
    excel.host.user.type('A1', '007');
    excel.host.user.format('A2', '@');
    excel.host.user.type('A2', '007');
    excel.host.user.type('B1', '=A1+1');
    excel.host.user.type('B2', 'TRUE');
    excel.host.log.clear();
    const range = await excel.onSheet(async (sheet) =>
      sheet.getRange('A1:C2').load(['values', 'text', 'formulas', 'numberFormat', 'valueTypes', 'address']),
    );
    expect(range.toJSON()).toMatchObject({
      address: 'Sheet1!A1:C2',
      values: [
        [7, 8, ''],
        ['007', true, ''],
      ],
      text: [
        ['7', '8', ''],
        ['007', 'TRUE', ''],
      ],
      formulas: [
        [7, '=A1+1', ''],
        ['007', true, ''],
      ],
      numberFormat: [
        ['General', 'General', 'General'],
        ['@', 'General', 'General'],
      ],
      valueTypes: [
        ['Double', 'Double', 'Empty'],
        ['String', 'Boolean', 'Empty'],
      ],
    });
    expect(excel.host.log.syncs).toBe(1);
  });

  it('takes written texts as typed, numbers as they are, and null as unchanged', async () => {
    excel.host.user.type('C1', 'kept');
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1:E1').values = [['1-2', 1.5, null, '', '=1/0']];
    });
    expect(excel.host.sheet('Sheet1').values('A1:E1')).toEqual([[45293, 1.5, 'kept', '', '#DIV/0!']]);
    expect(excel.host.sheet('Sheet1').cell('E1').valueType).toBe('Error');
  });

  it('keeps digits where the number format is text before the value comes', async () => {
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1').numberFormat = [['@']];
      sheet.getRange('A1').values = [['1234567812345678123']];
      sheet.getRange('A2').values = [['1234567812345678123']];
      sheet.getRange('A2').numberFormat = [['@']];
    });
    expect(excel.host.sheet('Sheet1').cell('A1').value).toBe('1234567812345678123');
    expect(excel.host.sheet('Sheet1').cell('A2').value).toBe(1234567812345670000);
  });

  it('writes one value into all cells', async () => {
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1:B2').values = 'x' as unknown as string[][];
    });
    expect(excel.host.sheet('Sheet1').values('A1:B2').flat()).toEqual(['x', 'x', 'x', 'x']);
  });

  it('takes more than 1,500 cells, which the library sends in parts', async () => {
    const rows = Array.from({ length: 1_000 }, (_, row) => [`a${row}`, `b${row}`, `c${row}`]);
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1:C1000').values = rows;
    });
    expect(excel.host.sheet('Sheet1').values('A1:C1000')).toEqual(rows);
    expect(excel.host.log.syncs).toBe(1);
  });

  it.each([[[['a', 'b']]], [[['a'], ['b']]], [[['a', 'b'], ['c']]]])(
    'refuses the shape of %j',
    async (values) => {
      const run = () =>
        excel.onSheet(async (sheet) => {
          sheet.getRange('A1:B2').values = values;
        });
      expect(await failure(run)).toBe('InvalidArgument');
    },
  );
});

describe('addresses', () => {
  it('answers an unbounded range with null contents', async () => {
    const range = await excel.onSheet(async (sheet) =>
      sheet.getRange('B:C').load(['values', 'address', 'cellCount', 'rowCount', 'isEntireColumn']),
    );
    expect(range.values).toBeNull();
    expect(range.address).toBe('Sheet1!B:C');
    expect(range.cellCount).toBe(2 * 1_048_576);
    expect(range.isEntireColumn).toBe(true);
  });

  it('does not write contents into an unbounded range', async () => {
    const write = () =>
      excel.onSheet(async (sheet) => {
        sheet.getRange('A:B').values = 'x' as unknown as string[][];
      });
    expect(await failure(write)).toBe('InvalidArgument');
  });

  it('counts more than 2³¹ − 1 cells as -1', async () => {
    const range = await excel.onSheet(async (sheet) => sheet.getRange().load('cellCount'));
    expect(range.cellCount).toBe(-1);
  });

  it.each(['', 'A', 'A0', 'XFE1', 'A1048577', 'A1:B2,C3', 'nowhere', 'Other!A1', `A1${' '.repeat(9_000)}`])(
    'refuses %j',
    async (address) => {
      const load = () => excel.onSheet(async (sheet) => sheet.getRange(address).load('address'));
      expect(await failure(load)).toBe('InvalidArgument');
    },
  );

  it('takes several areas of up to 8,192 characters', async () => {
    const cells = Array.from({ length: 1_500 }, (_, index) => `A${2 * index + 1}`);
    const fitting = cells
      .join(',')
      .slice(0, 8_192)
      .replace(/,[^,]*$/, '');
    const areas = await excel.onSheet(async (sheet) =>
      sheet.getRanges(fitting).load(['areaCount', 'address']),
    );
    expect(areas.areaCount).toBe(fitting.split(',').length);
    expect(areas.address.startsWith('Sheet1!A1, Sheet1!A3')).toBe(true);
    const tooLong = () => excel.onSheet(async (sheet) => sheet.getRanges(cells.join(',')).load('address'));
    expect(await failure(tooLong)).toBe(cells.join(',').length > 8_192 ? 'InvalidArgument' : undefined);
    const overlong = () =>
      excel.onSheet(async (sheet) => sheet.getRanges('A1,'.repeat(3_000)).load('address'));
    expect(await failure(overlong)).toBe('InvalidArgument');
  });

  it('gives the areas of several with their contents', async () => {
    excel.host.user.type('C3', 'x');
    const areas = await excel.onSheet(async (sheet) =>
      sheet.getRanges('A1:B1,C3').load('areas/items/values,areas/items/address'),
    );
    expect(areas.areas.items.map((area) => area.address)).toEqual(['Sheet1!A1:B1', 'Sheet1!C3']);
    expect(areas.areas.items[1]?.values).toEqual([['x']]);
  });

  it('reaches related ranges', async () => {
    const addresses = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C4');
      const related = [
        range.getCell(1, 1),
        range.getRow(0),
        range.getColumn(1),
        range.getLastCell(),
        range.getLastRow(),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, -1),
        range.getAbsoluteResizedRange(1, 1),
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getColumnsBefore(1),
        range.getBoundingRect('E1'),
        range.getIntersection('C3:F9'),
        sheet.getRangeByIndexes(0, 0, 2, 3),
        sheet.getCell(4, 5),
      ].map((each) => each.load('address'));
      await context.sync();
      return related.map((each) => each.address.replace('Sheet1!', ''));
    });
    expect(addresses).toEqual([
      'C3',
      'B2:C2',
      'C2:C4',
      'C4',
      'B4:C4',
      '2:4',
      'B:C',
      'A3:B5',
      'B2:B5',
      'B2',
      'B5:C6',
      'B1:C1',
      'A2:A4',
      'B1:E4',
      'C3:C4',
      'A1:C2',
      'F5',
    ]);
  });

  it.each([
    ['getOffsetRange', (range: Excel.Range) => range.getOffsetRange(-1, 0)],
    ['getCell', (range: Excel.Range) => range.getCell(0, -1)],
    ['getResizedRange', (range: Excel.Range) => range.getResizedRange(-1, 0)],
  ])('refuses %s off the sheet', async (_, reach) => {
    const load = () => excel.onSheet(async (sheet) => reach(sheet.getRange('A1')).load('address'));
    expect(await failure(load)).toBe('InvalidArgument');
  });

  it('has no intersection of ranges that lie apart', async () => {
    const none = await excel.onSheet(async (sheet) => sheet.getRange('A1').getIntersectionOrNullObject('B2'));
    expect(none.isNullObject).toBe(true);
    const load = () =>
      excel.onSheet(async (sheet) => sheet.getRange('A1').getIntersection('B2').load('address'));
    expect(await failure(load)).toBe('ItemNotFound');
  });
});

describe('the used range', () => {
  it('is the top left cell of an empty sheet, or a null object', async () => {
    const { used, none } = await excel.onSheet(async (sheet) => ({
      used: sheet.getUsedRange().load('address'),
      none: sheet.getUsedRangeOrNullObject(true),
    }));
    expect(used.address).toBe('Sheet1!A1');
    expect(none.isNullObject).toBe(true);
  });

  it('counts formatted cells unless values are wanted', async () => {
    excel.host.user.type('B3', 'x');
    excel.host.user.fill('E5', '#FF0000');
    const { all, values } = await excel.onSheet(async (sheet) => ({
      all: sheet.getUsedRange().load('address'),
      values: sheet.getUsedRange(true).load('address'),
    }));
    expect([all.address, values.address]).toEqual(['Sheet1!B3:E5', 'Sheet1!B3']);
  });
});

describe('changes of the sheet', () => {
  it('shifts cells, and formulas with them', async () => {
    excel.host.user.paste('A1', [['1'], ['2'], ['=A1+A2']]);
    await excel.onSheet(async (sheet) => {
      sheet.getRange('2:3').insert('Down');
    });
    expect(excel.host.sheet('Sheet1').cell('A5').formula).toBe('=A1+A4');
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A2:A3').delete('Up');
    });
    expect(excel.host.sheet('Sheet1').cell('A3')).toMatchObject({ formula: '=A1+A2', value: 3 });
  });

  it('turns references to deleted cells into errors', async () => {
    excel.host.user.paste('A1', [['1'], ['=A1']]);
    excel.host.user.deleteRows('1:1');
    expect(excel.host.sheet('Sheet1').cell('A1')).toMatchObject({ formula: '=#REF!', valueType: 'Error' });
  });

  it('moves a tracked range along with its cells', async () => {
    const address = await excel.onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2').load('address');
      await context.sync();
      excel.host.user.insertRows('1:3');
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B5');
    await excel.host.settled();
    expect(excel.host.trackedRanges).toBe(0);
  });

  it('clears contents, formats, or both', async () => {
    const look = () => {
      const { value, fill } = excel.host.sheet('Sheet1').cell('A1');
      return [value, fill];
    };
    excel.host.user.type('A1', 'x');
    excel.host.user.fill('A1', '#00FF00');
    await excel.onSheet(async (sheet) => sheet.getRange('A1').clear('Contents'));
    expect(look()).toEqual([null, '#00FF00']);
    excel.host.user.type('A1', 'x');
    await excel.onSheet(async (sheet) => sheet.getRange('A1').clear('Formats'));
    expect(look()).toEqual(['x', undefined]);
    await excel.onSheet(async (sheet) => sheet.getRange('A1').clear());
    expect(look()).toEqual([null, undefined]);
  });

  it('stores formats and answers null where cells differ', async () => {
    const range = await excel.onSheet(async (sheet) => {
      sheet.getRange('A1').format.fill.color = 'yellow';
      sheet.getRange('A1:B1').format.font.bold = true;
      sheet.getRange('A:A').format.columnWidth = 120;
      const both = sheet.getRange('A1:B1');
      return both.load('format/fill/color,format/font/bold,format/columnWidth');
    });
    expect(range.format.toJSON()).toMatchObject({
      fill: { color: null },
      font: { bold: true },
      columnWidth: null,
    });
    expect(excel.host.sheet('Sheet1').cell('A1').fill).toBe('#FFFF00');
    expect(excel.host.sheet('Sheet1').columnWidth('A')).toBe(120);
  });

  it('hides rows and shows what is visible', async () => {
    excel.host.user.paste('A1', [['1'], ['2'], ['3']]);
    excel.host.user.hideRows('2:2');
    const { view, hidden } = await excel.onSheet(async (sheet) => ({
      view: sheet.getRange('A1:A3').getVisibleView().load('values,rowCount'),
      hidden: sheet.getRange('A1:A3').load('rowHidden'),
    }));
    expect(view.values).toEqual([[1], [3]]);
    expect(hidden.rowHidden).toBeNull();
  });

  it('sorts rows', async () => {
    excel.host.user.paste('A1', [['name'], ['b'], [''], ['a'], ['2']]);
    await excel.onSheet(async (sheet) => {
      sheet.getRange('A1:A5').sort.apply([{ key: 0, ascending: true }], false, true);
    });
    expect(excel.host.sheet('Sheet1').values('A1:A5').flat()).toEqual(['name', 2, 'a', 'b', '']);
  });

  it('finds cells of a kind', async () => {
    excel.host.user.paste('A1', [
      ['1', '', '=A1'],
      ['x', '=1/0', ''],
    ]);
    const { formulas, texts, none } = await excel.onSheet(async (sheet) => ({
      formulas: sheet.getRange().getSpecialCells('Formulas').load('address'),
      texts: sheet.getRange('A1:C2').getSpecialCells('Constants', 'Text').load('address'),
      none: sheet.getRange('A1').getSpecialCellsOrNullObject('Blanks'),
    }));
    expect(formulas.address).toBe('Sheet1!C1, Sheet1!B2');
    expect(texts.address).toBe('Sheet1!A2');
    expect(none.isNullObject).toBe(true);
  });
});

describe('the selection', () => {
  it('is what the person selected, and what the add-in selects', async () => {
    excel.host.user.select('B2:C3,E5');
    const run = () => excel.Excel.run(async ({ workbook }) => workbook.getSelectedRange().load('address'));
    expect(await failure(run)).toBe('InvalidSelection');
    const areas = await excel.Excel.run(async (context) => {
      const ranges = context.workbook.getSelectedRanges().load('address');
      await context.sync();
      return ranges.address;
    });
    expect(areas).toBe('Sheet1!B2:C3, Sheet1!E5');
    await excel.onSheet(async (sheet) => sheet.getRange('D4').select());
    expect(excel.host.sheet('Sheet1').selection).toBe('D4');
  });
});
