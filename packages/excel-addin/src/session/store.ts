import type { Snapshot } from './snapshot.ts';

/** The present snapshot, and who is told of another. */
export class SnapshotStore {
  #current: Snapshot;
  readonly #listeners = new Set<() => void>();

  constructor(first: Snapshot) {
    this.#current = Object.freeze(first);
  }

  readonly get = (): Snapshot => this.#current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  publish(change: Partial<Snapshot>): void {
    this.#current = Object.freeze({ ...this.#current, ...change });
    for (const listener of [...this.#listeners]) listener();
  }
}
