import { fieldAt, formatOf } from '@upki-tsv/core';
import { cellAt } from './address.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { FixChange } from './snapshot.ts';

/** Headers for the required items that no column holds, in the columns right of all others. */
export function missingColumns({ model, columns }: OpenSheet): FixChange[] {
  const { headerRow, set } = model.table;
  if (headerRow === null) return [];
  const items = model.general().flatMap(({ finding }) => {
    const { rule, at, params } = finding;
    return rule === 'column-required' ? [at.item ?? Number(params.item)] : [];
  });
  return items.flatMap((item, index) => {
    const field = fieldAt(formatOf(set.type), item);
    const cell = cellAt(headerRow, columns + index);
    if (!field) return [];
    return [{ record: null, row: headerRow, item, cell, before: '', after: field.title.ja, rules: [] }];
  });
}
