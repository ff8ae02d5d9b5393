import { allRules } from '../../packages/core/src/check/message.ts';
import type { Bilingual } from '../../packages/core/src/language/text.ts';
import type { Demand, ManualItem } from '../../packages/core/src/manual/demand.ts';
import { DEMANDS, MANUAL_ITEMS } from '../../packages/core/src/manual/editions/2.18-demands/index.ts';
import { CURRENT_EDITION } from '../../packages/core/src/manual/editions/index.ts';
import { FORMATS, type ManualFormat } from '../../packages/core/src/manual/formats.ts';
import { citationsOf } from '../../packages/core/src/rules/citations.ts';
import type { RuleId } from '../../packages/core/src/rules/index.generated.ts';
import { COVERED_SECTIONS, demandsOf, rulesOfItem } from './coverage.ts';
import { citedPlaces, itemNumbers, page, prose, table } from './markdown.ts';
import { decisionLinks, ruleLink } from './rules-page.ts';
import { EDITION, GENERATED, sectionNumber } from './words.ts';

type CoveredSection = (typeof COVERED_SECTIONS)[number];

const TITLES: Readonly<Partial<Record<CoveredSection, Bilingual>>> = {
  'server-dn': { ja: '鍵ペア、CSR、DNの決まり', en: 'key pairs, CSRs and DNs' },
  'server-renewal-keys': { ja: '更新の鍵ペアとCSR', en: 'key pairs and CSRs of renewals' },
  'download-methods': { ja: 'ダウンロード方法', en: 'download methods' },
  'tsv-file': { ja: 'TSVファイルの形式', en: 'the form of TSV files' },
  characters: { ja: '使える文字', en: 'characters' },
  'pin-file': { ja: 'アクセスPINファイル', en: 'the access PIN file' },
  'certificate-zip': { ja: '証明書のZIP', en: 'the ZIP of certificates' },
};

/** The coverage of the manual, in both languages. */
export function coveragePage(): string {
  const unchecked = DEMANDS.filter((demand) => demand.unchecked);
  const alone = unchecked.filter((demand) => !demand.rules && !demand.advice && !demand.done);
  return page([
    GENERATED,
    '# マニュアルとの対応 · Coverage of the manual',
    `${EDITION.ja}の 2-1-1、2-2-1、3-1、5 が申請に求めることを一つずつ挙げ、upki-tsv がそれを何で確かめるかを示します。文は upki-tsv の言葉で書いたもので、マニュアルの引用ではありません。`,
    `*What sections 2-1-1, 2-2-1, 3-1 and 5 of ${EDITION.en} ask of an application, one demand at a time and in our own words, and what in upki-tsv holds it.*`,
    `- 求めること *(demands)*: ${DEMANDS.length}\n` +
      `- 規則または書き出しで確かめるもの *(held by a rule or by the export)*: ${DEMANDS.length - alone.length}（うち一部 *of these in part*: ${unchecked.length - alone.length}）\n` +
      `- プログラムでは確かめられないもの *(not checkable)*: ${alone.length}`,
    '- ✔ 書き出すときに upki-tsv が自ら満たします。 *Done by upki-tsv itself on export.*\n' +
      '- ☞ 同じところを見る助言です。マニュアルの言うことではないので、根拠を別に示し、マニュアルは引きません。 *Advice about the same, which the manual does not give: it names its own source and cites nothing.*\n' +
      '- △ プログラムでは確かめられない部分と、その理由です。 *What a program cannot check, and why.*\n' +
      '- D-NN は[マニュアルの読み方](reading.ja.md)の番号です。 *D-NN: see [how the manual is read](reading.en.md).*',
    ...COVERED_SECTIONS.flatMap(sectionBlocks),
    '## 規則から · From the rules back',
    'それぞれの規則が、マニュアルのどこ、どの読み方、どの根拠に基づくかです。\n*What each rule stands for: places of the manual, decisions on how it is read, other sources.*',
    table(
      ['規則 *(rule)*', 'マニュアル *(manual)*', '読み方 *(reading)*', 'そのほかの根拠 *(other source)*'],
      allRules().map(([id, rule]) => [
        ruleLink(id, 'ja'),
        citedPlaces(citationsOf(id, CURRENT_EDITION), '<br>') || '—',
        decisionLinks(rule.decisions ?? [], 'ja') || '—',
        both(rule.source),
      ]),
    ),
  ]);
}

const both = (text: Bilingual | undefined): string =>
  text ? `${prose(text.ja)}<br>*${prose(text.en)}*` : '—';

function sectionBlocks(section: CoveredSection): string[] {
  const format = FORMATS.find((each) => each.section === section);
  const title = format?.title ?? TITLES[section];
  if (!title) throw new RangeError(`The section ${section} has no title.`);
  const head = ['求めること *(demand)*', '確かめ方 *(held by)*'];
  const demands = demandsOf(section);
  return [
    `## ${sectionNumber(section)} ${title.ja} · ${title.en}`,
    ...(format
      ? [
          itemTable(format),
          table(
            ['番号 *(item)*', ...head],
            demands.map((demand) => [itemNumbers(demand.at[section] ?? []), ...demandCells(demand)]),
          ),
        ]
      : [table(head, demands.map(demandCells))]),
  ];
}

const demandCells = ({
  says,
  rules = [],
  advice = [],
  decisions = [],
  done,
  unchecked,
}: Demand): string[] => [
  both(says),
  [
    ...(rules.length > 0 ? [rules.map((id) => ruleLink(id as RuleId, 'ja')).join(', ')] : []),
    ...(advice.length > 0 ? [`☞ ${advice.map((id) => ruleLink(id as RuleId, 'ja')).join(', ')}`] : []),
    ...(decisions.length > 0 ? [decisionLinks(decisions, 'ja')] : []),
    ...(done ? [`✔ ${both(done)}`] : []),
    ...(unchecked ? [`△ ${both(unchecked)}`] : []),
  ].join('<br>'),
];

function itemTable(format: ManualFormat): string {
  const rows = MANUAL_ITEMS[format.id].map((row, index) => {
    const rules = rulesOfItem(format.items[index] ?? null, format);
    return [
      `#${index + 1}`,
      ...(row ? printed(row) : ['空白 *(blank)*', '', '', '']),
      [
        rules.map((id) => ruleLink(id, 'ja')).join(', '),
        ...(row?.decision ? [decisionLinks([row.decision], 'ja')] : []),
      ].join('<br>'),
    ];
  });
  return table(
    [
      '番号 *(item)*',
      '項目名 *(name)*',
      '必須 *(mark)*',
      '文字 *(characters)*',
      '文字数 *(size)*',
      '確かめ方 *(held by)*',
    ],
    rows,
  );
}

const printed = ({ name, mark, characters, size, sizeRead, choices }: ManualItem): string[] => [
  name,
  mark,
  choices ? `${characters}: ${choices.join(' ')}` : characters,
  sizeRead === undefined ? String(size) : `${size} → ${sizeRead}`,
];
