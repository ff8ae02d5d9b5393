import {
  cellAddress,
  cellText,
  type InstitutionLayout,
  type SheetCell,
  type SheetLayout,
} from '@upki-tsv/core';
import { columnName, printArea, rowSpans } from '../session/address.ts';
import {
  type Area,
  type ColumnRun,
  type HostEnvironment,
  HostError,
  type HostEvent,
  type HostPort,
  type PaintRequest,
  type ReadRequest,
  type Reread,
  type RereadRequest,
  type RowBlock,
  type SavedFile,
  type SaveOutcome,
  type Survey,
  type SurveyedSheet,
  type WriteOutcome,
  type WriteRequest,
} from '../session/port.ts';
import {
  averageBytes,
  batches,
  blockOf,
  bytesARow,
  cellsOf,
  type LoadedRange,
  needsValues,
} from './blocks.ts';
import { readEnvironment, supports } from './environment.ts';
import { asHostError, codeOf } from './errors.ts';
import { watchWorkbook } from './events.ts';
import { keepText, loadKept } from './kept.ts';
import { fillApplicationSheet, fillInstitutionSheet, freeName } from './new-sheet.ts';
import { lay, OVERLAY_PROPERTIES, overlayIds } from './overlay.ts';
import { saveFile } from './save.ts';

/** Columns A to IV, as the reader of workbook files takes them. */
const MAX_COLUMNS = 256;
const TOP_ROWS = 10;
const LABEL_ROWS = 60;
/** Of sheets that are not active fewer columns are looked at. */
const OTHER_COLUMNS = 64;
/** Rows up to which values are read along with the formulas, so that formulas cost no round trip of their own. */
const ROWS_WITH_VALUES = 3000;

const CONSTANT = ['formulas', 'numberFormat'];
const VALUE = ['values', 'valueTypes'];
const BOUNDS = 'rowIndex,rowCount,columnIndex,columnCount';

/** Excel through its JavaScript API, sets 1.9 and up. Every round trip is a request of its own context. */
export class ExcelPort implements HostPort {
  readonly environment: HostEnvironment = readEnvironment();
  /** Ids of the worksheets as last seen. */
  #sheets: readonly string[] = [];
  /** Estimated bytes of a row by sheet. */
  readonly #rowBytes = new Map<string, number>();
  /** Sheets whose estimate rests on all of their rows. */
  readonly #longRead = new Set<string>();

  survey(): Promise<Survey> {
    return this.#call(async (context) => {
      const { workbook } = context;
      for (;;) {
        const { worksheets } = workbook;
        worksheets.load('items/id,items/name,items/visibility');
        workbook.load('name');
        const active = worksheets.getActiveWorksheet();
        active.load('id');
        active.protection.load('protected');
        const formats = active.getRange().conditionalFormats;
        formats.load(OVERLAY_PROPERTIES);
        const kept = loadKept(active, supports('1.12'));
        const activeTop = loadCells(active, topAddress(MAX_COLUMNS));
        const parts = this.#sheets.map((id) => loadSheet(worksheets.getItem(id)));
        try {
          await context.sync();
        } catch (error) {
          if (codeOf(error) !== 'ItemNotFound' || this.#sheets.length === 0) throw error;
          this.#sheets = [];
          continue;
        }
        const ids = worksheets.items.map(({ id }) => id);
        const known = this.#sheets;
        this.#sheets = ids;
        if (ids.some((id) => !known.includes(id))) continue;
        const sheets = worksheets.items.map(({ id, name, visibility }): SurveyedSheet => {
          const part = parts[known.indexOf(id)];
          if (!part) throw new HostError('sheet-gone', 'ItemNotFound');
          const surveyed = { id, name, hidden: visibility !== 'Visible', ...part() };
          return id === active.id ? { ...surveyed, top: trimmed(activeTop()) } : surveyed;
        });
        for (const { id, top, columns } of sheets) {
          if (!this.#longRead.has(id)) this.#rowBytes.set(id, bytesARow(top, columns));
        }
        return {
          workbook: workbook.name,
          sheets,
          active: active.id,
          protected: active.protection.protected,
          overlays: overlayIds(formats),
          kept: kept(),
        };
      }
    });
  }

  async read(requests: readonly ReadRequest[]): Promise<readonly RowBlock[]> {
    const rows = requests.reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0);
    const withValues = rows <= ROWS_WITH_VALUES;
    for (let factor = withValues ? 2 : 1; ; factor *= 2) {
      const bytes = ({ sheet }: ReadRequest): number => factor * (this.#rowBytes.get(sheet) ?? 1000);
      try {
        const blocks: RowBlock[] = [];
        for (const batch of batches(requests, bytes)) {
          blocks.push(...(await this.#call((context) => readBatch(context, batch, withValues))));
        }
        if (!withValues) this.#learn(requests, blocks);
        return blocks;
      } catch (error) {
        const halved = error instanceof HostError && error.failure === 'too-large' && factor < 4096;
        if (!halved) throw error;
      }
    }
  }

  #learn(requests: readonly ReadRequest[], blocks: readonly RowBlock[]): void {
    for (const { sheet, columns } of requests) {
      this.#longRead.add(sheet);
      const own = blocks.filter((block) => block.sheet === sheet);
      this.#rowBytes.set(sheet, averageBytes(own, columns));
    }
  }

  reread({ sheet: id, spans, columns, edited }: RereadRequest): Promise<Reread> {
    return this.#call(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const bounds = sheet.getUsedRangeOrNullObject(true);
      bounds.load(BOUNDS);
      const requests = spans.map(({ from, to }) => ({ sheet: id, from, to, columns }));
      const ranges = requests.map((request) => loadRows(sheet, request, true));
      const formats = formatsOn(sheet, edited, this.environment.maxAddressLength);
      formats?.load(OVERLAY_PROPERTIES);
      await context.sync();
      return {
        blocks: requests.map((request, index) => blockOf(request, ...rangeAt(ranges, index))),
        ...extent(bounds),
        overlays: formats ? overlayIds(formats) : [],
      };
    });
  }

  async paint(request: PaintRequest): Promise<readonly string[]> {
    try {
      return await this.#paint(request, request.remove);
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'ItemNotFound') throw error;
      // An overlay is gone already, taken away by hand: the request stopped there, before anything was laid.
      const present = await this.#present(request.sheet);
      return await this.#paint(
        request,
        request.remove.filter((id) => present.includes(id)),
      );
    }
  }

  #paint({ sheet: id, add }: PaintRequest, remove: readonly string[]): Promise<readonly string[]> {
    return this.#call(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const formats = sheet.getRange().conditionalFormats;
      for (const overlay of remove) formats.getItem(overlay).delete();
      const laid = add.map(({ level, areas }) => lay(sheet, level, areas));
      for (const overlay of laid) overlay.load('id');
      await context.sync();
      return laid.map((overlay) => overlay.id);
    });
  }

  #present(id: string): Promise<readonly string[]> {
    return this.#call(async (context) => {
      const formats = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
      formats.load(OVERLAY_PROPERTIES);
      await context.sync();
      return overlayIds(formats);
    });
  }

  write({ sheet: id, runs, columns }: WriteRequest): Promise<WriteOutcome> {
    return this.#call(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const present = runs.map((run) => loadCells(sheet, printArea(areaOf(run))));
      await context.sync();
      const changed = runs.flatMap((run, index) => differences(run, present[index]?.() ?? []));
      if (changed.length > 0) return { status: 'changed', cells: changed };
      for (const run of runs) {
        const range = sheet.getRange(printArea(areaOf(run)));
        range.numberFormat = run.after.map(() => ['@']);
        range.values = run.after.map((text) => [text]);
      }
      const requests = rowSpans(runs.map(areaOf)).map(({ from, to }) => ({ sheet: id, from, to, columns }));
      const ranges = requests.map((request) => loadRows(sheet, request, true));
      await context.sync();
      return {
        status: 'written',
        blocks: requests.map((request, index) => blockOf(request, ...rangeAt(ranges, index))),
      };
    });
  }

  async select({ sheet, row, column }: Parameters<HostPort['select']>[0]): Promise<void> {
    await this.#call(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(cellAddress(column, row)).select();
      await context.sync();
    });
  }

  addApplicationSheet(layout: SheetLayout): Promise<string> {
    return this.#add(layout.name, (sheet) => fillApplicationSheet(sheet, layout));
  }

  addInstitutionSheet(layout: InstitutionLayout): Promise<string> {
    return this.#add(layout.name, (sheet) => fillInstitutionSheet(sheet, layout));
  }

  #add(wanted: string, fill: (sheet: Excel.Worksheet) => void): Promise<string> {
    return this.#call(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const name = freeName(
        wanted,
        worksheets.items.map((sheet) => sheet.name),
      );
      const sheet = worksheets.add(name);
      fill(sheet);
      sheet.activate();
      await context.sync();
      return name;
    });
  }

  async keep(sheet: string, text: string | null): Promise<void> {
    await this.#call((context) =>
      keepText(context, context.workbook.worksheets.getItem(sheet), text, supports('1.12')),
    );
  }

  save(file: SavedFile): Promise<SaveOutcome> {
    return saveFile(file, this.environment.platform);
  }

  async watch(listener: (event: HostEvent) => void): Promise<() => Promise<void>> {
    try {
      const { sheets, unwatch } = await watchWorkbook(listener);
      this.#sheets = sheets;
      return unwatch;
    } catch (error) {
      throw asHostError(error);
    }
  }

  async #call<T>(operation: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await operation(new Excel.RequestContext());
    } catch (error) {
      throw asHostError(error);
    }
  }
}

const topAddress = (columns: number): string => `A1:${cellAddress(columns - 1, TOP_ROWS)}`;

const areaOf = ({ column, top, after }: ColumnRun) => ({
  top,
  bottom: top + after.length - 1,
  left: column,
  right: column,
});

/** Asks for cells; the answer is there after the next sync. */
function loadCells(sheet: Excel.Worksheet, address: string): () => SheetCell[][] {
  const range = sheet.getRange(address);
  range.load([...CONSTANT, ...VALUE]);
  return () => cellsOf(range);
}

function loadSheet(sheet: Excel.Worksheet): () => Pick<SurveyedSheet, 'rows' | 'columns' | 'top' | 'labels'> {
  const bounds = sheet.getUsedRangeOrNullObject(true);
  bounds.load(BOUNDS);
  const top = loadCells(sheet, topAddress(OTHER_COLUMNS));
  const labels = loadCells(sheet, `A1:C${LABEL_ROWS}`);
  return () => ({ ...extent(bounds), top: trimmed(top()), labels: labels() });
}

function extent(bounds: Excel.Range): { rows: number; columns: number } {
  if (bounds.isNullObject) return { rows: 0, columns: 0 };
  return {
    rows: bounds.rowIndex + bounds.rowCount,
    columns: Math.min(bounds.columnIndex + bounds.columnCount, MAX_COLUMNS),
  };
}

const trimmed = (rows: SheetCell[][]): SheetCell[][] =>
  rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1));

/** The conditional formats on some cells, or on all rows of so many that no address names them. */
function formatsOn(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  maxLength: number,
): Excel.ConditionalFormatCollection | undefined {
  const [only, ...others] = areas;
  if (!only) return undefined;
  if (others.length === 0) return sheet.getRange(printArea(only)).conditionalFormats;
  const address = areas.map(printArea).join(',');
  if (address.length <= maxLength) return sheet.getRanges(address).conditionalFormats;
  const top = Math.min(...areas.map((area) => area.top));
  const bottom = Math.max(...areas.map((area) => area.bottom));
  return sheet.getRange(`${top}:${bottom}`).conditionalFormats;
}

function loadRows(
  sheet: Excel.Worksheet,
  { from, to, columns }: ReadRequest,
  withValues: boolean,
): Excel.Range {
  const range = sheet.getRange(`A${from}:${columnName(Math.max(1, columns) - 1)}${to}`);
  range.load([...CONSTANT, 'rowHidden', ...(withValues ? VALUE : [])]);
  return range;
}

/** Where some rows of a block are hidden and others not, all count as hidden: the one finding on it is the sheet's. */
function rangeAt(ranges: readonly Excel.Range[], index: number): [LoadedRange, boolean] {
  const range = ranges[index];
  if (!range) throw new RangeError(`There is no range ${index}.`);
  return [range, range.rowHidden !== false];
}

async function readBatch(
  context: Excel.RequestContext,
  batch: readonly ReadRequest[],
  withValues: boolean,
): Promise<RowBlock[]> {
  const sheetOf = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const ranges = batch.map((request) => loadRows(sheetOf(request.sheet), request, withValues));
  await context.sync();
  if (withValues) return batch.map((request, index) => blockOf(request, ...rangeAt(ranges, index)));
  const values = batch.map((request, index) => {
    const range = ranges[index];
    if (!range || !needsValues(range)) return undefined;
    const again = sheetOf(request.sheet).getRange(
      `A${request.from}:${columnName(Math.max(1, request.columns) - 1)}${request.to}`,
    );
    again.load(VALUE);
    return again;
  });
  if (values.some((range) => range !== undefined)) await context.sync();
  return batch.map((request, index) => {
    const [{ formulas, numberFormat }, hidden] = rangeAt(ranges, index);
    const more = values[index];
    const known = more && { values: more.values, valueTypes: more.valueTypes };
    return blockOf(request, { formulas, numberFormat, ...known }, hidden);
  });
}

/** Cells that are not as a run says, or hold a formula, which is never overwritten. */
function differences(
  { column, top, before }: ColumnRun,
  cells: readonly (readonly SheetCell[])[],
): { row: number; column: number; now: string }[] {
  return before.flatMap((text, index) => {
    const cell = cells[index]?.[0];
    const now = cellText(cell);
    const formula = typeof cell === 'object' && cell?.formula === true;
    return now === text && !formula ? [] : [{ row: top + index, column, now }];
  });
}
