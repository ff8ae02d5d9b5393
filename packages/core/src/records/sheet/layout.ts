import type { Bilingual, Language } from '../../language/text.ts';
import { CURRENT_EDITION } from '../../manual/editions/index.ts';
import type { FieldDefinition } from '../../manual/field.ts';
import { type ApplicationType, type Format, formatOf } from '../../manual/formats.ts';
import { dnPartsOf } from './dn-parts.ts';
import { dropDown, type LayoutInput, promptTitle } from './layout-input.ts';

export interface LayoutOptions {
  /** Columns for the parts of the DN in place of one for the whole. */
  readonly dnParts?: boolean;
  /** Default `ja`. */
  readonly language?: Language;
}

export interface LayoutColumn extends LayoutInput {
  /** 1-based number of the item; null for the column 申請. */
  readonly item: number | null;
  readonly header: string;
  readonly required: FieldDefinition['required'];
  /** In characters of the standard font. */
  readonly width: number;
  /** Number format of the whole column: text. */
  readonly numberFormat: '@';
}

/** A fresh sheet for one type of application, for any program that makes sheets. Rows are 1-based. */
export interface SheetLayout {
  readonly type: ApplicationType;
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly LayoutColumn[];
  /** Texts of the rows up to the header; nothing stands below. The first rows have one text each, which may run on. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Row that says which items must be filled in. */
  readonly requiredRow: number;
  readonly exampleRow: number;
  readonly headerRow: number;
}

const MAX_WIDTH = 44;

const MARKS: Readonly<Record<FieldDefinition['required'], Bilingual>> = {
  always: { ja: '● 必須', en: '● required' },
  conditional: { ja: '▲ 条件付き', en: '▲ conditional' },
  never: { ja: '○ 任意', en: '○ optional' },
};

const TEXTS = {
  ja: {
    title: (format: Format) => format.title.ja,
    notes: [
      '見出しの下の行から、1行に1件を書きます。列は並べ替えられます。見出しの名前は変えないでください。',
      'セルを選ぶと書き方が出ます。「申請」が「済」「除外」の行は出力されません。',
    ],
    edition: ({ source }: Format) =>
      source
        ? `${source.ja}による`
        : `操作マニュアル 利用管理者用 第${CURRENT_EDITION.id}版（${CURRENT_EDITION.date}）による`,
    limit: (max: number, characters: string) => `${max}文字まで。${characters}。`,
    example: (example: string) => `例：${example}`,
    tooLong: (max: number) => `${max}文字までです。このままにしますか。`,
    apply: {
      header: '申請',
      entries: ['対象', '済', '除外'],
      hint: '空か「対象」の行を申請します。「済」「除外」の行は出力されません。',
    },
  },
  en: {
    title: (format: Format) => `${format.title.en.charAt(0).toUpperCase()}${format.title.en.slice(1)}`,
    notes: [
      'One application a row, from the row below the headers. Columns may be moved; do not rename the headers.',
      'Select a cell to see how it is filled in. Rows with done or skip in the first column are not exported.',
    ],
    edition: ({ source }: Format) =>
      source
        ? `By ${source.en}`
        : `By the operation manual for 利用管理者, edition ${CURRENT_EDITION.id} (${CURRENT_EDITION.date})`,
    limit: (max: number, characters: string) => `Up to ${max} characters: ${characters}.`,
    example: (example: string) => `e.g. ${example}`,
    tooLong: (max: number) => `It may have up to ${max} characters. Keep it as it is?`,
    apply: {
      header: 'apply',
      entries: ['done', 'skip'],
      hint: 'Rows where it is empty are applied for; rows with done or skip are not exported.',
    },
  },
} as const;

/** The fresh sheet of a type. Its header is read back as that type, and it holds no record. */
export function layoutOf(
  type: ApplicationType,
  { dnParts = false, language = 'ja' }: LayoutOptions = {},
): SheetLayout {
  const format = formatOf(type);
  const texts = TEXTS[language];
  const columns: Described[] = [
    applyColumn(language),
    ...format.items.flatMap((field, index) => {
      if (!field) return [];
      if (field.id !== 'subjectDn' || !dnParts) return [fieldColumn(field, index + 1, language)];
      return partColumns(format, index + 1, language);
    }),
  ];
  const [howTo, more] = texts.notes;
  const above = [texts.title(format), howTo, `${more}　${texts.edition(format)}`];
  return {
    type,
    name: format.sheetName[language],
    columns: columns.map(({ column }) => column),
    rows: [
      ...above.map((line) => [line]),
      columns.map(({ column }) => markOf(column, language)),
      columns.map(({ example }) => (example === '' ? null : texts.example(example))),
      columns.map(({ column }) => column.header),
    ],
    requiredRow: above.length + 1,
    exampleRow: above.length + 2,
    headerRow: above.length + 3,
  };
}

interface Described {
  readonly column: LayoutColumn;
  readonly example: string;
}

const markOf = ({ item, required }: LayoutColumn, language: Language): string =>
  item === null ? MARKS[required][language] : `${MARKS[required][language]} #${item}`;

function applyColumn(language: Language): Described {
  const { header, entries, hint } = TEXTS[language].apply;
  return {
    column: {
      item: null,
      header,
      required: 'never',
      width: 12,
      numberFormat: '@',
      prompt: { title: header, text: hint },
      entries,
    },
    example: '',
  };
}

function fieldColumn(field: FieldDefinition, item: number, language: Language): Described {
  const list = field.choices && dropDown(field.choices, language);
  const example = list?.entries.find((entry) => entry.startsWith(`${field.example}:`)) ?? field.example;
  return {
    column: {
      item,
      header: field.title[language],
      required: field.required,
      width: list ? Math.min(MAX_WIDTH, Math.max(...list.entries.map(displayWidth)) + 4) : field.width,
      numberFormat: '@',
      ...inputOf(field, example, language),
    },
    example,
  };
}

function partColumns(format: Format, item: number, language: Language): Described[] {
  return dnPartsOf(format).map(({ header, required, maxLength, example, width, hint }) => ({
    column: {
      item,
      header,
      required,
      width,
      numberFormat: '@',
      prompt: {
        title: header,
        text: lines(MARKS[required][language], hint[language], exampleLine(example, language)),
      },
      maxLength,
      alert: TEXTS[language].tooLong(maxLength),
    },
    example,
  }));
}

/** A CSR is not held to its length, since it is shortened on export. */
function inputOf(field: FieldDefinition, example: string, language: Language): LayoutInput {
  const texts = TEXTS[language];
  const { characters, choices, hint, maxLength } = field;
  const limited = !choices && characters.kind !== 'csr';
  return {
    prompt: {
      title: promptTitle(field.title[language]),
      text: lines(
        MARKS[field.required][language],
        hint[language],
        limited ? texts.limit(maxLength, characters.title[language]) : '',
        exampleLine(example, language),
      ),
    },
    ...(choices && dropDown(choices, language)),
    ...(limited && { maxLength, alert: texts.tooLong(maxLength) }),
  };
}

const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');
const exampleLine = (example: string, language: Language): string =>
  example === '' ? '' : TEXTS[language].example(example);

/** Width in columns of half-width characters. */
const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\x20-\x7e\u2013]/.test(character) ? 1 : 2), 0);
