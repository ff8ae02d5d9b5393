import { isBlank } from '../language/charset/index.ts';
import { type CsrFacts, type CsrReader, createCsrReader } from '../language/csr/index.ts';
import { formatOf } from '../manual/formats.ts';
import type { CsrFactSource } from '../records/context.ts';
import { type RecordSet, valueAt } from '../records/record.ts';

/**
 * Reads the CSRs of sets, each distinct text once and together: the only asynchronous step of a check. Never rejects:
 * what cannot be read is a fact too.
 */
export async function readFacts(
  sets: RecordSet | readonly RecordSet[],
  reader: CsrReader = createCsrReader(),
): Promise<CsrFactSource> {
  const texts = new Set([sets].flat().flatMap(csrTexts));
  const facts = new Map<string, CsrFacts>();
  await Promise.all([...texts].map(async (text) => facts.set(text, await reader.read(text))));
  return { peek: (text) => facts.get(text) };
}

/** What stands in the CSR cells of a set, empty ones left out. */
export function csrTexts({ type, records }: RecordSet): string[] {
  const item = formatOf(type).itemOf.csr;
  return item === undefined
    ? []
    : records.map((record) => valueAt(record, item - 1)).filter((text) => !isBlank(text));
}
