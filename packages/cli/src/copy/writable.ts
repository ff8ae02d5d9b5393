import type { ApplicationRecord } from '@upki-tsv/core';
import type { Source } from '../source/source.ts';

/** True for an item of a record that a copy of its source has a place to write to. */
export type CanWrite = (record: ApplicationRecord, item: number) => boolean;

/** In a sheet that is a column of the item's own, and a cell that no merged one covers. */
export async function writableItems({ original, columns }: Source): Promise<CanWrite> {
  if (original.kind === 'tsv') return () => true;
  const { mergeOf, readLayout } = await import('@upki-tsv/workbook/patch');
  const { workbook, sheet } = original;
  const layout = readLayout(workbook.package.part(sheet.part), sheet.part);
  return ({ row }, item) => {
    const column = columns?.get(item);
    if (column === undefined) return false;
    const first = mergeOf(layout, { row, column });
    return first === undefined || (first.row === row && first.column === column);
  };
}
