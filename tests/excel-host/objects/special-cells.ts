import { type Area, cellArea, WHOLE_SHEET } from '../model/address.ts';
import { intersect, intersectAll } from '../model/areas.ts';
import { holdsContent } from '../model/grid.ts';
import { isCellError } from '../model/value.ts';
import { oneOf } from '../protocol/arguments.ts';
import type { Argument } from '../protocol/wire.ts';
import { isUnbounded } from './cells.ts';
import type { CellRange } from './session.ts';

/** Cells of one kind within the used part of the areas, joined along rows and then with those of the same width above. */
export function specialAreas(
  range: CellRange,
  kind: Argument | undefined,
  valueType: string | undefined,
): Area[] {
  const wanted = oneOf(kind, [
    'Blanks',
    'Constants',
    'Formulas',
    'Visible',
    'ConditionalFormats',
    'DataValidations',
  ]);
  const found: Area[] = [];
  for (const asked of range.areas) {
    const bounds = isUnbounded(asked) ? range.sheet.grid.used(WHOLE_SHEET, false) : asked;
    const area = bounds && intersect(bounds, asked);
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      let start: number | undefined;
      for (let column = area.left; column <= area.right + 1; column += 1) {
        const fits = column <= area.right && isSpecial(range, row, column, wanted, valueType);
        if (fits) start ??= column;
        else if (start !== undefined) {
          found.push({ top: row, bottom: row, left: start, right: column - 1 });
          start = undefined;
        }
      }
    }
  }
  return joinedDown(found);
}

function joinedDown(spans: readonly Area[]): Area[] {
  const areas: Area[] = [];
  const above = new Map<string, number>();
  for (const span of spans) {
    const key = `${span.left}:${span.right}`;
    const index = above.get(key) ?? -1;
    const upper = areas[index];
    if (upper?.bottom === span.top - 1) areas[index] = { ...upper, bottom: span.bottom };
    else above.set(key, areas.push(span) - 1);
  }
  return areas;
}

function isSpecial(
  { sheet }: CellRange,
  row: number,
  column: number,
  kind: string,
  valueType: string | undefined,
): boolean {
  const cell = sheet.grid.cell(row, column);
  const at = [cellArea(row, column)];
  switch (kind) {
    case 'Blanks':
      return !holdsContent(cell);
    case 'Constants':
      return holdsContent(cell) && cell.formula === undefined && isOfType(cell.value, valueType);
    case 'Formulas':
      return cell.formula !== undefined && isOfType(cell.value, valueType);
    case 'Visible':
      return !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    case 'ConditionalFormats':
      return sheet.conditionalFormats.some(({ areas }) => intersectAll(areas, at).length > 0);
    default:
      return sheet.validations.some(({ areas }) => intersectAll(areas, at).length > 0);
  }
}

/** Whether a value is among `Excel.SpecialCellValueType`: `Text`, `NumbersText`, `All`, … */
function isOfType(value: unknown, types: string | undefined): boolean {
  if (types === undefined || types === 'All') return true;
  if (isCellError(value)) return types.includes('Errors');
  const names = { string: 'Text', number: 'Numbers', boolean: 'Logical' } as const;
  const name = names[typeof value as keyof typeof names];
  return name !== undefined && types.includes(name);
}
