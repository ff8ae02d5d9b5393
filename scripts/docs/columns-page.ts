import type { Bilingual, Language } from '../../packages/core/src/language/text.ts';
import type { FieldDefinition } from '../../packages/core/src/manual/field.ts';
import type { Format } from '../../packages/core/src/manual/formats.ts';
import { headerKey } from '../../packages/core/src/records/sheet/header.ts';
import {
  INSTITUTION_LABELS,
  type InstitutionValue,
} from '../../packages/core/src/records/sheet/institution.ts';
import { institutionLayout } from '../../packages/core/src/records/sheet/institution-layout.ts';
import { COLUMNS_TEXT } from './columns-text.ts';
import { anchor, code, itemNumbers, link, page, prose, table } from './markdown.ts';
import { EVERY_FORMAT, GENERATED, LIST, sectionNumber } from './words.ts';

const REQUIRED: Readonly<Record<FieldDefinition['required'], Bilingual>> = {
  always: { ja: '必須', en: 'required' },
  conditional: { ja: '条件による', en: 'conditional' },
  never: { ja: '任意', en: 'optional' },
};

/** The page on columns and items in a language. */
export function columnsPage(language: Language): string {
  const labels = COLUMNS_TEXT[language];
  return page([
    GENERATED,
    `# ${labels.title}`,
    labels.other,
    labels.intro,
    [
      ...EVERY_FORMAT.map((format) => `- ${link(format.title[language], `#${format.id}`)} \`${format.id}\``),
      `- ${link(labels.names, '#names')}`,
      `- ${link(labels.institution, '#institution')}`,
    ].join('\n'),
    labels.recognised,
    `## ${labels.formats}`,
    ...EVERY_FORMAT.flatMap((format) => formatBlocks(format, language)),
    `## ${labels.choices}`,
    labels.choicesIntro,
    ...choiceBlocks(language),
    `${anchor('names')}\n\n## ${labels.names}`,
    labels.namesIntro,
    table(
      labels.nameHead,
      headerNames().map(([name, others]) => [name, others.map((other) => code(other)).join(LIST[language])]),
    ),
    `${anchor('institution')}\n\n## ${labels.institution}`,
    labels.institutionIntro,
    table(
      labels.institutionHead,
      institutionLayout(language).rows.map(({ value, hint }) => institutionRow(value, hint, language)),
    ),
  ]);
}

function institutionRow(value: InstitutionValue, hint: string, language: Language): string[] {
  const { title, aliases } = INSTITUTION_LABELS[value];
  const others = otherNames({ title, aliases });
  return [title.ja, others.map((other) => code(other)).join(LIST[language]), prose(hint)];
}

function formatBlocks(format: Format, language: Language): string[] {
  const labels = COLUMNS_TEXT[language];
  const rows: string[][] = [];
  for (let index = 0; index < format.items.length; index++) {
    const field = format.items[index];
    if (field) {
      rows.push(itemRow(index + 1, field, language));
      continue;
    }
    const start = index;
    while (index + 1 < format.items.length && !format.items[index + 1]) index++;
    const items = Array.from({ length: index - start + 1 }, (_, offset) => start + offset + 1);
    rows.push([itemNumbers(items), '', labels.blank, '', '', '', '']);
  }
  return [
    `${anchor(format.id)}\n\n### ${format.title[language]} (${format.section === null ? format.source?.[language] : sectionNumber(format.section)})`,
    `\`${format.id}\``,
    table(labels.itemHead, rows),
  ];
}

function itemRow(item: number, field: FieldDefinition, language: Language): string[] {
  const labels = COLUMNS_TEXT[language];
  const characters =
    field.characters.kind === 'csr' ? labels.pasted : prose(field.characters.title[language]);
  return [
    `#${item}`,
    language === 'ja' ? field.title.ja : `${field.title.ja}<br>${field.title.en}`,
    REQUIRED[field.required][language],
    field.choices ? field.choices.map(({ value }) => code(value)).join(' ') : characters,
    String(field.maxLength),
    prose(field.hint[language]),
    field.example === '' ? '—' : code(field.example),
  ];
}

/** A table for each list of choices; fields of the same choices share one. */
function choiceBlocks(language: Language): string[] {
  const labels = COLUMNS_TEXT[language];
  const lists = new Map<FieldDefinition['choices'], { field: FieldDefinition; formats: Format[] }>();
  for (const format of EVERY_FORMAT) {
    for (const field of format.items) {
      if (!field?.choices) continue;
      const known = lists.get(field.choices);
      if (known) known.formats.push(format);
      else lists.set(field.choices, { field, formats: [format] });
    }
  }
  return [...lists].flatMap(([choices = [], { field, formats }]) => [
    `**${field.title[language]}** (${formats.map(({ title }) => title[language]).join(LIST[language])})`,
    table(
      labels.choiceHead,
      choices.map(({ value, title }) => [code(value), prose(title[language])]),
    ),
  ]);
}

/** Each name that a fresh sheet heads a column with, and the other names it is read under. */
function headerNames(): [name: string, others: readonly string[]][] {
  const names = new Map<string, readonly string[]>();
  for (const field of EVERY_FORMAT.flatMap(({ items }) => items)) {
    if (field && !names.has(field.title.ja)) names.set(field.title.ja, otherNames(field));
  }
  return [...names];
}

/** The English name and the aliases, once each as they are compared. */
function otherNames({ title, aliases }: Pick<FieldDefinition, 'title' | 'aliases'>): string[] {
  const byKey = new Map<string, string>();
  for (const name of [title.en, ...aliases]) {
    if (!byKey.has(headerKey(name))) byKey.set(headerKey(name), name);
  }
  byKey.delete(headerKey(title.ja));
  return [...byKey.values()];
}
