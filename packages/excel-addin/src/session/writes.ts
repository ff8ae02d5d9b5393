import { cellAt, parseAddress } from './address.ts';
import type { SheetChecks } from './checks.ts';
import { fault } from './faults.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { Operations } from './operations.ts';
import type { Area, CellRun, ColumnRun, HostPort } from './port.ts';
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
  /** Of previews, what else stands in the rows that they write to. */
  readonly #unchanged = new WeakMap<FixPreview, readonly CellRun[]>();
  /** What writes have replaced on a sheet, by address. */
  #replaced: { readonly sheet: string; readonly texts: Map<string, string> } = {
    sheet: '',
    texts: new Map(),
  };

  constructor(options: WritesOptions) {
    this.#options = options;
  }

  preview(changes: readonly FixChange[], unwritable = 0): FixPreview {
    const { revision } = this.#options.store.get();
    const sheet = this.#options.checks.open?.sheet.id ?? '';
    const preview = Object.freeze({ sheet, revision, changes, unwritable });
    this.#unchanged.set(preview, this.#restOfRows(changes));
    return preview;
  }

  /** A change whose text is written but does not appear in it. */
  secret(change: FixChange): FixChange {
    const shown = Object.freeze({ ...change, after: SHOWN_PIN });
    this.#secrets.set(shown, change.after);
    return shown;
  }

  /** Rows or columns have moved: addresses mean other cells. */
  forgetReplaced(): void {
    this.#replaced.texts.clear();
  }

  /** True where a cell holds again what a write replaced: the person has taken the write back. */
  isTakenBack(sheet: string, { address }: Cell, text: string): boolean {
    return this.#replaced.sheet === sheet && this.#replaced.texts.get(address) === text;
  }

  /** A cell that was given something else has left the write behind. */
  noteEdits({ sheet, model }: OpenSheet, areas: readonly Area[]): void {
    if (this.#replaced.sheet !== sheet.id) return;
    const { texts } = this.#replaced;
    for (const address of texts.keys()) {
      const [cell] = parseAddress(address) ?? [];
      if (!cell || !areas.some((area) => overlap(area, cell))) continue;
      if (model.textAt(cell.top, cell.left) !== texts.get(address)) texts.delete(address);
    }
  }

  /** The values of the rows' applications that are not written, so that no other row is taken for one of them. */
  #restOfRows(changes: readonly FixChange[]): readonly CellRun[] {
    const model = this.#options.checks.open?.model;
    if (!model) return [];
    const written = new Set(changes.map(({ cell }) => cell.address));
    const header = model.table.headerRow ?? 0;
    const rows = [...new Set(changes.map(({ row }) => row))]
      .filter((row) => row > header)
      .sort((a, b) => a - b);
    return model.ownColumns.flatMap((column) => {
      const runs: { column: number; top: number; texts: string[] }[] = [];
      for (const row of rows) {
        if (written.has(cellAt(row, column).address)) continue;
        const last = runs.at(-1);
        const text = model.textAt(row, column);
        if (last && last.top + last.texts.length === row) last.texts.push(text);
        else runs.push({ column, top: row, texts: [text] });
      }
      return runs;
    });
  }

  async apply(preview: FixPreview): Promise<FixResult> {
    const { sheet, changes } = preview;
    if (changes.length === 0) return { status: 'nothing' };
    const { port, operations, checks, store } = this.#options;
    const result = await operations.enqueue(async (): Promise<FixResult> => {
      const open = checks.open;
      if (!open || open.sheet.id !== sheet) return { status: 'nothing' };
      store.publish({ activity: 'writing' });
      try {
        return await port.asOneStep(() => this.#write(open, preview));
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

  async #write(open: OpenSheet, preview: FixPreview): Promise<FixResult> {
    const { changes } = preview;
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
    const unexpect = checks.expectOwn(open.sheet.id, areas);
    const columns = Math.max(open.columns, ...areas.map(({ right }) => right + 1));
    const unchanged = this.#unchanged.get(preview) ?? [];
    const outcome = await port
      .write({ sheet: open.sheet.id, runs, unchanged, columns })
      .catch((error: unknown) => {
        unexpect();
        throw error;
      });
    if (outcome.status === 'changed') {
      unexpect();
      return { status: 'changed', cells: outcome.cells.map(({ row, column }) => cellAt(row, column)) };
    }
    open.columns = columns;
    if (!outcome.formatted) unexpect('format');
    const { texts: replaced } = this.#replaced;
    if (this.#replaced.sheet !== open.sheet.id || replaced.size > MAX_REPLACED) {
      this.#replaced = { sheet: open.sheet.id, texts: new Map() };
    }
    for (const { cell, before } of changes) this.#replaced.texts.set(cell.address, before);
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

const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;

type WrittenCell = Pick<FixChange, 'cell' | 'row' | 'before' | 'after'>;

/** Changes as runs of cells below each other. */
function columnRuns(changes: readonly WrittenCell[]): ColumnRun[] {
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
