import { isSingleCell, printArea } from './address.ts';
import type { Area, Level, PaintRequest } from './port.ts';

/** Levels to show by 0-based column. */
export type RowMarks = ReadonlyMap<number, Level>;

/** Columns of a sheet at most; a cell's number is its row times this plus its column. */
const COLUMNS = 16_384;

interface Overlay {
  readonly level: Level;
  readonly cells: Set<number>;
  /** Undefined while it is not laid yet. */
  id: string | undefined;
  /** Length of the address when it was last laid. */
  length: number;
}

interface Laid {
  readonly overlay: Overlay;
  readonly areas: readonly Area[];
}

/** What is to be laid and taken away; `done` is told the ids once the host has, `failed` that it has not. */
export interface Repaint {
  readonly remove: PaintRequest['remove'];
  readonly add: PaintRequest['add'];
  done(ids: readonly string[]): void;
  failed(): void;
}

/**
 * Which cells of a sheet are to be highlighted, and the overlays that do it. An overlay has as many cells as one
 * address names; a cell that changes costs the overlay that it lies under.
 */
export class Overlays {
  readonly #maxAddress: number;
  readonly #marks = new Map<number, RowMarks>();
  readonly #under = new Map<number, Overlay>();
  readonly #overlays = new Set<Overlay>();
  readonly #dirty = new Set<Overlay>();
  /** Ids to take away that belong to no overlay here. */
  readonly #stale = new Set<string>();

  /** @param maxAddress most characters of one address */
  constructor(maxAddress: number) {
    this.#maxAddress = maxAddress;
  }

  /** Number of cells that are to be highlighted. */
  get cells(): number {
    return this.#under.size;
  }

  /** Says what a row is to show. */
  mark(row: number, marks: RowMarks): void {
    const before = this.#marks.get(row);
    for (const [column, level] of before ?? []) {
      if (marks.get(column) !== level) this.#takeOut(row * COLUMNS + column);
    }
    for (const [column, level] of marks) {
      if (before?.get(column) !== level) this.#put(row * COLUMNS + column, level);
    }
    if (marks.size > 0) this.#marks.set(row, marks);
    else this.#marks.delete(row);
  }

  /** Forgets everything; overlays that were laid are to be taken away. */
  clear(): void {
    for (const { id } of this.#overlays) if (id !== undefined) this.#stale.add(id);
    this.#marks.clear();
    this.#under.clear();
    this.#overlays.clear();
    this.#dirty.clear();
  }

  /** Everything is laid anew, and these, which the host has, are taken away. */
  relay(present: readonly string[]): void {
    this.#stale.clear();
    for (const id of present) this.#stale.add(id);
    for (const overlay of this.#overlays) {
      overlay.id = undefined;
      this.#dirty.add(overlay);
    }
  }

  /**
   * What lies on cells that were edited. Overlays travel with copies and are lost under them, so that those which lie
   * where they should not, or not where they should, are laid anew; unknown ones are taken away.
   */
  meet(ids: readonly string[], edited: readonly Area[]): void {
    const present = new Set(ids);
    const expected = this.#overlaysUnder(edited);
    const exact = edited.length === 1 && edited.every(isSingleCell);
    for (const overlay of this.#overlays) {
      if (overlay.id === undefined) continue;
      const lies = present.delete(overlay.id);
      if (lies ? !exact || !expected.has(overlay) : expected.has(overlay)) this.#dirty.add(overlay);
    }
    for (const id of present) this.#stale.add(id);
  }

  #overlaysUnder(areas: readonly Area[]): ReadonlySet<Overlay> {
    const found = new Set<Overlay>();
    for (const [row, marks] of this.#marks) {
      for (const column of marks.keys()) {
        const inside = areas.some(
          ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
        );
        const overlay = inside ? this.#under.get(row * COLUMNS + column) : undefined;
        if (overlay) found.add(overlay);
      }
    }
    return found;
  }

  /** What the host has to do; undefined where nothing is to be done. */
  repaint(): Repaint | undefined {
    if (this.#dirty.size === 0 && this.#stale.size === 0) return undefined;
    const dirty = [...this.#dirty];
    const remove = [...this.#stale, ...dirty.flatMap(({ id }) => (id === undefined ? [] : [id]))];
    const add = dirty.flatMap((overlay) => this.#split(overlay));
    this.#dirty.clear();
    this.#stale.clear();
    return {
      remove,
      add: add.map(({ overlay: { level }, areas }) => ({ level, areas })),
      done: (ids) =>
        add.forEach(({ overlay }, index) => {
          const id = ids[index];
          if (this.#overlays.has(overlay)) overlay.id = id;
          else if (id !== undefined) this.#stale.add(id);
        }),
      failed: () => {
        for (const id of remove) this.#stale.add(id);
        for (const { overlay } of add) if (this.#overlays.has(overlay)) this.#dirty.add(overlay);
      },
    };
  }

  #takeOut(cell: number): void {
    const overlay = this.#under.get(cell);
    if (!overlay) return;
    overlay.cells.delete(cell);
    this.#under.delete(cell);
    this.#dirty.add(overlay);
  }

  #put(cell: number, level: Level): void {
    const overlay = this.#roomy(level);
    overlay.cells.add(cell);
    this.#under.set(cell, overlay);
    this.#dirty.add(overlay);
  }

  /** An overlay that can take some more cells; one that is to be laid anew anyway is split if it grows too long. */
  #roomy(level: Level): Overlay {
    for (const overlay of this.#dirty) if (overlay.level === level) return overlay;
    for (const overlay of this.#overlays) {
      if (overlay.level === level && overlay.length < this.#maxAddress / 2) return overlay;
    }
    const overlay: Overlay = { level, cells: new Set(), id: undefined, length: 0 };
    this.#overlays.add(overlay);
    return overlay;
  }

  /** Parts of an overlay with addresses that are short enough; the first keeps its place. */
  #split(overlay: Overlay): Laid[] {
    overlay.id = undefined;
    this.#overlays.delete(overlay);
    const parts = packed(areasOf(overlay.cells), this.#maxAddress);
    return parts.map(({ areas, length }) => {
      const part: Overlay = { level: overlay.level, cells: new Set(), id: undefined, length };
      for (const area of areas) {
        for (let row = area.top; row <= area.bottom; row++) {
          part.cells.add(row * COLUMNS + area.left);
          this.#under.set(row * COLUMNS + area.left, part);
        }
      }
      this.#overlays.add(part);
      return { overlay: part, areas };
    });
  }
}

/** Cells as areas of one column each, in the order of their first rows. */
function areasOf(cells: ReadonlySet<number>): Area[] {
  const sorted = [...cells].sort((a, b) => (a % COLUMNS) - (b % COLUMNS) || a - b);
  const areas: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const cell of sorted) {
    const column = cell % COLUMNS;
    const row = (cell - column) / COLUMNS;
    const last = areas.at(-1);
    if (last && last.left === column && last.bottom === row - 1) last.bottom = row;
    else areas.push({ top: row, bottom: row, left: column, right: column });
  }
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}

function packed(areas: readonly Area[], max: number): { areas: Area[]; length: number }[] {
  const parts: { areas: Area[]; length: number }[] = [];
  for (const area of areas) {
    const length = printArea(area).length + 1;
    const last = parts.at(-1);
    if (last && last.length + length <= max) {
      last.areas.push(area);
      last.length += length;
    } else parts.push({ areas: [area], length });
  }
  return parts;
}
