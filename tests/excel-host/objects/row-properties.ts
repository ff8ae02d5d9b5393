import { isWholeColumns, printArea, printSheetName, rowsOf } from '../model/address.ts';
import { DEFAULT_ROW_HEIGHT } from '../model/sheet.ts';
import { record } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import type { Json } from '../protocol/json.ts';
import type { Argument } from '../protocol/wire.ts';
import type { CellRange } from './session.ts';

type Reading = (range: CellRange, row: number) => Json;

const address: Reading = ({ area, sheet }, row) =>
  `${printSheetName(sheet.name)}!${printArea({ ...area, top: row, bottom: row })}`;

const PROPERTIES: Readonly<Record<string, Reading>> = {
  address,
  addressLocal: address,
  rowHidden: ({ sheet }, row) => sheet.hiddenRows.has(row),
  rowIndex: (_, row) => row,
};

const FORMATS: Readonly<Record<string, Reading>> = {
  rowHeight: ({ sheet }, row) => sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT,
};

/** What `getRowProperties` gives of each row: the members that are asked for with `true`. */
export function rowProperties(range: CellRange, options: Argument | undefined): Json {
  const { format, ...plain } = record(options);
  if (isWholeColumns(range.area)) throw excelError('InvalidArgument');
  const own = readings(PROPERTIES, plain);
  const formats = format === undefined || format === null ? undefined : readings(FORMATS, record(format));
  return rowsOf(range.area).map((row) => ({
    ...read(own, range, row),
    ...(formats && { format: read(formats, range, row) }),
  }));
}

function readings(
  known: Readonly<Record<string, Reading>>,
  asked: Readonly<Record<string, Json>>,
): (readonly [string, Reading])[] {
  return Object.entries(asked)
    .filter(([, wanted]) => wanted === true)
    .map(([name]) => {
      const reading = known[name];
      if (!reading) throw excelError('ApiNotFound', `This host gives no ${name} of rows.`);
      return [name, reading] as const;
    });
}

const read = (
  all: readonly (readonly [string, Reading])[],
  range: CellRange,
  row: number,
): Readonly<Record<string, Json>> => Object.fromEntries(all.map(([name, get]) => [name, get(range, row)]));
