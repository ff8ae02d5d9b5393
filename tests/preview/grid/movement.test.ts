import { describe, expect, it } from 'vitest';
import { workAt } from './testing.ts';

describe('moving through cells', () => {
  it('goes back below the cell where Tab began', () => {
    const { host, movement, select } = workAt();
    select('B2');
    movement.advance('columns', 1);
    movement.advance('columns', 1);
    movement.advance('rows', 1);
    expect(host.activeSheet.selection).toBe('B3');
  });

  it('passes over hidden rows', () => {
    const { host, movement, select } = workAt();
    host.user.hideRows('3:4');
    select('A2');
    movement.arrow('down');
    expect(host.activeSheet.selection).toBe('A5');
    movement.arrow('up', { extend: true });
    expect(host.activeSheet.selection).toBe('A2:A5');
  });

  it('jumps to the ends of what is filled', () => {
    const { host, movement, select } = workAt();
    host.user.paste('B2', [['1'], ['2'], [''], ['4']]);
    select('B2');
    movement.arrow('down', { jump: true });
    expect(host.activeSheet.selection).toBe('B3');
    movement.arrow('down', { jump: true, extend: true });
    expect(host.activeSheet.selection).toBe('B3:B5');
    movement.end(false);
    expect(host.activeSheet.selection).toBe('B5');
    movement.home(true, false);
    expect(host.activeSheet.selection).toBe('A1');
  });

  it('stays within several selected cells, of which Excel tells nobody', () => {
    const { host, bench, movement, select } = workAt();
    select('B2:B3');
    movement.advance('rows', 1);
    expect(bench.selection.active).toEqual({ row: 2, column: 1 });
    expect(host.activeSheet.selection).toBe('B2:B3');
  });

  it('follows what the add-in selects', () => {
    const { host, bench, select } = workAt();
    select('B2');
    bench.takeReveal();
    host.user.select('D9');
    expect(bench.selection.active).toEqual({ row: 8, column: 3 });
    expect(bench.takeReveal()).toEqual({ row: 8, column: 3 });
    expect(bench.takeReveal()).toBeUndefined();
  });
});
