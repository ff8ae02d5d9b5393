import type { BadExamplePage, ExamplePage, ExampleValue, RulePage } from '../rules/page.ts';
import type { RuleSummary } from '../rules/summary.ts';
import { excerpt } from './excerpt.ts';
import type { View } from './finding.ts';
import { visible } from './visible.ts';
import { padded, textWidth } from './width.ts';

const VALUE_WIDTH = 88;

/** The catalogue: id, severity, title. */
export function rulesTable(rules: readonly RuleSummary[], { texts, style, quiet }: View): string[] {
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const severityWidth = Math.max(...Object.values(texts.severity).map(textWidth));
  const lines = rules.map(({ id, severity, title }) => {
    const label = padded(texts.severity[severity], severityWidth);
    const coloured = severity === 'error' ? style.red(label) : style.yellow(label);
    return `${padded(id, idWidth)}  ${coloured}  ${title}`;
  });
  return quiet ? lines : [...lines, '', texts.rules.count(rules.length)];
}

/** One rule: what, why, where it stands in the manual, examples. */
export function ruleLines(page: RulePage, view: View): string[] {
  const { texts, style } = view;
  return [
    `${style.bold(page.id)}  ${texts.severity[page.severity]}  ${page.title}`,
    '',
    `${texts.rules.why}: ${page.why}`,
    ...(page.source === null ? [] : [`${texts.rules.source}: ${page.source}`]),
    ...(page.citations.length > 0 ? [`${texts.rules.items}: ${bySection(page.citations).join('; ')}`] : []),
    ...page.decisions.map((decision) => `${texts.rules.decisions}: ${texts.rules.reading(decision)}`),
    ...page.examples.good.flatMap((example) => exampleLines(texts.rules.good, example, view)),
    ...page.examples.bad.flatMap((example) => badLines(example, view)),
  ];
}

/** `5-3-1 #1 #7` for `5-3-1 #1` and `5-3-1 #7`. */
function bySection(citations: readonly string[]): string[] {
  const items = new Map<string, string[]>();
  for (const citation of citations) {
    const [section = '', item] = citation.split(' ');
    const known = items.get(section) ?? [];
    items.set(section, item === undefined ? known : [...known, item]);
  }
  return [...items].map(([section, numbers]) => [section, ...numbers].join(' '));
}

function exampleLines(label: string, example: ExamplePage, { texts, style }: View): string[] {
  const notes = example.times > 1 ? `  ${texts.rules.repeated(example.times)}` : '';
  const none = example.values.length + example.circumstances.length + example.earlier.length === 0;
  return [
    '',
    `${style.bold(label)}: ${example.type}${notes}`,
    ...(none ? [`  ${texts.rules.unchanged}`] : []),
    ...example.circumstances.map(({ name, value }) => `  ${name}: ${short(value)}`),
    ...example.earlier.map((values) => {
      const list = values.map((value) => valueText(value, texts)).join('  ');
      return `  ${texts.rules.earlier}: ${list === '' ? texts.rules.unchanged : list}`;
    }),
    ...example.values.map((value) => `  ${valueText(value, texts)}`),
  ];
}

function badLines(example: BadExamplePage, view: View): string[] {
  const { texts, style } = view;
  return [
    ...exampleLines(texts.rules.bad, example, view),
    `  ${style.red('→')} ${visible(example.message)}`,
    ...example.fixed.map((value) => `  ${texts.rules.fixed}: ${valueText(value, texts)}`),
  ];
}

const valueText = ({ item, name, value }: ExampleValue, texts: View['texts']): string =>
  `#${item} ${name ?? texts.report.blankItem}: ${value === '' ? texts.report.nothing : short(value)}`;

const short = (value: string): string => excerpt(value, [], VALUE_WIDTH).text;
