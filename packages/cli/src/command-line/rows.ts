/** Rows of a sheet or lines of a TSV, 1-based, both ends included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Reads `5-20,33`; undefined where it is no such list. */
export function parseRows(text: string): RowRange[] | undefined {
  const ranges: RowRange[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*([0-9]{1,8})\s*(?:-\s*([0-9]{1,8})\s*)?$/.exec(part);
    if (!match) return undefined;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from < 1 || to < from) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

/** A choice of rows of one input, which remembers those that were there. */
export class RowChoice {
  readonly #ranges: readonly RowRange[];
  readonly #met = new Set<number>();

  constructor(ranges: readonly RowRange[]) {
    this.#ranges = ranges;
  }

  /** Asked of rows that hold an application. */
  readonly takes = (row: number): boolean => {
    const isChosen = this.#ranges.some(({ from, to }) => row >= from && row <= to);
    if (isChosen) this.#met.add(row);
    return isChosen;
  };

  /** True where no row that was chosen is there. */
  get isEmpty(): boolean {
    return this.#met.size === 0;
  }

  /** Rows that were chosen and hold no application, in order and without overlap. */
  missing(): RowRange[] {
    const missing: RowRange[] = [];
    const met = [...this.#met].sort((a, b) => a - b);
    for (const { from, to } of joined(this.#ranges)) {
      let next = from;
      for (const row of met) {
        if (row < next || row > to) continue;
        if (row > next) missing.push({ from: next, to: row - 1 });
        next = row + 1;
      }
      if (next <= to) missing.push({ from: next, to });
    }
    return missing;
  }
}

/** Ranges in order; those that overlap or touch are one. */
function joined(ranges: readonly RowRange[]): RowRange[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

const MAX_SHOWN = 8;

/** `5-20,33`, as the option takes it; of many ranges the first. */
export function printRows(ranges: readonly RowRange[]): string {
  const shown = ranges.slice(0, MAX_SHOWN).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  return [...shown, ...(ranges.length > MAX_SHOWN ? ['…'] : [])].join(', ');
}
