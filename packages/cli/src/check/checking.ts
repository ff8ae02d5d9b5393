import {
  type CheckContext,
  type CheckSource,
  type CsrReader,
  checkSources,
  createCsrReader,
  type EarlierKey,
  EarlierSources,
  type Finding,
  type KnownCertificate,
  type RecordSet,
  readFacts,
} from '@upki-tsv/core';
import type { LoadedInput, Source } from '../source/source.ts';
import type { Texts } from '../texts/index.ts';
import { localToday } from './today.ts';

export interface CheckedSource {
  readonly source: Source;
  readonly findings: readonly Finding[];
}

export interface CheckingOptions {
  readonly certificates: readonly KnownCertificate[];
  readonly purpose: 'check' | 'convert';
  /** Key pairs that were used before, besides those of the sources themselves. */
  readonly usedKeys?: ReadonlyMap<string, EarlierKey>;
}

/** What is done to a source before it is checked. */
export type Prepare = (
  source: Source,
  context: Omit<CheckContext, 'facts'>,
  reader: CsrReader,
) => Promise<Source>;

/** Checks sources; CSRs are read once over all of them. */
export class Checking {
  readonly #reader = createCsrReader();
  readonly #knowledge: CheckContext;

  constructor({ certificates, purpose, usedKeys }: CheckingOptions) {
    this.#knowledge = {
      certificates,
      purpose,
      today: localToday(),
      ...(usedKeys && { earlierKeys: usedKeys }),
    };
  }

  /** Checks the sources of one input. */
  async check({ sources, institution }: LoadedInput): Promise<CheckedSource[]> {
    const together = sources.map((source) => ({
      ...inWorkbook(source),
      ...(institution && { institution }),
    }));
    const findings = await this.#findings(together, { merge: false });
    return sources.map((source, index) => ({ source, findings: findings[index] ?? [] }));
  }

  /** Checks the sources of several inputs as those whose records of one type are merged. */
  async checkMerged(inputs: readonly LoadedInput[], texts: Texts): Promise<CheckedSource[]> {
    const all = inputs.flatMap(({ sources, institution }) =>
      sources.map((source) => ({ source, institution })),
    );
    const together = all.map(({ source, institution }, index) => ({
      id: String(index),
      name: texts.sourceName(source.path, source.sheet),
      set: source.set,
      ...(institution && { institution }),
    }));
    const findings = await this.#findings(together, { merge: true });
    return all.map(({ source }, index) => ({ source, findings: findings[index] ?? [] }));
  }

  /** Changes the sources of one input in turn, each with what is known when those before it are changed. */
  async prepare({ sources, institution }: LoadedInput, prepare: Prepare): Promise<Source[]> {
    const earlier = new EarlierSources({ ...this.#knowledge, ...(institution && { institution }) });
    const prepared: Source[] = [];
    for (const original of sources) {
      const source = await prepare(original, earlier.contextOf(original), this.#reader);
      earlier.addKeys(inWorkbook(source), await readFacts(source.set, this.#reader));
      prepared.push(source);
    }
    return prepared;
  }

  async #findings(sources: readonly CheckSource[], options: { readonly merge: boolean }) {
    const facts = await readFacts(setsOf(sources), this.#reader);
    return checkSources(sources, { ...this.#knowledge, facts }, options).map(({ findings }) => findings);
  }
}

/** A source as the other sheets of its workbook know it. */
const inWorkbook = ({ path, sheet, set }: Source): CheckSource => ({
  id: sheet ?? path,
  name: sheet ?? path,
  set,
});

const setsOf = (sources: readonly { readonly set: RecordSet }[]): RecordSet[] =>
  sources.map(({ set }) => set);

/** The records of several sources of one type as one set, numbered through in place of rows. */
export function mergedSet(sources: readonly Source[]): RecordSet {
  const [first, ...others] = sources;
  if (!first) throw new RangeError('There is no source to merge.');
  if (others.length === 0) return first.set;
  const records = sources
    .flatMap(({ set }) => set.records)
    .map((record, index) => ({ ...record, row: index + 1 }));
  return { type: first.set.type, origin: 'sheet', records };
}

export const countOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.reduce((count, finding) => count + (finding.severity === severity ? 1 : 0), 0);
