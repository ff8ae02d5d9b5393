import { type ApplicationType, formatOf } from '../manual/formats.ts';
import type { CheckContext, EarlierKey, Institution } from '../records/context.ts';
import { type RecordSet, valueAt } from '../records/record.ts';
import type { RuleId } from '../rules/index.generated.ts';
import type { First } from '../rules/rule.ts';
import { type CheckResult, checkAmong, type Firsts } from './check.ts';

/** One sheet or one TSV of those that are checked together. */
export interface CheckSource {
  /** What `Finding.related` names it by; every source has its own. */
  readonly id: string;
  /** What sentences about it in other sources call it: a sheet's name; the file's too where sources are merged. */
  readonly name: string;
  readonly set: RecordSet;
  /** The institution's own values, where the source brings others than are known to all. */
  readonly institution?: Institution;
}

export interface SourcesOptions {
  /**
   * True where records of one type become one upload: what they say of each other is said over all sources, and key
   * pairs are compared over all of them. Default: the sources are the sheets of one workbook, in the order of their
   * tabs, of which key pairs alone are compared (D-17).
   */
  readonly merge?: boolean;
}

/**
 * Checks sources as `check` does each, and what they say of each other at the later one.
 * @returns in the order of the sources
 */
export function checkSources(
  sources: readonly CheckSource[],
  knowledge: CheckContext = {},
  options: SourcesOptions = {},
): CheckResult[] {
  const before = new EarlierSources(knowledge, options);
  return sources.map((source) => {
    const { result, firsts } = checkAmong(source.set, before.contextOf(source), before.firstOf(source));
    before.addKeys(source);
    before.addFirsts(source, firsts);
    return result;
  });
}

interface TypedKey {
  readonly type: ApplicationType;
  readonly place: EarlierKey;
}

/**
 * What sources before another mean for its check: the key pairs of their CSRs, as far as they have been read. Of merged
 * sources with records of one type the rules between records say it.
 */
export class EarlierSources {
  readonly #knowledge: CheckContext;
  readonly #merge: boolean;
  /** Of each key pair the first place of every type, in their order. */
  readonly #keys = new Map<string, TypedKey[]>();
  readonly #firsts = new Map<ApplicationType, Map<RuleId, Map<string, First>>>();

  constructor(knowledge: CheckContext, { merge = false }: SourcesOptions = {}) {
    this.#knowledge = knowledge;
    this.#merge = merge;
  }

  /** What the check of a source may know. */
  contextOf({ set, institution }: Pick<CheckSource, 'set' | 'institution'>): CheckContext {
    const { earlierKeys } = this.#knowledge;
    const get = (key: string): EarlierKey | undefined =>
      earlierKeys?.get(key) ??
      this.#keys.get(key)?.find(({ type }) => !this.#merge || type !== set.type)?.place;
    return { ...this.#knowledge, ...(institution && { institution }), earlierKeys: { get } };
  }

  /** The first record with a key in a source that this one is merged with. */
  firstOf({ set }: CheckSource): (rule: RuleId, key: string) => First | undefined {
    const firsts = this.#firsts.get(set.type);
    return (rule, key) => firsts?.get(rule)?.get(key);
  }

  /** @param facts those of the source's CSRs, where they are not among what is known */
  addKeys({ id, name, set: { type, records } }: CheckSource, facts = this.#knowledge.facts): void {
    const item = formatOf(type).itemOf.csr;
    if (item === undefined || !facts) return;
    const where = this.#merge ? 'source' : 'sheet';
    records.forEach((record, index) => {
      const read = facts.peek(valueAt(record, item - 1));
      if (read?.status !== 'ok') return;
      const places = this.#keys.get(read.key.id) ?? [];
      this.#keys.set(read.key.id, places);
      if (places.some((each) => each.type === type)) return;
      const { row } = record;
      const related = Object.freeze({ source: id, record: index + 1, row });
      places.push({ type, place: { where, name, row, related } });
    });
  }

  addFirsts({ id, name, set: { type } }: CheckSource, firsts: Firsts): void {
    if (!this.#merge) return;
    const ofType = this.#firsts.get(type) ?? new Map<RuleId, Map<string, First>>();
    this.#firsts.set(type, ofType);
    for (const [rule, own] of firsts) {
      const all = ofType.get(rule) ?? new Map<string, First>();
      ofType.set(rule, all);
      for (const [key, first] of own) if (!all.has(key)) all.set(key, { ...first, source: { id, name } });
    }
  }
}
