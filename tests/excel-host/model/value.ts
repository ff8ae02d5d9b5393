export const ERROR_CODES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error as a cell's value, apart from a text of the same letters. */
export interface CellError {
  readonly error: ErrorCode;
}

/** What a cell holds; null is an empty cell. */
export type CellValue = string | number | boolean | CellError | null;

export const cellError = (error: ErrorCode): CellError => ({ error });

export const isCellError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

/** Excel.RangeValueType of a value: numbers are `Double`, dates too. */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function valueTypeOf(value: CellValue): ValueType {
  if (value === null) return 'Empty';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}

/** A value as `Range.values` gives it: an empty cell is the empty text, an error its letters. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}
