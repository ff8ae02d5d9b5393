import { formatOf } from '@upki-tsv/core';
import { cellAt, isSingleCell, parseAddress } from './address.ts';
import type { CsrValues } from './csr-offer.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { Area, SelectedCells } from './port.ts';
import type { CsrCard, FixChange, FixPreview, Selection } from './snapshot.ts';
import type { SnapshotStore } from './store.ts';

/** Selected rows that are looked through for the one application among them. */
const MOST_ROWS = 1000;

export interface SelectionOptions {
  readonly store: SnapshotStore;
  readonly csrValues: CsrValues;
  readonly open: () => OpenSheet | undefined;
  /** Id of the active sheet. */
  readonly active: () => string | undefined;
  readonly preview: (changes: readonly FixChange[]) => FixPreview;
}

/** What is selected on the active sheet, and what is known of it. */
export class SelectionWatch {
  readonly #options: SelectionOptions;
  #selected: SelectedCells | null = null;
  #offer:
    | {
        readonly row: number;
        readonly csr: string;
        readonly changes: readonly FixChange[];
        readonly card: CsrCard | null;
      }
    | undefined;
  /** Counts what was asked of CSRs, so that a late answer is dropped. */
  #asked = 0;

  constructor(options: SelectionOptions) {
    this.#options = options;
  }

  /** The selected areas of the active sheet; none where nothing is known of it. */
  get areas(): readonly Area[] {
    const selected = this.#selected;
    return selected && selected.sheet === this.#options.active()
      ? (parseAddress(selected.address) ?? [])
      : [];
  }

  select(selected: SelectedCells | null): void {
    this.#selected = selected;
    this.refresh();
  }

  /** The cell that is active when a sheet is read: of a selection that is known already it says nothing new. */
  meet(activeCell: SelectedCells | null): void {
    if (this.#selected?.sheet !== activeCell?.sheet) this.#selected = activeCell;
  }

  /** Says anew what is known: the selection or the sheet is another. */
  refresh(): void {
    const selection = this.#describe();
    this.#options.store.publish({ selection });
    void this.#offerFor(selection);
  }

  #describe(): Selection | null {
    const selected = this.#selected;
    if (!selected || selected.sheet !== this.#options.active()) return null;
    const [area, ...more] = this.areas;
    const address = selected.address.slice(selected.address.lastIndexOf('!') + 1);
    const nothing = {
      cell: null,
      item: null,
      record: null,
      value: null,
      findings: [],
      offer: null,
      csr: null,
    };
    if (!area || more.length > 0 || !isSingleCell(area)) {
      const row = this.#offerRow();
      const offer = row === undefined ? null : this.#knownOffer(row);
      return Object.freeze({ address, ...nothing, offer });
    }
    const cell = cellAt(area.top, area.left);
    const model = this.#options.open()?.model;
    if (!model) return Object.freeze({ address, ...nothing, cell });
    const item = model.itemIn(cell.column);
    const below = cell.row > (model.table.headerRow ?? 0);
    return Object.freeze({
      address,
      cell,
      item,
      record: model.recordIn(cell.row),
      value: below && !model.hides(cell.row, cell.column) ? model.textAt(cell.row, cell.column) : null,
      findings: model.findingsAt(cell.row).filter((each) => each.cell?.column === cell.column),
      offer: this.#knownOffer(cell.row),
      csr: this.#isCsr(item) ? this.#knownCard(cell.row) : null,
    });
  }

  #isCsr(item: number | null): boolean {
    const set = this.#options.open()?.model.set;
    return item !== null && set !== undefined && formatOf(set.type).itemOf.csr === item;
  }

  /** The row that is offered something: the selected one, or the only application of several selected rows. */
  #offerRow(): number | undefined {
    const model = this.#options.open()?.model;
    const [area, ...more] = this.areas;
    if (!model || !area || more.length > 0 || area.bottom - area.top >= MOST_ROWS) return undefined;
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
    const [row, ...others] = rows.filter((each) => model.recordIn(each) !== null);
    return others.length === 0 ? row : undefined;
  }

  /** What was found for the row, as long as its CSR is the same and the cells are still empty. */
  #knownOffer(row: number) {
    const open = this.#options.open();
    if (!open || this.#offer?.row !== row || this.#offer.csr !== csrIn(open, row)) return null;
    return this.#preview(open, this.#offer.changes);
  }

  #knownCard(row: number): CsrCard | null {
    const open = this.#options.open();
    return open && this.#offer?.row === row && this.#offer.csr === csrIn(open, row) ? this.#offer.card : null;
  }

  #preview(open: OpenSheet, changes: readonly FixChange[]) {
    const free = changes.filter(({ cell }) => open.model.isFree(cell.row, cell.column));
    if (free.length === 0) return null;
    return this.#options.preview(free);
  }

  async #offerFor(selection: Selection | null): Promise<void> {
    const asked = ++this.#asked;
    const open = this.#options.open();
    const row = selection ? this.#offerRow() : undefined;
    if (!open || row === undefined) return;
    const csr = csrIn(open, row);
    const { csrValues } = this.#options;
    const [changes, card] = await Promise.all([csrValues.offerFor(open, row), csrValues.cardFor(csr)]);
    if (asked !== this.#asked || open !== this.#options.open() || csr !== csrIn(open, row)) return;
    this.#offer = { row, csr, changes, card };
    const { selection: shown } = this.#options.store.get();
    if (!shown || this.#offerRow() !== row) return;
    const offer = this.#preview(open, changes);
    const shownCard = this.#isCsr(shown.item) ? card : null;
    if (sameChanges(shown.offer?.changes, offer?.changes) && shown.csr === shownCard) return;
    this.#options.store.publish({ selection: Object.freeze({ ...shown, offer, csr: shownCard }) });
  }
}

function csrIn({ model }: OpenSheet, row: number): string {
  const item = formatOf(model.set.type).itemOf.csr;
  const column = item === undefined ? undefined : model.table.columns.get(item);
  return column === undefined ? '' : model.textAt(row, column);
}

const sameChanges = (
  one: readonly FixChange[] | undefined,
  other: readonly FixChange[] | undefined,
): boolean =>
  (one?.length ?? 0) === (other?.length ?? 0) &&
  (one ?? []).every(
    ({ cell, after }, index) =>
      cell.address === other?.[index]?.cell.address && after === other[index]?.after,
  );
