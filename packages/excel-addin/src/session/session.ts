import {
  type ApplicationType,
  type CheckContext,
  cellAddress,
  type EarlierKey,
  encodeFile,
  formatOf,
  institutionLayout,
  isBlank,
  keysOf,
  layoutOf,
  type RecordSet,
  readTable,
  type SheetRow,
  valueAt,
} from '@upki-tsv/core';
import { isSingleCell, parseAddress, rowSpans } from './address.ts';
import { type EditBatch, EditQueue } from './edits.ts';
import { FactBook } from './facts.ts';
import { fault, faultOf, passesByItself } from './faults.ts';
import { changesOf, columnRuns, safeChanges } from './fixes.ts';
import { printMapping } from './mapping.ts';
import { SheetModel } from './model.ts';
import { Overlays } from './overlays.ts';
import type { Area, HostEvent, HostPort, SheetName } from './port.ts';
import { allBlockRows, blockRows, type Recognised, recognise, topOf, topRows } from './reading.ts';
import type {
  Cell,
  ColumnMapping,
  EncodedExport,
  ExportResult,
  Fault,
  FixChange,
  FixPreview,
  FixResult,
  PlacedFinding,
  SavedExport,
  Selection,
  SheetState,
  Snapshot,
  TableState,
} from './snapshot.ts';
import { blockOf, createTableStates } from './table-state.ts';

/** Runs a task after so many milliseconds; answers what calls it off. */
export interface Scheduler {
  after(milliseconds: number, task: () => void): () => void;
  /** Milliseconds, of any beginning. */
  now(): number;
}

export interface SessionOptions {
  readonly port: HostPort;
  readonly scheduler: Scheduler;
  /** ISO date of today; checks that need one are left out without it. */
  readonly today?: () => string;
}

/** The add-in without its looks: what is known of the active sheet, and what can be done with it. */
export interface Session {
  /** The present state; the same object until something changes (fits `useSyncExternalStore`). */
  readonly snapshot: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Watches the workbook and checks the active sheet. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Checks the active sheet anew: after a fault, or when asked. Resolves when all of it is known. */
  check(): Promise<void>;
  /** Lays or takes away the highlights; they stay off until asked for again. */
  highlight(on: boolean): Promise<void>;
  /** Selects the cell of a finding. */
  reveal(key: string): Promise<void>;
  /** What the fix of a finding would change. */
  previewFix(key: string): FixPreview;
  /** What all safe fixes together would change. */
  previewSafeFixes(): Promise<FixPreview>;
  /** Writes a preview, unless cells have changed since. */
  applyFixes(preview: FixPreview): Promise<FixResult>;
  addApplicationSheet(type: ApplicationType, options?: { readonly dnParts?: boolean }): Promise<void>;
  addInstitutionSheet(): Promise<void>;
  /** Says what the active sheet's columns hold, and keeps it in the workbook; null forgets it. */
  mapColumns(mapping: ColumnMapping | null): Promise<void>;
  /** The upload files as bytes, of the sheet as it is now: it is checked once more. */
  encode(): Promise<ExportResult>;
  /** Hands files over; what fails is a fault, and those before it are answered. */
  save(files: readonly EncodedExport[]): Promise<readonly SavedExport[]>;
}

export const createSession = (options: SessionOptions): Session => new ExcelSession(options);

/** Rows that an edit reads again at most; more is a full check. */
const MAX_EDIT_ROWS = 1000;
/** Milliseconds after which what passes by itself is tried again. */
const RETRY_AFTER = 1000;

/** A sheet as it is kept in step with the workbook. */
interface Open {
  readonly sheet: SheetName;
  readonly model: SheetModel;
  readonly state: () => TableState;
  readonly overlays: Overlays;
  /** Last row and number of columns, as last seen. */
  rows: number;
  columns: number;
}

class ExcelSession implements Session {
  readonly #port: HostPort;
  readonly #scheduler: Scheduler;
  readonly #today: (() => string) | undefined;
  readonly #facts = new FactBook();
  readonly #edits = new EditQueue();
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot;
  #unwatch: (() => Promise<void>) | undefined;
  #stopped = false;
  /** Host operations run one after the other. */
  #queue: Promise<unknown> = Promise.resolve();
  #waitingCheck: Promise<void> | undefined;
  /** Whether the next full check paints. */
  #paintWanted = false;
  /** Counts full checks; what belongs to an earlier one is stale. */
  #epoch = 0;
  #open: Open | undefined;
  #active: SheetName | undefined;
  /** Other sheets that the findings depend on. */
  #others: ReadonlySet<string> = new Set();
  #selected: { readonly sheet: string; readonly address: string } | undefined;
  #callOff: (() => void) | undefined;
  #callOffRetry: (() => void) | undefined;

  constructor({ port, scheduler, today }: SessionOptions) {
    this.#port = port;
    this.#scheduler = scheduler;
    this.#today = today;
    const { environment } = port;
    this.#snapshot = Object.freeze<Snapshot>({
      revision: 0,
      activity: 'starting',
      sheet: { kind: 'none' },
      fault: null,
      selection: null,
      highlights: { on: true, cells: 0 },
      environment,
      theme: environment.theme,
      language: environment.language,
    });
  }

  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async start(): Promise<void> {
    if (this.#port.environment.api === null) {
      this.#publish({ fault: fault('api-missing', 'start'), activity: 'idle' });
      return;
    }
    let watching: Fault | null = null;
    await this.#enqueue(async () => {
      try {
        this.#unwatch = await this.#port.watch((event) => this.#onEvent(event));
      } catch (error) {
        watching = { ...faultOf(error, 'start'), kind: 'events-missing', retry: false };
      }
    });
    await this.check();
    if (watching && this.#snapshot.fault === null) this.#publish({ fault: watching });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#epoch++;
    this.#callOff?.();
    this.#callOffRetry?.();
    await this.#queue;
    await this.#unwatch?.().catch(() => undefined);
    this.#publish({ activity: 'stopped' });
  }

  check(): Promise<void> {
    return this.#check(true);
  }

  /** @param paint false where co-authors alone are the reason: their Excel paints what they see */
  #check(paint: boolean): Promise<void> {
    this.#paintWanted ||= paint;
    this.#waitingCheck ??= this.#enqueue(async () => {
      this.#waitingCheck = undefined;
      return this.#guard('check', () => this.#fullCheck());
    }).then(async (readCsrs) => readCsrs?.());
    return this.#waitingCheck;
  }

  async highlight(on: boolean): Promise<void> {
    this.#publish({ highlights: { on, cells: 0 } });
    await this.#enqueue(() =>
      this.#guard('paint', async () => {
        const survey = await this.#port.survey();
        const open = this.#open;
        if (!open || open.sheet.id !== survey.active) {
          if (!on && survey.overlays.length > 0) {
            await this.#port.paint({ sheet: survey.active, remove: survey.overlays, add: [] });
          }
          return;
        }
        open.overlays.clear();
        open.overlays.relay(survey.overlays);
        this.#mark(open, rowsOf(open));
        await this.#paint(open);
      }),
    );
  }

  async reveal(key: string): Promise<void> {
    const open = this.#open;
    const cell = this.#findingOf(key)?.cell;
    if (!open || !cell) return;
    await this.#enqueue(() =>
      this.#guard('select', () =>
        this.#port.select({ sheet: open.sheet.id, row: cell.row, column: cell.column }),
      ),
    );
  }

  previewFix(key: string): FixPreview {
    const found = this.#findingOf(key);
    return this.#preview(this.#open && found ? changesOf(this.#open.model, found) : []);
  }

  async previewSafeFixes(): Promise<FixPreview> {
    const open = this.#open;
    if (!open) return this.#preview([]);
    const { facts: _, ...context } = open.model.context;
    return this.#preview(await safeChanges(open.model, context, this.#facts.reader));
  }

  async applyFixes({ sheet, changes }: FixPreview): Promise<FixResult> {
    if (changes.length === 0) return { status: 'nothing' };
    const result = await this.#enqueue(async (): Promise<FixResult> => {
      const open = this.#open;
      if (!open || open.sheet.id !== sheet) return { status: 'nothing' };
      this.#publish({ activity: 'writing' });
      try {
        return await this.#write(open, changes);
      } catch (error) {
        return { status: 'failed', fault: this.#fail(error, 'write') };
      } finally {
        this.#settle();
      }
    });
    if (result?.status === 'changed') await this.check();
    return result ?? { status: 'nothing' };
  }

  async addApplicationSheet(type: ApplicationType, { dnParts = false } = {}): Promise<void> {
    const layout = layoutOf(type, { dnParts, language: this.#snapshot.language });
    const name = await this.#enqueue(() =>
      this.#guard('add-sheet', () => this.#port.addApplicationSheet(layout)),
    );
    if (name !== undefined) await this.check();
  }

  async addInstitutionSheet(): Promise<void> {
    const layout = institutionLayout(this.#snapshot.language);
    const name = await this.#enqueue(() =>
      this.#guard('add-sheet', () => this.#port.addInstitutionSheet(layout)),
    );
    if (name !== undefined) await this.check();
  }

  async mapColumns(mapping: ColumnMapping | null): Promise<void> {
    const sheet = this.#active;
    if (!sheet) return;
    const kept = await this.#enqueue(() =>
      this.#guard('write', async () => {
        await this.#port.keep(sheet.id, mapping && printMapping(mapping));
        return true;
      }),
    );
    if (kept) await this.check();
  }

  async encode(): Promise<ExportResult> {
    await this.check();
    const { fault: failed, revision, sheet } = this.#snapshot;
    if (failed?.during === 'check') return { status: 'failed', fault: failed };
    const open = this.#open;
    if (!open || sheet.kind !== 'table') return { status: 'blocked', reason: 'no-records' };
    const blocked = blockOf(open.model);
    if (blocked) return { status: 'blocked', reason: blocked };
    try {
      const set = { ...open.model.set, records: [...open.model.set.records] };
      const files = await Promise.all(
        sheet.plan.files.map(async (file) => ({
          name: file.name,
          records: file.records.length,
          bytes: await encodeFile(set, file),
        })),
      );
      return { status: 'ready', revision, files };
    } catch (error) {
      return { status: 'failed', fault: this.#fail(error, 'export') };
    }
  }

  async save(files: readonly EncodedExport[]): Promise<readonly SavedExport[]> {
    const saved: SavedExport[] = [];
    for (const { name, bytes } of files) {
      try {
        saved.push({ name, outcome: await this.#port.save({ name, bytes }) });
      } catch (error) {
        this.#fail(error, 'export');
        break;
      }
    }
    return saved;
  }

  #onEvent(event: HostEvent): void {
    if (this.#stopped) return;
    switch (event.kind) {
      case 'theme':
        this.#publish({ theme: event.theme });
        return;
      case 'selected':
        this.#selected = { sheet: event.sheet, address: event.address };
        this.#publish({ selection: this.#selection() });
        return;
      case 'activated':
        if (event.sheet !== this.#active?.id) this.#leave();
        void this.check();
        return;
      case 'deleted':
        if (event.sheet === this.#active?.id) this.#leave();
        if (event.sheet === this.#active?.id || this.#others.has(event.sheet)) this.#await(null, false);
        return;
      case 'added':
        return;
      case 'edited':
        this.#onEdit(event);
    }
  }

  #onEdit(event: Extract<HostEvent, { kind: 'edited' }>): void {
    if (this.#edits.isOwn(this.#scheduler.now(), event)) return;
    if (event.sheet !== this.#active?.id) {
      const depends = this.#others.has(event.sheet) || (this.#open?.model.formulaRows.size ?? 0) > 0;
      if (depends) this.#await(null, event.remote);
      return;
    }
    const areas = event.change === 'cells' && event.address !== null ? parseAddress(event.address) : null;
    this.#await(areas, event.remote);
  }

  /** Gathers an edit; null areas ask for the whole sheet. */
  #await(areas: readonly Area[] | null, remote: boolean): void {
    const wait = this.#edits.add(this.#scheduler.now(), { areas, remote });
    this.#callOff?.();
    this.#callOff = this.#scheduler.after(wait, () => {
      this.#callOff = undefined;
      void this.#answerEdits();
    });
  }

  async #answerEdits(): Promise<void> {
    await this.#enqueue(async () => {
      if (this.#waitingCheck) return;
      const batch = this.#edits.take();
      if (!batch) return;
      await this.#guard('edit', () => this.#answer(batch));
    });
  }

  /** Reads, checks and paints; where CSRs are to be read first, what is left to do then. */
  async #fullCheck(): Promise<(() => Promise<void>) | void> {
    const epoch = ++this.#epoch;
    const stale = (): boolean => epoch !== this.#epoch || this.#stopped;
    const covered = this.#edits.take();
    const paint = this.#paintWanted || covered?.remote === false;
    this.#paintWanted = false;
    this.#publish({ activity: 'reading' });
    const survey = await this.#port.survey();
    if (stale()) return;
    const recognised = recognise(survey);
    if (!recognised) {
      this.#show(undefined, { kind: 'none' });
      return;
    }
    const { sheet, reading, earlier } = recognised;
    this.#active = { id: sheet.id, name: sheet.name };
    this.#others = new Set([
      ...(recognised.institutionSheet === undefined ? [] : [recognised.institutionSheet]),
      ...earlier.map(({ id }) => id),
    ]);
    if (reading.kind !== 'table') {
      this.#show(undefined, otherState(recognised));
      if (survey.overlays.length > 0) {
        await this.#port.paint({ sheet: sheet.id, remove: survey.overlays, add: [] });
      }
      this.#recovered();
      return;
    }
    const header = reading.headerRow ?? 0;
    const blocks = await this.#port.read([
      ...earlier.map(({ id, rows, columns }) => ({ sheet: id, from: 1, to: rows, columns })),
      ...(sheet.rows > header
        ? [{ sheet: sheet.id, from: header + 1, to: sheet.rows, columns: sheet.columns }]
        : []),
    ]);
    if (stale()) return;
    const rows = blockRows(blocks.filter((block) => block.sheet === sheet.id));
    const others = earlier.map((each) => ({
      name: each.name,
      table: readTable({ ...topOf(each), rows: blockRows(blocks.filter(({ sheet: id }) => id === each.id)) }),
    }));
    const sets = others.flatMap(({ name, table }) =>
      table.kind === 'table' ? [{ name, set: table.set }] : [],
    );
    const csrs = sets.flatMap(({ set }) => csrTexts(set));
    const open = this.#openSheet(recognised, rows, sets, survey.workbook);
    open.overlays.relay(survey.overlays);
    this.#show(open);
    this.#recovered();
    this.#facts.keep([...csrs, ...csrTexts(open.model.set)]);
    const finish = async (): Promise<void> => {
      this.#mark(open, rowsOf(open));
      if (paint) await this.#paint(open);
    };
    if (open.model.checker.pending === 0 && csrs.every((text) => this.#facts.peek(text))) return finish();
    this.#publish({ activity: 'reading-csrs' });
    return async () => {
      await this.#facts.read([...csrs, ...open.model.pendingCsrs()], () => !stale());
      await this.#enqueue(async () => {
        if (stale()) return;
        open.model.recheck(this.#contextOf(recognised, sets));
        this.#show(open);
        await this.#guard('paint', finish);
      });
    };
  }

  #openSheet(
    recognised: Recognised,
    rows: readonly SheetRow[],
    sets: readonly NamedSet[],
    workbook: string,
  ): Open {
    const { sheet, head, institution, mappedType, several } = recognised;
    const headRows = head.rows.filter(({ row }) => row <= (headerOf(recognised) ?? 0));
    const table = readTable(
      { ...head, rows: [...headRows, ...rows] },
      { institution, ...(mappedType && { type: mappedType }) },
    );
    if (table.kind !== 'table') throw new Error(`The sheet reads as ${table.kind} with its records.`);
    const model = new SheetModel(table, rows, this.#contextOf(recognised, sets));
    const { id, name } = sheet;
    const names = { workbook, sheet: { id, name }, several, mapped: mappedType !== undefined };
    return {
      sheet: names.sheet,
      model,
      state: createTableStates(model, names),
      overlays: new Overlays(this.#port.environment.maxAddressLength),
      rows: sheet.rows,
      columns: sheet.columns,
    };
  }

  /** Keys of sheets before this one as far as their CSRs have been read. */
  #contextOf({ institution }: Recognised, sets: readonly NamedSet[]): CheckContext {
    const earlierKeys = new Map<string, EarlierKey>();
    for (const { name, set } of sets) {
      for (const [key, place] of keysOf(set, { facts: this.#facts }, name)) {
        if (!earlierKeys.has(key)) earlierKeys.set(key, place);
      }
    }
    return {
      facts: this.#facts,
      earlierKeys,
      ...(institution && { institution }),
      ...(this.#today && { today: this.#today() }),
    };
  }

  async #answer({ areas, whole, remote }: EditBatch): Promise<void> {
    const open = this.#open;
    if (!open || !this.#active) return this.#checkSoon(remote);
    const header = open.model.table.headerRow ?? 0;
    const within = areas.map((area) => ({
      ...area,
      bottom: Math.min(area.bottom, Math.max(open.rows, area.top)),
    }));
    const grown = areas.filter(({ bottom }) => bottom > open.rows && bottom < LAST_ROW);
    const formulas = [...open.model.formulaRows].map((row) => ({ top: row, bottom: row }));
    const spans = rowSpans([...within, ...grown, ...formulas]);
    const count = spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    if (whole || count > MAX_EDIT_ROWS || areas.some(({ top }) => top <= header)) {
      return this.#checkSoon(remote);
    }
    const { blocks, rows, columns, overlays } = await this.#port.reread({
      sheet: open.sheet.id,
      spans,
      columns: open.columns,
      edited: areas,
    });
    if (open !== this.#open) return;
    const bottom = Math.max(open.rows, ...areas.map((area) => area.bottom));
    const right = Math.max(open.columns, ...areas.map((area) => area.right + 1));
    if (rows > bottom || columns > right) return this.#checkSoon(remote);
    open.rows = rows;
    open.overlays.meet(overlays, areas);
    this.#recovered();
    await this.#take(open, allBlockRows(blocks), remote);
  }

  /** Takes rows as they were read, and paints when their CSRs are known. */
  async #take(open: Open, rows: readonly SheetRow[], remote: boolean): Promise<void> {
    this.#mark(open, open.model.replaceRows(rows));
    this.#show(open);
    if (open.model.checker.pending === 0) {
      if (!remote) await this.#paint(open);
      return;
    }
    this.#publish({ activity: 'reading-csrs' });
    void this.#readCsrs(open, remote);
  }

  async #readCsrs(open: Open, remote: boolean): Promise<void> {
    const current = (): boolean => open === this.#open && !this.#stopped;
    await this.#facts.read(open.model.pendingCsrs(), current);
    await this.#enqueue(async () => {
      if (!current()) return;
      this.#mark(open, open.model.refresh());
      this.#show(open);
      if (!remote) await this.#guard('paint', () => this.#paint(open));
      this.#settle();
    });
  }

  /** A full check in place of what cannot be answered row by row. */
  #checkSoon(remote: boolean): void {
    void this.#check(!remote);
  }

  #mark({ model, overlays }: Open, rows: Iterable<number>): void {
    if (!this.#snapshot.highlights.on) return;
    for (const row of rows) overlays.mark(row, model.marks(row));
  }

  async #paint(open: Open): Promise<void> {
    const repaint = open.overlays.repaint();
    if (repaint) {
      this.#publish({ activity: 'painting' });
      try {
        const { remove, add } = repaint;
        repaint.done(await this.#port.paint({ sheet: open.sheet.id, remove, add }));
      } catch (error) {
        repaint.failed();
        this.#fail(error, 'paint');
      }
    }
    if (open === this.#open) {
      this.#publish({ highlights: { on: this.#snapshot.highlights.on, cells: open.overlays.cells } });
    }
  }

  async #write(open: Open, changes: readonly FixChange[]): Promise<FixResult> {
    const runs = columnRuns(changes);
    const areas = runs.map(({ column, top, after }) => ({
      top,
      bottom: top + after.length - 1,
      left: column,
      right: column,
    }));
    this.#edits.expectOwn(this.#scheduler.now(), open.sheet.id, areas);
    const outcome = await this.#port.write({ sheet: open.sheet.id, runs, columns: open.columns });
    if (outcome.status === 'changed') {
      return { status: 'changed', cells: outcome.cells.map(({ row, column }) => cellAt(row, column)) };
    }
    await this.#take(open, allBlockRows(outcome.blocks), false);
    const refused = changes.filter(({ cell, after }) => open.model.textAt(cell.row, cell.column) !== after);
    if (refused.length === 0) return { status: 'written', changes };
    const failed = fault('refused', 'write');
    this.#publish({ fault: failed });
    return { status: 'failed', fault: failed };
  }

  #preview(changes: readonly FixChange[]): FixPreview {
    return { sheet: this.#open?.sheet.id ?? '', revision: this.#snapshot.revision, changes };
  }

  #findingOf(key: string): PlacedFinding | undefined {
    const { sheet } = this.#snapshot;
    if (sheet.kind !== 'table') return undefined;
    const row = Number.parseInt(key, 10);
    const found = sheet.rows.find((each) => each.row === row)?.findings ?? sheet.general;
    return found.find((each) => each.key === key);
  }

  /** Nothing is known of the active sheet until it is read. */
  #leave(): void {
    this.#epoch++;
    this.#edits.clear();
    this.#open = undefined;
    this.#publish({ sheet: { kind: 'none' }, selection: null, activity: 'reading' });
  }

  #show(open: Open | undefined, state?: SheetState): void {
    this.#open = open;
    this.#publish({
      revision: this.#snapshot.revision + 1,
      sheet: state ?? open?.state() ?? { kind: 'none' },
    });
    this.#publish({ selection: this.#selection() });
  }

  #selection(): Selection | null {
    const selected = this.#selected;
    if (!selected || selected.sheet !== this.#active?.id) return null;
    const [area, ...more] = parseAddress(selected.address) ?? [];
    const address = selected.address.slice(selected.address.lastIndexOf('!') + 1);
    if (!area || more.length > 0 || !isSingleCell(area)) {
      return Object.freeze({ address, cell: null, item: null, findings: [] });
    }
    const cell = cellAt(area.top, area.left);
    const open = this.#open;
    const { columns, dnColumns } = open?.model.table ?? NO_COLUMNS;
    const item = [...columns].find(([, column]) => column === cell.column)?.[0];
    const findings =
      open?.model.findingsAt(cell.row).filter((each) => each.cell?.column === cell.column) ?? [];
    return Object.freeze({
      address,
      cell,
      item: item ?? (dnColumns.includes(cell.column) ? 1 : null),
      findings,
    });
  }

  #publish(change: Partial<Snapshot>): void {
    this.#snapshot = Object.freeze({ ...this.#snapshot, ...change });
    for (const listener of [...this.#listeners]) listener();
  }

  #recovered(): void {
    const known = this.#snapshot.fault;
    if (known && known.kind !== 'events-missing') this.#publish({ fault: null });
  }

  #settle(): void {
    if (this.#stopped) return;
    const pending = this.#open?.model.checker.pending ?? 0;
    this.#publish({ activity: pending > 0 ? 'reading-csrs' : 'idle' });
  }

  /** Makes an error a fault, and tries again what passes by itself. */
  #fail(error: unknown, during: Fault['during']): Fault {
    const failed = faultOf(error, during);
    this.#publish({ fault: failed });
    if (failed.kind === 'sheet-gone') this.#leave();
    if (passesByItself(failed)) {
      this.#callOffRetry?.();
      this.#callOffRetry = this.#scheduler.after(RETRY_AFTER, () => {
        this.#callOffRetry = undefined;
        void this.check();
      });
    }
    return failed;
  }

  async #guard<T>(during: Fault['during'], operation: () => Promise<T>): Promise<T | undefined> {
    try {
      return await operation();
    } catch (error) {
      this.#fail(error, during);
      return undefined;
    } finally {
      this.#settle();
    }
  }

  #enqueue<T>(operation: () => Promise<T>): Promise<T | undefined> {
    const run = this.#queue.then(async () => (this.#stopped ? undefined : await operation()));
    this.#queue = run.catch(() => undefined);
    return run;
  }
}

interface NamedSet {
  readonly name: string;
  readonly set: RecordSet;
}

const LAST_ROW = 1_048_576;
const NO_COLUMNS: Pick<TableState, 'columns' | 'dnColumns'> = { columns: new Map(), dnColumns: [] };

const headerOf = ({ reading }: Recognised): number | null =>
  reading.kind === 'table' ? reading.headerRow : null;

const rowsOf = ({ model }: Open): readonly number[] => model.set.records.map(({ row }) => row);

function csrTexts({ type, records }: RecordSet): string[] {
  const item = formatOf(type).itemOf.csr;
  return item === undefined
    ? []
    : records.map((record) => valueAt(record, item - 1)).filter((text) => !isBlank(text));
}

const cellAt = (row: number, column: number): Cell => ({ row, column, address: cellAddress(column, row) });

function otherState({ sheet, reading }: Recognised): SheetState {
  const name = { id: sheet.id, name: sheet.name };
  switch (reading.kind) {
    case 'institution':
      return { kind: 'institution', sheet: name, institution: reading.institution };
    case 'unclear':
      return { kind: 'unclear', sheet: name, types: reading.types, top: topRows(sheet) };
    case 'repeated':
      return { kind: 'repeated', sheet: name, names: reading.names };
    default:
      return { kind: 'other', sheet: name, top: topRows(sheet) };
  }
}
