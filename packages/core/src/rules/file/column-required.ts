import type { FieldId } from '../../manual/field.ts';
import { fieldAt, formatOf } from '../../manual/formats.ts';
import { type RecordSet, valueAt } from '../../records/record.ts';
import { needsFileName, needsUserMail } from '../parts/client-needs.ts';
import { fileRule } from '../rule.ts';
import { columnEn, columnJa } from '../words.ts';

export default fileRule<{
  item: number;
  field: string;
  fieldEn: string;
  column: string;
  header: string;
}>({
  section: 'tsv-file',
  severity: 'error',
  decisions: ['D-37'],
  title: { ja: '必須項目の列の不足', en: 'No column for a required item' },
  why: {
    ja: '必須の項目の列がシートになければ、どの行の値も読めません。行ごとではなく、シートに一度だけ指摘します。',
    en: 'Without a column for a required item, no row can have a value for it. This is reported once for the sheet, not for every row.',
  },
  message: {
    ja: ({ item, field, column, header }) =>
      `#${item} の列がありません。見出しが「${field}」の列を加えてください。${
        column ? `${columnJa(column, header)}がその列なら、見出しを「${field}」に直してください。` : ''
      }`,
    en: ({ item, field, fieldEn, column, header }) =>
      `There is no column for #${item}. Add a column with the header “${fieldEn}”${fieldEn === field ? '' : ` (${field})`}.${
        column ? ` If ${columnEn(column, header)} is that column, change its header.` : ''
      }`,
  },
  check: (set) => {
    const { missing = [], candidates = [] } = set.sheet ?? {};
    const format = formatOf(set.type);
    return missing.flatMap((id) => {
      const item = format.itemOf[id] ?? 0;
      const field = fieldAt(format, item);
      if (!field || !isNeeded(id, field.required, set)) return [];
      const candidate = candidates.find((each) => each.field === id);
      const { ja, en } = field.title;
      const { letters = '', header = '' } = candidate ?? {};
      return [{ params: { item, field: ja, fieldEn: en, column: letters, header }, field: id }];
    });
  },
});

/** Whether any record must have the item: a conditional one is missed only where a record's choices ask for it. */
function isNeeded(id: FieldId, required: string, { type, records }: RecordSet): boolean {
  if (records.length === 0) return false;
  if (required === 'always') return true;
  const format = formatOf(type);
  const choiceOf = (
    record: RecordSet['records'][number],
    field: 'profile' | 'method',
  ): string | undefined => {
    const item = format.itemOf[field] ?? 0;
    const value = valueAt(record, item - 1).trim();
    return fieldAt(format, item)?.choices?.some((choice) => choice.value === value) ? value : undefined;
  };
  const needs = { userMail: needsUserMail, fileName: needsFileName }[id as string];
  return (
    needs !== undefined &&
    records.some((record) => needs(choiceOf(record, 'profile'), choiceOf(record, 'method')))
  );
}
