import type { SheetRow } from '@upki-tsv/core';
import { rowSpans } from './address.ts';
import type { EditBatch } from './edits.ts';
import type { FactBook } from './facts.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { Operations } from './operations.ts';
import type { Area, HostPort, Reread } from './port.ts';
import { allBlockRows } from './reading.ts';
import { csrProgress, type ShownSheet } from './shown-sheet.ts';

/** Rows that an edit reads again at most; more is a full check. */
const MAX_EDIT_ROWS = 1000;
const LAST_ROW = 1_048_576;

interface EditAnswersOptions {
  readonly port: HostPort;
  readonly operations: Operations;
  readonly facts: FactBook;
  readonly shown: ShownSheet;
  /** A full check in place of what cannot be answered row by row. */
  readonly checkInstead: (remote: boolean) => void;
  /** Rows were read again after a person at this Excel edited these areas. */
  readonly onEdited: (open: OpenSheet, areas: readonly Area[]) => void;
}

/** Reads again what edits have changed, and no more. */
export class EditAnswers {
  readonly #options: EditAnswersOptions;

  constructor(options: EditAnswersOptions) {
    this.#options = options;
  }

  async answer({ areas, whole, remote }: EditBatch): Promise<void> {
    const { port, operations, shown, checkInstead, onEdited } = this.#options;
    const { open } = shown;
    if (!open || !shown.active) return checkInstead(remote);
    const spans = spansOf(open, areas);
    const header = open.model.table.headerRow ?? 0;
    const count = spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    if (whole || shown.unsure || count > MAX_EDIT_ROWS || areas.some(({ top }) => top <= header)) {
      return checkInstead(remote);
    }
    shown.unsure = true;
    const { id: sheet } = open.sheet;
    const reread = await port.reread({ sheet, spans, columns: open.columns, edited: areas });
    if (open !== shown.open) return;
    if (grewBeyond(open, reread, areas)) return checkInstead(remote);
    shown.unsure = false;
    open.rows = reread.rows;
    open.overlays.meet(reread.overlays, areas);
    operations.recovered();
    await this.take(open, allBlockRows(reread.blocks), remote);
    if (!remote && open === shown.open) onEdited(open, areas);
  }

  /** Takes rows as they were read, and paints when their CSRs are known. */
  async take(open: OpenSheet, rows: readonly SheetRow[], remote: boolean): Promise<void> {
    const { shown } = this.#options;
    shown.mark(open, open.model.replaceRows(rows));
    shown.show(open);
    const { halted } = shown.snapshot;
    const own = new Set(rows.map(({ row }) => row));
    // After a stop the CSRs of what is edited are read, and no others.
    const csrs = open.model.pendingCsrs(halted ? own : undefined);
    if (csrs.length === 0) {
      if (!remote) await shown.paint(open);
      return;
    }
    shown.publish({ activity: 'reading-csrs' });
    void this.#readCsrs(open, csrs, remote);
  }

  async #readCsrs(open: OpenSheet, csrs: readonly string[], remote: boolean): Promise<void> {
    const { facts, operations, shown } = this.#options;
    const current = (): boolean => open === shown.open && !operations.stopped;
    await facts.read(csrs, current, csrProgress(shown));
    await operations.perform('paint', async () => {
      if (!current()) return;
      shown.mark(open, open.model.refresh());
      shown.show(open);
      if (!remote) await shown.paint(open);
    });
  }
}

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
