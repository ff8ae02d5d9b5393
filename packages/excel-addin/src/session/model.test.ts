import { check, exampleSet, formatOf, readTable, type SheetRow } from '@upki-tsv/core';
import { expect, it } from 'vitest';
import { SheetModel } from './model.ts';
import { Overlays } from './overlays.ts';
import { createTableStates } from './table-state.ts';

const COUNT = 10_000;
const NAME = 7;

/** A sheet of records that differ in their DNs. */
function sampleSheet() {
  const type = 'client-issue';
  const header = formatOf(type).items.map((field) => field?.title.ja ?? null);
  const [record] = exampleSet({ type }).set.records;
  const values = record?.values ?? [];
  const rows = Array.from({ length: COUNT }, (_, index): SheetRow => {
    const cells = values.map((value) => (value === '' ? null : value.replace('S1234567', `S${index}`)));
    return { row: index + 2, hidden: false, cells };
  });
  const table = readTable({
    name: 'x',
    hidden: false,
    rows: [{ row: 1, hidden: false, cells: header }, ...rows],
  });
  if (table.kind !== 'table') throw new Error(table.kind);
  return { table, rows };
}

function median(times: number, run: (time: number) => void): number {
  const taken = Array.from({ length: times }, (_, time) => {
    const start = performance.now();
    run(time);
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[times >> 1] ?? 0;
}

it('takes an edit, shows it and knows what to paint in a two-hundredth of a full check', () => {
  const { table, rows } = sampleSheet();
  const names = { workbook: '', sheet: { id: '', name: '' }, several: false, mapped: false };
  const model = new SheetModel(table, rows, {});
  const state = createTableStates(model, names);
  const overlays = new Overlays(8000);
  const full = median(5, () => {
    check(table.set);
  });
  const edit = median(501, (time) => {
    const row = rows[(time * 7919) % COUNT];
    if (!row) throw new Error('no row');
    const cells = row.cells.map((cell, column) => (column === NAME ? '髙' : cell));
    for (const changed of model.replaceRows([{ ...row, cells }]))
      overlays.mark(changed, model.marks(changed));
    const repaint = overlays.repaint();
    repaint?.done(repaint.add.map((_, index) => `${time}.${index}`));
    expect(state().rows.length).toBe(time + 1);
  });
  expect(full / edit).toBeGreaterThan(200);
});
