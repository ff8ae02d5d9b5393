import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from '../../excel-host/model/address.ts';
import { holdsContent } from '../../excel-host/model/grid.ts';
import type { Geometry } from './geometry.ts';
import {
  cycle,
  type Direction,
  extendTo,
  farCorner,
  isSingle,
  jump,
  lastArea,
  type Place,
  selectAreas,
  selectPlace,
} from './selection.ts';
import type { Workbench } from './workbench.ts';

const STEPS: Readonly<Record<Direction, { readonly along: 'rows' | 'columns'; readonly by: 1 | -1 }>> = {
  up: { along: 'rows', by: -1 },
  down: { along: 'rows', by: 1 },
  left: { along: 'columns', by: -1 },
  right: { along: 'columns', by: 1 },
};

export interface MoveOptions {
  /** The selection grows instead of moving. */
  readonly extend?: boolean;
  /** To the end of what is filled instead of by one. */
  readonly jump?: boolean;
}

/** Moves the selection as Excel's keys do. */
export class Movement {
  private readonly bench: Workbench;
  private readonly geometry: () => Geometry;
  /** Column in which a run of Tab keys began: Enter goes back to it. */
  private tabColumn: number | undefined;

  constructor(bench: Workbench, geometry: () => Geometry) {
    this.bench = bench;
    this.geometry = geometry;
  }

  arrow(direction: Direction, { extend = false, jump: far = false }: MoveOptions = {}): void {
    this.tabColumn = undefined;
    const { selection } = this.bench;
    const from = extend ? farCorner(selection) : selection.active;
    this.go(this.stepped(from, direction, far), extend);
  }

  /** By a window's height. */
  page(rows: number, direction: 'up' | 'down', extend: boolean): void {
    const { selection } = this.bench;
    let place = extend ? farCorner(selection) : selection.active;
    for (let step = 0; step < rows; step += 1) place = this.stepped(place, direction, false);
    this.go(place, extend);
  }

  /** Enter and Tab: on to the next cell, within what is selected if that is more than one. */
  advance(along: 'rows' | 'columns', by: 1 | -1): void {
    const { selection } = this.bench;
    const { active } = selection;
    if (!isSingle(selection)) this.bench.activateWithin(cycle(selection, along, by));
    else if (along === 'columns') {
      this.tabColumn ??= active.column;
      this.go(this.stepped(active, by === 1 ? 'right' : 'left', false), false);
    } else {
      const column = this.tabColumn ?? active.column;
      this.tabColumn = undefined;
      this.go({ ...this.stepped(active, by === 1 ? 'down' : 'up', false), column }, false);
    }
  }

  /** Home: the first column beside the frozen ones; with Ctrl the first cell below and beside them. */
  home(ctrl: boolean, extend: boolean): void {
    const { frozenRows, frozenColumns } = this.geometry();
    const { selection } = this.bench;
    const { row } = extend ? farCorner(selection) : selection.active;
    this.go({ row: ctrl ? frozenRows : row, column: frozenColumns }, extend);
  }

  /** Ctrl+End: the last row and column in use. */
  end(extend: boolean): void {
    const { used } = this.bench;
    this.go({ row: used?.bottom ?? 0, column: used?.right ?? 0 }, extend);
  }

  selectRows(): void {
    this.widen({ left: 0, right: MAX_COLUMNS - 1 });
  }

  selectColumns(): void {
    this.widen({ top: 0, bottom: MAX_ROWS - 1 });
  }

  /** What is in use, then the whole sheet. */
  selectAll(): void {
    const { selection, used } = this.bench;
    const present = lastArea(selection);
    const isUsed = used && JSON.stringify(used) === JSON.stringify(present);
    const area = used && !isUsed ? used : WHOLE_SHEET;
    this.bench.select({ ...selectAreas([area]), active: selection.active }, null);
  }

  private widen(sides: Partial<ReturnType<typeof lastArea>>): void {
    const { selection } = this.bench;
    const areas = [...selection.areas.slice(0, -1), { ...lastArea(selection), ...sides }];
    this.bench.select({ ...selection, areas }, null);
  }

  private go(place: Place, extend: boolean): void {
    const { selection } = this.bench;
    if (extend) this.bench.select(extendTo(selection, place), place);
    else this.bench.select(selectPlace(place));
  }

  private stepped(from: Place, direction: Direction, far: boolean): Place {
    const { along, by } = STEPS[direction];
    const { rows, columns } = this.geometry();
    if (!far) {
      return along === 'rows'
        ? { ...from, row: rows.next(from.row, by) }
        : { ...from, column: columns.next(from.column, by) };
    }
    const { grid } = this.bench.sheet;
    const { used } = this.bench;
    const isFilled = (row: number, column: number): boolean => holdsContent(grid.cell(row, column));
    if (along === 'rows') {
      const line = {
        isFilled: (row: number) => isFilled(row, from.column),
        isHidden: (row: number) => rows.isHidden(row),
        first: used?.top ?? MAX_ROWS,
        last: used?.bottom ?? -1,
        end: MAX_ROWS - 1,
      };
      return { ...from, row: jump(from.row, by, line) };
    }
    const line = {
      isFilled: (column: number) => isFilled(from.row, column),
      isHidden: (column: number) => columns.isHidden(column),
      first: used?.left ?? MAX_COLUMNS,
      last: used?.right ?? -1,
      end: MAX_COLUMNS - 1,
    };
    return { ...from, column: jump(from.column, by, line) };
  }
}
