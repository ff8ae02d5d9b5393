const PATIENCE = 1000;

/** One line on the terminal that says what is going on, once that takes longer than a second. */
export class Progress {
  readonly #write: ((text: string) => void) | undefined;
  readonly #begun = performance.now();
  #shown = false;

  /** @param write where to; undefined for no terminal */
  constructor(write: ((text: string) => void) | undefined) {
    this.#write = write;
  }

  step(text: string): void {
    if (!this.#write || performance.now() - this.#begun < PATIENCE) return;
    this.#write(`\r\u001b[K${text}`);
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) this.#write?.('\r\u001b[K');
    this.#shown = false;
  }
}
