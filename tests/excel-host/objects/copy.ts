import { translateFormula } from '../formulas/rewrite.ts';
import { columnCountOf, rowCountOf } from '../model/address.ts';
import { intersect, offset } from '../model/areas.ts';
import { type Cell, EMPTY_CELL } from '../model/grid.ts';
import type { CellRange } from './session.ts';

/** Excel.RangeCopyType. */
export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';

/** Copies cells as Excel pastes them; with `All` and `Formats` conditional formats and validations travel along. */
export function copyCells(from: CellRange, to: CellRange, type: CopyType): void {
  const source = from.area;
  const rows = Math.max(rowCountOf(source), rowCountOf(to.area));
  const columns = Math.max(columnCountOf(source), columnCountOf(to.area));
  const target = { ...to.area, bottom: to.area.top + rows - 1, right: to.area.left + columns - 1 };
  const { sheet, workbook } = to;
  workbook.guard(sheet, [target]);
  const copied: (readonly [number, number, Cell])[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const fromRow = source.top + (row % rowCountOf(source));
      const fromColumn = source.left + (column % columnCountOf(source));
      const place = [target.top + row, target.left + column] as const;
      const cell = from.sheet.grid.cell(fromRow, fromColumn);
      const style = from.sheet.grid.style(fromRow, fromColumn);
      const moved = { rows: place[0] - fromRow, columns: place[1] - fromColumn };
      copied.push([...place, pasted(cell, { ...cell, style }, sheet.grid.cell(...place), type, moved)]);
    }
  if (type === 'All' || type === 'Formats') copyRules(from, to, target);
  workbook.edit(sheet, [target], () => {
    for (const [row, column, cell] of copied) sheet.grid.set(row, column, cell);
  });
}

function pasted(
  source: Cell,
  styled: Cell,
  present: Cell,
  type: CopyType,
  moved: { readonly rows: number; readonly columns: number },
): Cell {
  const formula = source.formula && translateFormula(source.formula, moved.rows, moved.columns);
  switch (type) {
    case 'Formats':
      return { ...present, style: styled.style };
    case 'Values':
      return { ...EMPTY_CELL, value: source.value, style: present.style };
    case 'Formulas':
      return { ...source, formula, style: present.style };
    default:
      return { ...styled, formula };
  }
}

function copyRules(from: CellRange, to: CellRange, target: CellRange['area']): void {
  const [rows, columns] = [target.top - from.area.top, target.left - from.area.left];
  const brought = from.sheet.conditionalFormats.map((format) => ({
    format,
    areas: format.areas
      .map((area) => intersect(area, from.area))
      .filter((area) => area !== undefined)
      .map((area) => offset(area, rows, columns))
      .filter((area) => area !== undefined),
  }));
  to.sheet.clearConditionalFormats([target]);
  for (const { format, areas } of brought) {
    if (areas.length === 0) continue;
    if (from.sheet === to.sheet && to.sheet.conditionalFormats.includes(format))
      format.areas = [...format.areas, ...areas];
    else to.sheet.conditionalFormats.push({ ...format, id: to.workbook.newId(), areas });
  }
}
