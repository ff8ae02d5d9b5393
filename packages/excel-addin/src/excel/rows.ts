import { columnName } from '../session/address.ts';
import type { ReadRequest, RowBlock } from '../session/port.ts';
import { blockOf, type CellResults, type LoadedRange, needsValues, withResults } from './blocks.ts';

/** What tells a constant, and what a cell that computes its value needs besides. */
export const CONSTANT = ['formulas', 'numberFormat'];
export const VALUE = ['values', 'valueTypes'];

/** How values are read: of every cell, of those with formulas as Excel finds them, or of whole ranges where needed. */
export type Values = 'all' | 'found' | 'later';

/** Rows that were asked for; what was loaded is there after the next sync. */
export interface AskedRows {
  readonly request: ReadRequest;
  loaded(): LoadedRange;
  block(range?: LoadedRange): RowBlock;
}

const rangeOf = (sheet: Excel.Worksheet, { from, to, columns }: ReadRequest): Excel.Range =>
  sheet.getRange(`A${from}:${columnName(Math.max(1, columns) - 1)}${to}`);

/** Asks for rows, and of each whether it is hidden. */
export function askRows(sheet: Excel.Worksheet, request: ReadRequest, values: Values): AskedRows {
  const range = rangeOf(sheet, request);
  range.load([...CONSTANT, ...(values === 'all' ? VALUE : [])]);
  const { from, to } = request;
  const properties = sheet.getRange(`A${from}:A${to}`).getRowProperties({ rowHidden: true });
  const results = values === 'found' ? askResults(range, from) : () => [];
  const loaded = (): LoadedRange => {
    const { formulas, numberFormat } = range;
    if (values === 'all')
      return { formulas, numberFormat, values: range.values, valueTypes: range.valueTypes };
    return withResults({ formulas, numberFormat }, results());
  };
  return {
    request,
    loaded,
    block: (read = loaded()) =>
      blockOf(
        request,
        read,
        properties.value.map(({ rowHidden }) => rowHidden === true),
      ),
  };
}

/** Asks for the values of the cells with formulas. */
function askResults(range: Excel.Range, from: number): () => CellResults[] {
  const found = range.getSpecialCellsOrNullObject('Formulas');
  const { areas } = found;
  areas.load('items/rowIndex,items/columnIndex,items/values,items/valueTypes');
  return () => {
    if (found.isNullObject) return [];
    return areas.items.map(({ rowIndex, columnIndex, values, valueTypes }) => ({
      top: rowIndex + 1 - from,
      left: columnIndex,
      values,
      valueTypes,
    }));
  };
}

/** Reads rows in one round trip, and in another the values of ranges with formulas or errors that it left open. */
export async function readRows(
  context: Excel.RequestContext,
  requests: readonly ReadRequest[],
  values: Values,
): Promise<RowBlock[]> {
  const sheetOf = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const asked = requests.map((request) => askRows(sheetOf(request.sheet), request, values));
  await context.sync();
  const ranges = asked.map(({ loaded }) => loaded());
  const again = ranges.map((range, index) => {
    const request = requests[index];
    if (!request || values === 'all' || !needsValues(range)) return undefined;
    const whole = rangeOf(sheetOf(request.sheet), request);
    whole.load(VALUE);
    return whole;
  });
  if (again.some((range) => range !== undefined)) await context.sync();
  return asked.map(({ block }, index) => {
    const range = ranges[index];
    const more = again[index];
    return block(range && more ? { ...range, values: more.values, valueTypes: more.valueTypes } : range);
  });
}
