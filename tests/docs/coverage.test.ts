import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules, appliesTo } from '../../packages/core/src/check/message.ts';
import type { ManualItem } from '../../packages/core/src/manual/demand.ts';
import { DEMANDS, MANUAL_ITEMS } from '../../packages/core/src/manual/editions/2.18-demands/index.ts';
import { CURRENT_EDITION } from '../../packages/core/src/manual/editions/index.ts';
import { EVERY_TYPE, FORMATS, fieldAt, formatOf } from '../../packages/core/src/manual/formats.ts';
import type { SectionKey } from '../../packages/core/src/manual/section.ts';
import { citationsOf } from '../../packages/core/src/rules/citations.ts';
import { COVERED_SECTIONS, demandsOf, rulesOfItem } from '../../scripts/docs/coverage.ts';

const REQUIRED: Readonly<Record<ManualItem['mark'], readonly string[]>> = {
  '○': ['always'],
  '○※': ['conditional'],
  // The remarks on an item marked △ may still want it under a condition, as those on the P12 file name do.
  '△': ['never', 'conditional'],
  '': ['never'],
};

describe.each(FORMATS.map((format) => [format.id, format] as const))('the table of %s', (id, format) => {
  const rows = MANUAL_ITEMS[id].map((row, index) => ({
    item: index + 1,
    row,
    field: fieldAt(format, index + 1),
  }));

  it('has the items of the format', () => {
    expect(rows).toHaveLength(format.items.length);
  });

  it.each(rows)('agrees with item $item', ({ row, field }) => {
    if (!row || !field) {
      expect(row).toBeNull();
      expect(field).toBeNull();
      return;
    }
    expect(field.title.ja).toBe(row.name);
    expect(field.maxLength).toBe(row.sizeRead ?? row.size);
    expect(REQUIRED[row.mark]).toContain(field.required);
    expect(field.characters.kind === 'jis').toBe(row.characters === '全角、半角');
    expect(field.choices?.map(({ value }) => value)).toEqual(row.choices);
    if (row.sizeRead !== undefined) expect(row.decision).toBeDefined();
  });

  it('has every row held by a rule', () => {
    for (const { field } of rows) expect(rulesOfItem(field, format)).not.toEqual([]);
  });

  it('has a demand on every item that is not left blank', () => {
    const asked = new Set(demandsOf(format.section).flatMap(({ at }) => at[format.section] ?? []));
    const filled = rows.filter(({ field }) => field).map(({ item }) => item);
    expect([...asked].sort((a, b) => a - b)).toEqual(filled);
  });
});

describe('demands', () => {
  it('stand in sections that the page shows, and each of these has some', () => {
    const covered: readonly SectionKey[] = COVERED_SECTIONS;
    for (const { at } of DEMANDS) {
      const sections = Object.keys(at) as SectionKey[];
      expect(sections.length).toBeGreaterThan(0);
      for (const section of sections) expect(covered).toContain(section);
    }
    for (const section of covered) expect(demandsOf(section)).not.toEqual([]);
  });

  it.each(DEMANDS)('$says.en', ({ rules = [], advice = [], done, unchecked, decisions = [] }) => {
    expect(rules.length + advice.length > 0 || done !== undefined || unchecked !== undefined).toBe(true);
    expect(new Set([...rules, ...advice]).size).toBe(rules.length + advice.length);
    const reading = readFileSync(new URL('../../docs/reading.ja.md', import.meta.url), 'utf8');
    for (const decision of decisions) expect(reading).toContain(`<a id="${decision.toLowerCase()}"></a>`);
  });

  it('cite rules that look at one of the items they are about', () => {
    const stray = DEMANDS.flatMap(({ at, rules = [], advice = [], says }) =>
      FORMATS.filter(({ section }) => at[section]).flatMap((format) =>
        allRules()
          .filter(([id]) => rules.includes(id) || advice.includes(id))
          .filter(([, rule]) => (rule.scope === 'row' || rule.scope === 'group') && !rule.applies(format))
          .map(([id]) => `${format.id} ${id}: ${says.en}`),
      ),
    );
    expect(stray).toEqual([]);
  });
});

it.each(allRules())('%s stands for a demand, a decision or another source', (id, rule) => {
  const sources = EVERY_TYPE.flatMap((type) => (appliesTo(rule, type) ? [formatOf(type).source] : []));
  const reasons = [
    ...citationsOf(id, CURRENT_EDITION),
    ...(rule.decisions ?? []),
    rule.source,
    ...(sources.includes(undefined) ? [] : sources),
  ];
  expect(reasons.filter((reason) => reason !== undefined)).not.toEqual([]);
});
