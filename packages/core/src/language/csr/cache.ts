import { reduceCsrText } from './armour.ts';
import { type CsrFacts, readCsrFacts } from './facts.ts';
import { MAX_BASE64_LENGTH } from './input.ts';

/** Reads CSR cells, each distinct CSR once. */
export interface CsrReader {
  /** Facts of the (first) CSR in a cell's text; concurrent reads of the same CSR share one promise. Never rejects. */
  read(text: string): Promise<CsrFacts>;
  /** What {@link read} found, if it has and the facts are still held. */
  peek(text: string): CsrFacts | undefined;
}

interface Entry {
  readonly promise: Promise<CsrFacts>;
  facts?: CsrFacts;
}

const PRIVATE_KEY: CsrFacts = { status: 'bad', reason: 'private-key' };

/** @param limit most CSRs to remember; the one that was not asked for the longest is forgotten first. */
export function createCsrReader(limit = 2000): CsrReader {
  const entries = new Map<string, Entry>();

  const use = (base64: string): Entry | undefined => {
    const entry = entries.get(base64);
    if (entry !== undefined) {
      entries.delete(base64);
      entries.set(base64, entry);
    }
    return entry;
  };

  const start = (base64: string): Promise<CsrFacts> => {
    const entry: Entry = { promise: readCsrFacts(base64) };
    entry.promise.then((facts) => {
      entry.facts = facts;
    });
    entries.set(base64, entry);
    const [oldest] = entries.keys();
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
    return entry.promise;
  };

  return {
    read(text) {
      const { base64, notes } = reduceCsrText(text);
      if (notes.includes('private-key')) return Promise.resolve(PRIVATE_KEY);
      if (base64.length > MAX_BASE64_LENGTH) return readCsrFacts(base64);
      return use(base64)?.promise ?? start(base64);
    },
    peek(text) {
      const { base64, notes } = reduceCsrText(text);
      return notes.includes('private-key') ? PRIVATE_KEY : use(base64)?.facts;
    },
  };
}
