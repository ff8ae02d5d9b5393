import { type AppliedFix, applyFixes, type CheckContext, type CsrReader } from '@upki-tsv/core';
import { cellAt } from './address.ts';
import type { SheetModel } from './model.ts';
import type { FixChange, PlacedFinding } from './snapshot.ts';

/** What the fix of one finding writes; nothing where it cannot be written. */
export function changesOf(model: SheetModel, { finding, fixable }: PlacedFinding): FixChange[] {
  const { fix, at, rule } = finding;
  if (!fix || !fixable || at.record === null || at.row === null) return [];
  const { record, row } = { record: at.record, row: at.row };
  return fix.changes.flatMap((change) => changeAt(model, { record, row, ...change, rules: [rule] }));
}

/** Which fixes are applied together: all that are safe, or all of one rule. */
export type FixChoice = { readonly kind: 'safe' } | { readonly kind: 'rule'; readonly rule: string };

/** What several fixes write together, each round checked again. */
export async function chosenChanges(
  model: SheetModel,
  choice: FixChoice,
  reader: CsrReader,
): Promise<FixChange[]> {
  const set = { ...model.set, records: [...model.set.records] };
  const { facts: _, ...context }: CheckContext = model.context;
  const { applied } = await applyFixes(set, context, {
    reader,
    canWrite: (record, item) => model.canWrite(record, item),
    ...(choice.kind === 'rule' && { all: true, rule: choice.rule }),
  });
  return applied.flatMap((fix) => changeAt(model, fix));
}

/** Chosen fixes that cannot be written. */
export const unwritableFixes = (model: SheetModel, choice: FixChoice): number =>
  model
    .rowFindings()
    .flatMap(({ findings }) => findings)
    .filter(
      ({ finding: { fix, rule }, fixable }) =>
        fix && !fixable && (choice.kind === 'safe' ? fix.safe : rule === choice.rule),
    ).length;

function changeAt(model: SheetModel, { record, row, item, after, rules }: AppliedFix): FixChange[] {
  const column = model.table.columns.get(item);
  if (column === undefined) return [];
  const cell = cellAt(row, column);
  return [{ record, row, item, cell, before: model.textAt(row, column), after, rules }];
}
