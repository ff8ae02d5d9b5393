import type { PlacedFinding, Selection, TableState } from '../../session/index.ts';

/**
 * Text of the cell that a finding is about, as far as it is known here: the selected cell's. Null where the finding's
 * item stands elsewhere, as a DN in several columns does.
 */
export function textOfCell(
  { finding, cell }: PlacedFinding,
  { columns }: TableState,
  selection: Selection | null,
): string | null {
  const { item } = finding.at;
  const selected = selection?.cell;
  if (!cell || !selected || item === null || columns.get(item) !== cell.column) return null;
  return selected.row === cell.row && selected.column === cell.column ? selection.value : null;
}
