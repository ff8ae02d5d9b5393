import { type CheckSource, csrTexts, type SheetCell, type SheetRow } from '@upki-tsv/core';
import { parseAddress, rowSpans } from './address.ts';
import { type EditBatch, EditQueue } from './edits.ts';
import type { FactBook } from './facts.ts';
import { contextAfter, type OpenSheet, openSheet, sourcesBefore } from './open-sheet.ts';
import type { Operations } from './operations.ts';
import type { Area, HostEvent, HostPort, Reread, RowBlock, SheetName, Survey } from './port.ts';
import { allBlockRows, blockRows, type Recognised, recognise, topRows } from './reading.ts';
import type { Scheduler } from './scheduler.ts';
import type { SheetState, Snapshot } from './snapshot.ts';
import type { SnapshotStore } from './store.ts';

/** Rows that an edit reads again at most; more is a full check. */
const MAX_EDIT_ROWS = 1000;
const LAST_ROW = 1_048_576;
/** Rows of a sheet in which a header or an institution's labels are looked for. */
const TOP_ROWS = 60;
/** Checks in a row that may make way for edits. */
const MAX_TRIES = 5;

type Edited = Extract<HostEvent, { kind: 'edited' }>;

export interface ChecksOptions {
  readonly port: HostPort;
  readonly scheduler: Scheduler;
  readonly store: SnapshotStore;
  readonly operations: Operations;
  readonly facts: FactBook;
  /** Rows were read again after a person at this Excel edited these areas. */
  readonly onEdited: (open: OpenSheet, areas: readonly Area[]) => void;
  /** What is shown of the sheet may be something else, and with it what is said of the selected cell. */
  readonly onShown: () => void;
  /** The cell that is active when a sheet is read. */
  readonly onActiveCell: (cell: Survey['activeCell']) => void;
}

/** Keeps findings and highlights in step with the active sheet. */
export class SheetChecks {
  readonly #options: ChecksOptions;
  readonly #edits = new EditQueue();
  #open: OpenSheet | undefined;
  #active: SheetName | undefined;
  /** Other sheets that the findings depend on. */
  #others: ReadonlySet<string> = new Set();
  /** Counts full checks; what belongs to an earlier one is stale. */
  #epoch = 0;
  #waiting: Promise<void> | undefined;
  /** The last full check that was asked for. */
  #last: Promise<void> = Promise.resolve();
  /** True while the sheet may be another than what is known of it: a check or an answer was not ended. */
  #unsure = false;
  /** True where a formula outside the sheet's records may change what they mean. */
  #restsOnFormulas = false;
  /** Whether the next full check paints. */
  #paintWanted = false;
  #callOff: (() => void) | undefined;

  constructor(options: ChecksOptions) {
    this.#options = options;
  }

  get open(): OpenSheet | undefined {
    return this.#open;
  }

  get active(): SheetName | undefined {
    return this.#active;
  }

  /** Resolves when all is known, also where another check takes the place of this one. */
  async check(): Promise<void> {
    this.#publish({ halted: false });
    let last = this.#check(true);
    for (let tries = 0; ; ) {
      await last;
      if (last !== this.#last) last = this.#last;
      else if (this.#endedEarly && tries++ < MAX_TRIES) last = this.#check(true);
      else return;
    }
  }

  /** True where a check made way for an edit that came in meanwhile. */
  get #endedEarly(): boolean {
    return this.#unsure && !this.#snapshot.halted && this.#snapshot.fault === null;
  }

  /** Stops what takes long; what is known by then stays. */
  halt(): void {
    this.#epoch++;
    const outdated = this.#snapshot.outdated || this.#unsure;
    this.#publish({ halted: true, outdated, activity: 'idle', progress: null });
  }

  stop(): void {
    this.#epoch++;
    this.#callOff?.();
  }

  /** Answers an edit after a pause, or notes that there was one. */
  edited(event: Edited): void {
    if (this.#edits.isOwn(this.#options.scheduler.now(), event)) return;
    const own = event.sheet === this.#active?.id;
    const areas = event.address === null ? null : parseAddress(event.address);
    const widely = event.change !== 'format' && this.#restsOnFormulas;
    if (!own && !widely && !this.#isMet(event, areas)) return;
    if (!this.#snapshot.live) {
      this.#publish({ outdated: true });
      return;
    }
    const isCells = own && !widely && event.change !== 'structure';
    this.#await(isCells ? areas : null, event.remote);
  }

  /** Whether an edit of another sheet may mean something for this one. */
  #isMet({ sheet, change }: Edited, areas: readonly Area[] | null): boolean {
    if (this.#others.has(sheet)) return true;
    if (change === 'format') return false;
    const top = Math.min(...(areas ?? [{ top: 1 }]).map((area) => area.top));
    // A header or an institution's labels may have been put there.
    return top <= TOP_ROWS || (this.#open?.model.formulaRows.size ?? 0) > 0;
  }

  activated(sheet: string): void {
    if (sheet !== this.#active?.id) this.#leave();
    void this.check();
  }

  /** A sheet that a co-author added may hold what this one is compared with. */
  added(sheet: string): void {
    if (sheet !== this.#active?.id && this.#open) this.#await(null, true);
  }

  deleted(sheet: string): void {
    const own = sheet === this.#active?.id;
    if (own) this.#leave();
    if (own || this.#others.has(sheet)) this.#await(null, false);
  }

  /** The active sheet is gone. */
  gone(): void {
    this.#leave();
  }

  /** Events to come that are this program's own doing; answers what takes the expectation back. */
  expectOwn(sheet: string, areas: readonly Area[]): (change?: 'format') => void {
    return this.#edits.expectOwn(this.#options.scheduler.now(), sheet, areas);
  }

  /** Takes rows as they were read after a write, and paints. */
  take(open: OpenSheet, rows: readonly SheetRow[]): Promise<void> {
    open.rows = Math.max(open.rows, ...rows.map(({ row }) => row));
    return this.#take(open, rows, false);
  }

  async highlight(on: boolean): Promise<void> {
    this.#publish({ highlights: { on, cells: 0 } });
    const { operations, port } = this.#options;
    await operations.perform('paint', async () => {
      const survey = await port.survey();
      const open = this.#open;
      if (!open || open.sheet.id !== survey.active) {
        if (!on && survey.overlays.length > 0) {
          await port.paint({ sheet: survey.active, remove: survey.overlays, add: [] });
        }
        return;
      }
      open.overlays.clear();
      open.overlays.relay(survey.overlays);
      this.#mark(open, rowsOf(open));
      await this.#paint(open);
    });
  }

  /** What follows after an operation: pending CSRs are being read, or nothing is. */
  settled(): void {
    const pending = this.#open?.model.checker.pending ?? 0;
    const reading = pending > 0 && !this.#snapshot.halted;
    this.#publish(reading ? { activity: 'reading-csrs' } : { activity: 'idle', progress: null });
  }

  /** @param paint false where co-authors alone are the reason: their Excel paints what they see */
  #check(paint: boolean): Promise<void> {
    this.#paintWanted ||= paint;
    const { operations } = this.#options;
    this.#waiting ??= operations
      .enqueue(async () => {
        this.#waiting = undefined;
        return operations.guard('check', () => this.#fullCheck());
      })
      .then(async (readCsrs) => readCsrs?.());
    this.#last = this.#waiting;
    return this.#last;
  }

  /** Gathers an edit; null areas ask for the whole sheet. */
  #await(areas: readonly Area[] | null, remote: boolean): void {
    const { scheduler } = this.#options;
    const wait = this.#edits.add(scheduler.now(), { areas, remote });
    this.#callOff?.();
    this.#callOff = scheduler.after(wait, () => {
      this.#callOff = undefined;
      void this.#answerEdits();
    });
  }

  async #answerEdits(): Promise<void> {
    await this.#options.operations.enqueue(async () => {
      if (this.#waiting) return;
      const batch = this.#edits.take();
      if (batch) await this.#options.operations.guard('edit', () => this.#answer(batch));
    });
  }

  /** Reads, checks and paints; where CSRs are to be read first, what is left to do then. */
  async #fullCheck(): Promise<(() => Promise<void>) | void> {
    const { port, operations, facts, onActiveCell } = this.#options;
    const epoch = ++this.#epoch;
    const stale = (): boolean => epoch !== this.#epoch || operations.stopped || this.#edits.holdsOwnStructure;
    const covered = this.#edits.take();
    const paint = this.#paintWanted || covered?.remote === false;
    this.#paintWanted = false;
    this.#unsure = true;
    this.#publish({ activity: 'reading', outdated: false });
    const survey = await port.survey();
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
    onActiveCell(survey.activeCell);
    this.#publish({ sheets: recognised.applicationSheets });
    if (reading.kind !== 'table') {
      this.#show(undefined, otherState(recognised));
      if (survey.overlays.length > 0) {
        await port.paint({ sheet: sheet.id, remove: survey.overlays, add: [] });
      }
      operations.recovered();
      return;
    }
    const header = reading.headerRow ?? 0;
    const requests = [
      ...earlier.map(({ id, rows, columns }) => ({ sheet: id, from: 1, to: rows, columns })),
      ...(sheet.rows > header
        ? [{ sheet: sheet.id, from: header + 1, to: sheet.rows, columns: sheet.columns }]
        : []),
    ];
    const total = requests.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const progress = (done: number): void => this.#publish({ progress: { of: 'rows', done, total } });
    const blocks = await port.read(requests, { stopped: stale, progress });
    if (stale()) return;
    const rows = blockRows(blocks.filter((block) => block.sheet === sheet.id));
    const before = sourcesBefore(recognised, blocks);
    const csrs = before.flatMap(({ set }) => csrTexts(set));
    this.#restsOnFormulas = hasForeignFormulas(recognised, survey, blocks);
    const context = contextAfter(before, reading.set, { facts, institution: recognised.institution });
    const { maxAddressLength } = port.environment;
    const open = openSheet({ recognised, survey, rows, context, maxAddressLength });
    open.overlays.relay(survey.overlays);
    this.#show(open);
    operations.recovered();
    facts.keep([...csrs, ...csrTexts(open.model.set)]);
    const finish = async (): Promise<void> => {
      this.#mark(open, rowsOf(open));
      if (paint) await this.#paint(open);
    };
    if (open.model.checker.pending === 0 && csrs.every((text) => facts.peek(text))) return finish();
    this.#publish({ activity: 'reading-csrs' });
    return () => this.#finishWithCsrs(open, { csrs, before, recognised, stale, finish });
  }

  /** Reads CSRs beside the queue, then checks again what depends on them. */
  async #finishWithCsrs(
    open: OpenSheet,
    {
      csrs,
      before,
      recognised,
      stale,
      finish,
    }: {
      readonly csrs: readonly string[];
      readonly before: readonly CheckSource[];
      readonly recognised: Recognised;
      readonly stale: () => boolean;
      readonly finish: () => Promise<void>;
    },
  ): Promise<void> {
    const { facts, operations } = this.#options;
    await facts.read([...csrs, ...open.model.pendingCsrs()], () => !stale(), this.#csrProgress);
    await operations.enqueue(async () => {
      // Of a check that was stopped, what was read by then is shown.
      if (open !== this.#open || (stale() && !this.#snapshot.halted)) return;
      open.model.recheck(
        contextAfter(before, open.model.set, { facts, institution: recognised.institution }),
      );
      this.#show(open);
      await operations.guard('paint', finish);
    });
  }

  async #answer({ areas, whole, remote }: EditBatch): Promise<void> {
    const { port, operations, onEdited } = this.#options;
    const open = this.#open;
    if (!open || !this.#active) return this.#checkSoon(remote);
    const spans = spansOf(open, areas);
    const header = open.model.table.headerRow ?? 0;
    const count = spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    if (whole || this.#unsure || count > MAX_EDIT_ROWS || areas.some(({ top }) => top <= header)) {
      return this.#checkSoon(remote);
    }
    this.#unsure = true;
    const { id: sheet } = open.sheet;
    const reread = await port.reread({ sheet, spans, columns: open.columns, edited: areas });
    if (open !== this.#open) return;
    if (grewBeyond(open, reread, areas)) return this.#checkSoon(remote);
    this.#unsure = false;
    open.rows = reread.rows;
    open.overlays.meet(reread.overlays, areas);
    operations.recovered();
    await this.#take(open, allBlockRows(reread.blocks), remote);
    if (!remote && open === this.#open) onEdited(open, areas);
  }

  /** Takes rows as they were read, and paints when their CSRs are known. */
  async #take(open: OpenSheet, rows: readonly SheetRow[], remote: boolean): Promise<void> {
    this.#mark(open, open.model.replaceRows(rows));
    this.#show(open);
    const { halted } = this.#snapshot;
    const own = new Set(rows.map(({ row }) => row));
    // After a stop the CSRs of what is edited are read, and no others.
    const csrs = open.model.pendingCsrs(halted ? own : undefined);
    if (csrs.length === 0) {
      if (!remote) await this.#paint(open);
      return;
    }
    this.#publish({ activity: 'reading-csrs' });
    void this.#readCsrs(open, csrs, remote);
  }

  async #readCsrs(open: OpenSheet, csrs: readonly string[], remote: boolean): Promise<void> {
    const { facts, operations } = this.#options;
    const current = (): boolean => open === this.#open && !operations.stopped;
    await facts.read(csrs, current, this.#csrProgress);
    await operations.perform('paint', async () => {
      if (!current()) return;
      this.#mark(open, open.model.refresh());
      this.#show(open);
      if (!remote) await this.#paint(open);
    });
  }

  readonly #csrProgress = (done: number, total: number): void => {
    if (done > 0) this.#publish({ progress: { of: 'csrs', done, total } });
  };

  /** A full check in place of what cannot be answered row by row. */
  #checkSoon(remote: boolean): void {
    void this.#check(!remote);
  }

  #mark({ model, overlays }: OpenSheet, rows: Iterable<number>): void {
    if (!this.#snapshot.highlights.on) return;
    for (const row of rows) overlays.mark(row, model.marks(row));
  }

  async #paint(open: OpenSheet): Promise<void> {
    const { port, operations } = this.#options;
    // What was sorted or moved meanwhile is painted by the check that it asks for.
    const repaint = this.#edits.holdsOwnStructure ? undefined : open.overlays.repaint();
    if (repaint) {
      this.#publish({ activity: 'painting' });
      try {
        const { remove, add } = repaint;
        repaint.done(await port.paint({ sheet: open.sheet.id, remove, add }));
      } catch (error) {
        repaint.failed();
        operations.fail(error, 'paint');
      }
    }
    if (open === this.#open) {
      this.#publish({ highlights: { on: this.#snapshot.highlights.on, cells: open.overlays.cells } });
    }
  }

  /** Nothing is known of the active sheet until it is read. */
  #leave(): void {
    this.#epoch++;
    this.#edits.clear();
    this.#open = undefined;
    this.#publish({ sheet: { kind: 'none' }, selection: null, notice: null, activity: 'reading' });
  }

  #show(open: OpenSheet | undefined, state?: SheetState): void {
    this.#open = open;
    this.#unsure = false;
    this.#publish({
      revision: this.#snapshot.revision + 1,
      sheet: state ?? open?.state() ?? { kind: 'none' },
    });
    this.#options.onShown();
  }

  get #snapshot(): Snapshot {
    return this.#options.store.get();
  }

  #publish(change: Partial<Snapshot>): void {
    this.#options.store.publish(change);
  }
}

/** True where a header, an institution's value or an earlier sheet is computed, so that any edit may change it. */
function hasForeignFormulas(
  { sheet, head, reading, institutionSheet }: Recognised,
  { sheets }: Survey,
  blocks: readonly RowBlock[],
): boolean {
  const isFormula = (cell: SheetCell): boolean => typeof cell === 'object' && cell?.formula === true;
  const header = reading.kind === 'table' ? (reading.headerRow ?? 0) : 0;
  const labels = sheets.find(({ id }) => id === institutionSheet)?.labels ?? [];
  return (
    head.rows.some(({ row, cells }) => row <= header && cells.some(isFormula)) ||
    labels.some((cells) => cells.some(isFormula)) ||
    blocks.some((block) => block.sheet !== sheet.id && block.rows.some(({ cells }) => cells.some(isFormula)))
  );
}

const rowsOf = ({ model }: OpenSheet): readonly number[] => model.set.records.map(({ row }) => row);

/** The rows that an edit asks for: those of its areas, and those whose formulas may give something else now. */
function spansOf(open: OpenSheet, areas: readonly Area[]) {
  const within = areas.map((area) => ({
    ...area,
    bottom: Math.min(area.bottom, Math.max(open.rows, area.top)),
  }));
  const grown = areas.filter(({ bottom }) => bottom > open.rows && bottom < LAST_ROW);
  const formulas = [...open.model.formulaRows].map((row) => ({ top: row, bottom: row }));
  return rowSpans([...within, ...grown, ...formulas]);
}

/** True where the sheet has more than an edit says, so that the edit was not all. */
function grewBeyond(open: OpenSheet, { rows, columns }: Reread, areas: readonly Area[]): boolean {
  const bottom = Math.max(open.rows, ...areas.map((area) => area.bottom));
  const right = Math.max(open.columns, ...areas.map((area) => area.right + 1));
  return rows > bottom || columns > right;
}

function otherState({ sheet, reading }: Recognised): SheetState {
  const name = { id: sheet.id, name: sheet.name };
  switch (reading.kind) {
    case 'institution':
      return { kind: 'institution', sheet: name, institution: reading.institution };
    case 'unclear':
      return {
        kind: 'unclear',
        sheet: name,
        types: reading.types,
        deciding: reading.deciding,
        contradicting: reading.contradicting,
        top: topRows(sheet),
      };
    case 'repeated':
      return { kind: 'repeated', sheet: name, names: reading.names, top: topRows(sheet) };
    default:
      return {
        kind: 'other',
        sheet: name,
        top: topRows(sheet),
        hint: reading.kind === 'other' ? (reading.hint ?? null) : null,
      };
  }
}
