import type { InstitutionLayout, SheetLayout } from '@upki-tsv/core';
import { cellAddress } from '@upki-tsv/core';
import { printArea, rowSpans } from '../session/address.ts';
import {
  type Area,
  type HostEnvironment,
  HostError,
  type HostEvent,
  type HostPort,
  type PaintRequest,
  type ReadRequest,
  type ReadWatcher,
  type Reread,
  type RereadRequest,
  type RowBlock,
  type SavedFile,
  type SaveOutcome,
  type SaveWay,
  type SelectedCells,
  type Survey,
  type WriteOutcome,
  type WriteRequest,
} from '../session/port.ts';
import { averageBytes, bytesARow, REPLY_LIMIT, takeBatch } from './blocks.ts';
import { readEnvironment, supports } from './environment.ts';
import { asHostError, failureOf } from './errors.ts';
import { watchWorkbook } from './events.ts';
import { keepText } from './kept.ts';
import { localAddress } from './local-address.ts';
import {
  fillApplicationSheet,
  fillInstitutionSheet,
  fillRows,
  formatColumns,
  formatRows,
  freeName,
} from './new-sheet.ts';
import { lay, OVERLAY_PROPERTIES, overlayIds } from './overlay.ts';
import { rowParts } from './parts.ts';
import { askRows, readRows } from './rows.ts';
import { saveFile } from './save.ts';
import { BOUNDS, extent, surveyWorkbook } from './survey.ts';
import { areaOf, type ComparedPart, compareRuns, writeRuns } from './writing.ts';

/** Rows up to which values are read along with the formulas of all cells. */
const ROWS_WITH_VALUES = 3000;
/** Bytes of a row about which nothing is known. */
const BYTES_A_ROW = 1000;
/** How often an estimate is doubled at most. */
const MAX_FACTOR = 4096;

/** Excel through its JavaScript API, sets 1.9 and up. Every round trip is a request of its own context. */
export class ExcelPort implements HostPort {
  readonly environment: HostEnvironment = readEnvironment();
  /** Context of the run whose requests are one step to undo. */
  #merging: Excel.RequestContext | undefined;
  /** Ids of the worksheets as last seen. */
  #sheets: readonly string[] = [];
  /** Estimated bytes of a row by sheet. */
  readonly #rowBytes = new Map<string, number>();
  /** Sheets whose estimate rests on all of their rows. */
  readonly #longRead = new Set<string>();
  /** Sheets on which Excel refuses to tell where formulas stand, as it may on protected ones. */
  readonly #unsearchable = new Set<string>();

  survey(): Promise<Survey> {
    return this.#call(async (context) => {
      const survey = await surveyWorkbook(context, this.#sheets);
      this.#sheets = survey.sheets.map(({ id }) => id);
      for (const { id, top, columns } of survey.sheets) {
        if (!this.#longRead.has(id)) this.#rowBytes.set(id, bytesARow(top, columns));
      }
      return survey;
    });
  }

  async read(requests: readonly ReadRequest[], watcher?: ReadWatcher): Promise<readonly RowBlock[]> {
    let left = requests.filter(({ from, to }) => from <= to);
    const isLong = rowCount(left) > ROWS_WITH_VALUES;
    const blocks: RowBlock[] = [];
    let read = 0;
    for (let factor = isLong ? 1 : 2; left.length > 0 && watcher?.stopped() !== true; ) {
      const taken = takeBatch(left, (request) => factor * this.#bytesOf(request));
      try {
        blocks.push(...(await this.#readBatch(taken.batch, isLong)));
      } catch (error) {
        if (failureOf(error) !== 'too-large' || factor >= MAX_FACTOR) throw error;
        factor *= 2;
        continue;
      }
      left = [...taken.left];
      read += rowCount(taken.batch);
      watcher?.progress(read);
    }
    if (isLong && left.length === 0) this.#learn(requests, blocks);
    return blocks;
  }

  #bytesOf({ sheet }: ReadRequest): number {
    return this.#rowBytes.get(sheet) ?? BYTES_A_ROW;
  }

  async #readBatch(batch: readonly ReadRequest[], isLong: boolean): Promise<RowBlock[]> {
    if (isLong && !batch.some(({ sheet }) => this.#unsearchable.has(sheet))) {
      try {
        return await this.#call((context) => readRows(context, batch, 'found'));
      } catch (error) {
        const failure = failureOf(error);
        if (failure !== 'protected' && failure !== 'refused') throw error;
        for (const { sheet } of batch) this.#unsearchable.add(sheet);
      }
    }
    return this.#call((context) => readRows(context, batch, isLong ? 'later' : 'all'));
  }

  #learn(requests: readonly ReadRequest[], blocks: readonly RowBlock[]): void {
    for (const { sheet, columns } of requests) {
      this.#longRead.add(sheet);
      const own = blocks.filter((block) => block.sheet === sheet);
      this.#rowBytes.set(sheet, averageBytes(own, columns));
    }
  }

  async reread(request: RereadRequest): Promise<Reread> {
    try {
      return await this.#reread(request);
    } catch (error) {
      if (failureOf(error) !== 'too-large') throw error;
      const { sheet, spans, columns } = request;
      const rest = await this.#reread({ ...request, spans: [] });
      return { ...rest, blocks: await this.read(spans.map((span) => ({ ...span, sheet, columns }))) };
    }
  }

  #reread({ sheet: id, spans, columns, edited }: RereadRequest): Promise<Reread> {
    return this.#call(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const bounds = sheet.getUsedRangeOrNullObject(true);
      bounds.load(BOUNDS);
      const asked = spans.map(({ from, to }) => askRows(sheet, { sheet: id, from, to, columns }, 'all'));
      const formats = formatsOn(sheet, edited, this.environment.maxAddressLength);
      formats?.load(OVERLAY_PROPERTIES);
      await context.sync();
      return {
        blocks: asked.map(({ block }) => block()),
        ...extent(bounds),
        overlays: formats ? overlayIds(formats) : [],
      };
    });
  }

  async paint(request: PaintRequest): Promise<readonly string[]> {
    try {
      return await this.#paint(request, request.remove);
    } catch (error) {
      if (error instanceof HostError && error.code === 'UndoNotSupported') {
        // Highlights that cannot be a part of the step are laid beside it.
        this.#merging = undefined;
        return await this.#paint(request, request.remove);
      }
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

  async write({ sheet, runs, unchanged, columns }: WriteRequest): Promise<WriteOutcome> {
    const parts = await this.#call((context) =>
      compareRuns(context, context.workbook.worksheets.getItem(sheet), runs, unchanged),
    );
    const cells = parts.flatMap(({ changed }) => changed);
    if (cells.length > 0) return { status: 'changed', cells };
    const requests = rowSpans(runs.map(areaOf)).map(({ from, to }) => ({ sheet, from, to, columns }));
    const formatted = parts.some((part) => part.runs.some(({ isText }) => !isText));
    const [only, ...others] = parts.filter((part) => part.runs.length > 0);
    if (only && others.length === 0 && this.#isShort(requests)) {
      const blocks = await this.#writeAndRead(sheet, only, requests);
      if (blocks) return { status: 'written', blocks, formatted };
    } else await this.#writeParts(sheet, parts);
    return { status: 'written', blocks: await this.read(requests), formatted };
  }

  /** Whether rows with values and formulas are surely told in one reply. */
  #isShort(requests: readonly ReadRequest[]): boolean {
    const bytes = requests.map((request) => rowCount([request]) * this.#bytesOf(request));
    return 4 * bytes.reduce((sum, each) => sum + each, 0) <= REPLY_LIMIT;
  }

  /** Undefined where the texts are written, but the rows turned out to be too long for one reply. */
  async #writeAndRead(
    id: string,
    { runs }: ComparedPart,
    requests: readonly ReadRequest[],
  ): Promise<readonly RowBlock[] | undefined> {
    try {
      return await this.#call(async (context) => {
        const sheet = context.workbook.worksheets.getItem(id);
        writeRuns(sheet, runs);
        const asked = requests.map((request) => askRows(sheet, request, 'all'));
        await context.sync();
        return asked.map(({ block }) => block());
      });
    } catch (error) {
      if (error instanceof HostError && error.code === 'ResponsePayloadSizeLimitExceeded') return undefined;
      throw error;
    }
  }

  /**
   * Writes what one request does not hold. None of the requests waits for the end of cell editing: what would be
   * written then had been compared before, and could lie over what the person has just typed.
   */
  async #writeParts(id: string, parts: readonly ComparedPart[]): Promise<void> {
    const write = async (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.getItem(id);
      for (const { runs } of parts) {
        writeRuns(sheet, runs);
        await context.sync();
      }
    };
    await this.asOneStep(() => this.#call(write));
  }

  /** Steps are merged where the requests of one run can be, from ExcelApi 1.20 on. */
  asOneStep<T>(operation: () => Promise<T>): Promise<T> {
    if (!supports('1.20') || this.#merging) return operation();
    return this.#run({ mergeUndoGroup: true }, async (context) => {
      this.#merging = context;
      try {
        return await operation();
      } finally {
        this.#merging = undefined;
      }
    });
  }

  async select({ sheet, row, column }: Parameters<HostPort['select']>[0]): Promise<void> {
    await this.#call(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(cellAddress(column, row)).select();
      await context.sync();
    });
  }

  async activate(sheet: string): Promise<void> {
    await this.#call(async (context) => {
      context.workbook.worksheets.getItem(sheet).activate();
      await context.sync();
    });
  }

  async selection(): Promise<SelectedCells | null> {
    try {
      return await this.#call(async (context) => {
        const ranges = context.workbook.getSelectedRanges();
        ranges.load('address');
        ranges.worksheet.load('id');
        await context.sync();
        return { sheet: ranges.worksheet.id, address: localAddress(ranges.address) };
      });
    } catch (error) {
      if (error instanceof HostError && error.code === 'InvalidSelection') return null;
      throw error;
    }
  }

  addApplicationSheet(layout: SheetLayout, rows: readonly (readonly string[])[] = []): Promise<string> {
    return this.#addSheet(layout.name, async (context, sheet) => {
      formatColumns(sheet, layout);
      try {
        await context.sync();
      } catch (error) {
        if (failureOf(error) !== 'refused') throw error;
        formatRows(sheet, layout, rows.length);
      }
      fillApplicationSheet(sheet, layout);
      let top = layout.headerRow + 1;
      for (const part of rowParts(rows)) {
        fillRows(sheet, layout, top, part);
        top += part.length;
        await context.sync();
        context.application.suspendScreenUpdatingUntilNextSync();
      }
    });
  }

  addInstitutionSheet(layout: InstitutionLayout): Promise<string> {
    return this.#addSheet(layout.name, async (_, sheet) => fillInstitutionSheet(sheet, layout));
  }

  /** Adds, fills and activates a sheet; where that fails, it is taken away again. */
  async #addSheet(
    wanted: string,
    fill: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>,
  ): Promise<string> {
    const { id, name } = await this.#addEmptySheet(wanted);
    try {
      await this.#whenNotEditing(async (context) => {
        const sheet = context.workbook.worksheets.getItem(id);
        context.application.suspendScreenUpdatingUntilNextSync();
        await fill(context, sheet);
        sheet.activate();
        await context.sync();
      });
    } catch (error) {
      await this.#discard(id);
      throw error;
    }
    return name;
  }

  #addEmptySheet(wanted: string): Promise<{ readonly id: string; readonly name: string }> {
    return this.#call(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const taken = worksheets.items.map(({ name }) => name);
      const sheet = worksheets.add(freeName(wanted, taken));
      sheet.load('id,name');
      await context.sync();
      return { id: sheet.id, name: sheet.name };
    });
  }

  async #discard(id: string): Promise<void> {
    try {
      await this.#whenNotEditing(async (context) => {
        context.workbook.worksheets.getItem(id).delete();
        await context.sync();
      });
    } catch {
      // Whatever kept the sheet from being filled may keep it from being deleted; that first error is the one to tell.
    }
  }

  async keep(sheet: string, text: string | null): Promise<void> {
    await this.#call((context) =>
      keepText(context, context.workbook.worksheets.getItem(sheet), text, supports('1.12')),
    );
  }

  save(file: SavedFile, way: SaveWay = this.environment.saveWays[0] ?? 'copy'): Promise<SaveOutcome> {
    return saveFile(file, way);
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

  #call<T>(operation: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return translated(() => operation(this.#merging ?? new Excel.RequestContext()));
  }

  #run<T>(options: Excel.RunOptions, operation: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return translated(() => Excel.run(options, operation));
  }

  /** Waits while a cell is being edited, for what no edit can contradict. */
  #whenNotEditing<T>(operation: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.#run({ delayForCellEdit: true }, operation);
  }
}

/** With Excel's errors as the session knows them. */
async function translated<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw asHostError(error);
  }
}

const rowCount = (requests: readonly { readonly from: number; readonly to: number }[]): number =>
  requests.reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0);

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
