import {
  CURRENT_EDITION,
  check,
  citationsOf,
  type Finding,
  fieldAt,
  formatOf,
  type Language,
  messageOf,
  type Rule,
  type RuleId,
  readFacts,
} from '@upki-tsv/core';
import { EXAMPLES, type Example, exampleSet } from '@upki-tsv/core/examples';
import { type RuleSummary, summaryOf } from './summary.ts';

/** A rule in one language with all that is known of it. */
export interface RulePage extends RuleSummary {
  readonly why: string;
  /** Who says so where it is not the manual; null where the manual says all of it. */
  readonly source: string | null;
  /** Sections and items of the manual that the rule's findings cite, `5-3-1 #7`; none where the manual says nothing. */
  readonly citations: readonly string[];
  readonly decisions: readonly string[];
  readonly examples: { readonly good: readonly ExamplePage[]; readonly bad: readonly BadExamplePage[] };
}

export interface ExamplePage {
  readonly type: string;
  /** What differs from the sample record of the type. */
  readonly values: readonly ExampleValue[];
  readonly times: number;
  /** The records before it. */
  readonly earlier: readonly (readonly ExampleValue[])[];
  /** What differs in the file or in what is known besides. */
  readonly circumstances: readonly ExampleCircumstance[];
}

export interface ExampleValue {
  readonly item: number;
  readonly name: string | null;
  readonly value: string;
}

export interface ExampleCircumstance {
  readonly name: string;
  readonly value: string;
}

export interface BadExamplePage extends ExamplePage {
  readonly message: string;
  readonly fixed: readonly ExampleValue[];
}

export async function pageOf(id: RuleId, rule: Rule, language: Language): Promise<RulePage> {
  const examples = EXAMPLES[id];
  const found = await Promise.all(examples.bad.map((example) => findingOf(id, example)));
  const bad = examples.bad.map((example, index) => badExample(example, found[index], language));
  return {
    ...summaryOf(id, rule, language),
    why: rule.why[language],
    source: rule.source?.[language] ?? null,
    citations: citationsOf(id, CURRENT_EDITION),
    decisions: rule.decisions ?? [],
    examples: { good: examples.good.map((example) => examplePage(example, language)), bad },
  };
}

function examplePage(example: Example, language: Language): ExamplePage {
  const { file, record, hiddenRows, context, origin } = example;
  const circumstances = Object.entries({ origin, file, record, hiddenRows, context });
  return {
    type: example.type,
    values: valuesOf(example, language),
    times: example.times ?? 1,
    earlier: (example.earlier ?? []).map((each) => valuesOf(each, language)),
    circumstances: circumstances.flatMap(([name, value]) =>
      value === undefined
        ? []
        : [{ name, value: typeof value === 'string' ? value : JSON.stringify(value, plain) }],
    ),
  };
}

const plain = (_: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value) : value;

function valuesOf(example: Example, language: Language): ExampleValue[] {
  const format = formatOf(example.type);
  const { set } = exampleSet({ ...example, times: 1, earlier: [] });
  const written = new Set([
    ...Object.keys({ ...example.values, ...example.cells }).map(
      (field) => format.itemOf[field as keyof typeof format.itemOf] ?? 0,
    ),
    ...Object.keys(example.items ?? {}).map(Number),
  ]);
  return [...written]
    .filter((item) => item > 0)
    .sort((one, other) => one - other)
    .map((item) => ({
      item,
      name: fieldAt(format, item)?.title[language] ?? null,
      value:
        example.cells?.[fieldAt(format, item)?.id ?? 'csr']?.text ?? set.records[0]?.values[item - 1] ?? '',
    }));
}

async function findingOf(id: string, example: Example): Promise<Finding | undefined> {
  const { set, context } = exampleSet(example);
  const { findings } = check(set, { ...context, facts: await readFacts(set) });
  return findings.find(({ rule }) => rule === id);
}

function badExample(example: Example, finding: Finding | undefined, language: Language): BadExamplePage {
  const format = formatOf(example.type);
  return {
    ...examplePage(example, language),
    message: finding ? messageOf(finding, language) : '',
    fixed: (finding?.fix?.changes ?? []).map(({ item, after }) => ({
      item,
      name: fieldAt(format, item)?.title[language] ?? null,
      value: after,
    })),
  };
}
