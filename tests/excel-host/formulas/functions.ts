import { type CellError, type CellValue, cellError, isCellError } from '../model/value.ts';
import { evaluate, type FormulaScope, isGrid, type Operand, single, toNumber, toText } from './evaluate.ts';
import type { Expression } from './parse.ts';

type Function = (args: readonly Expression[], scope: FormulaScope) => Operand;

const valueAt = (args: readonly Expression[], index: number, scope: FormulaScope): CellValue => {
  const argument = args[index];
  return argument ? single(evaluate(argument, scope), scope) : null;
};

/** A function of single values; an error among them is the result. */
const onValues =
  (compute: (...values: CellValue[]) => CellValue): Function =>
  (args, scope) => {
    const values = args.map((_, index) => valueAt(args, index, scope));
    return values.find(isCellError) ?? compute(...values);
  };

/** A function of texts. */
const onTexts = (compute: (...texts: string[]) => CellValue): Function =>
  onValues((...values) => compute(...values.map((value) => String(toText(value)))));

/** A test of one value, errors included. */
const test =
  (holds: (value: CellValue) => boolean): Function =>
  (args, scope) =>
    holds(valueAt(args, 0, scope));

function flat(args: readonly Expression[], scope: FormulaScope): CellValue[] {
  return args.flatMap((argument) => {
    const operand = evaluate(argument, scope);
    return isGrid(operand) ? operand.rows.flat() : [operand];
  });
}

/** A function of the numbers in its arguments; texts, booleans and empty cells do not count. */
const onNumbers =
  (compute: (numbers: readonly number[]) => CellValue): Function =>
  (args, scope) => {
    const values = flat(args, scope);
    return values.find(isCellError) ?? compute(values.filter((value) => typeof value === 'number'));
  };

const onTruths =
  (compute: (truths: readonly boolean[]) => boolean): Function =>
  (args, scope) => {
    const values = flat(args, scope);
    const wrong = values.find(isCellError);
    if (wrong) return wrong;
    return compute(values.filter((value) => value !== null).map((value) => toNumber(value) !== 0));
  };

function countIf(args: readonly Expression[], scope: FormulaScope): Operand {
  const [cells, criterion] = args;
  if (!cells || !criterion) return cellError('#VALUE!');
  const wanted = single(evaluate(criterion, scope), scope);
  return flat([cells], scope).filter(
    (value) => value !== null && String(toText(value)).toLowerCase() === String(toText(wanted)).toLowerCase(),
  ).length;
}

function choose(args: readonly Expression[], scope: FormulaScope): Operand {
  const condition = toNumber(valueAt(args, 0, scope));
  if (isCellError(condition)) return condition;
  const chosen = args[condition === 0 ? 2 : 1];
  return chosen ? evaluate(chosen, scope) : condition !== 0;
}

function orElse(args: readonly Expression[], scope: FormulaScope): Operand {
  const value = valueAt(args, 0, scope);
  return isCellError(value) ? valueAt(args, 1, scope) : value;
}

function position(args: readonly Expression[], scope: FormulaScope, side: 'row' | 'column'): Operand {
  const [argument] = args;
  if (!argument) return scope[side] + 1;
  if (argument.kind !== 'reference') return cellError('#VALUE!');
  return (argument.reference.first[side] ?? 0) + 1;
}

const length = (value: CellValue, otherwise: number): number | CellError =>
  value === null || value === undefined ? otherwise : toNumber(value);

function slice(text: CellValue, start: number | CellError, count: number | CellError): CellValue {
  const whole = toText(text);
  if (isCellError(whole)) return whole;
  if (isCellError(start)) return start;
  if (isCellError(count)) return count;
  return start < 0 || count < 0 ? cellError('#VALUE!') : whole.slice(start, start + count);
}

export const FUNCTIONS: Readonly<Record<string, Function>> = {
  SUM: onNumbers((numbers) => numbers.reduce((sum, each) => sum + each, 0)),
  COUNT: onNumbers((numbers) => numbers.length),
  MAX: onNumbers((numbers) => (numbers.length > 0 ? Math.max(...numbers) : 0)),
  MIN: onNumbers((numbers) => (numbers.length > 0 ? Math.min(...numbers) : 0)),
  COUNTA: (args, scope) => flat(args, scope).filter((value) => value !== null).length,
  COUNTIF: countIf,
  AND: onTruths((truths) => truths.every(Boolean)),
  OR: onTruths((truths) => truths.some(Boolean)),
  NOT: onValues((value = null) => toNumber(value) === 0),
  IF: choose,
  IFERROR: orElse,
  TRUE: () => true,
  FALSE: () => false,
  N: onValues((value = null) => (typeof value === 'number' ? value : value === true ? 1 : 0)),
  T: onValues((value = null) => (typeof value === 'string' ? value : '')),
  LEN: onTexts((text = '') => text.length),
  CONCATENATE: onTexts((...texts) => texts.join('')),
  EXACT: onTexts((one = '', other = '') => one === other),
  TRIM: onTexts((text = '') => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: onTexts((text = '') => text.toUpperCase()),
  LOWER: onTexts((text = '') => text.toLowerCase()),
  LEFT: onValues((text = null, count = null) => slice(text, 0, length(count, 1))),
  RIGHT: onValues((text = null, count = null) => {
    const whole = String(toText(text));
    const wanted = length(count, 1);
    return isCellError(wanted) ? wanted : slice(whole, Math.max(0, whole.length - wanted), wanted);
  }),
  MID: onValues((text = null, start = null, count = null) => {
    const from = toNumber(start);
    return slice(text, isCellError(from) ? from : from - 1, toNumber(count));
  }),
  VALUE: onValues((value = null) => toNumber(value)),
  ROW: (args, scope) => position(args, scope, 'row'),
  COLUMN: (args, scope) => position(args, scope, 'column'),
  TODAY: (_, scope) => scope.today,
  NA: () => cellError('#N/A'),
  ISBLANK: test((value) => value === null),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test(isCellError),
  ISNA: test((value) => isCellError(value) && value.error === '#N/A'),
};
