import { type AppliedFix, applyFixes, type CheckContext, type CsrReader, cellAddress } from '@upki-tsv/core';
import type { SheetModel } from './model.ts';
import type { ColumnRun } from './port.ts';
import type { FixChange, PlacedFinding } from './snapshot.ts';

/** What the fix of one finding writes; nothing where it cannot be written. */
export function changesOf(model: SheetModel, { finding, fixable }: PlacedFinding): FixChange[] {
  const { fix, at, rule } = finding;
  if (!fix || !fixable || at.record === null || at.row === null) return [];
  const { record, row } = { record: at.record, row: at.row };
  return fix.changes.flatMap((change) => changeAt(model, { record, row, ...change, rules: [rule] }));
}

/** What all safe fixes write together, each round checked again. */
export async function safeChanges(
  model: SheetModel,
  context: Omit<CheckContext, 'facts'>,
  reader: CsrReader,
): Promise<FixChange[]> {
  const set = { ...model.set, records: [...model.set.records] };
  const { applied } = await applyFixes(set, context, {
    reader,
    canWrite: (record, item) => model.canWrite(record, item),
  });
  return applied.flatMap((fix) => changeAt(model, fix));
}

function changeAt(model: SheetModel, { record, row, item, after, rules }: AppliedFix): FixChange[] {
  const column = model.table.columns.get(item);
  if (column === undefined) return [];
  const cell = { row, column, address: cellAddress(column, row) };
  return [{ record, row, item, cell, before: model.textAt(row, column), after, rules }];
}

/** Changes as runs of cells below each other. */
export function columnRuns(changes: readonly FixChange[]): ColumnRun[] {
  const runs: { column: number; top: number; before: string[]; after: string[] }[] = [];
  const inOrder = [...changes].sort((a, b) => a.cell.column - b.cell.column || a.row - b.row);
  for (const { cell, before, after } of inOrder) {
    const last = runs.at(-1);
    if (last && last.column === cell.column && last.top + last.after.length === cell.row) {
      last.before.push(before);
      last.after.push(after);
    } else runs.push({ column: cell.column, top: cell.row, before: [before], after: [after] });
  }
  return runs;
}
