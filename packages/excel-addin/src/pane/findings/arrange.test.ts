import { check, messageOf, type Severity } from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import { describe, expect, it } from 'vitest';
import type { PlacedFinding, RowFindings, TableState } from '../../session/index.ts';
import {
  arrange,
  type Filter,
  findingAfter,
  findingBefore,
  folded,
  type ListItem,
  NO_FILTER,
} from './arrange.ts';

/** Rows 2 to 4: a warning and two errors, one error that can be fixed, the same error again. */
const VALUES = [
  { adminMail: 'a@@b', profile: '9', software: 'Apache ' },
  { adminName: '髙橋　太郎' },
  { adminName: '髙山　花子' },
];

const SHOWN: ReadonlySet<string> = new Set([
  'mail-form',
  'outside-repertoire',
  'surrounding-white-space',
  'unknown-choice',
]);

const rows: RowFindings[] = VALUES.map((values, index) => {
  const { set, context } = exampleSet({ type: 'server-issue', values });
  const row = index + 2;
  const shown = check(set, context).findings.filter(({ rule }) => SHOWN.has(rule));
  const findings = shown.map((finding): PlacedFinding => {
    const column = (finding.at.item ?? 1) - 1;
    return {
      key: `${row}.${finding.at.item}.${finding.rule}`,
      finding,
      cell: { row, column, address: `${String.fromCharCode(65 + column)}${row}` },
      fixable: finding.fix !== null,
    };
  });
  return { record: index + 1, row, title: `host${row}.example.ac.jp`, findings };
});

const [first] = rows[0]?.findings ?? [];
if (!first) throw new Error('The sample has no findings.');
const general: PlacedFinding = { ...first, key: 'general', cell: null, fixable: false };

const table = { type: 'server-issue', general: [], rows } as Partial<TableState> as TableState;
const total = rows.reduce((sum, { findings }) => sum + findings.length, 0);

const filter = (query: string, ...severities: Severity[]): Filter => ({
  ...NO_FILTER,
  query,
  severities: new Set(severities),
});
const outline = (items: readonly ListItem[]): string[] =>
  items.map((item) => (item.kind === 'finding' ? `  ${item.placed.finding.severity}` : item.key));

describe('by row', () => {
  it('stands in the order of the sheet, errors first under each row', () => {
    expect(outline(arrange(table, 'row', NO_FILTER, 'ja').items)).toEqual([
      'row 2',
      '  error',
      '  error',
      '  warning',
      'row 3',
      '  error',
      'row 4',
      '  error',
    ]);
  });

  it('begins with what is about the whole sheet', () => {
    const { items, findings } = arrange({ ...table, general: [general] }, 'row', NO_FILTER, 'ja');
    expect(items.slice(0, 2).map(({ key }) => key)).toEqual(['whole', 'general']);
    expect(findings[0]).toMatchObject({ key: 'general', row: null });
  });

  it('leaves out rows of which nothing is left, and counts all', () => {
    const warnings = arrange(table, 'row', filter('', 'warning'), 'ja');
    expect(outline(warnings.items)).toEqual(['row 2', '  warning']);
    expect(warnings.findings).toHaveLength(1);
    expect(warnings.total).toBe(total);
    expect(arrange(table, 'row', filter('', 'warning', 'error'), 'ja').findings).toHaveLength(total);
  });
});

describe('by kind', () => {
  const { items } = arrange(table, 'rule', NO_FILTER, 'ja');

  it('puts kinds with errors first, and the more frequent before the others', () => {
    expect(items.filter(({ kind }) => kind === 'rule').map(({ key }) => key)).toEqual([
      'rule outside-repertoire',
      'rule unknown-choice',
      'rule mail-form',
      'rule surrounding-white-space',
    ]);
  });

  it('counts what can be fixed, whatever the filter shows of it', () => {
    expect(items[0]).toMatchObject({ count: 2, fixable: 2 });
    const narrowed = arrange(table, 'rule', filter('3行目'), 'ja').items[0];
    expect(narrowed).toMatchObject({ rule: 'outside-repertoire', count: 1, fixable: 2 });
  });
});

describe('the search', () => {
  const found = (query: string, language: 'ja' | 'en' = 'ja'): string[] =>
    arrange(table, 'row', filter(query), language).findings.map(({ key }) => key);

  it.each([
    ['4行目', ['4.8.outside-repertoire']],
    ['HOST3', ['3.8.outside-repertoire']],
    ['ｈ３', ['3.8.outside-repertoire']],
    ['氏名 host4', ['4.8.outside-repertoire']],
    ['#2', ['2.2.unknown-choice']],
    ['選択肢にない値', ['2.2.unknown-choice']],
    ['a@@b', ['2.10.mail-form']],
    ['どこにもない', []],
  ])('%j', (query, keys) => {
    expect(found(query)).toEqual(expect.arrayContaining(keys));
    if (keys.length === 0) expect(found(query)).toEqual([]);
    expect(found(query).length).toBeLessThan(total);
  });

  it('takes words of the language that is shown', () => {
    expect(found('name row', 'en').length).toBeGreaterThan(0);
    expect(found(messageOf(first.finding, 'en'), 'en')).toContain(first.key);
    expect(found(messageOf(first.finding, 'en'), 'ja')).toEqual([]);
  });
});

it('goes from a finding to the next, and from the last to the first', () => {
  const { findings } = arrange(table, 'row', NO_FILTER, 'ja');
  expect(findingAfter(findings, findings[0]?.key ?? '')).toBe(findings[1]);
  expect(findingAfter(findings, findings.at(-1)?.key ?? '')).toBe(findings[0]);
  expect(findingAfter(findings, 'gone')).toBe(findings[0]);
  expect(findingAfter([], 'gone')).toBeUndefined();
});

it('goes back from a finding to the one before, and from the first to the last', () => {
  const { findings } = arrange(table, 'row', NO_FILTER, 'ja');
  expect(findingBefore(findings, findings[1]?.key ?? '')).toBe(findings[0]);
  expect(findingBefore(findings, findings[0]?.key ?? '')).toBe(findings.at(-1));
  expect(findingBefore([], 'gone')).toBeUndefined();
});

it('narrows to one item, and knows the items that have findings whatever is shown', () => {
  const narrowed = arrange(table, 'row', { ...NO_FILTER, item: 8 }, 'ja');
  expect(narrowed.findings.map(({ key }) => key)).toEqual([
    '3.8.outside-repertoire',
    '4.8.outside-repertoire',
  ]);
  expect(narrowed.itemsFound).toEqual(arrange(table, 'row', NO_FILTER, 'ja').itemsFound);
  expect(narrowed.itemsFound).toContain(2);
});

describe('many of one kind', () => {
  const [repeated] = rows[1]?.findings ?? [];
  if (!repeated) throw new Error('The sample has no second row.');
  const many = Array.from(
    { length: 715 },
    (_, index): RowFindings => ({
      record: index + 1,
      row: index + 2,
      title: '',
      findings: [{ ...repeated, key: `${index + 2}.8.outside-repertoire` }],
    }),
  );
  const arranged = arrange({ ...table, rows: many }, 'rule', NO_FILTER, 'ja');

  it('are one group with their number and what all of them say', () => {
    const items = folded(arranged.items, new Map());
    expect(items).toMatchObject([{ kind: 'rule', count: 715, message: messageOf(repeated.finding, 'ja') }]);
    expect(arranged.findings).toHaveLength(715);
  });

  it('are shown when asked for', () => {
    expect(folded(arranged.items, new Map([[repeated.finding.rule, true]]))).toEqual(arranged.items);
  });
});
