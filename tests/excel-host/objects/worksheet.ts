import { cellArea, WHOLE_SHEET } from '../model/address.ts';
import { offset } from '../model/areas.ts';
import type { Sheet, Visibility } from '../model/sheet.ts';
import { parseColor } from '../model/style.ts';
import { integer, number, oneOf, optionalText, optionalTruth, text, truth } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import type { Json } from '../protocol/json.ts';
import { type Argument, defineType, type WireObject } from '../protocol/wire.ts';
import { autoFilter } from './auto-filter.ts';
import { eventMethods } from './event-methods.ts';
import { freezePanes } from './freeze-panes.ts';
import { nameCollection } from './names.ts';
import { wireRange, wireRangeAreas } from './range.ts';
import type { Session } from './session.ts';
import { tableCollection } from './tables.ts';
import { worksheetProperties } from './worksheet-properties.ts';
import { worksheetProtection } from './worksheet-protection.ts';

export interface SheetTarget {
  readonly session: Session;
  readonly sheet: Sheet;
}

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

function neighbour({ session, sheet }: SheetTarget, step: 1 | -1, visibleOnly: boolean): WireObject | null {
  const { sheets } = session.workbook;
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const next = sheets[at];
    if (!next) return null;
    if (!visibleOnly || next.visibility === 'Visible') return worksheet({ session, sheet: next });
  }
}

function present(found: WireObject | null): WireObject {
  if (!found) throw excelError('ItemNotFound');
  return found;
}

function used({ session, sheet }: SheetTarget, valuesOnly: Argument | undefined): WireObject | null {
  const area = sheet.grid.used(WHOLE_SHEET, optionalTruth(valuesOnly, false));
  return area ? wireRange(session.range(sheet, [area])) : null;
}

const get = (read: (sheet: Sheet) => Json) => ({ get: ({ sheet }: SheetTarget) => read(sheet) });

function setTabColor({ sheet }: SheetTarget, value: Json): void {
  const given = text(value);
  const color = given === '' ? '' : parseColor(given);
  if (color === undefined) throw excelError('InvalidArgument');
  sheet.tabColor = color;
}

function byId({ session }: SheetTarget, id: Argument | undefined): WireObject {
  const sheet = session.workbook.findSheet(text(id));
  if (!sheet) throw excelError('ItemNotFound');
  return worksheet({ session, sheet });
}

export const worksheet: (target: SheetTarget) => WireObject = defineType<SheetTarget>({
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: get(({ id }) => id),
    Name: {
      ...get(({ name }) => name),
      set: ({ session, sheet }, value) => session.workbook.renameSheet(sheet, text(value)),
    },
    Position: {
      get: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
      set: ({ session, sheet }, value) => session.workbook.moveSheet(sheet, integer(value)),
    },
    Visibility: {
      ...get(({ visibility }) => visibility),
      set: ({ session, sheet }, value) => session.workbook.setVisibility(sheet, oneOf(value, VISIBILITIES)),
    },
    TabColor: { ...get(({ tabColor }) => tabColor), set: setTabColor },
    ShowGridlines: get(({ showGridlines }) => showGridlines),
    ShowHeadings: get(({ showHeadings }) => showHeadings),
    StandardHeight: get(() => 15),
    StandardWidth: {
      ...get(({ standardWidth }) => standardWidth),
      set: ({ sheet }, value) => {
        sheet.standardWidth = number(value);
      },
    },
    Gridlines: {
      ...get(({ showGridlines }) => showGridlines),
      set: ({ sheet }, value) => {
        sheet.showGridlines = truth(value);
      },
    },
    Headings: {
      ...get(({ showHeadings }) => showHeadings),
      set: ({ sheet }, value) => {
        sheet.showHeadings = truth(value);
      },
    },
  },
  objects: {
    AutoFilter: (target) => autoFilter(target),
    FreezePanes: (target) => freezePanes(target),
    Protection: (target) => worksheetProtection(target),
    CustomProperties: (target) => worksheetProperties(target),
    Tables: ({ session, sheet }) => tableCollection({ session, sheet }),
    Names: ({ session, sheet }) => nameCollection({ session, sheet }),
  },
  methods: {
    ...eventMethods<SheetTarget>(({ session, sheet }) => ({ session, id: sheet.id })),
    Activate: ({ session, sheet }) => session.workbook.activate(sheet),
    Delete: ({ session, sheet }) => session.workbook.deleteSheet(sheet),
    Calculate: ({ session }) => session.workbook.recalculate(),
    GetRange: ({ session, sheet }, address) => {
      const given = optionalText(address);
      return wireRange(
        given === undefined ? session.range(sheet, [WHOLE_SHEET]) : session.rangeAt(sheet, given),
      );
    },
    GetRanges: ({ session, sheet }, address) =>
      wireRangeAreas(session.rangesAt(sheet, optionalText(address))),
    GetRangeByIndexes: ({ session, sheet }, row, column, rows, columns) => {
      const start = offset(cellArea(0, 0), integer(row), integer(column));
      const end = start && offset(start, integer(rows) - 1, integer(columns) - 1);
      if (!start || !end || end.top < start.top || end.left < start.left) throw excelError('InvalidArgument');
      return wireRange(session.range(sheet, [{ ...start, bottom: end.top, right: end.left }]));
    },
    GetCell: ({ session, sheet }, row, column) => {
      const cell = offset(cellArea(0, 0), integer(row), integer(column));
      if (!cell) throw excelError('InvalidArgument');
      return wireRange(session.range(sheet, [cell]));
    },
    GetUsedRange: (target, valuesOnly) =>
      used(target, valuesOnly) ?? wireRange(target.session.range(target.sheet, [cellArea(0, 0)])),
    GetUsedRangeOrNullObject: used,
    GetNext: (target, visibleOnly) => present(neighbour(target, 1, optionalTruth(visibleOnly, false))),
    GetNextOrNullObject: (target, visibleOnly) => neighbour(target, 1, optionalTruth(visibleOnly, false)),
    GetPrevious: (target, visibleOnly) => present(neighbour(target, -1, optionalTruth(visibleOnly, false))),
    GetPreviousOrNullObject: (target, visibleOnly) =>
      neighbour(target, -1, optionalTruth(visibleOnly, false)),
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
  },
});

interface Owner {
  readonly session: Session;
}

function byKey({ session }: Owner, key: Argument | undefined): WireObject | null {
  const sheet = session.workbook.findSheet(text(key));
  return sheet ? worksheet({ session, sheet }) : null;
}

function edge({ session }: Owner, visibleOnly: Argument | undefined, last: boolean): WireObject {
  const only = optionalTruth(visibleOnly, false);
  const sheets = session.workbook.sheets.filter(({ visibility }) => !only || visibility === 'Visible');
  const sheet = sheets.at(last ? -1 : 0);
  if (!sheet) throw excelError('ItemNotFound');
  return worksheet({ session, sheet });
}

export const worksheetCollection = defineType<Owner>({
  name: 'WorksheetCollection',
  collection: {
    items: ({ session }) => session.workbook.sheets.map((sheet) => worksheet({ session, sheet })),
    item: (owner, key) => present(byKey(owner, key)),
  },
  methods: {
    ...eventMethods<Owner>(({ session }) => ({ session, id: 'Workbook' })),
    Add: ({ session }, name) => worksheet({ session, sheet: session.workbook.addSheet(optionalText(name)) }),
    GetActiveWorksheet: ({ session }) => worksheet({ session, sheet: session.workbook.activeSheet }),
    GetCount: ({ session }, visibleOnly) =>
      session.workbook.sheets.filter(
        ({ visibility }) => !optionalTruth(visibleOnly, false) || visibility === 'Visible',
      ).length,
    GetFirst: (owner, visibleOnly) => edge(owner, visibleOnly, false),
    GetLast: (owner, visibleOnly) => edge(owner, visibleOnly, true),
    GetItemOrNullObject: byKey,
  },
});
