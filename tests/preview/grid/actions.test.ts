import { describe, expect, it } from 'vitest';
import { workAt } from './testing.ts';

describe('pasting', () => {
  it('spreads a text over rows and columns, and selects them', () => {
    const { host, bench, actions, select } = workAt();
    select('B2');
    actions.paste('a\t007\r\n"x\ny"\t=1+1\r\n');
    expect(host.activeSheet.values('B2:C3')).toEqual([
      ['a', 7],
      ['x\ny', 2],
    ]);
    expect(host.activeSheet.selection).toBe('B2:C3');
    expect(bench.selection.active).toEqual({ row: 1, column: 1 });
  });

  it('fills what is selected with a single cell, of whole columns what is in use', () => {
    const { host, actions, select } = workAt();
    host.user.type('A3', 'last');
    select('B:B');
    actions.paste('x');
    expect(host.activeSheet.values('B1:B4')).toEqual([['x'], ['x'], ['x'], ['']]);
  });

  it('pastes copied cells themselves while their text is on the clipboard', () => {
    const { host, actions, select } = workAt();
    host.user.type('A1', '1234567812345678123');
    host.user.fill('A1', '#FF0000');
    select('A1');
    const text = actions.copy(false);
    expect(text).toBe('1.23457E+18\r\n');
    select('C1:C2');
    actions.paste(text.replaceAll('\r\n', '\n'));
    expect(host.activeSheet.values('C1:C2')).toEqual([[1234567812345670000], [1234567812345670000]]);
    expect(host.activeSheet.cell('C2').fill).toBe('#FF0000');
    select('D1');
    actions.paste('1.23457E+18 ');
    expect(host.activeSheet.cell('D1').fill).toBeUndefined();
  });

  it('moves what was cut, also over a part of itself and to another sheet', () => {
    const { host, actions, select } = workAt();
    host.user.paste('A1', [['1'], ['2'], ['3']]);
    select('A1:A3');
    actions.paste(actions.copy(true));
    expect(host.activeSheet.values('A1:A3')).toEqual([[1], [2], [3]]);
    const cut = actions.copy(true);
    select('A2');
    actions.paste(cut);
    expect(host.activeSheet.values('A1:A4')).toEqual([[''], [1], [2], [3]]);
    select('A2');
    const one = actions.copy(true);
    host.user.addSheet('Other');
    host.user.activate('Other');
    actions.paste(one);
    expect(host.sheet('Other').cell('A1').value).toBe(1);
    expect(host.sheet('Sheet1').cell('A2').value).toBeNull();
  });

  it('forgets what was copied once something is changed', () => {
    const { actions, bench, select } = workAt();
    select('A1');
    actions.copy(false);
    expect(actions.copied).toBeDefined();
    actions.clear();
    expect(actions.copied).toBeUndefined();
    expect(bench.selection.active).toEqual({ row: 0, column: 0 });
  });

  it('says what does not fit', () => {
    const { actions, select, refusals, host } = workAt();
    select('A1048576');
    actions.paste('a\nb');
    expect(refusals).toEqual(['DoesNotFit']);
    expect(host.activeSheet.used).toBeUndefined();
  });
});

describe('sorting', () => {
  it('leaves the header where it is, also when the column is selected', () => {
    const { host, actions, select } = workAt();
    host.user.paste('A1', [['name'], ['b'], ['a']]);
    select('A2');
    actions.sort(true);
    expect(host.activeSheet.values('A1:A3')).toEqual([['name'], ['a'], ['b']]);
    select('A:A');
    actions.sort(false);
    expect(host.activeSheet.values('A1:A3')).toEqual([['name'], ['b'], ['a']]);
  });

  it('sorts the selected rows alone, all of their columns', () => {
    const { host, actions, select } = workAt();
    host.user.paste('A1', [
      ['3', 'c'],
      ['2', 'b'],
      ['1', 'a'],
    ]);
    select('A1:A2');
    actions.sort(true);
    expect(host.activeSheet.values('A1:B3')).toEqual([
      [2, 'b'],
      [3, 'c'],
      [1, 'a'],
    ]);
  });
});

describe('what Excel refuses', () => {
  it('is said, and changes nothing', () => {
    const { host, actions, bench, select, refusals } = workAt();
    actions.undo();
    host.user.type('A1', 'kept');
    host.user.protect('Sheet1');
    select('A1');
    actions.clear();
    bench.beginEdit('enter', 'x');
    expect(bench.edit).toBeUndefined();
    expect(refusals).toEqual(['NothingToUndo', 'AccessDenied', 'AccessDenied']);
    expect(host.activeSheet.cell('A1').value).toBe('kept');
  });
});

describe('an open cell', () => {
  it('keeps Excel from answering until it is left', () => {
    const { host, bench, select } = workAt();
    select('B2');
    bench.beginEdit('enter', '0');
    expect(host.user.isEditing).toBe(true);
    bench.changeEdit('007');
    bench.commitEdit();
    expect(host.user.isEditing).toBe(false);
    expect(host.activeSheet.cell('B2').value).toBe(7);
  });

  it('says what a validation does not accept, and is left', () => {
    const { host, bench, refusals } = workAt();
    host.workbook.activeSheet.changeValidation([{ top: 0, left: 0, bottom: 0, right: 0 }], {
      rule: { list: { inCellDropDown: true, source: 'a,b' } },
    });
    bench.beginEdit('enter', 'c');
    bench.commitEdit();
    expect(refusals).toEqual(['NotAccepted']);
    expect(bench.edit).toBeUndefined();
    expect(host.user.isEditing).toBe(false);
    expect(host.activeSheet.used).toBeUndefined();
  });

  it('leaves the cell as it was on Esc', () => {
    const { host, bench } = workAt();
    bench.beginEdit('enter', 'x');
    bench.cancelEdit();
    expect(host.user.isEditing).toBe(false);
    expect(host.activeSheet.used).toBeUndefined();
  });
});
