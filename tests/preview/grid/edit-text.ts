import { isDateFormat } from '../../excel-host/display/date-format.ts';
import { formatFull } from '../../excel-host/display/general.ts';
import { displayText } from '../../excel-host/display/number-format.ts';
import { type EntrySettings, readEntry } from '../../excel-host/entry/typed-entry.ts';
import type { Cell } from '../../excel-host/model/grid.ts';
import { isCellError } from '../../excel-host/model/value.ts';

/** What the formula bar shows of a cell: what one would type to get it again. */
export function editText({ value, formula }: Cell, numberFormat: string, settings: EntrySettings): string {
  if (formula !== undefined) return formula;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, numberFormat);
  // A text that would not stay one stands behind an apostrophe.
  const again = readEntry(value, numberFormat, settings);
  return again.value === value ? value : `'${value}`;
}

function numberText(value: number, numberFormat: string): string {
  if (isDateFormat(numberFormat)) {
    const day = displayText(value, 'yyyy/m/d');
    return Number.isInteger(value) ? day : `${day} ${displayText(value, 'h:mm:ss')}`;
  }
  if (/%/.test(numberFormat)) return `${digits(Number((value * 100).toPrecision(DIGITS)))}%`;
  return digits(value);
}

const DIGITS = 15;

/** With 15 digits and zeros after them, as far as they are written out. */
function digits(value: number): string {
  const size = Math.abs(value);
  if (size < 1e15 || size >= 1e20) return formatFull(value);
  const [mantissa = '', exponent] = size.toExponential(DIGITS - 1).split('e');
  return (value < 0 ? '-' : '') + mantissa.replace('.', '').padEnd(Number(exponent) + 1, '0');
}
