import {
  type CheckContext,
  type CsrReader,
  check,
  createCsrReader,
  type EarlierKey,
  type Finding,
  type KnownCertificate,
  keysOf,
  type RecordSet,
  readFacts,
  ruleOf,
} from '@upki-tsv/core';
import type { PlacedFinding } from './report.ts';
import type { LoadedInput, Source } from './source/source.ts';
import { localToday } from './today.ts';

export interface CheckedSource {
  readonly source: Source;
  readonly findings: readonly PlacedFinding[];
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
  readonly #options: CheckingOptions & { readonly today: string };

  constructor(options: CheckingOptions) {
    this.#options = { ...options, today: localToday() };
  }

  /**
   * Checks the sources of one input, each for itself, key pairs over all of them (D-17).
   * @param prepare changes a source before it is checked
   */
  async check(
    { sources, institution }: LoadedInput,
    prepare: Prepare = async (source) => source,
  ): Promise<CheckedSource[]> {
    const checked: CheckedSource[] = [];
    const earlierKeys = new Map(this.#options.usedKeys);
    for (const original of sources) {
      const more = { earlierKeys, ...(institution && { institution }) };
      const source = await prepare(original, { ...this.#options, ...more }, this.#reader);
      const context = await this.#context(source.set, more);
      const { findings } = check(source.set, context);
      checked.push({ source, findings: findings.map((finding) => ({ finding })) });
      for (const [key, place] of keysOf(source.set, context, source.sheet ?? '')) {
        if (!earlierKeys.has(key)) earlierKeys.set(key, place);
      }
    }
    return checked;
  }

  /** Adds what records of one type say about those of other sources that they are merged with. */
  async checkTogether(checked: readonly CheckedSource[]): Promise<CheckedSource[]> {
    const merged = mergedSet(checked.map(({ source }) => source));
    const places = checked.flatMap(({ source }, index) =>
      source.set.records.map(({ row }, record) => ({ index, source, row, record: record + 1 })),
    );
    const extra = checked.map((): PlacedFinding[] => []);
    const { findings } = check(merged, await this.#context(merged, {}));
    for (const finding of findings) {
      if (ruleOf(finding.rule)?.scope !== 'group') continue;
      const place = places[(finding.at.record ?? 0) - 1];
      const first = places[Number(finding.params.row) - 1];
      if (!place || !first || place.index === first.index) continue;
      extra[place.index]?.push({
        finding: {
          ...finding,
          params: { ...finding.params, row: first.row },
          at: { ...finding.at, record: place.record, row: place.row },
        },
        other: first.source,
      });
    }
    return checked.map(({ source, findings: own }, index) => {
      const known = new Set(own.map(ruleAndRecord));
      const more = (extra[index] ?? []).filter((each) => !known.has(ruleAndRecord(each)));
      return { source, findings: inOrder([...own, ...more]) };
    });
  }

  async #context(
    set: RecordSet,
    more: Pick<CheckContext, 'earlierKeys' | 'institution'>,
  ): Promise<CheckContext> {
    return { ...this.#options, ...more, facts: await readFacts(set, this.#reader) };
  }
}

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

export const countOf = (findings: readonly PlacedFinding[], severity: Finding['severity']): number =>
  findings.reduce((count, { finding }) => count + (finding.severity === severity ? 1 : 0), 0);

const ruleAndRecord = ({ finding: { rule, at } }: PlacedFinding): string => `${rule} ${at.record}`;

const inOrder = (findings: readonly PlacedFinding[]): PlacedFinding[] =>
  [...findings].sort(({ finding: one }, { finding: other }) => (one.at.record ?? 0) - (other.at.record ?? 0));
