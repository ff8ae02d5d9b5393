import type { AppliedFix, Finding } from '@upki-tsv/core';
import type { Sentence } from '../source/failure.ts';
import type { LoadedInput, Source } from '../source/source.ts';

export interface WrittenFile {
  readonly path: string;
  readonly records: number;
  readonly bytes: number;
}

export interface SourceReport {
  readonly source: Source;
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  readonly files: readonly WrittenFile[];
  /** What `fix` changed; the findings are those that are left. */
  readonly applied?: readonly AppliedFix[];
  /** Findings on the whole file that the copy has no more, since it was written anew (encoding, line ends). */
  readonly cured?: readonly Finding[];
  /** How many fixes that were asked for could not be written. */
  readonly notApplied?: number;
  /** The first of the sources that it is merged with (`--merge`), which lists the files. */
  readonly mergedWith?: Source;
  /** True where errors, its own or of a source that it is merged with, kept it from being written. */
  readonly heldBack?: boolean;
}

export interface Failure {
  readonly path: string;
  readonly sentence: Sentence;
}

/** Where results go as they come: a terminal or a JSON document. */
export interface Reporter {
  /** An input was read; its sources follow. */
  input(input: LoadedInput): void;
  source(report: SourceReport): void;
  failure(failure: Failure): void;
  /** A copy of an input was written. */
  copied(input: string, file: WrittenFile): void;
  /** @param status exit status of the run */
  end(status: number): void;
}

/** Counts what decides on the exit status. */
export class Outcome {
  #errors = 0;
  #failures = 0;

  source({ errors }: SourceReport): void {
    this.#errors += errors;
  }

  failure(): void {
    this.#failures++;
  }

  get status(): 0 | 1 | 2 {
    if (this.#failures > 0) return 2;
    return this.#errors > 0 ? 1 : 0;
  }
}
