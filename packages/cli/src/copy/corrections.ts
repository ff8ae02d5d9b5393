import {
  type AppliedFix,
  applyFixes,
  type CheckContext,
  choiceCode,
  type Finding,
  fieldAt,
  formatOf,
  type RecordSet,
  readFacts,
  soundDefaults,
} from '@upki-tsv/core';
import type { Prepare } from '../check/checking.ts';
import type { Source } from '../source/source.ts';
import { type CanWrite, writableItems } from './writable.ts';

/** Corrects sources before they are checked, and remembers what it changed. */
export class Corrections {
  readonly #all: boolean;
  readonly #applied = new Map<Source, readonly AppliedFix[]>();

  constructor(all: boolean) {
    this.#all = all;
  }

  /** What is to be changed in the copy of a corrected source. */
  of(source: Source): readonly AppliedFix[] {
    return this.#applied.get(source) ?? [];
  }

  /** What of it a copy holds, as it was read back, and what it does not (D-38). */
  in(copy: Source, corrected: Source): Written {
    const format = formatOf(copy.set.type);
    const rows = new Map(copy.set.records.map((record) => [record.row, record]));
    const isThere = ({ record, row, item, after }: AppliedFix): boolean => {
      // A TSV is written anew, so that rows move up; a row of a sheet that has nothing left is no record.
      const held = copy.original.kind === 'tsv' ? copy.set.records[record - 1] : rows.get(row);
      const choices = fieldAt(format, item)?.choices;
      // A cell with a choice and its meaning is read as the choice.
      return [after, choiceCode(after, choices)].includes(held?.values[item - 1] ?? '');
    };
    const applied = this.of(corrected);
    return { applied: applied.filter(isThere), missing: applied.filter((each) => !isThere(each)) };
  }

  /** Findings that would have been mended, had their fix been written: in formulas, covered cells and the like. */
  leftOver(findings: readonly Finding[]): number {
    return findings.filter(({ fix }) => fix && (this.#all || fix.safe)).length;
  }

  readonly prepare: Prepare = async (source, context, reader) => {
    const canWrite = await writableItems(source);
    const filled = this.#all
      ? withDefaults(source, { ...context, facts: await readFacts(source.set, reader) }, canWrite)
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

export interface Written {
  readonly applied: readonly AppliedFix[];
  readonly missing: readonly AppliedFix[];
}

interface Filled {
  readonly set: RecordSet;
  readonly applied: readonly AppliedFix[];
}

/** The institution's values written into empty items that have a place. */
function withDefaults({ set }: Source, context: CheckContext, canWrite: CanWrite): Filled {
  const records = [...set.records];
  const applied: AppliedFix[] = [];
  for (const { record, row, changes } of soundDefaults(set, context)) {
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
