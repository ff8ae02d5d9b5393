import { translateFormula } from '../formulas/rewrite.ts';
import { type Area, columnCountOf, isWholeColumns, rowCountOf } from '../model/address.ts';
import { intersect, intersectAll, offset } from '../model/areas.ts';
import { type Cell, EMPTY_CELL } from '../model/grid.ts';
import type { CellRange } from './session.ts';

/** Excel.RangeCopyType. */
export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';

/** Copies the formats of a row of cells to whole columns, as their own format. */
function copyColumnFormats(from: CellRange, target: Area, { sheet, workbook }: CellRange): void {
  const styles = Array.from({ length: columnCountOf(target) }, (_, column) =>
    from.sheet.grid.style(from.area.top, from.area.left + (column % columnCountOf(from.area))),
  );
  styles.forEach((style, column) => {
    const left = target.left + column;
    workbook.restyle(sheet, [{ ...target, left, right: left }], () => style);
  });
}

/** Copies cells as Excel pastes them; with `All` and `Formats` conditional formats and validations travel along. */
export function copyCells(from: CellRange, to: CellRange, type: CopyType): void {
  const source = from.area;
  const rows = Math.max(rowCountOf(source), rowCountOf(to.area));
  const columns = Math.max(columnCountOf(source), columnCountOf(to.area));
  const target = { ...to.area, bottom: to.area.top + rows - 1, right: to.area.left + columns - 1 };
  const { sheet, workbook } = to;
  workbook.guard(sheet, [target]);
  if (type === 'Formats' && isWholeColumns(target) && rowCountOf(source) === 1) {
    copyRules(from, to, target);
    copyColumnFormats(from, target, to);
    return;
  }
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

/** Conditional formats and validations of the target give way to those of the source. */
function copyRules(from: CellRange, to: CellRange, target: Area): void {
  const carried = (areas: readonly Area[]): Area[] =>
    intersectAll(areas, [from.area]).flatMap((area) => tiled(area, from.area, target));
  const formats = from.sheet.conditionalFormats.map((format) => ({ format, areas: carried(format.areas) }));
  const validations = from.sheet.validations.map((each) => ({ ...each, areas: carried(each.areas) }));
  to.sheet.clearConditionalFormats([target]);
  to.sheet.clearValidations([target]);
  for (const { format, areas } of formats) {
    if (areas.length === 0) continue;
    if (from.sheet === to.sheet && to.sheet.conditionalFormats.includes(format))
      format.areas = [...format.areas, ...areas];
    else to.sheet.conditionalFormats.push({ ...format, id: to.workbook.newId(), areas });
  }
  const brought = validations.filter(({ areas }) => areas.length > 0);
  if (brought.length > 0) to.sheet.validations = [...to.sheet.validations, ...brought];
}

/** Where an area of the source comes to lie in the target, which may hold the source several times. */
function tiled(area: Area, source: Area, target: Area): Area[] {
  const areas: Area[] = [];
  for (let top = target.top; top <= target.bottom; top += rowCountOf(source))
    for (let left = target.left; left <= target.right; left += columnCountOf(source)) {
      const moved = offset(area, top - source.top, left - source.left);
      const inside = moved && intersect(moved, target);
      if (inside) areas.push(inside);
    }
  return areas;
}
