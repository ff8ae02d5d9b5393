import { EMPTY_CELL } from '../model/grid.ts';
import { DEFAULT_STYLE } from '../model/style.ts';
import type { CellRange } from './session.ts';

/** Excel.ClearApplyTo. */
export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

/** Clears contents, formats with conditional formats, or all of it with validations. */
export function clearCells({ sheet, areas, workbook }: CellRange, what: ClearWhat): void {
  if (what === 'Formats' || what === 'All') {
    workbook.restyle(sheet, areas, () => DEFAULT_STYLE);
    sheet.clearConditionalFormats(areas);
  }
  if (what === 'All') sheet.clearValidations(areas);
  if (what === 'Contents' || what === 'All') {
    workbook.guard(sheet, areas);
    workbook.edit(sheet, areas, () => {
      for (const area of areas)
        for (const { row, column, cell } of [...sheet.grid.cells(area)])
          sheet.grid.set(row, column, { ...EMPTY_CELL, style: cell.style });
    });
  }
}
