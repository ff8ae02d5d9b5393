import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from '../model/address.ts';
import { integer } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import { defineType, type WireObject } from '../protocol/wire.ts';
import { rangeArgument, wireRange } from './range.ts';
import type { SheetTarget } from './worksheet.ts';

function location({ session, sheet }: SheetTarget): WireObject | null {
  return sheet.frozen ? wireRange(session.range(sheet, [sheet.frozen])) : null;
}

function count(value: Parameters<typeof integer>[0], limit: number): number {
  const given = integer(value ?? 1);
  if (given < 1 || given >= limit) throw excelError('InvalidArgument');
  return given;
}

export const freezePanes = defineType<SheetTarget>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: ({ sheet }, rows) => {
      sheet.frozen = { ...WHOLE_SHEET, bottom: count(rows, MAX_ROWS) - 1 };
      return undefined;
    },
    FreezeColumns: ({ sheet }, columns) => {
      sheet.frozen = { ...WHOLE_SHEET, right: count(columns, MAX_COLUMNS) - 1 };
      return undefined;
    },
    FreezeAt: (target, range) => {
      const { sheet, session } = target;
      const frozen = typeof range === 'string' ? session.rangeAt(sheet, range) : rangeArgument(range);
      if (frozen.sheet !== sheet) throw excelError('InvalidArgument');
      sheet.frozen = { top: 0, left: 0, bottom: frozen.area.bottom, right: frozen.area.right };
      return undefined;
    },
    Unfreeze: ({ sheet }) => {
      sheet.frozen = undefined;
      return undefined;
    },
    GetLocation: (target) => {
      const range = location(target);
      if (!range) throw excelError('ItemNotFound');
      return range;
    },
    GetLocationOrNullObject: location,
  },
});
