import { cellText, type SheetCell } from '@upki-tsv/core';
import {
  type Area,
  type HostEnvironment,
  HostError,
  type HostEvent,
  type HostFailure,
  type HostPort,
  type Level,
  type PaintRequest,
  type ReadRequest,
  type ReadWatcher,
  type RowBlock,
  type SavedFile,
  type WriteRequest,
} from './port.ts';
import type { Scheduler } from './scheduler.ts';

export interface FakeSheet {
  readonly id: string;
  name: string;
  /** From row 1, by column. */
  rows: SheetCell[][];
  kept: string | null;
  readonly hiddenRows: Set<number>;
  overlays: Map<string, { level: Level; areas: readonly Area[] }>;
}

const at = (sheet: FakeSheet, row: number, column: number): SheetCell =>
  sheet.rows[row - 1]?.[column] ?? null;

/** A workbook in memory that speaks the session's port and counts what it is asked. */
export class FakePort implements HostPort {
  readonly environment = {
    language: 'ja',
    theme: { dark: false },
    platform: 'windows',
    api: '1.14',
    undoesWrites: true,
    saveWays: ['download', 'copy'],
    maxAddressLength: 8000,
  } as const satisfies HostEnvironment;
  readonly sheets: FakeSheet[] = [];
  active = '';
  /** Names of the calls in order. */
  calls: string[] = [];
  saved: SavedFile[] = [];
  /** Fails the next call of a name. */
  failing = new Map<string, HostFailure>();
  /** Runs before a call of a name is answered. */
  before = new Map<string, () => void | Promise<void>>();
  selected: { sheet: string; row: number; column: number } | undefined;
  /** Address of what is selected on the active sheet. */
  selectedAddress = 'A1';
  isProtected = false;
  #listeners = new Set<(event: HostEvent) => void>();
  #overlay = 0;

  add(name: string, rows: SheetCell[][]): FakeSheet {
    const sheet: FakeSheet = {
      id: `{${this.sheets.length + 1}}`,
      name,
      rows,
      kept: null,
      hiddenRows: new Set(),
      overlays: new Map(),
    };
    this.sheets.push(sheet);
    this.active ||= sheet.id;
    return sheet;
  }

  sheet(id: string): FakeSheet {
    const found = this.sheets.find((each) => each.id === id);
    if (!found) throw new HostError('sheet-gone', 'ItemNotFound');
    return found;
  }

  emit(event: HostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Puts a value in as a person does, and tells of it. */
  type(sheet: FakeSheet, row: number, column: number, cell: SheetCell, event: Partial<HostEvent> = {}): void {
    this.put(sheet, row, column, cell);
    const address = `${String.fromCharCode(65 + column)}${row}`;
    this.emit({
      kind: 'edited',
      sheet: sheet.id,
      address,
      change: 'cells',
      remote: false,
      own: false,
      ...event,
    } as HostEvent);
  }

  put(sheet: FakeSheet, row: number, column: number, cell: SheetCell): void {
    while (sheet.rows.length < row) sheet.rows.push([]);
    const cells = sheet.rows[row - 1] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  /** Levels by `row.column` of what is painted. */
  painted(sheet: FakeSheet): Record<string, Level> {
    const marks: Record<string, Level> = {};
    for (const { level, areas } of sheet.overlays.values()) {
      for (const { top, bottom, left, right } of areas) {
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) {
            if (marks[`${row}.${column}`]) throw new Error(`painted twice: ${row}.${column}`);
            marks[`${row}.${column}`] = level;
          }
        }
      }
    }
    return marks;
  }

  survey() {
    return this.#call('survey', () => ({
      workbook: '申請.xlsx',
      sheets: this.sheets.map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        hidden: false,
        ...extent(sheet),
        top: sheet.rows.slice(0, 10).map((row) => [...row]),
        labels: sheet.rows.slice(0, 60).map((row) => row.slice(0, 3)),
      })),
      active: this.sheet(this.active).id,
      protected: this.isProtected,
      overlays: [...this.sheet(this.active).overlays.keys()],
      kept: this.sheet(this.active).kept,
      activeCell: { sheet: this.active, address: this.selectedAddress },
    }));
  }

  read(requests: readonly ReadRequest[], watcher?: ReadWatcher) {
    return this.#call('read', () => {
      watcher?.progress(requests.reduce((sum, { from, to }) => sum + to - from + 1, 0));
      return requests.map((request) => this.#block(request));
    });
  }

  reread({ sheet: id, spans, columns, edited }: Parameters<HostPort['reread']>[0]) {
    return this.#call('reread', () => {
      const sheet = this.sheet(id);
      const touches = (areas: readonly Area[]): boolean =>
        areas.some((one) =>
          edited.some(
            (other) =>
              one.top <= other.bottom &&
              one.bottom >= other.top &&
              one.left <= other.right &&
              one.right >= other.left,
          ),
        );
      return {
        blocks: spans.map((span) => this.#block({ sheet: id, columns, ...span })),
        ...extent(sheet),
        overlays: [...sheet.overlays].filter(([, { areas }]) => touches(areas)).map(([overlay]) => overlay),
      };
    });
  }

  paint({ sheet: id, remove, add }: PaintRequest) {
    return this.#call('paint', () => {
      const sheet = this.sheet(id);
      for (const overlay of remove) {
        if (!sheet.overlays.delete(overlay)) throw new Error(`no overlay ${overlay}`);
      }
      return add.map(({ level, areas }) => {
        const overlay = `overlay-${++this.#overlay}`;
        sheet.overlays.set(overlay, { level, areas });
        return overlay;
      });
    });
  }

  write({ sheet: id, runs, unchanged, columns }: WriteRequest) {
    return this.#call('write', () => {
      const sheet = this.sheet(id);
      const cells = runs.flatMap(({ top, column, before, after }) =>
        after.map((text, index) => ({ row: top + index, column, before: before[index] ?? '', after: text })),
      );
      const kept = unchanged.flatMap(({ top, column, texts }) =>
        texts.map((text, index) => ({ row: top + index, column, before: text })),
      );
      const changed = [...cells, ...kept]
        .map((cell) => ({ ...cell, now: cellText(at(sheet, cell.row, cell.column)) }))
        .filter(({ before, now }) => before !== now);
      if (changed.length > 0) return { status: 'changed' as const, cells: changed };
      for (const { row, column, after } of cells) this.put(sheet, row, column, after);
      const blocks = cells.map(({ row }) => this.#block({ sheet: id, from: row, to: row, columns }));
      return { status: 'written' as const, blocks, formatted: true };
    });
  }

  asOneStep<T>(operation: () => Promise<T>): Promise<T> {
    return operation();
  }

  async select(place: { sheet: string; row: number; column: number }): Promise<void> {
    this.selected = place;
  }

  async activate(sheet: string): Promise<void> {
    this.active = sheet;
    this.emit({ kind: 'activated', sheet });
  }

  selection() {
    return this.#call('selection', () => ({ sheet: this.active, address: this.selectedAddress }));
  }

  addApplicationSheet(
    { name, rows }: Parameters<HostPort['addApplicationSheet']>[0],
    more: readonly (readonly string[])[] = [],
  ) {
    return this.#call('add', () => {
      const texts = more.map((row) => row.map((text) => (text === '' ? null : text)));
      this.active = this.add(name, [...rows.map((row) => [...row]), ...texts]).id;
      return name;
    });
  }

  addInstitutionSheet({ name, rows }: Parameters<HostPort['addInstitutionSheet']>[0]) {
    return this.#call('add', () => {
      this.active = this.add(
        name,
        rows.map(({ label }) => [label]),
      ).id;
      return name;
    });
  }

  keep(sheet: string, text: string | null) {
    return this.#call('keep', () => {
      this.sheet(sheet).kept = text;
    });
  }

  async save(file: SavedFile) {
    this.saved.push(file);
    return { way: 'download' } as const;
  }

  async watch(listener: (event: HostEvent) => void) {
    const failure = this.failing.get('watch');
    if (failure) throw new HostError(failure, failure);
    this.#listeners.add(listener);
    return async () => {
      this.#listeners.delete(listener);
    };
  }

  async #call<T>(name: string, answer: () => T): Promise<T> {
    this.calls.push(name);
    await this.before.get(name)?.();
    const failure = this.failing.get(name);
    if (failure) {
      this.failing.delete(name);
      throw new HostError(failure, failure);
    }
    await Promise.resolve();
    return answer();
  }

  #block({ sheet: id, from, to, columns }: ReadRequest): RowBlock {
    const sheet = this.sheet(id);
    return {
      sheet: id,
      from,
      rows: Array.from({ length: to - from + 1 }, (_, index) => ({
        hidden: sheet.hiddenRows.has(from + index),
        cells: Array.from({ length: columns }, (_, column) => at(sheet, from + index, column)),
      })),
    };
  }
}

function extent({ rows }: FakeSheet): { rows: number; columns: number } {
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== null)) + 1;
  const columns = Math.max(0, ...rows.map((cells) => cells.findLastIndex((cell) => cell !== null) + 1));
  return { rows: last, columns };
}

/** Time that passes when told. */
export class FakeScheduler implements Scheduler {
  #now = 0;
  #tasks: { at: number; task: () => void }[] = [];

  now = (): number => this.#now;

  after = (milliseconds: number, task: () => void): (() => void) => {
    const entry = { at: this.#now + milliseconds, task };
    this.#tasks.push(entry);
    return () => {
      this.#tasks = this.#tasks.filter((each) => each !== entry);
    };
  };

  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#tasks = this.#tasks.filter((each) => each !== next);
      this.#now = next.at;
      next.task();
    }
    this.#now = end;
  }
}
