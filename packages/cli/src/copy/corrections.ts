import {
  type AppliedFix,
  applyFixes,
  type Institution,
  institutionDefaults,
  type RecordSet,
} from '@upki-tsv/core';
import type { Prepare } from '../checking.ts';
import type { Source } from '../source/source.ts';
import { type CanWrite, writableItems } from './writable.ts';

/** Corrects sources before they are checked, and remembers what it changed. */
export class Corrections {
  readonly #all: boolean;
  readonly #applied = new Map<Source, readonly AppliedFix[]>();

  constructor(all: boolean) {
    this.#all = all;
  }

  /** What was changed in a corrected source. */
  of(source: Source): readonly AppliedFix[] {
    return this.#applied.get(source) ?? [];
  }

  readonly prepare: Prepare = async (source, context, reader) => {
    const canWrite = await writableItems(source);
    const filled = this.#all
      ? withDefaults(source, context.institution, canWrite)
      : { set: source.set, applied: [] };
    const fixed = await applyFixes(filled.set, context, {
      all: this.#all,
      reader,
      canWrite,
    });
    const corrected: Source = { ...source, set: fixed.set };
    this.#applied.set(corrected, joined(filled.applied, fixed.applied));
    return corrected;
  };
}

interface Filled {
  readonly set: RecordSet;
  readonly applied: readonly AppliedFix[];
}

/** The institution's values written into empty items that have a place. */
function withDefaults({ set }: Source, institution: Institution | undefined, canWrite: CanWrite): Filled {
  if (!institution) return { set, applied: [] };
  const records = [...set.records];
  const applied: AppliedFix[] = [];
  for (const { record, row, changes } of institutionDefaults(set, institution)) {
    const old = records[record - 1];
    if (!old) continue;
    const values = [...old.values];
    for (const { item, before, after } of changes) {
      if (!canWrite(old, item)) continue;
      values[item - 1] = after;
      applied.push({ record, row, item, before, after, rules: [] });
    }
    records[record - 1] = { ...old, values };
  }
  return { set: { ...set, records }, applied };
}

/** Changes of one value in both lists as one. */
function joined(first: readonly AppliedFix[], second: readonly AppliedFix[]): AppliedFix[] {
  const keyOf = ({ record, item }: AppliedFix): string => `${record}.${item}`;
  const all = new Map(first.map((each) => [keyOf(each), each]));
  for (const fix of second) {
    const earlier = all.get(keyOf(fix));
    all.set(
      keyOf(fix),
      earlier ? { ...fix, before: earlier.before, rules: [...earlier.rules, ...fix.rules] } : fix,
    );
  }
  return [...all.values()].sort((a, b) => a.record - b.record || a.item - b.item);
}
