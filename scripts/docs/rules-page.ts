import { allRules, messageOf } from '../../packages/core/src/check/message.ts';
import type { Bilingual, Language } from '../../packages/core/src/language/text.ts';
import type { DecisionId } from '../../packages/core/src/manual/decision.ts';
import { CURRENT_EDITION } from '../../packages/core/src/manual/editions/index.ts';
import { type Format, formatOf } from '../../packages/core/src/manual/formats.ts';
import { citationsOf } from '../../packages/core/src/rules/citations.ts';
import type { Example } from '../../packages/core/src/rules/example.ts';
import { EXAMPLES } from '../../packages/core/src/rules/examples.generated.ts';
import type { RuleId } from '../../packages/core/src/rules/index.generated.ts';
import type { Rule } from '../../packages/core/src/rules/rule.ts';
import { describeExample, describeFix, findingOf } from './examples.ts';
import { anchor, citedPlaces, itemNumbers, link, page, prose, table } from './markdown.ts';
import { EDITION, EVERY_FORMAT, GENERATED, LIST, SEVERITY } from './words.ts';

/** Themes by the folder of their rules, in the order of the catalogue. */
const THEMES: Readonly<Record<string, Bilingual>> = {
  field: { ja: '文字、文字数、選択肢', en: 'Characters, sizes and choices' },
  dn: { ja: '主体者DN', en: 'Subject DN' },
  csr: { ja: 'CSRと鍵', en: 'CSRs and keys' },
  item: {
    ja: '必須、FQDN、dNSName、メール、シリアル番号',
    en: 'Required items, FQDNs, dNSName, mail, serial numbers',
  },
  client: { ja: 'クライアント証明書の項目', en: 'Items of client certificates' },
  certificate: { ja: '分かっている証明書', en: 'Known certificates' },
  revocation: { ja: '失効', en: 'Revocations' },
  file: { ja: 'ファイルと件数', en: 'Files and numbers of records' },
  excel: { ja: 'Excelが変えた値', en: 'Values that Excel has changed' },
};

interface Labels {
  readonly title: string;
  readonly other: string;
  readonly intro: readonly string[];
  readonly contents: string;
  readonly head: { readonly rule: string; readonly severity: string; readonly id: string };
  readonly item: string;
  readonly manual: string;
  readonly decisions: string;
  readonly source: string;
  readonly examples: readonly [example: string, message: string, fix: string];
  readonly safeFix: string;
  readonly proposedFix: string;
  readonly sample: string;
  readonly accepted: string;
  readonly everyFile: string;
  readonly byValue: string;
}

const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    title: '規則の一覧',
    other: link('English', 'rules.en.md'),
    intro: [
      `upki-tsv が申請を確かめるときの規則です。${EDITION.ja}に基づきます。`,
      '- **エラー**のある申請は書き出しません。**注意**だけの申請は書き出します。注意には根拠を示します。\n' +
        '- 「読み方」は、マニュアルの記述をどう読むかの取り決めです（[マニュアルの読み方](reading.ja.md)）。\n' +
        '- 例はすべて実際に実行した結果で、機関名や番号は架空のものです。例に書かれていない項目は、正しい見本のままです。CSRは見本の名前で、アクセスPINは伏せて示します。\n' +
        '- 「自動」の直し方は `upki-tsv fix` がそのまま行います。「提案」は内容を確かめてから使ってください。\n' +
        '- マニュアルのどの文をどの規則が確かめるかは[マニュアルとの対応](coverage.md)にあります。',
    ],
    contents: '目次',
    head: { rule: '規則', severity: '判定', id: 'ID' },
    item: '対象',
    manual: 'マニュアル',
    decisions: '読み方',
    source: '根拠',
    examples: ['例', '指摘', '直し方'],
    safeFix: '自動',
    proposedFix: '提案',
    sample: '見本のとおり',
    accepted: '指摘のない例',
    everyFile: 'ファイル全体',
    byValue: '該当する項目',
  },
  en: {
    title: 'Rules',
    other: link('日本語', 'rules.ja.md'),
    intro: [
      `What upki-tsv checks in applications, after ${EDITION.en}.`,
      '- A record with an **error** is not exported. One with **warnings** only is; each warning names its source.\n' +
        '- A *reading* is how an unclear place of the manual is read: see [how the manual is read](reading.en.md).\n' +
        '- All examples were run; institutions and numbers in them are invented. Items that are not named are as in a correct sample; CSRs stand by the name of a sample, PINs are not shown.\n' +
        '- *Safe* fixes are made by `upki-tsv fix`; *proposed* ones want your judgement.\n' +
        '- Which sentence of the manual each rule holds: see the [coverage of the manual](coverage.md).',
    ],
    contents: 'Contents',
    head: { rule: 'Rule', severity: 'Severity', id: 'ID' },
    item: 'Where',
    manual: 'Manual',
    decisions: 'Reading',
    source: 'Source',
    examples: ['Example', 'Message', 'Fix'],
    safeFix: 'safe',
    proposedFix: 'proposed',
    sample: 'the sample as it is',
    accepted: 'Without finding',
    everyFile: 'the file as a whole',
    byValue: 'the item concerned',
  },
};

/** The rule catalogue in a language. */
export async function rulesPage(language: Language, ruleFiles: readonly string[]): Promise<string> {
  const labels = LABELS[language];
  const themes = themesOf(ruleFiles);
  const sections: string[] = [];
  for (const { title, rules } of themes) {
    sections.push(`## ${title[language]}`);
    for (const [id, rule] of rules) sections.push(...(await ruleBlocks(id, rule, language)));
  }
  return page([
    GENERATED,
    `# ${labels.title}`,
    labels.other,
    ...labels.intro,
    `## ${labels.contents}`,
    ...themes.flatMap(({ title, rules }) => [
      `**${title[language]}**`,
      table(
        [labels.head.rule, labels.head.severity, labels.head.id],
        rules.map(([id, rule]) => [
          link(prose(rule.title[language]), `#${id}`),
          severityWords(id, rule, language),
          `\`${id}\``,
        ]),
      ),
    ]),
    ...sections,
  ]);
}

interface Theme {
  readonly title: Bilingual;
  readonly rules: readonly (readonly [RuleId, Rule])[];
}

function themesOf(ruleFiles: readonly string[]): Theme[] {
  const folderOf = new Map(
    ruleFiles.map((path) => {
      const [folder = '', file = ''] = path.split('/');
      return [file.replace(/\.ts$/, ''), folder] as const;
    }),
  );
  const lost = allRules().find(([id]) => !Object.hasOwn(THEMES, folderOf.get(id) ?? ''));
  if (lost) throw new RangeError(`The rule ${lost[0]} stands in a folder that is no theme.`);
  return Object.entries(THEMES).map(([folder, title]) => ({
    title,
    rules: allRules().filter(([id]) => folderOf.get(id) === folder),
  }));
}

/** The severities of a rule: its own, and what its examples show besides. */
function severityWords(id: RuleId, { severity }: Rule, language: Language): string {
  const all = new Set([severity, ...EXAMPLES[id].bad.map((example) => example.severity ?? severity)]);
  return [...all].map((each) => SEVERITY[each][language]).join(language === 'ja' ? '／' : ' / ');
}

async function ruleBlocks(id: RuleId, rule: Rule, language: Language): Promise<string[]> {
  const labels = LABELS[language];
  const cited = citationsOf(id, CURRENT_EDITION);
  const facts = [
    `\`${id}\` · **${severityWords(id, rule, language)}**`,
    `- ${labels.item}: ${placesOf(rule, language)}`,
    ...(cited.length > 0 ? [`- ${labels.manual}: ${citedPlaces(cited)}`] : []),
    ...(rule.decisions ? [`- ${labels.decisions}: ${decisionLinks(rule.decisions, language)}`] : []),
    ...(rule.source ? [`- ${labels.source}: ${prose(rule.source[language])}`] : []),
  ];
  const [summary = '', ...list] = facts;
  const rows = await Promise.all(EXAMPLES[id].bad.map((example) => exampleRow(id, example, language)));
  const good = EXAMPLES[id].good.flatMap((example) => {
    const lines = describeExample(example, language);
    return lines.length > 0
      ? [`*${formatOf(example.type).title[language]}*: ${lines.join(LIST[language])}`]
      : [];
  });
  const accepted = [...new Set(good)];
  return [
    `${anchor(id)}\n\n### ${prose(rule.title[language])}`,
    summary,
    prose(rule.why[language]),
    list.join('\n'),
    ...(rows.length > 0 ? [table(labels.examples, rows)] : []),
    ...(accepted.length > 0
      ? [`${labels.accepted}:\n\n${accepted.map((text) => `- ${text}`).join('\n')}`]
      : []),
  ];
}

/** Decisions as links to the page that states them. */
export const decisionLinks = (decisions: readonly DecisionId[], language: Language): string =>
  decisions.map((id) => link(id, `reading.${language}.md#${id.toLowerCase()}`)).join(LIST[language]);

async function exampleRow(id: RuleId, example: Example, language: Language): Promise<string[]> {
  const labels = LABELS[language];
  const finding = await findingOf(id, example);
  if (!finding) throw new RangeError(`An example of the rule ${id} gives no finding.`);
  const format = formatOf(example.type);
  const lines = describeExample(example, language);
  const fixes = describeFix(finding, format, language);
  return [
    [`*${format.title[language]}*`, ...(lines.length > 0 ? lines : [labels.sample])].join('<br>'),
    prose(messageOf(finding, language)),
    fixes.length > 0 ? [finding.fix?.safe ? labels.safeFix : labels.proposedFix, ...fixes].join('<br>') : '—',
  ];
}

/** The items of the formats that a rule looks at; formats that give the same items share a phrase. */
function placesOf(rule: Rule, language: Language): string {
  const labels = LABELS[language];
  if (rule.scope === 'file') return labels.everyFile;
  const groups = new Map<string, Format[]>();
  for (const format of EVERY_FORMAT) {
    const items = itemsOf(rule, format);
    if (!items) continue;
    const words = items.length > 0 ? itemWords(items, format, language) : labels.byValue;
    const key = `${format.group.id}:${words}`;
    groups.set(key, [...(groups.get(key) ?? []), format]);
  }
  return [...groups]
    .map(([key, formats]) => {
      const words = key.slice(key.indexOf(':') + 1);
      const [first] = formats;
      const subject = first ? first.group.title[language] : '';
      const names = formats.map((format) => format.operation[language]);
      return `${subject} ${names.join(LIST[language])} ${words}`;
    })
    .join('; ');
}

function itemWords(items: readonly number[], format: Format, language: Language): string {
  const [only] = items;
  const title =
    items.length === 1 && only !== undefined ? format.items[only - 1]?.title[language] : undefined;
  return title === undefined ? itemNumbers(items) : `#${only} ${prose(title)}`;
}

/** Undefined where the rule does not apply to the format, empty where the value decides which item it is. */
export function itemsOf(rule: Rule, format: Format): number[] | undefined {
  switch (rule.scope) {
    case 'file':
      return undefined;
    case 'field': {
      const items = format.items.flatMap((field, index) =>
        field && rule.applies(field, format) ? [index + 1] : [],
      );
      return items.length > 0 ? items : undefined;
    }
    case 'row':
    case 'group': {
      if (!rule.applies(format)) return undefined;
      if (rule.field === null) return [];
      const item = format.itemOf[rule.field];
      return item === undefined ? undefined : [item];
    }
  }
}

/** A link to a rule's entry in the catalogue. */
export const ruleLink = (id: RuleId, language: Language): string =>
  link(`\`${id}\``, `rules.${language}.md#${id}`);
