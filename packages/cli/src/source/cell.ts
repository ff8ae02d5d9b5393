import { cellAddress } from '@upki-tsv/core';
import type { Source } from './source.ts';

/** The address of an item's cell; null for a TSV, and for an item that has no column of its own. */
export function cellOf({ columns }: Source, item: number | null, row: number | null): string | null {
  const column = item === null ? undefined : columns?.get(item);
  return column === undefined || row === null ? null : cellAddress(column, row);
}
