import { isBlank, isWithinRepertoire, trimWhiteSpace } from '../language/charset/index.ts';
import { type CsrFacts, holdsPrivateKey } from '../language/csr/index.ts';
import type { Bilingual } from '../language/text.ts';
import type { Edition } from '../manual/edition.ts';
import { CURRENT_EDITION } from '../manual/editions/index.ts';
import type { FieldDefinition, FieldId } from '../manual/field.ts';
import { type Format, formatOf } from '../manual/formats.ts';
import type { CheckContext } from '../records/context.ts';
import type { Change, Finding, Fix, Related, Severity } from '../records/finding.ts';
import { type ApplicationRecord, hasItems, type RecordSet, valueAt, withChanges } from '../records/record.ts';
import { type PinPlaces, shownParams } from '../records/secret.ts';
import { citationOf } from '../rules/citations.ts';
import { isInForce } from '../rules/in-force.ts';
import { RULES, type RuleId } from '../rules/index.generated.ts';
import { Row } from '../rules/row-view.ts';
import type {
  FieldRule,
  FieldValue,
  FileRule,
  First,
  Found,
  GroupRule,
  Hit,
  RowRule,
  Rule,
  RuleFix,
} from '../rules/rule.ts';
import { ownReading } from '../rules/words.ts';

export interface CheckResult {
  /** By record, those on the whole file first; within a record by item. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  /** Records whose CSR has not been read yet: export waits for them. */
  readonly pending: number;
}

/**
 * Checks the records of one source against the manual. Pure: the same records and context give the same findings.
 * CSRs that `context.facts` does not know yet are counted as pending and only looked at as text.
 */
export const check = (set: RecordSet, context: CheckContext = {}): CheckResult =>
  checkAmong(set, context, () => undefined).result;

/** The first records of a source with their keys, by group rule. */
export type Firsts = ReadonlyMap<RuleId, ReadonlyMap<string, First>>;

/**
 * Checks the records of one source, those with a key that no earlier one of its own has against those of sources
 * before it.
 */
export function checkAmong(
  set: RecordSet,
  context: CheckContext,
  firstBefore: (rule: RuleId, key: string) => First | undefined,
): { readonly result: CheckResult; readonly firsts: Firsts } {
  const checks = new Checks(set, context);
  const ofFile = checks.ofFile(set);
  const groups = checks.groups.map((entry) => [entry, new Map<string, First>()] as const);
  const ofRecords: Finding[][] = [];
  let pending = 0;
  const records = isLegible(set) ? set.records : [];
  records.forEach((record, index) => {
    const checked = checks.ofRecord(record, index + 1);
    const { row, findings } = checked;
    if (checked.pending) pending++;
    if (row) {
      for (const [entry, own] of groups) {
        const [id, rule] = entry;
        const key = rule.key(row);
        if (key === undefined) continue;
        const first = own.get(key) ?? firstBefore(id, key);
        if (first) checks.ofGroup(findings, entry, row, first);
        if (!own.has(key)) own.set(key, { record: row.number, row: record.row });
      }
    }
    if (findings.length > 0) ofRecords.push(inItemOrder(findings));
  });
  const findings = Object.freeze([...ofFile, ...ofRecords.flat()]);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    result: { findings, errors, warnings: findings.length - errors, pending },
    firsts: new Map(groups.map(([[id], own]) => [id, own])),
  };
}

/** False for a file whose encoding is not sure: nothing is said of values that may be mojibake (D-32). */
const isLegible = ({ file }: RecordSet): boolean => file?.encoding !== 'unknown';

interface ItemPlan {
  readonly item: number;
  readonly field: FieldDefinition | null;
  readonly form: readonly [RuleId, FieldRule][];
  readonly characters: readonly [RuleId, FieldRule][];
}

interface Plan {
  readonly format: Format;
  readonly items: readonly ItemPlan[];
  readonly phases: readonly (readonly [RuleId, RowRule][])[];
  readonly groups: readonly GroupEntry[];
  readonly files: readonly [RuleId, FileRule][];
}

const PHASES: readonly RowRule['phase'][] = ['value', 'condition', 'comparison'];
/** By format, then by the rules that are not in force. */
const plans = new Map<Format, Map<string, Plan>>();

function planFor(format: Format, edition: Edition, today: string | undefined): Plan {
  const every = Object.entries(RULES) as [RuleId, Rule][];
  const all = every.filter(([, rule]) => isInForce(rule, edition, today));
  const left =
    all.length === every.length
      ? ''
      : every
          .filter((entry) => !all.includes(entry))
          .map(([id]) => id)
          .join();
  const ofFormat = plans.get(format) ?? new Map<string, Plan>();
  plans.set(format, ofFormat);
  const known = ofFormat.get(left);
  if (known) return known;
  const ofScope = <S extends Rule['scope']>(scope: S) =>
    all.filter((entry): entry is [RuleId, Extract<Rule, { scope: S }>] => entry[1].scope === scope);
  const applying = <R extends { applies(format: Format): boolean }>(entries: readonly [RuleId, R][]) =>
    entries.filter(([, rule]) => rule.applies(format));
  const fieldRules = ofScope('field');
  const rowRules = applying(ofScope('row'));
  const plan: Plan = {
    format,
    items: format.items.map((field, index) => {
      const own = field ? fieldRules.filter(([, rule]) => rule.applies(field, format)) : [];
      return {
        item: index + 1,
        field,
        form: own.filter(([, rule]) => rule.looksAt === 'form'),
        characters: own.filter(([, rule]) => rule.looksAt === 'characters'),
      };
    }),
    phases: PHASES.map((phase) => rowRules.filter(([, rule]) => rule.phase === phase)),
    groups: applying(ofScope('group')),
    files: ofScope('file'),
  };
  ofFormat.set(left, plan);
  return plan;
}

export type GroupEntry = readonly [RuleId, GroupRule];

/** A record checked by itself. */
export interface CheckedRecord {
  /** What group rules look at; undefined where the record's fields cannot be told apart. */
  readonly row: Row | undefined;
  /** In no order yet. */
  readonly findings: Finding[];
  /** True where its CSR has not been read yet. */
  readonly pending: boolean;
}

interface Judged {
  readonly row: Row;
  readonly findings: Finding[];
  /** How many of them, from the first, are of field rules. */
  readonly ofItems: number;
  /** False where the fields cannot be told apart. */
  readonly readable: boolean;
  /** Rules that were not asked, or not in full, because an item was in error (D-29). */
  readonly held: readonly string[];
}

/** As much of a finding as tells what a fix does. */
type Outcome = Pick<Finding, 'rule' | 'severity'> & {
  readonly at: Pick<Finding['at'], 'item'>;
  readonly fix: Pick<Fix, 'safe'> | null;
};

type RecordRule = FieldRule | RowRule | GroupRule;
type Sink = (
  id: RuleId,
  rule: RecordRule,
  hit: Hit<Finding['params']>,
  severity: Severity,
  item: number | null,
) => void;

/** Findings within a record stand by item, those on the whole record first. */
export const inItemOrder = (findings: Finding[]): Finding[] =>
  findings.sort((a, b) => (a.at.item ?? 0) - (b.at.item ?? 0));

/** The checks of one kind of set in one context: of a record alone, of records with a key in common, of the set. */
export class Checks {
  readonly #places: PinPlaces & Pick<RecordSet, 'sheet'>;
  readonly #context: CheckContext;
  readonly #edition: Edition;
  readonly #plan: Plan;

  constructor(places: PinPlaces & Pick<RecordSet, 'sheet'>, context: CheckContext) {
    this.#places = places;
    this.#context = context;
    this.#edition = context.edition ?? CURRENT_EDITION;
    this.#plan = planFor(formatOf(places.type), this.#edition, context.today);
  }

  get groups(): readonly GroupEntry[] {
    return this.#plan.groups;
  }

  ofFile(set: RecordSet): Finding[] {
    return this.#plan.files.flatMap(([id, rule]) => {
      const severity = rule.curedByConvert && this.#context.purpose === 'convert' ? 'warning' : rule.severity;
      return hits(rule.check(set)).map((hit) => this.#fileFinding(id, rule, hit, severity));
    });
  }

  ofGroup(findings: Finding[], [id, rule]: GroupEntry, row: Row, first: First): void {
    const related = relatedTo(first);
    const add: Sink = (ofRule, by, hit, severity, item) =>
      findings.push(this.#finding(ofRule, by, { ...hit, related }, severity, item, row));
    this.#collect(add, row, id, rule, rule.check(row, first));
  }

  /** @param number 1-based */
  ofRecord(record: ApplicationRecord, number: number): CheckedRecord {
    const csrItem = this.#plan.format.itemOf.csr;
    const csrText = csrItem === undefined ? '' : valueAt(record, csrItem - 1);
    const facts = isBlank(csrText) ? undefined : this.#context.facts?.peek(csrText);
    const pending = this.#context.facts !== undefined && !facts && !isBlank(csrText);
    const judged = this.#judge(record, number, facts);
    const findings = judged.findings.some(({ fix }) => fix !== null)
      ? this.#withSoundFixes(judged)
      : judged.findings;
    return { row: judged.readable ? judged.row : undefined, findings, pending };
  }

  #judge(record: ApplicationRecord, number: number, facts: CsrFacts | undefined): Judged {
    const findings: Finding[] = [];
    const held: string[] = [];
    const row = new Row(this.#plan.format, this.#places, record, number, facts);
    const readable = hasItems(record);
    const add: Sink = (id, rule, hit, severity, item) =>
      findings.push(this.#finding(id, rule, hit, severity, item, row));
    if (readable) for (const plan of this.#plan.items) this.#checkItem(plan, row, add);
    const ofItems = findings.length;
    this.#checkRow(row, readable, add, held);
    return { row, findings, ofItems, readable, held };
  }

  #checkRow(row: Row, readable: boolean, add: Sink, held: string[]): void {
    for (const phase of this.#plan.phases) {
      row.beginPhase();
      for (const [id, rule] of phase) {
        if (!readable && !rule.anyShape) continue;
        row.heldBack = false;
        if (rule.needs?.every((field) => row.valid(field)) ?? true) {
          this.#collect(add, row, id, rule, rule.check(row, this.#context));
        }
        if (row.heldBack) held.push(id);
      }
    }
    row.beginPhase();
  }

  /** The findings, without fixes that would do harm (D-38). */
  #withSoundFixes(judged: Judged): Finding[] {
    const { record } = judged.row;
    const before = tally(judged.findings);
    const outcomes = new Map<string, readonly Outcome[]>();
    const tooLong = record.values.reduce((sum, value) => sum + value.length, 0) > MAX_TRIED_LENGTH;
    return judged.findings.map((finding) => {
      const { fix } = finding;
      if (!fix) return finding;
      if (tooLong) return withoutFix(finding);
      const key = fix.changes.map(({ item, after }) => `${item} ${after}`).join('\t');
      let after = outcomes.get(key);
      if (!after) {
        after = this.#tried(judged, fix);
        outcomes.set(key, after);
      }
      return isSoundFix(finding, fix, { before, after, held: judged.held }) ? finding : withoutFix(finding);
    });
  }

  /** What a fix would leave of the findings on a record. A fix of a CSR keeps its base64, and so the facts. */
  #tried(
    { row: { record, number, texts, csrFacts, keyItems }, findings, ofItems, readable }: Judged,
    { changes }: Fix,
  ) {
    const changed = withChanges(record, changes);
    const hasNoKey = keyItems.size === 0 && !changes.some(({ after }) => holdsPrivateKey(after));
    const keys = hasNoKey ? keyItems : undefined;
    const row = new Row(this.#plan.format, this.#places, changed, number, csrFacts, keys);
    const isChanged = (item: number | null): boolean => changes.some((change) => change.item === item);
    const left: Outcome[] = findings.slice(0, ofItems).filter(({ at }) => !isChanged(at.item));
    const add: Sink = (rule, _, { fix }, severity, item) =>
      left.push({ rule, severity, at: { item }, fix: fix ?? null });
    for (const { severity, at } of left) if (severity === 'error' && at.item !== null) row.setError(at.item);
    for (const plan of this.#plan.items) {
      if (isChanged(plan.item)) this.#checkItem(plan, row, add);
      else row.texts[plan.item - 1] = texts[plan.item - 1] ?? '';
    }
    // No rule between items looks at free text, but for whether there is any.
    const ofRow = findings.slice(ofItems);
    const free = changes.every(
      ({ item, before, after }) =>
        !ofRow.some(({ at }) => at.item === item) &&
        this.#plan.items[item - 1]?.field?.characters.kind === 'jis' &&
        !isBlank(before) &&
        !isBlank(after),
    );
    if (free) left.push(...ofRow);
    else this.#checkRow(row, readable, add, []);
    return left;
  }

  #checkItem({ item, field, form, characters }: ItemPlan, row: Row, add: Sink): void {
    const raw = valueAt(row.record, item - 1);
    if (field === null) {
      row.texts[item - 1] = raw;
      return;
    }
    const cell = row.record.cells?.[item - 1];
    const quoted = row.record.quoted?.includes(item - 1) ?? false;
    const text = field.characters.kind === 'csr' ? (isBlank(raw) ? '' : raw) : trimWhiteSpace(raw);
    row.texts[item - 1] = text;
    const sound = isSound(field, raw, text);
    if (sound && !cell && !quoted && !field.choices && !raw.startsWith('"')) return;
    const value: FieldValue = { field, raw, text, cell, quoted, origin: row.origin };
    for (const [id, rule] of form) this.#collect(add, row, id, rule, rule.check(value), item);
    if (sound || text === '') return;
    for (const [id, rule] of characters) this.#collect(add, row, id, rule, rule.check(value), item);
  }

  #collect(
    add: Sink,
    row: Row,
    id: RuleId,
    rule: RecordRule,
    found: Found<Finding['params']>,
    ownItem?: number,
  ): void {
    for (const hit of hits(found)) {
      const field = hit.field ?? (rule.scope === 'field' ? undefined : (rule.field ?? undefined));
      const item = hit.item ?? (field === undefined ? (ownItem ?? null) : (row.format.itemOf[field] ?? null));
      const severity = hit.severity ?? rule.severity;
      if (severity === 'error' && item !== null) row.setError(item);
      // Of a private key nothing is said but that it is one.
      if (item !== null && row.keyItems.has(item) && !(rule.scope === 'row' && rule.onKeys)) continue;
      add(id, rule, hit, severity, item);
    }
  }

  #finding(
    id: RuleId,
    rule: RecordRule,
    hit: Hit<Finding['params']>,
    severity: Severity,
    item: number | null,
    row: Row,
  ): Finding {
    const source = sourceOf(rule, hit);
    const citation = source ? null : citationOf(id, this.#edition, row.format, item);
    return Object.freeze({
      rule: id,
      severity,
      params: Object.freeze(shownParams(hit.params, item, row.secrets)),
      at: Object.freeze({ record: row.number, row: row.record.row, item }),
      citation,
      source: citation === null ? (source ?? this.#plan.format.source ?? ownReading(rule.decisions)) : null,
      decisions: rule.decisions ?? [],
      fix: hit.fix ? fixOf(hit.fix, row) : null,
      related: hit.related ?? null,
    });
  }

  #fileFinding(id: RuleId, rule: FileRule, hit: Hit<Finding['params']>, severity: Severity): Finding {
    const source = sourceOf(rule, hit);
    const { format } = this.#plan;
    const item = (hit.field && format.itemOf[hit.field]) ?? null;
    const citation = source ? null : citationOf(id, this.#edition, format, item, rule.section);
    return Object.freeze({
      rule: id,
      severity: hit.severity ?? severity,
      params: Object.freeze(hit.params),
      at: Object.freeze({ record: null, row: null, item: null }),
      citation,
      source: citation === null ? (source ?? this.#plan.format.source ?? ownReading(rule.decisions)) : null,
      decisions: rule.decisions ?? [],
      fix: null,
      related: null,
    });
  }
}

const relatedTo = ({ source, record, row }: First): Related =>
  Object.freeze({ source: source?.id ?? null, record, row });

/** Who says so; null for the manual. */
const sourceOf = (rule: Rule, { source }: Hit<Finding['params']>): Bilingual | null =>
  source === undefined ? (rule.source ?? null) : source;

/** True where all characters are allowed, nothing stands round the value and its size is right. */
function isSound(field: FieldDefinition, raw: string, text: string): boolean {
  if (raw.length !== text.length || raw.length > field.maxLength) return false;
  switch (field.characters.kind) {
    case 'jis':
      return isWithinRepertoire(raw);
    case 'ascii':
      return field.characters.whole.test(raw);
    case 'csr':
      return false;
  }
}

/** Characters of a record beyond which its fixes are not tried out, and so not offered: no application is so long. */
const MAX_TRIED_LENGTH = 20_000;

const withoutFix = (finding: Finding): Finding => Object.freeze({ ...finding, fix: null });

/** How many findings a rule has at an item, and how many of them are errors. */
type Tally = ReadonlyMap<string, { readonly all: number; readonly errors: number }>;

const NOT_THERE = { all: 0, errors: 0 };

const placeOf = ({ rule, at }: Outcome): string => `${rule} ${at.item}`;

function tally(outcomes: readonly Outcome[]): Tally {
  const counts = new Map<string, { all: number; errors: number }>();
  for (const outcome of outcomes) {
    const place = placeOf(outcome);
    const count = counts.get(place) ?? { all: 0, errors: 0 };
    count.all++;
    if (outcome.severity === 'error') count.errors++;
    counts.set(place, count);
  }
  return counts;
}

interface Effect {
  readonly before: Tally;
  readonly after: readonly Outcome[];
  readonly held: readonly string[];
}

/**
 * Whether a fix does no harm (D-38): its finding goes, and no error comes. What mends a value as it stands may bring
 * to light what its error has hidden in the same item, if it is safe or has a safe fix in its turn; what brings in
 * another value may not.
 */
function isSoundFix(finding: Finding, { changes, safe }: Fix, { before, after, held }: Effect): boolean {
  const left = tally(after);
  const own = placeOf(finding);
  if ((left.get(own)?.all ?? 0) >= (before.get(own)?.all ?? 0)) return false;
  const rule = (RULES as Readonly<Record<string, Rule>>)[finding.rule];
  const mends =
    (rule?.scope === 'field' || (rule?.scope === 'row' && rule.phase === 'value')) &&
    changes.every((change) => !isBlank(change.before));
  return after.every((outcome) => {
    if (outcome.severity !== 'error') return true;
    const place = placeOf(outcome);
    return (
      (left.get(place)?.errors ?? 0) <= (before.get(place) ?? NOT_THERE).errors ||
      (mends &&
        (safe || outcome.fix?.safe === true) &&
        held.includes(outcome.rule) &&
        changes.some(({ item }) => item === outcome.at.item))
    );
  });
}

/** Null where nothing is left to change, and where a value that must not be seen would be. */
function fixOf(fix: RuleFix, row: Row): Fix | null {
  const { secrets } = row;
  const changes: Change[] = [];
  const change = (item: number | undefined, after: string): void => {
    if (item === undefined) return;
    const before = row.record.values[item - 1] ?? '';
    if (before !== after) changes.push(Object.freeze({ item, before, after }));
  };
  for (const [field, after] of Object.entries(fix.values ?? {}))
    change(row.format.itemOf[field as FieldId], after);
  for (const [item, after] of Object.entries(fix.items ?? {})) change(Number(item), after);
  if (
    changes.some(
      ({ item, before, after }) =>
        secrets.hides(item) || secrets.shown(before) !== before || secrets.shown(after) !== after,
    )
  )
    return null;
  return changes.length > 0 ? Object.freeze({ safe: fix.safe, changes: Object.freeze(changes) }) : null;
}

const NONE: readonly never[] = [];

function hits<P>(found: Found<P>): readonly Hit<P>[] {
  if (found === undefined) return NONE;
  return isList(found) ? found : [found];
}

const isList = <P>(found: Hit<P> | readonly Hit<P>[]): found is readonly Hit<P>[] => Array.isArray(found);
