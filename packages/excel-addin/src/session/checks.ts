import type { SheetRow } from '@upki-tsv/core';
import { parseAddress } from './address.ts';
import { EditAnswers } from './edit-answers.ts';
import { EditQueue } from './edits.ts';
import type { FactBook } from './facts.ts';
import { FullCheck } from './full-check.ts';
import { type OpenSheet, rowsOf } from './open-sheet.ts';
import type { Operations } from './operations.ts';
import type { Area, HostEvent, HostPort, SheetName, Survey } from './port.ts';
import type { Scheduler } from './scheduler.ts';
import { ShownSheet } from './shown-sheet.ts';
import type { SnapshotStore } from './store.ts';

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

/** Keeps findings and highlights in step with the active sheet: says when it is checked whole, and when edits are answered. */
export class SheetChecks {
  readonly #options: ChecksOptions;
  readonly #edits = new EditQueue();
  readonly #shown: ShownSheet;
  readonly #full: FullCheck;
  readonly #answers: EditAnswers;
  #waiting: Promise<void> | undefined;
  /** The last full check that was asked for. */
  #last: Promise<void> = Promise.resolve();
  /** Whether the next full check paints. */
  #paintWanted = false;
  #callOff: (() => void) | undefined;

  constructor(options: ChecksOptions) {
    this.#options = options;
    const edits = this.#edits;
    this.#shown = new ShownSheet({ ...options, edits });
    const shown = this.#shown;
    this.#full = new FullCheck({ ...options, shown, edits });
    this.#answers = new EditAnswers({
      ...options,
      shown,
      checkInstead: (remote) => void this.#check(!remote),
    });
  }

  get open(): OpenSheet | undefined {
    return this.#shown.open;
  }

  get active(): SheetName | undefined {
    return this.#shown.active;
  }

  /** Resolves when all is known, also where another check takes the place of this one. */
  async check(): Promise<void> {
    this.#shown.publish({ halted: false });
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
    return this.#shown.unsure && !this.#shown.snapshot.halted && this.#shown.snapshot.fault === null;
  }

  /** Stops what takes long; what is known by then stays. */
  halt(): void {
    this.#shown.begin();
    const outdated = this.#shown.snapshot.outdated || this.#shown.unsure;
    this.#shown.publish({ halted: true, outdated, activity: 'idle', progress: null });
  }

  stop(): void {
    this.#shown.begin();
    this.#callOff?.();
  }

  /** Answers an edit after a pause, or notes that there was one. */
  edited(event: Edited): void {
    if (this.#edits.isOwn(this.#options.scheduler.now(), event)) return;
    const own = event.sheet === this.#shown.active?.id;
    const areas = event.address === null ? null : parseAddress(event.address);
    const widely = event.change !== 'format' && this.#full.restsOnFormulas;
    if (!own && !widely && !this.#isMet(event, areas)) return;
    if (!this.#shown.snapshot.live) {
      this.#shown.publish({ outdated: true });
      return;
    }
    const isCells = own && !widely && event.change !== 'structure';
    this.#await(isCells ? areas : null, event.remote);
  }

  /** Whether an edit of another sheet may mean something for this one. */
  #isMet({ sheet, change }: Edited, areas: readonly Area[] | null): boolean {
    if (this.#full.others.has(sheet)) return true;
    if (change === 'format') return false;
    const top = Math.min(...(areas ?? [{ top: 1 }]).map((area) => area.top));
    // A header or an institution's labels may have been put there.
    return top <= TOP_ROWS || (this.#shown.open?.model.formulaRows.size ?? 0) > 0;
  }

  activated(sheet: string): void {
    if (sheet !== this.#shown.active?.id) this.#shown.leave();
    void this.check();
  }

  /** A sheet that a co-author added may hold what this one is compared with. */
  added(sheet: string): void {
    if (sheet !== this.#shown.active?.id && this.#shown.open) this.#await(null, true);
  }

  deleted(sheet: string): void {
    const own = sheet === this.#shown.active?.id;
    if (own) this.#shown.leave();
    if (own || this.#full.others.has(sheet)) this.#await(null, false);
  }

  /** The active sheet is gone. */
  gone(): void {
    this.#shown.leave();
  }

  /** Events to come that are this program's own doing; answers what takes the expectation back. */
  expectOwn(sheet: string, areas: readonly Area[]): (change?: 'format') => void {
    return this.#edits.expectOwn(this.#options.scheduler.now(), sheet, areas);
  }

  /** Takes rows as they were read after a write, and paints. */
  take(open: OpenSheet, rows: readonly SheetRow[]): Promise<void> {
    open.rows = Math.max(open.rows, ...rows.map(({ row }) => row));
    return this.#answers.take(open, rows, false);
  }

  async highlight(on: boolean): Promise<void> {
    this.#shown.publish({ highlights: { on, cells: 0 } });
    const { operations, port } = this.#options;
    await operations.perform('paint', async () => {
      const survey = await port.survey();
      const open = this.#shown.open;
      if (!open || open.sheet.id !== survey.active) {
        if (!on && survey.overlays.length > 0) {
          await port.paint({ sheet: survey.active, remove: survey.overlays, add: [] });
        }
        return;
      }
      open.overlays.clear();
      open.overlays.relay(survey.overlays);
      this.#shown.mark(open, rowsOf(open));
      await this.#shown.paint(open);
    });
  }

  /** What follows after an operation: pending CSRs are being read, or nothing is. */
  settled(): void {
    const pending = this.#shown.open?.model.checker.pending ?? 0;
    const reading = pending > 0 && !this.#shown.snapshot.halted;
    this.#shown.publish(reading ? { activity: 'reading-csrs' } : { activity: 'idle', progress: null });
  }

  /** @param paint false where co-authors alone are the reason: their Excel paints what they see */
  #check(paint: boolean): Promise<void> {
    this.#paintWanted ||= paint;
    const { operations } = this.#options;
    this.#waiting ??= operations
      .enqueue(async () => {
        this.#waiting = undefined;
        const paintWanted = this.#paintWanted;
        this.#paintWanted = false;
        return operations.guard('check', () => this.#full.run(paintWanted));
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
      if (batch) await this.#options.operations.guard('edit', () => this.#answers.answer(batch));
    });
  }
}
