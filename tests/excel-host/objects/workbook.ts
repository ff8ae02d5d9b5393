import { cellArea } from '../model/address.ts';
import { text } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import { type Argument, defineType, type WireObject } from '../protocol/wire.ts';
import { application } from './application.ts';
import { documentProperties } from './document-properties.ts';
import { eventMethods } from './event-methods.ts';
import { nameCollection } from './names.ts';
import { wireRange, wireRangeAreas } from './range.ts';
import { CellRange, type Session } from './session.ts';
import { tableCollection } from './tables.ts';
import { worksheetCollection } from './worksheet.ts';

function ofEvent(session: Session, id: Argument | undefined): WireObject | null {
  const range = session.kept(text(id));
  return range && range.areas.length > 0 && !range.sheet.deleted ? wireRange(range) : null;
}

function requireCells({ workbook }: Session): void {
  if (workbook.isObjectSelected) throw excelError('InvalidSelection');
}

export const wireWorkbook = defineType<Session>({
  name: 'Workbook',
  scalars: {
    Name: { get: ({ workbook }) => workbook.settings.fileName },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
  },
  objects: {
    Worksheets: (session) => worksheetCollection({ session }),
    Application: (session) => application(session),
    Names: (session) => nameCollection({ session, sheet: undefined }),
    Tables: (session) => tableCollection({ session, sheet: undefined }),
    Properties: (session) => documentProperties(session),
  },
  methods: {
    ...eventMethods<Session>((session) => ({ session, id: 'Workbook' })),
    GetActiveCell: (session) => {
      requireCells(session);
      const sheet = session.workbook.activeSheet;
      const [area = cellArea(0, 0)] = sheet.selection;
      return wireRange(session.range(sheet, [cellArea(area.top, area.left)]));
    },
    GetSelectedRange: (session) => {
      requireCells(session);
      const sheet = session.workbook.activeSheet;
      if (sheet.selection.length !== 1) throw excelError('InvalidSelection');
      return wireRange(session.range(sheet, sheet.selection));
    },
    GetSelectedRanges: (session) => {
      requireCells(session);
      const sheet = session.workbook.activeSheet;
      return wireRangeAreas(new CellRange(session, sheet, sheet.selection, true));
    },
    _GetRangeForEventByReferenceId: (session, id) => {
      const range = ofEvent(session, id);
      if (!range) throw excelError('ItemNotFound');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: ofEvent,
    _GetReferenceCount: ({ keptCount }) => keptCount,
    _RemoveReference: (session, id) => {
      session.release(text(id));
      return undefined;
    },
    _RemoveAllReferences: (session) => {
      session.releaseAll();
      return undefined;
    },
  },
});
