/** Where rows or columns stand, in pixels from the first one: a size for most of them, and those that differ. */
export class Axis {
  readonly count: number;
  private readonly size: number;
  /** Indexes that differ, ascending, and what they and all before them add to the usual sizes. */
  private readonly indexes: readonly number[];
  private readonly sums: readonly number[];

  /**
   * @param count How many there are.
   * @param size Pixels of each that `different` does not name.
   * @param different Pixels by index; 0 hides.
   */
  constructor(count: number, size: number, different: ReadonlyMap<number, number> = new Map()) {
    this.count = count;
    this.size = size;
    this.indexes = [...different.keys()].toSorted((one, other) => one - other);
    let sum = 0;
    this.sums = this.indexes.map((index) => {
      sum += (different.get(index) ?? size) - size;
      return sum;
    });
  }

  /** Where an index begins; the index after the last gives the whole length. */
  offset(index: number): number {
    const before = this.countBefore(index);
    return index * this.size + (before === 0 ? 0 : (this.sums[before - 1] ?? 0));
  }

  sizeOf(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  isHidden(index: number): boolean {
    return this.sizeOf(index) === 0;
  }

  /** The index that covers a position; hidden ones cover none. */
  indexAt(position: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offset(middle) <= position) low = middle;
      else high = middle - 1;
    }
    while (low > 0 && this.isHidden(low)) low -= 1;
    return low;
  }

  /** The shown indexes that touch the positions from `start` up to `end`, none before `first`. */
  shown(start: number, end: number, first = 0): number[] {
    const indexes: number[] = [];
    for (
      let index = Math.max(first, this.indexAt(start));
      index < this.count && this.offset(index) < end;
      index += 1
    )
      if (!this.isHidden(index)) indexes.push(index);
    return indexes;
  }

  /** The next shown index in a direction, or the same one where there is none. */
  next(index: number, direction: 1 | -1): number {
    for (let next = index + direction; next >= 0 && next < this.count; next += direction)
      if (!this.isHidden(next)) return next;
    return index;
  }

  /** How many of the different ones stand before an index. */
  private countBefore(index: number): number {
    let [low, high] = [0, this.indexes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.indexes[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * How far to scroll so that a span is seen within a window, moving no farther than needed.
 * All in the same pixels; `lead` is what frozen rows or columns cover at the window's start.
 */
export function scrollFor(
  span: { readonly start: number; readonly end: number },
  window: { readonly scroll: number; readonly length: number; readonly lead: number },
): number {
  const { scroll, length, lead } = window;
  if (span.start < scroll + lead) return Math.max(0, span.start - lead);
  if (span.end > scroll + length) return Math.min(span.end - length, span.start - lead);
  return scroll;
}
