import type { AutoFilter, FilterCriteria } from '../model/auto-filter.ts';
import { integer, oneOf, optionalText, record, text } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import type { Json } from '../protocol/json.ts';
import { type Argument, defineType, type WireObject } from '../protocol/wire.ts';
import { rangeArgument, wireRange } from './range.ts';
import type { SheetTarget } from './worksheet.ts';

/** `Excel.FilterCriteria`; by colours, icons, dates and ranks this host does not filter. */
export function readCriteria(value: Argument | undefined): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = record(value);
  if (filterOn === 'Values') {
    if (!Array.isArray(values)) throw excelError('InvalidArgument');
    return { filterOn, values: values.map((each: Json) => text(each)) };
  }
  if (filterOn !== 'Custom') throw excelError('NotImplemented');
  const second = optionalText(criterion2);
  return {
    filterOn,
    criterion1: text(criterion1),
    ...(second !== undefined && { criterion2: second }),
    ...(operator !== undefined && operator !== null && { operator: oneOf(operator, ['And', 'Or']) }),
  };
}

function present({ sheet }: SheetTarget): AutoFilter {
  if (!sheet.autoFilter) throw excelError('InvalidOperation');
  return sheet.autoFilter;
}

function apply(target: SheetTarget, given: readonly (Argument | undefined)[]): void {
  const [where, column, criteria] = given;
  const { session, sheet } = target;
  const range = typeof where === 'string' ? session.rangeAt(sheet, where) : rangeArgument(where);
  if (range.sheet !== sheet) throw excelError('InvalidArgument');
  const { area } = range;
  const before = sheet.autoFilter?.area;
  const same = before?.top === area.top && before.left === area.left && before.right === area.right;
  const columns = new Map(same ? sheet.autoFilter?.criteria : []);
  if (column !== undefined && column !== null) {
    const index = checkedColumn({ area, criteria: columns }, column);
    if (criteria === undefined || criteria === null) columns.delete(index);
    else columns.set(index, readCriteria(criteria));
  }
  session.workbook.filter(sheet, { area, criteria: columns });
}

function checkedColumn({ area }: AutoFilter, column: Argument | undefined): number {
  const index = integer(column);
  if (index < 0 || index > area.right - area.left) throw excelError('InvalidArgument');
  return index;
}

const rangeOf = ({ session, sheet }: SheetTarget): WireObject | null =>
  sheet.autoFilter ? wireRange(session.range(sheet, [sheet.autoFilter.area])) : null;

/** The `AutoFilter` of a worksheet, by values and by custom criteria. */
export const autoFilter = defineType<SheetTarget>({
  name: 'AutoFilter',
  scalars: {
    Criteria: {
      get: ({ sheet }) => {
        const { area, criteria } = sheet.autoFilter ?? {};
        if (!area) return [];
        return Array.from(
          { length: area.right - area.left + 1 },
          (_, index) => (criteria?.get(index) ?? null) as Json,
        );
      },
    },
    Enabled: { get: ({ sheet }) => sheet.autoFilter !== undefined },
    IsDataFiltered: { get: ({ sheet }) => (sheet.autoFilter?.criteria.size ?? 0) > 0 },
  },
  methods: {
    Apply: (target, ...given) => apply(target, given),
    ClearColumnCriteria: (target, column) => {
      const filter = present(target);
      const criteria = new Map(filter.criteria);
      criteria.delete(checkedColumn(filter, column));
      target.session.workbook.filter(target.sheet, { ...filter, criteria });
    },
    ClearCriteria: (target) =>
      target.session.workbook.filter(target.sheet, { ...present(target), criteria: new Map() }),
    GetRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw excelError('ItemNotFound');
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    Reapply: (target) => target.session.workbook.filter(target.sheet, present(target)),
    Remove: ({ session, sheet }) => session.workbook.filter(sheet, undefined),
  },
});
