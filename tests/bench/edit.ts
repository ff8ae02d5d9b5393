// Prints how much of a full check of a sheet the pure part of an edit takes: read, check, what to paint.
import { check, formatOf, readTable, type SheetRow } from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import { SheetModel } from '../../packages/excel-addin/src/session/model.ts';
import { Overlays } from '../../packages/excel-addin/src/session/overlays.ts';
import { createTableStates } from '../../packages/excel-addin/src/session/table-state.ts';

const COUNT = 10_000;
/** Column of the user's name. */
const NAME = 7;
const TYPE = 'client-issue';

/** A sheet of records that differ in their DNs. */
function sampleSheet() {
  const header = formatOf(TYPE).items.map((field) => field?.title.ja ?? null);
  const values = exampleSet({ type: TYPE }).set.records[0]?.values ?? [];
  const rows = Array.from({ length: COUNT }, (_, index): SheetRow => {
    const cells = values.map((value) => (value === '' ? null : value.replace('S1234567', `S${index}`)));
    return { row: index + 2, hidden: false, cells };
  });
  const head = { row: 1, hidden: false, cells: header };
  const table = readTable({ name: '', hidden: false, rows: [head, ...rows] });
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

const { table, rows } = sampleSheet();
const model = new SheetModel(table, rows, {});
const names = {
  workbook: '',
  sheet: { id: '', name: '' },
  several: false,
  mapping: null,
  top: [],
  protected: false,
};
const state = createTableStates(model, names, new Set());
const overlays = new Overlays(8000);
const full = median(5, () => {
  check(table.set);
});
const edit = median(501, (time) => {
  const row = rows[(time * 7919) % COUNT];
  if (!row) throw new Error('There is no such row.');
  const cells = row.cells.map((cell, column) => (column === NAME ? '髙' : cell));
  for (const changed of model.replaceRows([{ ...row, cells }])) overlays.mark(changed, model.marks(changed));
  const repaint = overlays.repaint();
  repaint?.done(repaint.add.map((_, index) => `${time}.${index}`));
  if (state().rows.length !== time + 1) throw new Error('The edit was not found to be wrong.');
});
console.log(edit / full);
