import { linkSync, lstatSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sentenceOf, systemCode, UserError } from '../source/failure.ts';

interface Staged {
  readonly path: string;
  readonly temporary: string;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let serial = 0;

/**
 * Files that appear all or none. Each is written under a temporary name in its own folder, and put in place only when
 * all are there; a failure or a signal takes everything back, also files that were replaced.
 */
export class Transaction {
  readonly #force: boolean;
  readonly #staged: Staged[] = [];
  readonly #placed: string[] = [];
  readonly #replaced: Staged[] = [];
  readonly #onSignal = (signal: NodeJS.Signals): void => {
    this.rollback();
    process.kill(process.pid, signal);
  };

  readonly #onExit = (): void => this.rollback();

  constructor(force: boolean) {
    this.#force = force;
    for (const signal of SIGNALS) process.once(signal, this.#onSignal);
    process.once('exit', this.#onExit);
  }

  /**
   * Writes a file under its temporary name, making its folder where it is missing.
   * @throws UserError
   */
  stage(path: string, bytes: Uint8Array): void {
    this.#attempt(path, () => {
      const existing = lstatSync(path, { throwIfNoEntry: false });
      if (existing?.isDirectory()) throw new UserError((texts) => texts.output.directory(path));
      if (existing && !this.#force) throw new UserError((texts) => texts.output.exists(path));
      const folder = dirname(path);
      makeFolder(folder);
      const temporary = temporaryIn(folder);
      this.#staged.push({ path, temporary });
      writeFileSync(temporary, bytes, { flag: 'wx' });
    });
  }

  /**
   * Puts all files in place.
   * @throws UserError after taking everything back
   */
  commit(): void {
    try {
      for (const { path, temporary } of this.#staged) {
        this.#attempt(path, () => {
          if (this.#force) this.#setAside(path);
          place(temporary, path);
          this.#placed.push(path);
        });
      }
      for (const { temporary } of this.#replaced) rmSync(temporary, { force: true });
      this.#replaced.length = 0;
      this.#placed.length = 0;
    } finally {
      this.rollback();
    }
  }

  /** Takes everything back that has not been committed. */
  rollback(): void {
    for (const signal of SIGNALS) process.removeListener(signal, this.#onSignal);
    process.removeListener('exit', this.#onExit);
    for (const path of this.#placed.splice(0)) rmSync(path, { force: true });
    for (const { path, temporary } of this.#replaced.splice(0)) renameSync(temporary, path);
    for (const { temporary } of this.#staged.splice(0)) rmSync(temporary, { force: true });
  }

  #setAside(path: string): void {
    if (!lstatSync(path, { throwIfNoEntry: false })) return;
    const temporary = temporaryIn(dirname(path));
    renameSync(path, temporary);
    this.#replaced.push({ path, temporary });
  }

  #attempt(path: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      if (error instanceof UserError) throw error;
      const why = sentenceOf(error);
      throw new UserError((texts) => texts.output.failed(path, why(texts)));
    }
  }
}

/** As `mkdir -p`, whose form in Node never returns where the system says that a folder which is there is not (`/proc`). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

const temporaryIn = (folder: string): string => join(folder, `.upki-tsv-${process.pid}-${++serial}.tmp`);

/** Linking refuses a name that is taken, in one step; where links are not to be had, looking first must do. */
function place(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || lstatSync(path, { throwIfNoEntry: false })) {
      throw new UserError((texts) => texts.output.exists(path));
    }
    renameSync(temporary, path);
    return;
  }
  rmSync(temporary);
}
