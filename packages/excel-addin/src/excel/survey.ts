import type { SheetCell } from '@upki-tsv/core';
import { cellAddress } from '@upki-tsv/core';
import type { Survey, SurveyedSheet } from '../session/port.ts';
import { cellsOf } from './blocks.ts';
import { supports } from './environment.ts';
import { codeOf } from './errors.ts';
import { loadKept } from './kept.ts';
import { localAddress } from './local-address.ts';
import { OVERLAY_PROPERTIES, overlayIds } from './overlay.ts';
import { CONSTANT, VALUE } from './rows.ts';

/** Columns A to IV, as the reader of workbook files takes them. */
const MAX_COLUMNS = 256;
const TOP = `A1:${cellAddress(MAX_COLUMNS - 1, 10)}`;
const LABELS = 'A1:C60';
/** Of a range its bounds. */
export const BOUNDS = ['rowIndex', 'rowCount', 'columnIndex', 'columnCount'];

/**
 * What stands where, in one round trip where `known` are the ids of the worksheets; with more of them where sheets have
 * come or gone, or where no cell is selected.
 */
export async function surveyWorkbook(
  context: Excel.RequestContext,
  known: readonly string[],
): Promise<Survey> {
  let sheets = known;
  let withCell = true;
  for (;;) {
    const asked = ask(context.workbook, sheets, withCell);
    try {
      await context.sync();
    } catch (error) {
      if (codeOf(error) === 'ItemNotFound' && sheets.length > 0) sheets = [];
      else if (codeOf(error) === 'InvalidSelection' && withCell) withCell = false;
      else throw error;
      continue;
    }
    const { survey, missing } = asked();
    if (missing.length === 0) return survey;
    sheets = survey.sheets.map(({ id }) => id);
  }
}

/** The answer lacks the contents of the sheets that were not known. */
function ask(workbook: Excel.Workbook, known: readonly string[], withCell: boolean) {
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility');
  workbook.load('name');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  active.protection.load('protected');
  const formats = active.getRange().conditionalFormats;
  formats.load(OVERLAY_PROPERTIES);
  const kept = loadKept(active, supports('1.12'));
  const activeCell = withCell ? workbook.getActiveCell() : undefined;
  activeCell?.load('address');
  const contents = new Map(known.map((id) => [id, askSheet(worksheets.getItem(id))] as const));
  return (): { readonly survey: Survey; readonly missing: readonly string[] } => ({
    survey: {
      workbook: workbook.name,
      sheets: worksheets.items.map(
        ({ id, name, visibility }): SurveyedSheet => ({
          id,
          name,
          hidden: visibility !== 'Visible',
          ...(contents.get(id)?.() ?? NOTHING),
        }),
      ),
      active: active.id,
      protected: active.protection.protected,
      overlays: overlayIds(formats),
      kept: kept(),
      activeCell: activeCell ? { sheet: active.id, address: localAddress(activeCell.address) } : null,
    },
    missing: worksheets.items.map(({ id }) => id).filter((id) => !contents.has(id)),
  });
}

type Contents = Pick<SurveyedSheet, 'rows' | 'columns' | 'top' | 'labels'>;
const NOTHING: Contents = { rows: 0, columns: 0, top: [], labels: [] };

function askSheet(sheet: Excel.Worksheet): () => Contents {
  const bounds = sheet.getUsedRangeOrNullObject(true);
  bounds.load(BOUNDS);
  const top = askUsed(sheet, TOP);
  const labels = askUsed(sheet, LABELS);
  return () => ({ ...extent(bounds), top: trimmed(top()), labels: labels() });
}

/** Last row and number of columns that hold a value. */
export function extent(bounds: Excel.Range): { rows: number; columns: number } {
  if (bounds.isNullObject) return { rows: 0, columns: 0 };
  return {
    rows: bounds.rowIndex + bounds.rowCount,
    columns: Math.min(bounds.columnIndex + bounds.columnCount, MAX_COLUMNS),
  };
}

/** Asks for as much of some cells as is used: rows from row 1, each from column A. */
function askUsed(sheet: Excel.Worksheet, address: string): () => SheetCell[][] {
  const used = sheet.getRange(address).getUsedRangeOrNullObject(true);
  used.load(['rowIndex', 'columnIndex', ...CONSTANT, ...VALUE]);
  return () => {
    if (used.isNullObject) return [];
    const above = Array.from({ length: used.rowIndex }, (): SheetCell[] => []);
    const before = Array.from({ length: used.columnIndex }, () => null);
    return [...above, ...cellsOf(used).map((cells) => [...before, ...cells])];
  };
}

const trimmed = (rows: SheetCell[][]): SheetCell[][] =>
  rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1));
