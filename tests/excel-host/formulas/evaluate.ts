import type { Area } from '../model/address.ts';
import { type CellError, type CellValue, cellError, isCellError } from '../model/value.ts';
import { FUNCTIONS } from './functions.ts';
import { type Expression, parseFormula } from './parse.ts';
import { areaOf } from './reference.ts';

/** What a formula can see of the workbook. */
export interface FormulaScope {
  /** The sheet that references without a sheet name mean. */
  readonly sheet: string;
  /** The cell that the formula stands in, zero-based. */
  readonly row: number;
  readonly column: number;
  /** Serial number of today's date. */
  readonly today: number;
  /** A cell's value; undefined where there is no such sheet. */
  value(sheet: string, row: number, column: number): CellValue | undefined;
  /** The part of an area that holds anything, so that whole columns stay cheap. */
  used(sheet: string, area: Area): Area | undefined;
  /** The formula that a defined name stands for, with its `=`. */
  named(name: string): string | undefined;
}

/** An area's values in rows; `area` is what the formula named, not what is used of it. */
export interface Grid {
  readonly area: Area;
  readonly rows: readonly (readonly CellValue[])[];
}
export type Operand = CellValue | Grid;

export const isGrid = (operand: Operand): operand is Grid =>
  typeof operand === 'object' && operand !== null && 'rows' in operand;

const parsed = new Map<string, Expression | undefined>();
const PARSED_LIMIT = 5_000;

function parseOnce(formula: string): Expression | undefined {
  if (!parsed.has(formula)) {
    if (parsed.size >= PARSED_LIMIT) parsed.clear();
    parsed.set(formula, parseFormula(formula));
  }
  return parsed.get(formula);
}

/** A formula's value; what the evaluator does not know is `#NAME?`, as an unknown function is in Excel. */
export function evaluateFormula(formula: string, scope: FormulaScope): CellValue {
  const expression = parseOnce(formula);
  if (!expression) return cellError('#NAME?');
  const value = single(evaluate(expression, scope), scope);
  return value ?? 0;
}

/** The one value that an operand means at the formula's place: an area gives the cell in its own row or column. */
export function single(operand: Operand, scope: FormulaScope): CellValue {
  if (!isGrid(operand)) return operand;
  const { area, rows } = operand;
  const row = area.top === area.bottom ? area.top : scope.row;
  const column = area.left === area.right ? area.left : scope.column;
  if (row < area.top || row > area.bottom || column < area.left || column > area.right)
    return cellError('#VALUE!');
  return rows[row - area.top]?.[column - area.left] ?? null;
}

export function evaluate(expression: Expression, scope: FormulaScope): Operand {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'error':
      return cellError(expression.value);
    case 'reference':
      return readArea(expression.reference.sheet ?? scope.sheet, areaOf(expression.reference), scope);
    case 'name': {
      const formula = scope.named(expression.name);
      const named = formula === undefined ? undefined : parseOnce(formula);
      return named ? evaluate(named, scope) : cellError('#NAME?');
    }
    case 'call': {
      const call = FUNCTIONS[expression.name];
      return call ? call(expression.args, scope) : cellError('#NAME?');
    }
    case 'unary':
      return unary(expression.operator, single(evaluate(expression.operand, scope), scope));
    case 'binary':
      return binary(
        expression.operator,
        single(evaluate(expression.left, scope), scope),
        single(evaluate(expression.right, scope), scope),
      );
  }
}

function readArea(sheet: string, area: Area, scope: FormulaScope): Operand {
  const isCell = area.top === area.bottom && area.left === area.right;
  if (isCell) return scope.value(sheet, area.top, area.left) ?? orMissingSheet(sheet, area, scope);
  const used = scope.used(sheet, area);
  const rows: CellValue[][] = [];
  if (used)
    for (let row = area.top; row <= used.bottom; row += 1) {
      const values: CellValue[] = [];
      for (let column = area.left; column <= used.right; column += 1)
        values.push(scope.value(sheet, row, column) ?? null);
      rows.push(values);
    }
  return { area, rows };
}

function orMissingSheet(sheet: string, area: Area, scope: FormulaScope): CellValue {
  return scope.value(sheet, area.top, area.left) === undefined ? cellError('#REF!') : null;
}

/** A value as a number, as arithmetic takes it: empty is 0, TRUE is 1, a text is read. */
export function toNumber(value: CellValue): number | CellError {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) return value;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? cellError('#VALUE!') : number;
}

/** A value as text, as `&` takes it. */
export function toText(value: CellValue): string | CellError {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value;
  return typeof value === 'number' ? String(value) : value;
}

function unary(operator: '-' | '+' | '%', value: CellValue): CellValue {
  if (operator === '+') return value;
  const number = toNumber(value);
  if (isCellError(number)) return number;
  return operator === '-' ? -number : number / 100;
}

function binary(operator: string, left: CellValue, right: CellValue): CellValue {
  if (operator === '&') {
    const one = toText(left);
    const other = toText(right);
    if (isCellError(one)) return one;
    return isCellError(other) ? other : one + other;
  }
  if (['=', '<>', '<', '>', '<=', '>='].includes(operator)) return compare(operator, left, right);
  const one = toNumber(left);
  const other = toNumber(right);
  if (isCellError(one)) return one;
  if (isCellError(other)) return other;
  return arithmetic(operator, one, other);
}

function arithmetic(operator: string, one: number, other: number): CellValue {
  if (operator === '/' && other === 0) return cellError('#DIV/0!');
  const results: Readonly<Record<string, number>> = {
    '+': one + other,
    '-': one - other,
    '*': one * other,
    '/': one / other,
    '^': one ** other,
  };
  const result = results[operator];
  return result === undefined || !Number.isFinite(result) ? cellError('#NUM!') : result;
}

function compare(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  const order = orderOf(left, right);
  const results: Readonly<Record<string, boolean>> = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '>': order > 0,
    '<=': order <= 0,
    '>=': order >= 0,
  };
  return results[operator] ?? cellError('#VALUE!');
}

type Plain = string | number | boolean;
const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Excel's order: numbers before texts before booleans; texts without regard to case; empty suits the other side. */
function orderOf(left: Exclude<CellValue, CellError>, right: Exclude<CellValue, CellError>): number {
  const one: Plain = left ?? emptyFor(right);
  const other: Plain = right ?? emptyFor(left);
  if (typeof one !== typeof other) return rankOf(one) - rankOf(other);
  if (typeof one === 'string' && typeof other === 'string')
    return one.toLowerCase() === other.toLowerCase() ? 0 : one.toLowerCase() < other.toLowerCase() ? -1 : 1;
  return Number(one) - Number(other);
}

function emptyFor(value: Plain | null): Plain {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : 0;
}

const rankOf = (value: Plain): number => RANK[typeof value as keyof typeof RANK];
