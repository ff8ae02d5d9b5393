import { type CsrReader, createCsrReader } from '../language/csr/index.ts';
import type { CheckContext } from '../records/context.ts';
import type { Change, Finding, Fix } from '../records/finding.ts';
import { institutionDefaults, type RecordChanges } from '../records/institution.ts';
import { type ApplicationRecord, type RecordSet, withChanges } from '../records/record.ts';
import { type CheckResult, check } from './check.ts';
import { readFacts } from './facts.ts';

/** Rounds of fixing and checking after which what is left is left. */
const MAX_ROUNDS = 10;

export interface FixOptions {
  /** Applies the proposed fixes too. Default: the safe ones alone. */
  readonly all?: boolean;
  /** Applies the fixes of this rule alone. Default: of any. */
  readonly rule?: string;
  /** False for a value that cannot be written, such as a DN put together from several columns. Default: all can. */
  readonly canWrite?: (record: ApplicationRecord, item: number) => boolean;
  readonly reader?: CsrReader;
}

/** The institution's values for empty items, without those that the check would refuse in their records (D-38). */
export function soundDefaults(set: RecordSet, context: CheckContext): RecordChanges[] {
  const changes = context.institution ? institutionDefaults(set, context.institution) : [];
  if (changes.length === 0) return [];
  const records = [...set.records];
  for (const { record, changes: own } of changes) {
    const old = records[record - 1];
    if (old) records[record - 1] = withChanges(old, own);
  }
  const before = errorPlaces(check(set, context));
  const brought = [...errorPlaces(check({ ...set, records }, context))].filter((place) => !before.has(place));
  const refused = new Set(brought.map((place) => Number(place.split(' ')[0])));
  return changes.flatMap((each) => {
    if (!refused.has(each.record)) return [each];
    const own = each.changes.filter((change) => isTaken(set, context, each.record, change));
    return own.length > 0 ? [{ ...each, changes: own }] : [];
  });
}

function isTaken(set: RecordSet, context: CheckContext, number: number, change: Change): boolean {
  const record = set.records[number - 1];
  if (!record) return false;
  const before = errorPlaces(check({ ...set, records: [record] }, context));
  const after = errorPlaces(check({ ...set, records: [withChanges(record, [change])] }, context));
  return [...after].every((place) => before.has(place));
}

const errorPlaces = ({ findings }: CheckResult): ReadonlySet<string> =>
  new Set(
    findings.flatMap(({ severity, rule, at }) =>
      severity === 'error' ? [`${at.record} ${at.item} ${rule}`] : [],
    ),
  );

/** A value that was changed, once or in several steps. */
export interface AppliedFix {
  /** 1-based. */
  readonly record: number;
  readonly row: number;
  readonly item: number;
  readonly before: string;
  readonly after: string;
  /** The rules whose fixes were applied, in their order. */
  readonly rules: readonly string[];
}

export interface FixOutcome {
  readonly set: RecordSet;
  /** By record, then by item. */
  readonly applied: readonly AppliedFix[];
  /** Findings on the records as they are now. */
  readonly result: CheckResult;
}

/**
 * Applies fixes to records until none is left to apply: in a round every value is changed once at most, then all is
 * checked again. Values of formulas and the PIN are never changed.
 */
export async function applyFixes(
  set: RecordSet,
  context: Omit<CheckContext, 'facts'>,
  { all = false, rule: only, canWrite = () => true, reader = createCsrReader() }: FixOptions = {},
): Promise<FixOutcome> {
  const changes = new Map<string, AppliedFix>();
  let current = set;
  for (let round = 0; ; round++) {
    const result = check(current, { ...context, facts: await readFacts(current, reader) });
    const isDue = ({ rule, fix }: Finding): boolean =>
      fix !== null && (all || fix.safe) && (only === undefined || rule === only);
    const due = round < MAX_ROUNDS ? result.findings.filter(isDue) : [];
    const next = applyOnce(current, due, canWrite, changes);
    if (next === current) {
      const applied = [...changes.values()].filter(({ before, after }) => before !== after);
      applied.sort((a, b) => a.record - b.record || a.item - b.item);
      return { set: current, applied, result };
    }
    current = next;
  }
}

function applyOnce(
  set: RecordSet,
  findings: readonly Finding[],
  canWrite: NonNullable<FixOptions['canWrite']>,
  changes: Map<string, AppliedFix>,
): RecordSet {
  const records = [...set.records];
  const touched = new Set<string>();
  for (const { rule, fix, at } of findings) {
    const record = at.record === null ? undefined : records[at.record - 1];
    if (!fix || !record || at.record === null) continue;
    const keys = fix.changes.map(({ item }) => `${at.record}.${item}`);
    if (keys.some((key) => touched.has(key)) || !isWritable(set, record, fix, canWrite)) continue;
    records[at.record - 1] = withChanges(record, fix.changes);
    for (const { item, before, after } of fix.changes) {
      const key = `${at.record}.${item}`;
      touched.add(key);
      const known = changes.get(key);
      changes.set(key, {
        record: at.record,
        row: record.row,
        item,
        before: known?.before ?? before,
        after,
        rules: [...(known?.rules ?? []), rule],
      });
    }
  }
  return touched.size === 0 ? set : { ...set, records };
}

const LINE_BREAK = /[\r\n]/;

/** A value of several lines would be several records of a TSV, once it stands outside quotation marks. */
const isWritable = (
  { origin }: RecordSet,
  record: ApplicationRecord,
  { changes }: Fix,
  canWrite: NonNullable<FixOptions['canWrite']>,
): boolean =>
  changes.every(
    ({ item, after }) =>
      record.cells?.[item - 1]?.formula === undefined &&
      canWrite(record, item) &&
      !(origin === 'tsv' && LINE_BREAK.test(after)),
  );
