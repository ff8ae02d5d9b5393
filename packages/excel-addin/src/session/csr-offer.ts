import {
  type FieldValues,
  formatOf,
  type Institution,
  isBlank,
  type PlacedValues,
  placeValues,
  readFillInput,
} from '@upki-tsv/core';
import { cellAt } from './address.ts';
import { readCsrCard } from './csr-card.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { CsrCard, FixChange } from './snapshot.ts';

/** Texts whose values are kept. */
const KEPT = 100;

/** What CSRs say of the other items, each text read once. */
export class CsrValues {
  readonly #known = new Map<string, FieldValues>();
  readonly #cards = new Map<string, CsrCard | null>();

  /** What the CSR of a row says by itself; null where there is none. */
  async cardFor(csr: string): Promise<CsrCard | null> {
    if (isBlank(csr)) return null;
    const known = this.#cards.get(csr);
    if (known !== undefined) return known;
    const card = await readCsrCard(csr);
    if (this.#cards.size >= KEPT) this.#cards.clear();
    this.#cards.set(csr, card);
    return card;
  }

  /** The empty items of a row that follow from its CSR; none where it has no CSR, or a bad one. */
  async offerFor(open: OpenSheet, row: number): Promise<FixChange[]> {
    const { model, institution } = open;
    const { type } = model.set;
    const item = formatOf(type).itemOf.csr;
    const record = model.recordIn(row);
    const csr = item === undefined ? '' : (model.recordAt(record ?? 0)?.values[item - 1] ?? '');
    if (item === undefined || record === null || isBlank(csr)) return [];
    const values = await this.#read(csr, open, institution);
    const placed = placedIn(open, values).filter(({ column }) => column !== model.table.columns.get(item));
    const dnColumns = new Set(model.table.dnColumns);
    const isFree = (column: number): boolean => model.isFree(row, column);
    // The parts of a DN belong together: a row that has one of them has its DN.
    const hasDn = [...dnColumns].some((column) => !isFree(column));
    return placed
      .filter(({ column }) => isFree(column) && !(hasDn && dnColumns.has(column)))
      .map(({ column, text }) => ({
        record,
        row,
        item: model.itemIn(column),
        cell: cellAt(row, column),
        before: model.textAt(row, column),
        after: text,
        rules: [],
      }));
  }

  async #read(csr: string, open: OpenSheet, institution: Institution | undefined): Promise<FieldValues> {
    const known = this.#known.get(csr);
    if (known) return known;
    const bytes = new TextEncoder().encode(csr);
    const parts = await readFillInput(bytes, '', open.model.set.type, { institution });
    const [entry, ...more] = parts.flatMap(({ input }) => input.entries);
    const values = entry?.kind === 'csr' && more.length === 0 ? entry.values : {};
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(csr, values);
    return values;
  }
}

function placedIn({ model, head, institution }: OpenSheet, values: FieldValues): PlacedValues['cells'] {
  const texts = formatOf(model.set.type).items.map((field) => (field && values[field.id]) ?? '');
  const { cells, unplaced } = placeValues(head, model.table, texts, institution);
  // A DN that the columns for its parts would not give again is not offered.
  const parts = unplaced.includes(1) ? new Set(model.table.dnColumns) : new Set<number>();
  return cells.filter(({ column }) => !parts.has(column));
}
