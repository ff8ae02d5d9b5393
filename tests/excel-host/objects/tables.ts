import { rowCountOf } from '../model/address.ts';
import { intersect } from '../model/areas.ts';
import type { Sheet, Table } from '../model/sheet.ts';
import { integer, optionalTruth, text } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import { type Argument, defineType, type WireObject } from '../protocol/wire.ts';
import { eventMethods } from './event-methods.ts';
import { rangeArgument, wireRange } from './range.ts';
import type { Session } from './session.ts';
import { worksheet } from './worksheet.ts';

interface Owner {
  readonly session: Session;
  /** Undefined for the tables of all sheets. */
  readonly sheet: Sheet | undefined;
}

interface Target {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly table: Table;
}

function bodyOf({ session, sheet, table }: Target): WireObject {
  const top = table.area.top + (table.hasHeaders ? 1 : 0);
  return wireRange(session.range(sheet, [{ ...table.area, top }]));
}

function tablesOf({ session, sheet }: Owner): Target[] {
  const sheets = sheet ? [sheet] : session.workbook.sheets;
  return sheets.flatMap((each) => each.tables.map((table) => ({ session, sheet: each, table })));
}

const wireTable = defineType<Target>({
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set: ({ table }, value) => {
        table.name = text(value);
      },
    },
    ShowHeaders: { get: ({ table }) => table.hasHeaders },
    Style: {
      get: ({ table }) => table.style,
      set: ({ table }, value) => {
        table.style = text(value);
      },
    },
  },
  objects: { Worksheet: ({ session, sheet }) => worksheet({ session, sheet }) },
  methods: {
    ...eventMethods<Target>(({ session, table }) => ({ session, id: table.id })),
    GetRange: ({ session, sheet, table }) => wireRange(session.range(sheet, [table.area])),
    GetDataBodyRange: bodyOf,
    GetHeaderRowRange: ({ session, sheet, table }) => {
      if (!table.hasHeaders) throw excelError('ItemNotFound');
      return wireRange(session.range(sheet, [{ ...table.area, bottom: table.area.top }]));
    },
    ConvertToRange: ({ session, sheet, table }) => {
      sheet.tables = sheet.tables.filter((each) => each !== table);
      return wireRange(session.range(sheet, [table.area]));
    },
    Delete: ({ session, sheet, table }) => {
      sheet.tables = sheet.tables.filter((each) => each !== table);
      session.workbook.edit(sheet, [table.area], () => sheet.grid.erase(table.area));
      return undefined;
    },
  },
});

function byKey(owner: Owner, key: Argument | undefined): WireObject | null {
  const wanted = text(key).toLowerCase();
  const found = tablesOf(owner).find(
    ({ table }) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted,
  );
  return found ? wireTable(found) : null;
}

function add(owner: Owner, address: Argument | undefined, hasHeaders: Argument | undefined): WireObject {
  const { workbook } = owner.session;
  const home = owner.sheet ?? workbook.activeSheet;
  const range = typeof address === 'string' ? owner.session.rangeAt(home, address) : rangeArgument(address);
  const { sheet, area } = range;
  if (sheet.tables.some((each) => intersect(each.area, area))) throw excelError('InvalidArgument');
  if (rowCountOf(area) > 1_000_000) throw excelError('InvalidArgument');
  const number = tablesOf({ session: owner.session, sheet: undefined }).length + 1;
  const table: Table = {
    id: workbook.newId(),
    name: `Table${number}`,
    area,
    hasHeaders: optionalTruth(hasHeaders, true),
    style: 'TableStyleMedium2',
  };
  sheet.tables.push(table);
  return wireTable({ session: owner.session, sheet, table });
}

/** Tables as far as ranges and events go: no rows, columns, filters or totals. */
export const tableCollection = defineType<Owner>({
  name: 'TableCollection',
  scalars: { Count: { get: (owner) => tablesOf(owner).length } },
  collection: {
    items: (owner) => tablesOf(owner).map(wireTable),
    item: (owner, key) => {
      const found = byKey(owner, key);
      if (!found) throw excelError('ItemNotFound');
      return found;
    },
  },
  methods: {
    ...eventMethods<Owner>(({ session, sheet }) => ({ session, id: sheet?.id ?? 'Workbook' })),
    Add: add,
    GetCount: (owner) => tablesOf(owner).length,
    GetItemAt: (owner, index) => {
      const found = tablesOf(owner)[integer(index)];
      if (!found) throw excelError('InvalidArgument');
      return wireTable(found);
    },
    GetItemOrNullObject: byKey,
  },
});
