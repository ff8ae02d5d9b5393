import type { FieldDefinition } from '../formats/field.ts';
import { type ApplicationType, type Format, formatOf } from '../formats/formats.ts';
import { CURRENT_EDITION } from '../manual/edition.ts';
import type { Choice } from '../manual/profiles.ts';
import { CLIENT_PROFILES, METHODS, SERVER_PROFILES } from '../manual/profiles.ts';
import type { Bilingual, Language } from '../text.ts';
import { dnPartsOf } from './dn-parts.ts';
import { INSTITUTION_LABELS, INSTITUTION_SHEET, type InstitutionValue } from './institution.ts';

export interface LayoutOptions {
  /** Columns for the parts of the DN in place of one for the whole. */
  readonly dnParts?: boolean;
  /** Default `ja`. */
  readonly language?: Language;
}

/** What a cell takes, and what is said of it while it is filled in. */
export interface LayoutInput {
  /** Shown beside the selected cell: Excel allows 32 characters of title and 255 of text. */
  readonly prompt: { readonly title: string; readonly text: string };
  /**
   * Entries of a drop-down, 255 characters in all and none with a comma, so that they fit a list written into the
   * validation itself and stay with the sheet when it is copied to another workbook.
   */
  readonly entries?: readonly string[];
  /** Most characters, where that is worth a warning while typing. */
  readonly maxLength?: number;
  /** What to say of a value that is not as it should be, up to 225 characters; it may be kept all the same. */
  readonly alert?: string;
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

export interface InstitutionRow extends LayoutInput {
  readonly value: InstitutionValue;
  readonly label: string;
  readonly hint: string;
}

/** A fresh sheet for the institution's own values: labels in one column, values in the next, hints after. */
export interface InstitutionLayout {
  readonly name: string;
  /** Texts of the first rows, one each. */
  readonly notes: readonly string[];
  readonly rows: readonly InstitutionRow[];
}

/** Excel's limit of a prompt's title. */
const MAX_PROMPT_TITLE = 32;
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
    edition: `操作マニュアル 利用管理者用 第${CURRENT_EDITION.id}版（${CURRENT_EDITION.date}）による`,
    limit: (max: number, characters: string) => `${max}文字まで。${characters}。`,
    example: (example: string) => `例：${example}`,
    choose: (codes: readonly string[]) =>
      `一覧から選ぶか、番号だけ（${codes.join('、')}）を書いてください。このままにしますか。`,
    tooLong: (max: number) => `${max}文字までです。このままにしますか。`,
    apply: {
      header: '申請',
      entries: ['対象', '済', '除外'],
      hint: '空か「対象」の行を申請します。「済」「除外」の行は出力されません。',
    },
    institution: [
      'ここに書いた値は、DNの確認と、空の項目を埋める候補（fix --all）に使います。分かるものだけで構いません。',
    ],
  },
  en: {
    title: (format: Format) => `${format.title.en.charAt(0).toUpperCase()}${format.title.en.slice(1)}`,
    notes: [
      'One application a row, from the row below the headers. Columns may be moved; do not rename the headers.',
      'Select a cell to see how it is filled in. Rows with done or skip in the first column are not exported.',
    ],
    edition: `By the operation manual for 利用管理者, edition ${CURRENT_EDITION.id} (${CURRENT_EDITION.date})`,
    limit: (max: number, characters: string) => `Up to ${max} characters: ${characters}.`,
    example: (example: string) => `e.g. ${example}`,
    choose: (codes: readonly string[]) =>
      `Choose from the list, or write the number alone (${codes.join(', ')}). Keep it as it is?`,
    tooLong: (max: number) => `It may have up to ${max} characters. Keep it as it is?`,
    apply: {
      header: 'apply',
      entries: ['done', 'skip'],
      hint: 'Rows where it is empty are applied for; rows with done or skip are not exported.',
    },
    institution: [
      'DNs are compared with these values, and fix --all fills empty items with them. Fill in what you know.',
    ],
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
  const above = [texts.title(format), howTo, `${more}　${texts.edition}`];
  return {
    type,
    name: sheetName(format, language),
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

const SUBJECTS = { server: { ja: 'サーバ', en: 'Server' }, client: { ja: 'クライアント', en: 'Client' } };
const OPERATIONS = {
  issue: { ja: '発行', en: ' issue' },
  renew: { ja: '更新', en: ' renew' },
  revoke: { ja: '失効', en: ' revoke' },
};

const sheetName = ({ subject, operation }: Format, language: Language): string =>
  SUBJECTS[subject][language] + OPERATIONS[operation][language];

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
  const entries = entriesOf(field.choices, language);
  const example = entries?.find((entry) => entry.startsWith(`${field.example}:`)) ?? field.example;
  return {
    column: {
      item,
      header: field.title[language],
      required: field.required,
      width: entries ? Math.min(MAX_WIDTH, Math.max(...entries.map(displayWidth)) + 4) : field.width,
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
  const entries = entriesOf(choices, language);
  const limited = !entries && characters.kind !== 'csr';
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
    ...(entries && { entries, alert: texts.choose(choices?.map(({ value }) => value) ?? []) }),
    ...(limited && { maxLength, alert: texts.tooLong(maxLength) }),
  };
}

const INSTITUTION_HINTS: Readonly<Record<InstitutionValue, Bilingual>> = {
  organization: {
    ja: 'サービスに登録した英語の機関名。例：Example University',
    en: 'The English name registered with the service, e.g. Example University',
  },
  locality: { ja: '登録した市区町村。例：Chiyoda-ku', en: 'As registered, e.g. Chiyoda-ku' },
  prefecture: { ja: '登録した都道府県。例：Tokyo', en: 'As registered, e.g. Tokyo' },
  domains: {
    ja: '登録したドメイン。複数はカンマで区切ります。例：example.ac.jp,example.jp',
    en: 'Registered domains, separated by commas, e.g. example.ac.jp,example.jp',
  },
  adminName: { ja: '空の #8 に入れる値', en: 'For an empty #8' },
  adminUnit: { ja: '空の #9 に入れる値', en: 'For an empty #9' },
  adminMail: { ja: '発行と更新で、空の #10 に入れる値', en: 'For an empty #10 of issues and renewals' },
  software: { ja: 'サーバ証明書で、空の #12 に入れる値', en: 'For an empty #12 of server certificates' },
  serverProfile: { ja: 'サーバ証明書で、空の #2 に入れる値', en: 'For an empty #2 of server certificates' },
  clientProfile: {
    ja: 'クライアント証明書で、空の #2 に入れる値',
    en: 'For an empty #2 of client certificates',
  },
  method: { ja: 'クライアント証明書で、空の #3 に入れる値', en: 'For an empty #3 of client certificates' },
};

const INSTITUTION_CHOICES: Readonly<Partial<Record<InstitutionValue, readonly Choice[]>>> = {
  serverProfile: SERVER_PROFILES,
  clientProfile: CLIENT_PROFILES,
  method: METHODS,
};

/** The fresh institution sheet, which `readInstitution` reads back. */
export function institutionLayout(language: Language = 'ja'): InstitutionLayout {
  const rows = (Object.keys(INSTITUTION_LABELS) as InstitutionValue[]).map((value): InstitutionRow => {
    const label = INSTITUTION_LABELS[value].title[language];
    const hint = INSTITUTION_HINTS[value][language];
    const choices = INSTITUTION_CHOICES[value];
    const entries = entriesOf(choices, language);
    return {
      value,
      label,
      hint,
      prompt: { title: promptTitle(label), text: hint },
      ...(entries && {
        entries,
        alert: TEXTS[language].choose(choices?.map((choice) => choice.value) ?? []),
      }),
    };
  });
  return { name: INSTITUTION_SHEET[language], notes: TEXTS[language].institution, rows };
}

/** `3: RSA 2048…`, which is read as `3`; a comma would end an entry of the list. */
function entriesOf(
  choices: readonly Choice[] | undefined,
  language: Language,
): readonly string[] | undefined {
  return choices?.map(({ value, title }) => `${value}: ${title[language].replaceAll(', ', ' – ')}`);
}

const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');
const exampleLine = (example: string, language: Language): string =>
  example === '' ? '' : TEXTS[language].example(example);

/** A title cut at a word where it is longer than Excel allows. */
function promptTitle(title: string): string {
  if (title.length <= MAX_PROMPT_TITLE) return title;
  const end = title.lastIndexOf(' ', MAX_PROMPT_TITLE);
  return title.slice(0, end > 0 ? end : MAX_PROMPT_TITLE);
}

/** Width in columns of half-width characters. */
const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\x20-\x7e\u2013]/.test(character) ? 1 : 2), 0);
