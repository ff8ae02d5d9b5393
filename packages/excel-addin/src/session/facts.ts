import { type CsrFactSource, type CsrFacts, type CsrReader, createCsrReader } from '@upki-tsv/core';

/** CSRs read at a time, between which others get their turn. */
const BATCH = 100;

/** Facts of the CSRs of a workbook, each distinct text read once. */
export class FactBook implements CsrFactSource {
  readonly reader: CsrReader = createCsrReader();
  #facts = new Map<string, CsrFacts>();

  peek(text: string): CsrFacts | undefined {
    return this.#facts.get(text);
  }

  /** Reads what is not known yet, as long as it is wanted. */
  async read(
    texts: Iterable<string>,
    wanted: () => boolean,
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<void> {
    const missing = [...new Set(texts)].filter((text) => !this.#facts.has(text));
    for (let start = 0; start < missing.length && wanted(); start += BATCH) {
      progress(start, missing.length);
      const batch = missing.slice(start, start + BATCH);
      await Promise.all(batch.map(async (text) => this.#facts.set(text, await this.reader.read(text))));
    }
  }

  /** Forgets all others. */
  keep(texts: Iterable<string>): void {
    const kept = new Map<string, CsrFacts>();
    for (const text of texts) {
      const facts = this.#facts.get(text);
      if (facts) kept.set(text, facts);
    }
    this.#facts = kept;
  }
}
