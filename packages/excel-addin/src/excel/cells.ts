import { isDateFormat, isGeneralFormat, type SheetCell, type TypedCell } from '@upki-tsv/core';

/** What Excel tells of one cell. */
export interface LoadedCell {
  /** Undefined where only the formula was loaded, which is the value where it is none. */
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: unknown;
  readonly valueType: unknown;
}

/** Beyond this a file holds a number with an exponent, and Excel has rounded it. */
const EXACT = 1e15;

/** True where the cell computes its value; text that begins with `=` is its own value. */
const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** A cell as the reader of workbook files tells it, so that findings are the same on both. */
export function toSheetCell({ value, formula, numberFormat, valueType }: LoadedCell): SheetCell {
  const computed = isFormula(formula, value);
  const format =
    typeof numberFormat === 'string' && !isGeneralFormat(numberFormat) ? numberFormat : undefined;
  const typed = (kind: TypedCell['kind'], text: string): TypedCell => ({
    kind,
    text,
    ...(format !== undefined && { numberFormat: format }),
    ...(computed && { formula: true }),
  });
  if (valueType === 'Error' || valueType === 'RichValue') {
    return typed('error', typeof value === 'string' && value.startsWith('#') ? value : '#VALUE!');
  }
  switch (typeof value) {
    case 'number':
      return typed(format !== undefined && isDateFormat(format) ? 'date' : 'number', numberText(value));
    case 'boolean':
      return typed('boolean', value ? 'TRUE' : 'FALSE');
    case 'string':
      if (computed) return typed('text', value);
      return value === '' ? null : value;
    default:
      return computed ? typed('text', '') : null;
  }
}

/** A number as a file holds it: with an exponent where it has more digits than Excel keeps. */
function numberText(value: number): string {
  return Math.abs(value) < EXACT ? String(value) : value.toExponential().replace('e', 'E');
}
