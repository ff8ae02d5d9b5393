/** Runs a task after so many milliseconds; answers what calls it off. */
export interface Scheduler {
  after(milliseconds: number, task: () => void): () => void;
  /** Milliseconds, of any beginning. */
  now(): number;
}
