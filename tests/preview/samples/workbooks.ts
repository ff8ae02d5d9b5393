import {
  type ApplicationType,
  cellAddress,
  institutionLayout,
  type Language,
  layoutOf,
} from '@upki-tsv/core';
import {
  fillApplicationSheet,
  fillInstitutionSheet,
  fillRows,
  formatColumns,
} from '../../../packages/excel-addin/src/excel/new-sheet.ts';
import type { PreviewSettings } from '../page/query.ts';
import type { MistakeSheets, SampleRow } from './rows.ts';

const SERIAL_ITEM = 4;
/** Rows that fit a request. */
const BATCH = 2000;

const MEMOS: Readonly<Record<Language, { readonly name: string; readonly rows: string[][] }>> = {
  ja: {
    name: 'メモ',
    rows: [
      ['会議室の予約', '', ''],
      ['日付', '部屋', '人数'],
      ['2024/1/15', '第1会議室', '8'],
      ['2024/1/22', '第2会議室', '12'],
      ['', '合計', '=SUM(C3:C4)'],
    ],
  },
  en: {
    name: 'Notes',
    rows: [
      ['Meeting rooms', '', ''],
      ['Date', 'Room', 'People'],
      ['2024/1/15', 'Room 1', '8'],
      ['2024/1/22', 'Room 2', '12'],
      ['', 'Total', '=SUM(C3:C4)'],
    ],
  },
};

/** Fills the workbook with one of the samples, through the add-in's own way of making sheets. */
export async function fillSample({ sheet, lang }: PreviewSettings): Promise<void> {
  if (sheet === 'blank') return;
  if (sheet === 'large') {
    const { default: rows } = await import('virtual:samples/large');
    await replaceFirstSheet((context) =>
      addApplications(context, 'client-issue', lang, rows, { select: [1, 0] }),
    );
    return;
  }
  const { default: sheets } = await import('virtual:samples/mistakes');
  await replaceFirstSheet((context) => addMistakes(context, lang, sheets));
}

/** The workbook's first, empty sheet goes once there is another to look at. */
async function replaceFirstSheet(
  fill: (context: Excel.RequestContext) => Promise<Excel.Worksheet>,
): Promise<void> {
  await Excel.run(async (context) => {
    const empty = context.workbook.worksheets.getFirst();
    const first = await fill(context);
    first.activate();
    empty.delete();
    await context.sync();
  });
}

async function addMistakes(
  context: Excel.RequestContext,
  language: Language,
  { issue, revoke, institution }: MistakeSheets,
): Promise<Excel.Worksheet> {
  const first = await addApplications(context, 'server-issue', language, issue, { select: [1, 1] });
  await addApplications(context, 'server-revoke', language, revoke, {
    select: [SERIAL_ITEM, 0],
    general: [SERIAL_ITEM],
  });
  addInstitution(context, language, institution);
  addMemo(context, language);
  await context.sync();
  return first;
}

interface ApplicationOptions {
  /** The cell to select: item and, from 0, record. */
  readonly select: readonly [item: number, record: number];
  /** Items whose cells have lost their text format before anything was typed. */
  readonly general?: readonly number[];
}

async function addApplications(
  context: Excel.RequestContext,
  type: ApplicationType,
  language: Language,
  records: readonly SampleRow[],
  { select: [selectedItem, selectedRecord], general = [] }: ApplicationOptions,
): Promise<Excel.Worksheet> {
  const layout = layoutOf(type, { language });
  const top = layout.headerRow + 1;
  const sheet = context.workbook.worksheets.add(layout.name);
  formatColumns(sheet, layout);
  fillApplicationSheet(sheet, layout);
  for (const [index, { item }] of layout.columns.entries()) {
    if (item === null || !general.includes(item)) continue;
    const column = sheet.getRange(
      `${cellAddress(index, top)}:${cellAddress(index, top + records.length - 1)}`,
    );
    // One value for all cells, as Excel takes it although its type says rows.
    column.set({ numberFormat: 'General' as unknown as string[][] });
  }
  const rows = records.map((record) =>
    layout.columns.map(({ item }) => (item === null ? '' : (record[item] ?? ''))),
  );
  for (let start = 0; start < rows.length; start += BATCH) {
    fillRows(sheet, layout, top + start, rows.slice(start, start + BATCH));
    await context.sync();
  }
  const column = layout.columns.findIndex(({ item }) => item === selectedItem);
  sheet.getRange(cellAddress(column, top + selectedRecord)).select();
  return sheet;
}

function addInstitution(
  context: Excel.RequestContext,
  language: Language,
  values: MistakeSheets['institution'],
): void {
  const layout = institutionLayout(language);
  const sheet = context.workbook.worksheets.add(layout.name);
  fillInstitutionSheet(sheet, layout);
  for (const [index, { value }] of layout.rows.entries())
    sheet.getRange(`B${layout.notes.length + 1 + index}`).values = [[values[value] ?? '']];
}

function addMemo(context: Excel.RequestContext, language: Language): void {
  const { name, rows } = MEMOS[language];
  const sheet = context.workbook.worksheets.add(name);
  sheet.getRange(`A1:C${rows.length}`).values = rows;
  sheet.getRange('A1:C2').format.font.bold = true;
  sheet.getRange('A:B').format.columnWidth = 90;
}
