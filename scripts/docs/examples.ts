import { check } from '../../packages/core/src/check/check.ts';
import { readFacts } from '../../packages/core/src/check/facts.ts';
import type { TypedCell } from '../../packages/core/src/language/cell.ts';
import { createCsrReader } from '../../packages/core/src/language/csr/index.ts';
import type { Bilingual, Language } from '../../packages/core/src/language/text.ts';
import type { FieldDefinition, FieldId } from '../../packages/core/src/manual/field.ts';
import { type Format, fieldAt, formatOf } from '../../packages/core/src/manual/formats.ts';
import type { Institution } from '../../packages/core/src/records/context.ts';
import type { Change, Finding } from '../../packages/core/src/records/finding.ts';
import type { Example } from '../../packages/core/src/rules/example.ts';
import type { RuleId } from '../../packages/core/src/rules/index.generated.ts';
import { exampleSet } from '../../packages/core/src/rules/sample-records.ts';
import { code, prose } from './markdown.ts';
import { LIST } from './words.ts';

const reader = createCsrReader();

/** The first finding of a rule on an example; undefined where there is none. */
export async function findingOf(id: RuleId, example: Example): Promise<Finding | undefined> {
  const { set, context } = exampleSet(example);
  const facts = await readFacts(set, reader);
  return check(set, { ...context, facts }).findings.find(({ rule }) => rule === id);
}

const HIDDEN = '••••';
const EMPTY: Bilingual = { ja: '（空）', en: '(empty)' };
const BLANK_ITEM: Bilingual = { ja: '空白の項目', en: 'blank item' };

const MAX_SHOWN = 100;

/** Long values are cut in the middle: what tells one from another often stands at its ends. */
function shortened(value: string): string {
  const characters = [...value];
  if (characters.length <= MAX_SHOWN) return value;
  return `${characters.slice(0, MAX_SHOWN - 31).join('')}…${characters.slice(-30).join('')}`;
}

/** A value as a page shows it: a PIN never, a long one cut. */
function shownValue(field: FieldDefinition | null, value: string, language: Language): string {
  if (value === '') return EMPTY[language];
  return code(field?.id === 'pin' ? HIDDEN : shortened(value));
}

const itemTitle = (format: Format, item: number, language: Language): string =>
  `#${item} ${prose((fieldAt(format, item)?.title ?? BLANK_ITEM)[language])}`;

/** What an example changes in the sample of its type, one line an item; CSRs by the name of the sample. */
export function describeExample(example: Example, language: Language): string[] {
  const format = formatOf(example.type);
  const changed = new Map<number, string>([
    ...Object.entries(example.values ?? {}).map(
      ([id, value]) => [format.itemOf[id as FieldId] ?? 0, value] as const,
    ),
    ...Object.entries(example.items ?? {}).map(([item, value]) => [Number(item), value] as const),
  ]);
  return [
    ...[...changed]
      .sort(([a], [b]) => a - b)
      .map(
        ([item, value]) =>
          `${itemTitle(format, item, language)}: ${shownValue(fieldAt(format, item), value, language)}`,
      ),
    ...CIRCUMSTANCES.flatMap(({ holds, says }) => (holds(example) ? [says(example)[language]] : [])),
    ...(example.earlier ?? []).map((each) => {
      const lines = describeExample(each, language);
      const words = lines.length > 0 ? lines.join(LIST[language]) : SAME_RECORD[language];
      return `${EARLIER[language]}${words}`;
    }),
  ];
}

const SAME_RECORD: Bilingual = { ja: '見本のとおり', en: 'the sample as it is' };
const EARLIER: Bilingual = { ja: '前の行: ', en: 'a row before: ' };

const CELL_KINDS: Readonly<Record<TypedCell['kind'], Bilingual>> = {
  text: { ja: '文字列のセル', en: 'a text cell' },
  number: { ja: '数値のセル', en: 'a number cell' },
  date: { ja: '日付のセル', en: 'a date cell' },
  boolean: { ja: '論理値のセル', en: 'a logical cell' },
  error: { ja: 'エラー値のセル', en: 'an error cell' },
  none: { ja: '結果のない数式のセル', en: 'a formula without a result' },
};

function institutionValues(institution: Institution): string[] {
  const { organization, locality, prefecture, domains = [], defaults = {} } = institution;
  const dn = { O: organization, L: locality, ST: prefecture };
  return [
    ...Object.entries(dn).flatMap(([type, value]) => (value === undefined ? [] : [`${type}=${value}`])),
    ...domains,
    ...Object.values(defaults),
  ];
}

/** What an example says of its source and surroundings besides values. */
const CIRCUMSTANCES: readonly {
  readonly holds: (example: Example) => boolean;
  readonly says: (example: Example) => Bilingual;
}[] = [
  { holds: ({ origin }) => origin === 'tsv', says: () => ({ ja: 'TSVファイル', en: 'a TSV file' }) },
  {
    holds: ({ times = 1 }) => times !== 1,
    says: ({ times = 1 }) =>
      times === 0 ? { ja: '申請なし', en: 'no records' } : { ja: `申請${times}件`, en: `${times} records` },
  },
  {
    holds: ({ hiddenRows = false }) => hiddenRows,
    says: () => ({ ja: '非表示の行がある', en: 'some rows are hidden' }),
  },
  {
    holds: ({ cells }) => Object.keys(cells ?? {}).length > 0,
    says: ({ cells }) => {
      const kinds = [...new Set(Object.values(cells ?? {}).map(({ kind }) => CELL_KINDS[kind]))];
      return { ja: kinds.map(({ ja }) => ja).join('、'), en: kinds.map(({ en }) => en).join(', ') };
    },
  },
  {
    holds: ({ record }) => (record?.quoted?.length ?? 0) > 0,
    says: () => ({ ja: '引用符で囲まれた値', en: 'values in quotation marks' }),
  },
  {
    holds: ({ record }) => record?.fieldCount !== undefined,
    says: ({ record }) => ({
      ja: `項目が${record?.fieldCount}個`,
      en: `${record?.fieldCount} items`,
    }),
  },
  {
    holds: ({ record }) => record?.unclearChoice !== undefined,
    says: ({ record }) => ({
      ja: `列「申請」: ${code(record?.unclearChoice ?? '')}`,
      en: `column 申請: ${code(record?.unclearChoice ?? '')}`,
    }),
  },
  {
    holds: ({ file }) => file?.encoding !== undefined,
    says: ({ file }) => ({ ja: `文字コード ${file?.encoding}`, en: `encoding ${file?.encoding}` }),
  },
  {
    holds: ({ file }) => (file?.emptyLines?.length ?? 0) > 0,
    says: () => ({ ja: '途中に空行', en: 'an empty line between records' }),
  },
  {
    holds: ({ file }) => file?.emptyLinesAtEnd === true,
    says: () => ({ ja: '末尾に空行', en: 'an empty line at the end' }),
  },
  {
    holds: ({ context }) => context?.institution !== undefined,
    says: ({ context }) => {
      const values = institutionValues(context?.institution ?? {}).map((value) => code(value));
      return {
        ja: `機関の値: ${values.join('、')}`,
        en: `the institution’s values: ${values.join(', ')}`,
      };
    },
  },
  {
    holds: ({ context }) => (context?.certificates?.length ?? 0) > 0,
    says: () => ({ ja: '旧証明書を指定', en: 'an old certificate is given' }),
  },
  {
    holds: ({ context }) => context?.earlierKeys !== undefined,
    says: () => ({ ja: '前のシートに同じ鍵', en: 'the same key in a sheet before' }),
  },
];

/** What a fix writes, one line an item; the CSR is not written out. */
export function describeFix(finding: Finding, format: Format, language: Language): string[] {
  return (finding.fix?.changes ?? []).map(({ item, after }: Change) => {
    const field = fieldAt(format, item);
    return `${itemTitle(format, item, language)}: ${shownValue(field, after, language)}`;
  });
}
