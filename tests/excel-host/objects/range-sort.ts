import { sortRows } from '../model/sort.ts';
import { integer, optionalTruth, record } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import { defineType } from '../protocol/wire.ts';
import type { CellRange } from './session.ts';

/** `RangeSort`: rows by the values of columns. */
export const rangeSort = defineType<CellRange>({
  name: 'RangeSort',
  methods: {
    Apply: ({ area, sheet, workbook }, fields, _matchCase, hasHeaders, orientation) => {
      if (!Array.isArray(fields) || fields.length === 0) throw excelError('InvalidArgument');
      if (orientation !== undefined && orientation !== null && orientation !== 'Rows')
        throw excelError('NotImplemented');
      const keys = fields.map((field) => {
        const { key, ascending } = record(field);
        return { column: area.left + integer(key), ascending: optionalTruth(ascending, true) };
      });
      const top = area.top + (optionalTruth(hasHeaders, false) ? 1 : 0);
      sortRows(workbook, sheet, { ...area, top }, keys);
      return undefined;
    },
  },
});
