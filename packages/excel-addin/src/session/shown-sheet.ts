import type { EditQueue } from './edits.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { Operations } from './operations.ts';
import type { HostPort, SheetName } from './port.ts';
import type { SheetState, Snapshot } from './snapshot.ts';
import type { SnapshotStore } from './store.ts';

interface ShownSheetOptions {
  readonly port: HostPort;
  readonly store: SnapshotStore;
  readonly operations: Operations;
  readonly edits: EditQueue;
  /** What is shown of the sheet may be something else, and with it what is said of the selected cell. */
  readonly onShown: () => void;
}

/** The active sheet as far as it is known: what a full check found, what edits have changed since, and what is painted. */
export class ShownSheet {
  readonly #options: ShownSheetOptions;
  #open: OpenSheet | undefined;
  #epoch = 0;
  active: SheetName | undefined;
  /** True while the sheet may be another than what is known of it: a check or an answer was not ended. */
  unsure = false;

  constructor(options: ShownSheetOptions) {
    this.#options = options;
  }

  get open(): OpenSheet | undefined {
    return this.#open;
  }

  get snapshot(): Snapshot {
    return this.#options.store.get();
  }

  publish(change: Partial<Snapshot>): void {
    this.#options.store.publish(change);
  }

  /** Makes all full checks before stale; answers whether this one is. */
  begin(): () => boolean {
    const epoch = ++this.#epoch;
    return () => epoch !== this.#epoch;
  }

  show(open: OpenSheet | undefined, state?: SheetState): void {
    this.#open = open;
    this.unsure = false;
    this.publish({
      revision: this.snapshot.revision + 1,
      sheet: state ?? open?.state() ?? { kind: 'none' },
    });
    this.#options.onShown();
  }

  /** Nothing is known of the active sheet until it is read. */
  leave(): void {
    this.#epoch++;
    this.#options.edits.clear();
    this.#open = undefined;
    this.publish({ sheet: { kind: 'none' }, selection: null, notice: null, activity: 'reading' });
  }

  /** Marks rows for the next painting. */
  mark({ model, overlays }: OpenSheet, rows: Iterable<number>): void {
    if (!this.snapshot.highlights.on) return;
    for (const row of rows) overlays.mark(row, model.marks(row));
  }

  async paint(open: OpenSheet): Promise<void> {
    const { port, operations } = this.#options;
    // What was sorted or moved meanwhile is painted by the check that it asks for.
    const repaint = this.#options.edits.holdsOwnStructure ? undefined : open.overlays.repaint();
    if (repaint) {
      this.publish({ activity: 'painting' });
      try {
        const { remove, add } = repaint;
        repaint.done(await port.paint({ sheet: open.sheet.id, remove, add }));
      } catch (error) {
        repaint.failed();
        operations.fail(error, 'paint');
      }
    }
    if (open === this.#open) {
      this.publish({ highlights: { on: this.snapshot.highlights.on, cells: open.overlays.cells } });
    }
  }
}

/** Tells how many of the CSRs that are to be read have been. */
export const csrProgress =
  (shown: ShownSheet) =>
  (done: number, total: number): void => {
    if (done > 0) shown.publish({ progress: { of: 'csrs', done, total } });
  };
