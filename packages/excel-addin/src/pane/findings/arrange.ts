import { type ApplicationType, type Language, messageOf, ruleOf, type Severity } from '@upki-tsv/core';
import type { PlacedFinding, RowFindings, TableState } from '../../session/index.ts';
import { fieldNameOf } from '../fixes/field-name.ts';
import { textsOf } from '../texts/index.ts';

export type Grouping = 'row' | 'rule';

export interface Filter {
  /** Severities that are shown; all where it is empty. */
  readonly severities: ReadonlySet<Severity>;
  /** Words that must all be found in a finding's place, item, title or message. */
  readonly query: string;
  /** The item that is shown alone; null for all, and for what belongs to none. */
  readonly item: number | null;
}

export const NO_FILTER: Filter = { severities: new Set(), query: '', item: null };

export const isNarrowed = ({ severities, query, item }: Filter): boolean =>
  severities.size > 0 || query.trim() !== '' || item !== null;

/** A finding with the record that it belongs to; null for the sheet as a whole. */
export interface ListedFinding {
  readonly kind: 'finding';
  readonly key: string;
  readonly placed: PlacedFinding;
  readonly row: RowFindings | null;
}

export type ListItem =
  | { readonly kind: 'whole'; readonly key: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: RowFindings }
  | {
      readonly kind: 'rule';
      readonly key: string;
      readonly rule: string;
      readonly count: number;
      /** What all of them say; null where they differ. */
      readonly message: string | null;
      /** Findings of the rule on the whole sheet, filtered out or not, that have a fix that can be written. */
      readonly fixable: number;
    }
  | ListedFinding;

export interface Arrangement {
  readonly items: readonly ListItem[];
  /** The findings alone, in the order of the list. */
  readonly findings: readonly ListedFinding[];
  /** How many there are without the filter. */
  readonly total: number;
  /** Items that have findings, filtered out or not, in their order. */
  readonly itemsFound: readonly number[];
}

/** Findings of one kind that are always shown; of more, their group can be closed. */
export const SHOWN_UNASKED = 3;

/** Kinds that a person has opened or closed. */
export type Unfolded = ReadonlyMap<string, boolean>;

/** Whether the findings of a kind are shown: a few always are, many when asked for. */
export const isUnfolded = (unfolded: Unfolded, rule: string, count: number): boolean =>
  count <= SHOWN_UNASKED || unfolded.get(rule) === true;

/** The list without the findings of kinds that are closed. */
export function folded(items: readonly ListItem[], unfolded: Unfolded): readonly ListItem[] {
  let shown = true;
  return items.filter((item) => {
    if (item.kind === 'finding') return shown;
    shown = item.kind !== 'rule' || isUnfolded(unfolded, item.rule, item.count);
    return true;
  });
}

/** Findings as a list under headings; those on the whole sheet first, and errors first under each heading. */
export function arrange(
  table: TableState,
  grouping: Grouping,
  filter: Filter,
  language: Language,
): Arrangement {
  const matches = matcherOf(filter, table.type, language);
  const narrowed = (findings: readonly ListedFinding[]): readonly ListedFinding[] =>
    isNarrowed(filter) ? findings.filter(matches) : findings;
  const general = narrowed(listed(null, table.general));
  const rows = table.rows.map((row) => ({ row, findings: narrowed(listedOf(row)) }));
  const items: ListItem[] = general.length > 0 ? [{ kind: 'whole', key: 'whole' }, ...general] : [];
  if (grouping === 'row') {
    for (const { row, findings } of rows) {
      if (findings.length === 0) continue;
      items.push({ kind: 'row', key: `row ${row.row}`, row }, ...findings);
    }
  } else
    items.push(
      ...byRule(
        rows.flatMap(({ findings }) => findings),
        fixableByRule(table),
        language,
      ),
    );
  return {
    items,
    findings: items.filter((item) => item.kind === 'finding'),
    total: table.general.length + table.rows.reduce((sum, { findings }) => sum + findings.length, 0),
    itemsFound: itemsOf(table),
  };
}

function itemsOf({ general, rows }: TableState): readonly number[] {
  const items = new Set<number>();
  for (const findings of [general, ...rows.map((row) => row.findings)]) {
    for (const { finding } of findings) if (finding.at.item !== null) items.add(finding.at.item);
  }
  return [...items].sort((a, b) => a - b);
}

const listed = (row: RowFindings | null, findings: readonly PlacedFinding[]): readonly ListedFinding[] =>
  errorsFirst(findings.map((placed) => ({ kind: 'finding', key: placed.key, placed, row })));

const listedRows = new WeakMap<RowFindings, readonly ListedFinding[]>();

/** A row's findings, errors first; the same objects as long as the row has its own. */
function listedOf(row: RowFindings): readonly ListedFinding[] {
  const known = listedRows.get(row);
  if (known) return known;
  const own = listed(row, row.findings);
  listedRows.set(row, own);
  return own;
}

function byRule(
  findings: readonly ListedFinding[],
  fixable: ReadonlyMap<string, number>,
  language: Language,
): readonly ListItem[] {
  const groups = new Map<string, ListedFinding[]>();
  for (const each of findings) {
    const { rule } = each.placed.finding;
    const own = groups.get(rule);
    if (own) own.push(each);
    else groups.set(rule, [each]);
  }
  const ranked = [...groups]
    .map(([rule, own]) => ({ rule, own: errorsFirst(own) }))
    .sort((a, b) => rank(a.own[0]) - rank(b.own[0]) || b.own.length - a.own.length);
  return ranked.flatMap(({ rule, own }): ListItem[] => [
    {
      kind: 'rule',
      key: `rule ${rule}`,
      rule,
      count: own.length,
      message: sharedMessage(own, language),
      fixable: fixable.get(rule) ?? 0,
    },
    ...own,
  ]);
}

function sharedMessage(findings: readonly ListedFinding[], language: Language): string | null {
  const [first, ...more] = findings;
  if (!first) return null;
  const message = messageOf(first.placed.finding, language);
  return more.every(({ placed }) => messageOf(placed.finding, language) === message) ? message : null;
}

function fixableByRule({ rows }: TableState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of rows) {
    for (const { fixable, finding } of findings) {
      if (fixable) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    }
  }
  return counts;
}

const rank = (listed: ListedFinding | undefined): number =>
  listed?.placed.finding.severity === 'error' ? 0 : 1;

const errorsFirst = (findings: readonly ListedFinding[]): ListedFinding[] =>
  [...findings].sort((a, b) => rank(a) - rank(b));

function matcherOf({ severities, query, item }: Filter, type: ApplicationType, language: Language) {
  const words = comparable(query).split(/\s+/).filter(Boolean);
  return ({ placed, row }: ListedFinding): boolean => {
    if (severities.size > 0 && !severities.has(placed.finding.severity)) return false;
    if (item !== null && placed.finding.at.item !== item) return false;
    if (words.length === 0) return true;
    const text = searchText(placed, row, type, language);
    return words.every((word) => text.includes(word));
  };
}

/** What search compares: half and full width, upper and lower case are the same. */
const comparable = (text: string): string => text.normalize('NFKC').toLowerCase();

const searchTexts: Readonly<Record<Language, WeakMap<PlacedFinding, string>>> = {
  ja: new WeakMap(),
  en: new WeakMap(),
};

function searchText(
  placed: PlacedFinding,
  row: RowFindings | null,
  type: ApplicationType,
  language: Language,
): string {
  const known = searchTexts[language].get(placed);
  if (known !== undefined) return known;
  const { finding, cell } = placed;
  const { item } = finding.at;
  const text = comparable(
    [
      ...(row ? [textsOf(language).row(row.row, row.title)] : []),
      cell?.address ?? '',
      ...(item === null ? [] : [`#${item}`, fieldNameOf(type, item, language)]),
      ruleOf(finding.rule)?.title[language] ?? '',
      messageOf(finding, language),
    ].join('\n'),
  );
  searchTexts[language].set(placed, text);
  return text;
}

/** The finding before one; the last where that is the first or is not listed. */
export function findingBefore(
  findings: readonly ListedFinding[],
  key: string | null,
): ListedFinding | undefined {
  const index = findings.findIndex((each) => each.key === key);
  return findings[index - 1] ?? findings.at(-1);
}

/** The finding after one; the first where that is the last or is not listed. */
export function findingAfter(
  findings: readonly ListedFinding[],
  key: string | null,
): ListedFinding | undefined {
  const index = findings.findIndex((each) => each.key === key);
  return findings[index + 1] ?? findings[0];
}
