import { cellAt } from './address.ts';
import type { SheetChecks } from './checks.ts';
import { fault } from './faults.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { Operations } from './operations.ts';
import type { ColumnRun, HostPort } from './port.ts';
import { allBlockRows } from './reading.ts';
import type { Cell, FixChange, FixPreview, FixResult } from './snapshot.ts';
import type { SnapshotStore } from './store.ts';

/** A text that is written but never shown: a PIN out of a list. */
const SHOWN_PIN = '••••';
/** Cells of which it is known what a write replaced. */
const MAX_REPLACED = 20_000;

export interface WritesOptions {
  readonly port: HostPort;
  readonly store: SnapshotStore;
  readonly operations: Operations;
  readonly checks: SheetChecks;
}

/** Writes previews into the active sheet, unless its cells have changed since. */
export class Writes {
  readonly #options: WritesOptions;
  readonly #secrets = new WeakMap<FixChange, string>();
  /** By sheet and cell, what a write of this program replaced there. */
  readonly #replaced = new Map<string, string>();

  constructor(options: WritesOptions) {
    this.#options = options;
  }

  preview(changes: readonly FixChange[], unwritable = 0): FixPreview {
    const { revision } = this.#options.store.get();
    const sheet = this.#options.checks.open?.sheet.id ?? '';
    return Object.freeze({ sheet, revision, changes, unwritable });
  }

  /** A change whose text is written but does not appear in it. */
  secret(change: FixChange): FixChange {
    const shown = Object.freeze({ ...change, after: SHOWN_PIN });
    this.#secrets.set(shown, change.after);
    return shown;
  }

  /** True where a cell holds again what a write replaced: the person has taken the write back. */
  isTakenBack(sheet: string, { address }: Cell, text: string): boolean {
    return this.#replaced.get(`${sheet} ${address}`) === text;
  }

  async apply({ sheet, changes }: FixPreview): Promise<FixResult> {
    if (changes.length === 0) return { status: 'nothing' };
    const { port, operations, checks, store } = this.#options;
    const result = await operations.enqueue(async (): Promise<FixResult> => {
      const open = checks.open;
      if (!open || open.sheet.id !== sheet) return { status: 'nothing' };
      store.publish({ activity: 'writing' });
      try {
        return await port.asOneStep(() => this.#write(open, changes));
      } catch (error) {
        return { status: 'failed', fault: operations.fail(error, 'write') };
      } finally {
        checks.settled();
      }
    });
    const header = checks.open?.model.table.headerRow ?? 0;
    const again = result?.status === 'changed' || changes.some(({ row }) => row <= header);
    if (again) await checks.check();
    return result ?? { status: 'nothing' };
  }

  async #write(open: OpenSheet, changes: readonly FixChange[]): Promise<FixResult> {
    const texts = changes.map((change) => ({
      ...change,
      after: this.#secrets.get(change) ?? change.after,
    }));
    const runs = columnRuns(texts);
    const areas = runs.map(({ column, top, after }) => ({
      top,
      bottom: top + after.length - 1,
      left: column,
      right: column,
    }));
    const { port, checks, store } = this.#options;
    checks.expectOwn(open.sheet.id, areas);
    const columns = Math.max(open.columns, ...areas.map(({ right }) => right + 1));
    const outcome = await port.write({ sheet: open.sheet.id, runs, columns });
    if (outcome.status === 'changed') {
      return { status: 'changed', cells: outcome.cells.map(({ row, column }) => cellAt(row, column)) };
    }
    open.columns = columns;
    if (this.#replaced.size > MAX_REPLACED) this.#replaced.clear();
    for (const { cell, before } of changes) this.#replaced.set(`${open.sheet.id} ${cell.address}`, before);
    const header = open.model.table.headerRow ?? 0;
    await checks.take(
      open,
      allBlockRows(outcome.blocks).filter(({ row }) => row > header),
    );
    const refused = texts.filter(
      ({ cell, after }) => cell.row > header && open.model.textAt(cell.row, cell.column) !== after,
    );
    if (refused.length === 0) {
      return { status: 'written', changes, undoable: port.environment.undoesWrites };
    }
    store.publish({ fault: fault('refused', 'write') });
    return { status: 'partly', cells: refused.map(({ cell }) => cell) };
  }
}

type WrittenCell = Pick<FixChange, 'cell' | 'row' | 'before' | 'after'>;

/** Changes as runs of cells below each other. */
export function columnRuns(changes: readonly WrittenCell[]): ColumnRun[] {
  const runs: { column: number; top: number; before: string[]; after: string[] }[] = [];
  const inOrder = [...changes].sort((a, b) => a.cell.column - b.cell.column || a.row - b.row);
  for (const { cell, before, after } of inOrder) {
    const last = runs.at(-1);
    if (last && last.column === cell.column && last.top + last.after.length === cell.row) {
      last.before.push(before);
      last.after.push(after);
    } else runs.push({ column: cell.column, top: cell.row, before: [before], after: [after] });
  }
  return runs;
}
