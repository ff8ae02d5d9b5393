import type { CheckContext } from '../records/context.ts';
import type { Finding } from '../records/finding.ts';
import type { ApplicationRecord, RecordSet } from '../records/record.ts';
import { type CheckedRecord, type CheckResult, Checks, type GroupEntry, inItemOrder } from './check.ts';

/** A check that is kept, so that a record that changes costs that record and those it shares a key with. */
export interface Checker {
  /** The set as it is now. */
  readonly set: RecordSet;
  readonly errors: number;
  readonly warnings: number;
  readonly pending: number;
  /** Findings on the whole file. */
  readonly general: readonly Finding[];
  /** Findings of a 0-based record; the same array until they change. */
  findingsOf(index: number): readonly Finding[];
  /** 0-based records whose CSR has not been read yet. */
  pendingRecords(): number[];
  /**
   * Puts a record in another's place; the same record again asks anew for the facts of its CSR.
   * @returns the 0-based records whose findings changed, in order
   * @throws RangeError where there is no record of that index
   */
  replace(index: number, record: ApplicationRecord): readonly number[];
  /** Adds a record after the last. Records anywhere else shift the others' numbers: make a new checker. */
  append(record: ApplicationRecord): readonly number[];
  /** What `check` says of the set. */
  result(): CheckResult;
}

/** Checks a set as `check` does, and keeps what is needed to check changes of single records. */
export function createChecker(set: RecordSet, context: CheckContext = {}): Checker {
  return new IncrementalChecker(set, context);
}

interface Entry {
  checked: CheckedRecord;
  /** Of group rules, by their order. */
  keys: readonly (string | undefined)[];
  findings: readonly Finding[];
}

const NO_FINDINGS: readonly Finding[] = Object.freeze([]);

class IncrementalChecker implements Checker {
  readonly #checks: Checks;
  readonly #records: ApplicationRecord[] = [];
  readonly #entries: Entry[] = [];
  readonly #groups: readonly { readonly entry: GroupEntry; readonly members: Map<string, number[]> }[];
  #set: RecordSet;
  #general: readonly Finding[];
  #errors = 0;
  #warnings = 0;
  #pending = 0;

  constructor(set: RecordSet, context: CheckContext) {
    this.#checks = new Checks(set, context);
    this.#groups = this.#checks.groups.map((entry) => ({ entry, members: new Map() }));
    this.#set = { ...set, records: this.#records };
    for (const record of set.records) this.#add(record);
    for (let index = 0; index < this.#entries.length; index++) this.#combine(index);
    this.#general = this.#checks.ofFile(this.#set);
  }

  get set(): RecordSet {
    return this.#set;
  }

  get errors(): number {
    return this.#errors + count(this.#general, 'error');
  }

  get warnings(): number {
    return this.#warnings + count(this.#general, 'warning');
  }

  get pending(): number {
    return this.#pending;
  }

  get general(): readonly Finding[] {
    return this.#general;
  }

  findingsOf(index: number): readonly Finding[] {
    return this.#entryAt(index).findings;
  }

  pendingRecords(): number[] {
    return this.#entries.flatMap(({ checked }, index) => (checked.pending ? [index] : []));
  }

  replace(index: number, record: ApplicationRecord): readonly number[] {
    const entry = this.#entryAt(index);
    const sameRow = this.#records[index]?.row === record.row;
    const before = entry.keys;
    if (entry.checked.pending) this.#pending--;
    this.#records[index] = record;
    entry.checked = this.#checks.ofRecord(record, index + 1);
    entry.keys = this.#keysOf(entry.checked);
    if (entry.checked.pending) this.#pending++;

    const touched = new Set([index]);
    this.#groups.forEach(({ members }, group) => {
      const [from, to] = [before[group], entry.keys[group]];
      if (from === to && sameRow) return;
      if (from !== undefined) for (const other of leave(members, from, index)) touched.add(other);
      if (to !== undefined) for (const other of join(members, to, index)) touched.add(other);
    });
    return this.#settle(touched);
  }

  append(record: ApplicationRecord): readonly number[] {
    const index = this.#add(record);
    return this.#settle(new Set([index]));
  }

  result(): CheckResult {
    const findings = Object.freeze([...this.#general, ...this.#entries.flatMap((entry) => entry.findings)]);
    return { findings, errors: this.errors, warnings: this.warnings, pending: this.#pending };
  }

  #entryAt(index: number): Entry {
    const entry = this.#entries[index];
    if (!entry) throw new RangeError(`There is no record ${index + 1}.`);
    return entry;
  }

  #add(record: ApplicationRecord): number {
    const index = this.#entries.length;
    const checked = this.#checks.ofRecord(record, index + 1);
    const keys = this.#keysOf(checked);
    if (checked.pending) this.#pending++;
    this.#records.push(record);
    this.#entries.push({ checked, keys, findings: NO_FINDINGS });
    this.#groups.forEach(({ members }, group) => {
      const key = keys[group];
      if (key === undefined) return;
      const list = members.get(key);
      if (list) list.push(index);
      else members.set(key, [index]);
    });
    return index;
  }

  #keysOf({ row }: CheckedRecord): readonly (string | undefined)[] {
    return this.#groups.map(({ entry }) => (row ? entry[1].key(row) : undefined));
  }

  #settle(touched: ReadonlySet<number>): readonly number[] {
    this.#set = { ...this.#set };
    this.#general = this.#checks.ofFile(this.#set);
    return [...touched].filter((index) => this.#combine(index)).sort((a, b) => a - b);
  }

  /** Puts a record's own findings together with those of its groups; true where they are not what they were. */
  #combine(index: number): boolean {
    const entry = this.#entryAt(index);
    const { row, findings: own } = entry.checked;
    const findings = [...own];
    this.#groups.forEach((group, at) => {
      const key = entry.keys[at];
      const first = key === undefined ? undefined : group.members.get(key)?.[0];
      if (!row || first === undefined || first === index) return;
      const record = this.#records[first];
      if (record) this.#checks.ofGroup(findings, group.entry, row, { record: first + 1, row: record.row });
    });
    const previous = entry.findings;
    const next: readonly Finding[] = findings.length > 0 ? inItemOrder(findings) : NO_FINDINGS;
    if (sameFindings(previous, next)) return false;
    entry.findings = next;
    this.#errors += count(next, 'error') - count(previous, 'error');
    this.#warnings += count(next, 'warning') - count(previous, 'warning');
    return true;
  }
}

const count = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.reduce((sum, finding) => sum + (finding.severity === severity ? 1 : 0), 0);

const sameFindings = (one: readonly Finding[], other: readonly Finding[]): boolean =>
  one.length === other.length &&
  one.every((finding, index) => finding === other[index] || sameFinding(finding, other[index]));

const sameFinding = (one: Finding, other: Finding | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Takes an index out of a group; answers those whose first record is another now. */
function leave(members: Map<string, number[]>, key: string, index: number): readonly number[] {
  const list = members.get(key);
  const at = list ? position(list, index) : -1;
  if (!list || list[at] !== index) return [];
  list.splice(at, 1);
  if (list.length === 0) members.delete(key);
  return at === 0 ? list : [];
}

/** Puts an index into a group; answers those whose first record is another now. */
function join(members: Map<string, number[]>, key: string, index: number): readonly number[] {
  const list = members.get(key);
  if (!list) {
    members.set(key, [index]);
    return [];
  }
  const at = position(list, index);
  list.splice(at, 0, index);
  return at === 0 ? list.slice(1) : [];
}

/** Where an index stands, or would stand, in a list in order. */
function position(list: readonly number[], index: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
