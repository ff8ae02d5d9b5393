import { isBlank } from './charset/index.ts';
import type { CsrFactSource } from './context.ts';
import { type CsrFacts, type CsrReader, createCsrReader } from './csr/index.ts';
import { formatOf } from './manual/formats.ts';
import { type RecordSet, valueAt } from './record.ts';

/**
 * Reads the CSRs of a set, each distinct text once and together: the only asynchronous step of a check. Give the same
 * reader to sets that may share CSRs. Never rejects: what cannot be read is a fact too.
 */
export async function readFacts(
  set: RecordSet,
  reader: CsrReader = createCsrReader(),
): Promise<CsrFactSource> {
  const facts = new Map<string, CsrFacts>();
  const item = formatOf(set.type).itemOf.csr;
  if (item !== undefined) {
    const texts = new Set(
      set.records.map((record) => valueAt(record, item - 1)).filter((text) => !isBlank(text)),
    );
    await Promise.all([...texts].map(async (text) => facts.set(text, await reader.read(text))));
  }
  return { peek: (text) => facts.get(text) };
}
