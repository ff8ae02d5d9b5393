import { serialOf } from '../display/serial-date.ts';
import { evaluateFormula, type FormulaScope } from '../formulas/evaluate.ts';
import { areaOf, parseReference } from '../formulas/reference.ts';
import { translateFormula } from '../formulas/rewrite.ts';
import { cellArea } from './address.ts';
import type { Sheet } from './sheet.ts';
import type { RuleKind, Validation } from './validation.ts';
import { type CellValue, isCellError, plainValue } from './value.ts';
import type { Workbook } from './workbook.ts';

interface Entry {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** What the cell would hold. */
  readonly value: CellValue;
}

/** Whether the validation of a cell accepts a value there. */
export function accepts(entry: Entry): boolean {
  const { sheet, row, column, value } = entry;
  const validation = sheet.validationAt(cellArea(row, column));
  if (!validation?.rule || (value === null && validation.ignoreBlanks)) return true;
  const [kind] = Object.keys(validation.rule) as RuleKind[];
  const rule = (kind && validation.rule[kind]) as Readonly<Record<string, unknown>>;
  switch (kind) {
    case 'list':
      return isListed(entry, validation, String(rule.source));
    case 'custom':
      return isTrue(computed(entry, validation, String(rule.formula)));
    case 'textLength':
      return within(entry, validation, rule, String(plainValue(value)).length);
    case 'wholeNumber':
      return Number.isInteger(value) && within(entry, validation, rule, value as number);
    case 'decimal':
    case 'date':
    case 'time':
      return typeof value === 'number' && within(entry, validation, rule, value);
    default:
      return true;
  }
}

const isTrue = (value: CellValue): boolean => value === true || (typeof value === 'number' && value !== 0);

function isListed(entry: Entry, validation: Validation, source: string): boolean {
  const words = source.startsWith('=')
    ? referred(entry, validation, source)
    : source.split(',').map((word) => word.trim());
  return words === undefined || words.includes(String(plainValue(entry.value)));
}

/** The texts of the cells that a list's formula names; undefined where it is no plain reference. */
function referred({ workbook, sheet, row, column }: Entry, validation: Validation, source: string) {
  const named = workbook.findName(source.slice(1), sheet)?.formula ?? source;
  const reference = parseReference(relative(named, validation, row, column).slice(1));
  const home = reference && (reference.sheet === undefined ? sheet : workbook.findSheet(reference.sheet));
  if (!reference || !home) return undefined;
  return [...home.grid.cells(areaOf(reference))].map(({ cell }) => String(plainValue(cell.value)));
}

/** A rule's formula as it stands for one cell: it is written for the first cell of the validation. */
function relative(formula: string, { areas: [anchor] }: Validation, row: number, column: number): string {
  return translateFormula(formula, row - (anchor?.top ?? row), column - (anchor?.left ?? column));
}

function computed(entry: Entry, validation: Validation, formula: string): CellValue {
  const { workbook, sheet, row, column, value } = entry;
  const scope = workbook.scope(sheet, row, column);
  const entered: FormulaScope = {
    ...scope,
    value: (name, atRow, atColumn) =>
      name === sheet.name && atRow === row && atColumn === column
        ? value
        : scope.value(name, atRow, atColumn),
  };
  return evaluateFormula(relative(formula, validation, row, column), entered);
}

function within(
  entry: Entry,
  validation: Validation,
  { formula1, formula2, operator }: Readonly<Record<string, unknown>>,
  value: number,
): boolean {
  const [first, second] = [formula1, formula2].map((bound) => boundOf(entry, validation, bound));
  if (first === undefined) return true;
  switch (operator) {
    case 'NotBetween':
      return value < first || (second !== undefined && value > second);
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value <= first;
    default:
      return value >= first && (second === undefined || value <= second);
  }
}

/** A number, a formula, a typed number or an ISO date; undefined where it gives none, which accepts everything. */
function boundOf(entry: Entry, validation: Validation, bound: unknown): number | undefined {
  const value =
    typeof bound === 'string' && bound.startsWith('=') ? computed(entry, validation, bound) : bound;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(String(value)) ?? [];
  if (day !== undefined) return serialOf({ year: Number(year), month: Number(month), day: Number(day) });
  const number = isCellError(value) || value === null || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
