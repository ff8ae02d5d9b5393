import { expect, it } from 'vitest';
import { pageOf } from '../../packages/cli/src/rules/page.ts';
import { check } from '../../packages/core/src/check/check.ts';
import { readFacts } from '../../packages/core/src/check/facts.ts';
import { allRules } from '../../packages/core/src/check/message.ts';
import { CURRENT_EDITION } from '../../packages/core/src/manual/editions/index.ts';
import { FORMATS } from '../../packages/core/src/manual/formats.ts';
import { FILE_SECTIONS, type SectionKey } from '../../packages/core/src/manual/section.ts';
import type { Finding } from '../../packages/core/src/records/finding.ts';
import { citationOf, citationsOf } from '../../packages/core/src/rules/citations.ts';
import { EXAMPLES } from '../../packages/core/src/rules/examples.generated.ts';
import { exampleSet } from '../../packages/core/src/rules/sample-records.ts';
import { DEMANDS, demandsOf, rulesOfItem } from '../../scripts/docs/coverage.ts';
import { coveragePage } from '../../scripts/docs/coverage-page.ts';
import { citedPlaces } from '../../scripts/docs/markdown.ts';
import { itemsOf } from '../../scripts/docs/rules-page.ts';

/** Every finding of every example, those of other rules too, with the section of its format. */
async function findingsOfExamples(): Promise<{ readonly finding: Finding; readonly section: SectionKey }[]> {
  const examples = Object.values(EXAMPLES).flatMap(({ good, bad }) => [...good, ...bad]);
  const all = await Promise.all(
    examples.map(async (example) => {
      const { set, context } = exampleSet(example);
      const { findings } = check(set, { ...context, facts: await readFacts(set) });
      const section = FORMATS.find(({ id }) => id === set.type)?.section ?? 'tsv-file';
      return findings.map((finding) => ({ finding, section }));
    }),
  );
  return all.flat();
}

const found = await findingsOfExamples();
const numbers = CURRENT_EDITION.sections;
const coverage = new Map(
  Array.from(coveragePage().matchAll(/^\| \[`([a-z0-9-]+)`\]\([^)]*\) \| ([^|]*) \|/gm), ([, id, places]) => [
    id,
    places?.trim(),
  ]),
);

/** What the demands and the tables of items say of a place, read without the generated table. */
const isDeclared = (rule: string, section: SectionKey, item: number): boolean => {
  const format = FORMATS.find((each) => each.section === section);
  const field = item > 0 ? format?.items[item - 1] : undefined;
  return (
    demandsOf(section).some(({ at, rules }) => {
      const items = at[section] ?? [];
      return rules?.includes(rule) && (item === 0 ? items.length === 0 : items.includes(item));
    }) ||
    (format !== undefined && field !== undefined && rulesOfItem(field, format).some((id) => id === rule))
  );
};

it.each(allRules())(
  '%s cites the same in its findings, on its page and in the coverage',
  async (id, rule) => {
    const cited = citationsOf(id, CURRENT_EDITION);
    const own = found.filter(({ finding }) => finding.rule === id);
    expect(own).not.toEqual([]);
    for (const { finding, section } of own) {
      expect([finding.citation, finding.source].filter((ground) => ground === null)).toHaveLength(1);
      if (finding.citation === null) continue;
      expect(cited).toContain(finding.citation);
      const allowed = [section, ...FILE_SECTIONS].map((key) => numbers[key]);
      expect(allowed).toContain(finding.citation.split(' ')[0]);
    }
    const page = await pageOf(id, rule, 'en');
    expect(page.citations).toEqual(cited);
    expect(coverage.get(id)).toBe(citedPlaces(cited, '<br>') || '—');
  },
);

it.each(allRules())('%s cites what a demand or a table of items declares', (id) => {
  const keyOf = new Map(Object.entries(numbers).map(([key, number]) => [number, key as SectionKey]));
  for (const citation of citationsOf(id, CURRENT_EDITION)) {
    const [number = '', item = '0'] = citation.split(' #');
    expect(isDeclared(id, keyOf.get(number) ?? 'tsv-file', Number(item)), citation).toBe(true);
  }
});

it.each(FORMATS)('no finding on $id cites another type', (format) => {
  const allowed = [format.section, ...FILE_SECTIONS].map((key) => numbers[key]);
  for (const [id, rule] of allRules()) {
    for (const item of [null, ...(itemsOf(rule, format) ?? [])]) {
      const citation = citationOf(id, CURRENT_EDITION, format, item);
      if (citation !== null) expect(allowed).toContain(citation.split(' ')[0]);
    }
  }
});

it('rules that a demand names as advice cite nothing, and the others something', () => {
  const grounds = (id: string, demand: string): string[] => {
    const own = found.filter(({ finding }) => finding.rule === id);
    const cites = own.some(({ finding }) => finding.citation !== null);
    return [`${id} ${cites ? 'cites' : 'is silent'}: ${demand}`];
  };
  const rules = DEMANDS.flatMap((demand) =>
    (demand.rules ?? []).flatMap((id) => grounds(id, demand.says.en)),
  );
  const advice = DEMANDS.flatMap((demand) =>
    (demand.advice ?? []).flatMap((id) => grounds(id, demand.says.en)),
  );
  expect(rules.filter((line) => line.includes(' is silent: '))).toEqual([]);
  expect(advice.filter((line) => line.includes(' cites: '))).toEqual([]);
});

it('the section of a rule on files is one of those that its demands name', () => {
  const stray = allRules().filter(
    ([id, rule]) =>
      rule.scope === 'file' &&
      rule.source === undefined &&
      citationsOf(id, CURRENT_EDITION).some((citation) => !citation.includes('#')) &&
      !citationsOf(id, CURRENT_EDITION).includes(numbers[rule.section]),
  );
  expect(stray.map(([id]) => id)).toEqual([]);
});
