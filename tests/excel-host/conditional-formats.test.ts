import { beforeEach, describe, expect, it } from 'vitest';
import { failure, type Script, startExcel } from './testing.ts';

let excel: Script;
beforeEach(() => {
  excel = startExcel();
});

async function paint(address: string, formula: string, color: string): Promise<string> {
  return excel.onSheet(async (sheet, context) => {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = color;
    format.load('id');
    await context.sync();
    return format.id;
  });
}

const sheet = () => excel.host.sheet('Sheet1');

describe('conditional formats', () => {
  it('lie over cells and leave their own formats alone', async () => {
    excel.host.user.fill('A1', '#00FF00');
    await paint('A1,B2:B3', '=OR(TRUE,"mark"="")', '#FF0000');
    expect(sheet().overlaid('A1:C4')).toEqual(['A1', 'B2', 'B3']);
    expect(sheet().cell('A1')).toMatchObject({ fill: '#00FF00', overlay: { fill: '#FF0000' } });
    expect(sheet().conditionalFormats[0]?.areas).toEqual(['A1', 'B2:B3']);
  });

  it('judge their formula relative to the first cell', async () => {
    excel.host.user.paste('A1', [['1'], ['5'], ['9']]);
    await paint('A1:A3', '=A1>3', '#FF0000');
    expect(sheet().overlaid('A1:A3')).toEqual(['A2', 'A3']);
    await paint('B1:B3', '=$A1=$A$3', '#0000FF');
    expect(sheet().overlaid('B1:B3')).toEqual(['B3']);
  });

  it('come first when they are new, and what is first wins', async () => {
    await paint('A1', '=TRUE', '#111111');
    await paint('A1', '=TRUE', '#222222');
    expect(sheet().overlay('A1')?.fill).toBe('#222222');
    const { before, after } = await excel.onSheet(async (active, context) => {
      const formats = active.getRange('A1').conditionalFormats.load('items/priority,items/id');
      await context.sync();
      const order = formats.items.map(({ priority }) => priority);
      (formats.items[1] as Excel.ConditionalFormat).priority = 0;
      return { before: order, after: formats.items[1]?.id };
    });
    expect(before).toEqual([0, 1]);
    expect(sheet().conditionalFormats[0]?.id).toBe(after);
    expect(sheet().overlay('A1')?.fill).toBe('#111111');
  });

  it('stop those after them where they say so', async () => {
    await paint('A1', '=TRUE', '#111111');
    await excel.onSheet(async (active) => {
      const format = active.getRange('A1').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.font.bold = true;
      format.custom.format.borders.getItem('EdgeBottom').style = 'Continuous';
      format.stopIfTrue = true;
    });
    expect(sheet().overlay('A1')).toMatchObject({
      bold: true,
      borders: { EdgeBottom: { style: 'Continuous' } },
    });
    expect(sheet().overlay('A1')?.fill).toBeUndefined();
  });

  it('are found by what their formula holds, with their areas', async () => {
    await paint('A1:A2,C3', '=OR(TRUE,"mark"="")', '#FF0000');
    const found = await excel.onSheet(async (active, context) => {
      const formats = active.getRange().conditionalFormats;
      formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
      await context.sync();
      const marked = formats.items.filter((each) => each.customOrNullObject.rule.formula.includes('mark'));
      const areas = marked.map((each) => each.getRanges().load('address'));
      const single = marked[0]?.getRangeOrNullObject();
      await context.sync();
      expect(single?.isNullObject).toBe(true);
      return areas.map(({ address }) => address);
    });
    expect(found).toEqual(['Sheet1!A1:A2, Sheet1!C3']);
  });

  it('are deleted, cleared in part, and cleared with formats', async () => {
    const first = await paint('A1:A4', '=TRUE', '#111111');
    await paint('B1', '=TRUE', '#222222');
    await excel.onSheet(async (active) => active.getRange('A2:B2').conditionalFormats.clearAll());
    expect(sheet().overlaid('A1:B4')).toEqual(['A1', 'B1', 'A3', 'A4']);
    await excel.onSheet(async (active) => active.getRange('B1').clear('Formats'));
    expect(sheet().conditionalFormats).toHaveLength(1);
    await excel.onSheet(async (active) => active.getRange().conditionalFormats.getItem(first).delete());
    expect(sheet().conditionalFormats).toEqual([]);
    const again = () =>
      excel.onSheet(async (active) => active.getRange().conditionalFormats.getItem(first).delete());
    expect(await failure(again)).toBe('ItemNotFound');
  });

  it('move with inserted rows, travel with copies, and go with deleted cells', async () => {
    await paint('A2', '=A2=""', '#FF0000');
    excel.host.user.insertRows('1:1');
    expect(sheet().conditionalFormats[0]).toMatchObject({ areas: ['A3'], formula: '=A3=""' });
    excel.host.user.copy('A3', 'C5');
    expect(sheet().overlaid('A1:D6')).toEqual(['A3', 'C5']);
    excel.host.user.deleteRows('3:5');
    expect(sheet().conditionalFormats).toEqual([]);
  });

  it('are counted, and other types are kept with their rule', async () => {
    const { count, rule } = await excel.onSheet(async (active) => {
      const format = active.getRange('A1').conditionalFormats.add('CellValue');
      format.cellValue.rule = { formula1: '1', operator: 'GreaterThan' };
      return { count: active.getRange().conditionalFormats.getCount(), rule: format.cellValue.load('rule') };
    });
    expect(count.value).toBe(1);
    expect(rule.rule).toEqual({ formula1: '1', operator: 'GreaterThan' });
  });
});

describe('data validation', () => {
  it('keeps rules, prompts and alerts', async () => {
    const read = await excel.onSheet(async (active) => {
      const { dataValidation } = active.getRange('A2:A10');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      dataValidation.prompt = { message: 'm', showPrompt: true, title: 't' };
      dataValidation.errorAlert = { message: 'm', showAlert: true, style: 'Warning', title: 't' };
      return active.getRange('A3').dataValidation.load();
    });
    expect(read.toJSON()).toMatchObject({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: 'a,b' } },
      prompt: { message: 'm', title: 't' },
      errorAlert: { style: 'Warning' },
      ignoreBlanks: true,
      valid: true,
    });
  });

  it('judges lists and formulas', async () => {
    await excel.onSheet(async (active) => {
      active.getRange('A1:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      active.getRange('B1:B3').dataValidation.rule = { custom: { formula: '=LEN(B1)<3' } };
    });
    excel.host.user.paste('A1', [
      ['a', 'xx'],
      ['z', 'xxx'],
    ]);
    const valid = await excel.onSheet(async (active, context) => {
      const all = ['A1', 'A2', 'B1', 'B2', 'A1:A2'].map((each) =>
        active.getRange(each).dataValidation.load('valid'),
      );
      await context.sync();
      return all.map((each) => each.valid);
    });
    expect(valid).toEqual([true, false, true, false, null]);
  });

  it('says where cells differ, and clears a part', async () => {
    const types = await excel.onSheet(async (active, context) => {
      active.getRange('A1:A3').dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: 'GreaterThan' },
      };
      active.getRange('A2').dataValidation.clear();
      const all = ['A1', 'A2', 'A1:A3'].map((each) => active.getRange(each).dataValidation.load('type'));
      await context.sync();
      return all.map(({ type }) => type);
    });
    expect(types).toEqual(['WholeNumber', 'None', 'Inconsistent']);
  });

  it('takes a range as the source of a list', async () => {
    await excel.onSheet(async (active) => {
      const source = active.getRange('C1:C3');
      active.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(sheet().validations[0]?.rule).toEqual({
      list: { inCellDropDown: true, source: '=Sheet1!$C$1:$C$3' },
    });
  });

  it.each([
    [{ rule: { list: { inCellDropDown: true, source: 'x'.repeat(256) } } }],
    [{ rule: { custom: { formula: 'no formula' } } }],
    [{ prompt: { message: 'x'.repeat(256), showPrompt: true, title: '' } }],
    [{ prompt: { message: '', showPrompt: true, title: 'x'.repeat(33) } }],
  ])('refuses %j', async (change) => {
    const set = () =>
      excel.onSheet(async (active) => {
        active.getRange('A1').dataValidation.set(change);
      });
    expect(await failure(set)).toBe('InvalidArgument');
  });
});
