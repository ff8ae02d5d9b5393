import { fieldAt, formatOf } from '../../manual/formats.ts';
import { fileRule } from '../rule.ts';
import { columnEn, columnJa, OWN_READING, samplesEn, samplesJa } from '../words.ts';

export default fileRule<{
  column: string;
  header: string;
  item: number;
  field: string;
  fieldEn: string;
  hasOwn: boolean;
  /** The part of the DN that it may hold, `OU`; empty for an item. */
  part: string;
  /** True where more columns may hold the same item. */
  several: boolean;
  samples: readonly string[];
}>({
  section: 'tsv-file',
  severity: 'warning',
  decisions: ['D-37'],
  source: OWN_READING,
  title: { ja: '読んでいない列', en: 'A column that is not read' },
  why: {
    ja: '見出しに項目名が入っている列や、値が項目らしい列でも、見出しが項目名かその別名でなければ読みません。推測では出力しないためです。',
    en: 'A column is read only if its header is the name of an item or a known alternative, even if the header contains an item’s name or the values look right. Nothing is exported on a guess.',
  },
  message: {
    ja: ({ column, header, item, field, hasOwn, part, several, samples }) =>
      `${columnJa(column, header)}は読んでいません。${
        hasOwn
          ? `#${item}「${field}」は別の列から読んでいます。`
          : part !== ''
            ? `DNの ${part} の列なら、見出しを「${part}」に直してください${part === 'OU' ? '（OUが二つ以上あれば「OU1」「OU2」）' : ''}。`
            : several
              ? `#${item}「${field}」の値なら、同じ項目のほかの列と一つの列にまとめ、見出しを「${field}」にしてください。`
              : `#${item}「${field}」の列なら、見出しを「${field}」に直してください。`
      }${samplesJa(samples)}`,
    en: ({ column, header, item, field, fieldEn, hasOwn, part, several, samples }) =>
      `${columnEn(column, header, true)} is not read. ${
        hasOwn
          ? `#${item}, “${fieldEn}”, is read from another column.`
          : part !== ''
            ? `If it is meant as ${part} of the DN, change its header to “${part}”${part === 'OU' ? ' (“OU1”, “OU2” if there are several)' : ''}.`
            : several
              ? `If it is meant as #${item}, put it into one column with the others of that item, under the header “${fieldEn}”${fieldEn === field ? '' : ` (${field})`}.`
              : `If it is meant as #${item}, change its header to “${fieldEn}”${fieldEn === field ? '' : ` (${field})`}.`
      }${samplesEn(samples)}`,
  },
  check: ({ type, sheet }) => {
    const format = formatOf(type);
    const unread = sheet?.unread ?? [];
    return unread.flatMap(({ letters, header, field: id, part = '', samples, hasOwn }) => {
      const item = format.itemOf[id] ?? 0;
      const title = fieldAt(format, item)?.title;
      if (!title) return [];
      const several = !hasOwn && part === '' && unread.filter(({ field }) => field === id).length > 1;
      return [
        {
          params: {
            column: letters,
            header,
            item,
            field: title.ja,
            fieldEn: title.en,
            hasOwn,
            part,
            several,
            samples,
          },
        },
      ];
    });
  },
});
