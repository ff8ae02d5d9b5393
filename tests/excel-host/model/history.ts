/** Changes that are taken back together, each by what undoes it, in the order in which they were made. */
interface Step {
  readonly group: number | undefined;
  readonly undo: (() => void)[];
}

/** Excel remembers so many. */
const MAX_STEPS = 100;

/** What the person at this Excel can take back, the last step first. */
export class History {
  private readonly steps: Step[] = [];
  private recorded: (() => void)[] | undefined;

  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  /**
   * Runs something whose changes make one step. Steps of the same group that follow each other are one.
   * What changes nothing makes no step; a step within a step belongs to it.
   */
  step<Result>(run: () => Result, group?: number): Result {
    if (this.recorded) return run();
    const undo: (() => void)[] = [];
    this.recorded = undo;
    try {
      return run();
    } finally {
      this.recorded = undefined;
      if (undo.length > 0) this.add({ group, undo });
    }
  }

  private add({ group, undo }: Step): void {
    const last = this.steps.at(-1);
    if (group !== undefined && last?.group === group) last.undo.push(...undo);
    else this.steps.push({ group, undo });
    if (this.steps.length > MAX_STEPS) this.steps.shift();
  }

  /** Notes how a change is undone; what happens outside of a step, as a co-author's edits do, cannot be. */
  note(undo: () => void): void {
    this.recorded?.push(undo);
  }

  /** The same for what is put back after everything else of the step. */
  noteFirst(undo: () => void): void {
    this.recorded?.unshift(undo);
  }

  /** Leaves nothing to take back. */
  forget(): void {
    this.steps.length = 0;
  }

  /** Takes the last step back; false where there is none. */
  undo(): boolean {
    const last = this.steps.pop();
    for (const undo of last?.undo.toReversed() ?? []) undo();
    return last !== undefined;
  }
}
