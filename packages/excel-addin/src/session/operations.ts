import { faultOf, passesByItself } from './faults.ts';
import type { Scheduler } from './scheduler.ts';
import type { Fault } from './snapshot.ts';
import type { SnapshotStore } from './store.ts';

/** Milliseconds after which what passes by itself is tried again. */
const RETRY_AFTER = 1000;

export interface OperationsOptions {
  readonly store: SnapshotStore;
  readonly scheduler: Scheduler;
  /** Tries again what failed for a reason that passes by itself. */
  readonly retry: () => void;
  /** The sheet that was worked on is gone. */
  readonly gone: () => void;
  /** An operation is over, well or not. */
  readonly settled: () => void;
}

/** What is asked of the host: one thing after the other, and an error is a fault in the snapshot. */
export class Operations {
  readonly #options: OperationsOptions;
  #queue: Promise<unknown> = Promise.resolve();
  #callOffRetry: (() => void) | undefined;
  #stopped = false;

  constructor(options: OperationsOptions) {
    this.#options = options;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Runs when all before it is over; undefined where everything was stopped meanwhile. */
  enqueue<T>(operation: () => Promise<T>): Promise<T | undefined> {
    const run = this.#queue.then(async () => (this.#stopped ? undefined : await operation()));
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Enqueues, and makes an error a fault; undefined then. */
  perform<T>(during: Fault['during'], operation: () => Promise<T>): Promise<T | undefined> {
    return this.enqueue(() => this.guard(during, operation));
  }

  /** Runs at once, as a part of what is under way. */
  async guard<T>(during: Fault['during'], operation: () => Promise<T>): Promise<T | undefined> {
    try {
      return await operation();
    } catch (error) {
      this.fail(error, during);
      return undefined;
    } finally {
      if (!this.#stopped) this.#options.settled();
    }
  }

  /** Makes an error a fault, and tries again what passes by itself. */
  fail(error: unknown, during: Fault['during']): Fault {
    const { store, scheduler, retry, gone } = this.#options;
    const failed = faultOf(error, during);
    store.publish({ fault: failed });
    if (failed.kind === 'sheet-gone') gone();
    if (passesByItself(failed)) {
      this.#callOffRetry?.();
      this.#callOffRetry = scheduler.after(RETRY_AFTER, () => {
        this.#callOffRetry = undefined;
        retry();
      });
    }
    return failed;
  }

  /** The host answers again. */
  recovered(): void {
    const known = this.#options.store.get().fault;
    if (known && known.kind !== 'events-missing') this.#options.store.publish({ fault: null });
  }

  /** Takes nothing more; resolves when what is under way is over. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#callOffRetry?.();
    await this.#queue;
  }
}
