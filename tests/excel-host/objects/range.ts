import {
  type Area,
  cellArea,
  columnCountOf,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCountOf,
  rowsOf,
  WHOLE_SHEET,
} from '../model/address.ts';
import { boundingArea, contains, intersect, intersectAll, offset } from '../model/areas.ts';
import { integer, number, object, oneOf, optionalText, optionalTruth } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import { type Argument, defineType, type TypeDefinition, type WireObject } from '../protocol/wire.ts';
import { type ClearWhat, clearCells } from './clear.ts';
import { conditionalFormatCollection } from './conditional-formats.ts';
import { copyCells } from './copy.ts';
import { dataValidation } from './data-validation.ts';
import { rangeFormat } from './range-format.ts';
import { addressOf, contents, countOf, reading, shape } from './range-properties.ts';
import { rangeSort } from './range-sort.ts';
import { rangeView } from './range-view.ts';
import { rowProperties } from './row-properties.ts';
import { CellRange } from './session.ts';
import { specialAreas } from './special-cells.ts';
import { worksheet } from './worksheet.ts';

/** Another range of the same sheet, within the sheet's bounds or `InvalidArgument`. */
function within(range: CellRange, area: Area | undefined): WireObject {
  const valid =
    area && area.top <= area.bottom && area.left <= area.right && contains(WHOLE_SHEET, area)
      ? area
      : undefined;
  if (!valid) throw excelError('InvalidArgument');
  return wireRange(range.range(valid));
}

export function rangeArgument(value: Argument | undefined): CellRange {
  const { target } = object(value);
  if (!(target instanceof CellRange)) throw excelError('InvalidArgument');
  return target;
}

/** A range argument that may also be an address on the same sheet. */
function rangeOrAddress(range: CellRange, value: Argument | undefined): CellRange {
  return typeof value === 'string' ? range.session.rangeAt(range.sheet, value) : rangeArgument(value);
}

/** Rows or columns next to an area: after its end for a positive count, before its start for a negative one. */
function beside(first: number, last: number, count: number): readonly [number, number] {
  if (count === 0) throw excelError('InvalidArgument');
  return count > 0 ? [last + 1, last + count] : [first + count, first - 1];
}

function rowsBeside(range: CellRange, count: number): WireObject {
  const [top, bottom] = beside(range.area.top, range.area.bottom, count);
  return within(range, { ...range.area, top, bottom });
}

function columnsBeside(range: CellRange, count: number): WireObject {
  const [left, right] = beside(range.area.left, range.area.right, count);
  return within(range, { ...range.area, left, right });
}

function intersection(range: CellRange, other: Argument | undefined): WireObject | null {
  const another = rangeOrAddress(range, other);
  if (another.sheet !== range.sheet) throw excelError('InvalidArgument');
  if (range.many || another.many) {
    const areas = intersectAll(range.areas, another.areas);
    return areas.length === 0 ? null : wireRangeAreas(new CellRange(range.session, range.sheet, areas, true));
  }
  const area = intersect(range.area, another.area);
  return area ? wireRange(range.range(area)) : null;
}

function used(range: CellRange, valuesOnly: Argument | undefined): WireObject | null {
  const area = range.sheet.grid.used(range.area, optionalTruth(valuesOnly, false));
  return area ? wireRange(range.range(area)) : null;
}

function present(found: WireObject | null): WireObject {
  if (!found) throw excelError('ItemNotFound');
  return found;
}

function specialCells(
  range: CellRange,
  kind: Argument | undefined,
  valueType: Argument | undefined,
): WireObject | null {
  const areas = specialAreas(range, kind, optionalText(valueType));
  return areas.length === 0 ? null : wireRangeAreas(new CellRange(range.session, range.sheet, areas, true));
}

function mergedAreas(range: CellRange): WireObject | null {
  const areas = range.sheet.merged.filter((merged) => intersect(merged, range.area));
  return areas.length === 0 ? null : wireRangeAreas(new CellRange(range.session, range.sheet, areas, true));
}

function keep(range: CellRange): undefined {
  range.session.keep(range);
  return undefined;
}

function insert(range: CellRange, shift: Argument | undefined): WireObject {
  const { area, sheet, workbook } = range;
  const along = isWholeRows(area)
    ? 'rows'
    : isWholeColumns(area)
      ? 'columns'
      : oneOf(shift, ['Down', 'Right']) === 'Down'
        ? 'rows'
        : 'columns';
  workbook.shift(sheet, { kind: 'insert', along, at: area });
  return wireRange(new CellRange(range.session, sheet, [area], false));
}

function remove(range: CellRange, shift: Argument | undefined): undefined {
  const { area, sheet, workbook } = range;
  const along = isWholeRows(area)
    ? 'rows'
    : isWholeColumns(area)
      ? 'columns'
      : oneOf(shift, ['Up', 'Left']) === 'Up'
        ? 'rows'
        : 'columns';
  workbook.shift(sheet, { kind: 'delete', along, at: area });
  return undefined;
}

const clear = (range: CellRange, what: Argument | undefined): undefined => {
  const parts: readonly ClearWhat[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'];
  clearCells(range, what === null || what === undefined ? 'All' : oneOf(what, parts));
  return undefined;
};

const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

const navigation: NonNullable<TypeDefinition<CellRange>['objects']> = {
  Format: (range) => rangeFormat(range),
  Worksheet: ({ session, sheet }) => worksheet({ session, sheet }),
  ConditionalFormats: (range) => conditionalFormatCollection(range),
  DataValidation: (range) => dataValidation(range),
};

const offsetRange = (
  range: CellRange,
  rows: Argument | undefined,
  columns: Argument | undefined,
): WireObject => within(range, offset(range.area, integer(rows), integer(columns)));

export const wireRange: (range: CellRange) => WireObject = defineType<CellRange>({
  name: 'Range',
  identity: ({ referenceId }) => ({ _ReferenceId: referenceId ?? '' }),
  scalars: { ...contents, ...shape },
  objects: { ...navigation, Sort: (range) => rangeSort(range) },
  methods: {
    _KeepReference: keep,
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (integer(rows) !== rowCountOf(area) || integer(columns) !== columnCountOf(area))
        throw excelError('InvalidArgument');
      return undefined;
    },
    GetCell: (range, row, column) =>
      within(range, offset(cellArea(range.area.top, range.area.left), integer(row), integer(column))),
    GetRow: (range, row) => {
      const top = range.area.top + integer(row);
      return within(range, { ...range.area, top, bottom: top });
    },
    GetColumn: (range, column) => {
      const left = range.area.left + integer(column);
      return within(range, { ...range.area, left, right: left });
    },
    GetLastCell: (range) => within(range, cellArea(range.area.bottom, range.area.right)),
    GetLastRow: (range) => within(range, { ...range.area, top: range.area.bottom }),
    GetLastColumn: (range) => within(range, { ...range.area, left: range.area.right }),
    GetEntireRow: (range) => within(range, { ...range.area, left: 0, right: MAX_COLUMNS - 1 }),
    GetEntireColumn: (range) => within(range, { ...range.area, top: 0, bottom: MAX_ROWS - 1 }),
    GetOffsetRange: offsetRange,
    GetResizedRange: (range, rows, columns) =>
      within(range, {
        ...range.area,
        bottom: range.area.bottom + integer(rows),
        right: range.area.right + integer(columns),
      }),
    GetAbsoluteResizedRange: (range, rows, columns) =>
      within(range, {
        ...range.area,
        bottom: range.area.top + integer(rows) - 1,
        right: range.area.left + integer(columns) - 1,
      }),
    GetRowsAbove: (range, count) => rowsBeside(range, -integer(count ?? 1)),
    GetRowsBelow: (range, count) => rowsBeside(range, integer(count ?? 1)),
    GetColumnsBefore: (range, count) => columnsBeside(range, -integer(count ?? 1)),
    GetColumnsAfter: (range, count) => columnsBeside(range, integer(count ?? 1)),
    GetBoundingRect: (range, other) =>
      within(range, boundingArea([range.area, rangeOrAddress(range, other).area])),
    GetIntersection: (range, other) => present(intersection(range, other)),
    GetIntersectionOrNullObject: intersection,
    GetUsedRange: (range, valuesOnly) => present(used(range, valuesOnly)),
    GetUsedRangeOrNullObject: used,
    GetSpecialCells: (range, kind, type) => present(specialCells(range, kind, type)),
    GetSpecialCellsOrNullObject: specialCells,
    GetRowProperties: rowProperties,
    GetMergedAreasOrNullObject: mergedAreas,
    GetVisibleView: (range) => rangeView(range),
    Select: ({ areas, sheet, workbook }) => workbook.select(sheet, areas),
    Clear: clear,
    Insert: insert,
    Delete: remove,
    Merge: ({ area, sheet, workbook }, across) => {
      const rows = optionalTruth(across, false) ? rowsOf(area) : undefined;
      for (const part of rows?.map((row) => ({ ...area, top: row, bottom: row })) ?? [area])
        workbook.merge(sheet, part);
    },
    Unmerge: ({ area, sheet, workbook }) => workbook.unmerge(sheet, area),
    Calculate: ({ workbook }) => workbook.recalculate(),
    CopyFrom: (range, source, type) => {
      const from = rangeOrAddress(range, source);
      copyCells(from, range, type === null || type === undefined ? 'All' : oneOf(type, COPY_TYPES));
      return undefined;
    },
  },
});

export const wireRangeAreas: (range: CellRange) => WireObject = defineType<CellRange>({
  name: 'RangeAreas',
  identity: ({ referenceId }) => ({ _ReferenceId: referenceId ?? '' }),
  scalars: {
    Address: reading(addressOf),
    AddressLocal: reading(addressOf),
    AreaCount: reading(({ areas }) => areas.length),
    CellCount: reading(({ areas }) => countOf(areas)),
    IsEntireRow: reading(({ areas }) => areas.every(isWholeRows)),
    IsEntireColumn: reading(({ areas }) => areas.every(isWholeColumns)),
  },
  objects: { ...navigation, Areas: (range) => rangeCollection(range) },
  methods: {
    _KeepReference: keep,
    Clear: clear,
    Calculate: ({ workbook }) => workbook.recalculate(),
    GetIntersection: (range, other) => present(intersection(range, other)),
    GetIntersectionOrNullObject: intersection,
    GetOffsetRangeAreas: (range, rows, columns) => {
      const moved = range.areas.map((area) => offset(area, number(rows), number(columns)));
      if (moved.includes(undefined)) throw excelError('InvalidArgument');
      const areas = moved.filter((area) => area !== undefined);
      return wireRangeAreas(new CellRange(range.session, range.sheet, areas, true));
    },
    GetEntireRow: (range) => grown(range, { left: 0, right: MAX_COLUMNS - 1 }),
    GetEntireColumn: (range) => grown(range, { top: 0, bottom: MAX_ROWS - 1 }),
    GetUsedRangeAreas: (range, valuesOnly) => present(usedAreas(range, valuesOnly)),
    GetUsedRangeAreasOrNullObject: usedAreas,
    GetSpecialCells: (range, kind, type) => present(specialCells(range, kind, type)),
    GetSpecialCellsOrNullObject: specialCells,
  },
});

function grown(range: CellRange, sides: Partial<Area>): WireObject {
  const areas = range.areas.map((area) => ({ ...area, ...sides }));
  return wireRangeAreas(new CellRange(range.session, range.sheet, areas, true));
}

function usedAreas(range: CellRange, valuesOnly: Argument | undefined): WireObject | null {
  const areas = range.areas
    .map((area) => range.sheet.grid.used(area, optionalTruth(valuesOnly, false)))
    .filter((area) => area !== undefined);
  return areas.length === 0 ? null : wireRangeAreas(new CellRange(range.session, range.sheet, areas, true));
}

const rangeCollection = defineType<CellRange>({
  name: 'RangeCollection',
  scalars: { Count: reading(({ areas }) => areas.length) },
  collection: {
    items: (range) => range.areas.map((area) => wireRange(range.range(area))),
    item: (range, key) => areaAt(range, key),
  },
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: areaAt,
  },
});

function areaAt(range: CellRange, index: Argument | undefined): WireObject {
  const area = range.areas[integer(index)];
  if (!area) throw excelError('InvalidArgument');
  return wireRange(range.range(area));
}
