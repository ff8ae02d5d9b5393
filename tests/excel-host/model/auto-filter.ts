import { displayText } from '../display/number-format.ts';
import { type Area, isWholeColumns, MAX_ROWS } from './address.ts';
import type { Grid } from './grid.ts';
import type { CellValue } from './value.ts';

/** `Excel.FilterCriteria` as far as this host filters by it. */
export type FilterCriteria =
  | { readonly filterOn: 'Values'; readonly values: readonly string[] }
  | {
      readonly filterOn: 'Custom';
      /** An operator and a value, such as `>50` or `=*s`. */
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator?: 'And' | 'Or';
    };

/** The filter of a sheet: a header row, and below it the rows that stay where every column's criteria hold. */
export interface AutoFilter {
  readonly area: Area;
  /** By column of the area, zero-based. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

/** The rows below the header that the criteria leave out, zero-based. */
export function filteredRows(grid: Grid, { area, criteria }: AutoFilter): Set<number> {
  const rows = new Set<number>();
  const last = isWholeColumns(area) ? (grid.used(area, true)?.bottom ?? area.top) : area.bottom;
  for (let row = area.top + 1; row <= Math.min(last, MAX_ROWS - 1); row += 1)
    for (const [index, wanted] of criteria) {
      const column = area.left + index;
      const { value } = grid.cell(row, column);
      const text = displayText(value, grid.style(row, column).numberFormat);
      if (!holds(wanted, value, text)) rows.add(row);
    }
  return rows;
}

function holds(criteria: FilterCriteria, value: CellValue, text: string): boolean {
  if (criteria.filterOn === 'Values')
    return criteria.values.some((each) => each.toLowerCase() === text.toLowerCase());
  const { criterion1, criterion2, operator = 'And' } = criteria;
  const first = meets(criterion1, value, text);
  if (criterion2 === undefined) return first;
  const second = meets(criterion2, value, text);
  return operator === 'And' ? first && second : first || second;
}

function meets(criterion: string, value: CellValue, text: string): boolean {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = Number(operand);
  if (operand !== '' && typeof value === 'number' && Number.isFinite(number))
    return compared(operator, value - number);
  if (operator === '=' || operator === '<>') return wildcard(operand).test(text) === (operator === '=');
  if (typeof value !== 'string' || (operand !== '' && Number.isFinite(number))) return false;
  return compared(operator, value.toLowerCase() < operand.toLowerCase() ? -1 : Number(value !== operand));
}

function compared(operator: string, difference: number): boolean {
  switch (operator) {
    case '=':
      return difference === 0;
    case '<>':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

/** `*` stands for any characters, `?` for one, `~` takes their meaning from them. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    return `\\${part.at(-1)}`;
  });
  return new RegExp(`^${source}$`, 'i');
}
