import { formatOf } from '../../manual/formats.ts';
import { METHODS } from '../../manual/profiles.ts';
import { fileRule } from '../rule.ts';
import { listEn } from '../words.ts';

export default fileRule<{ methods: readonly string[] }>({
  section: 'download-methods',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-09'],
  title: { ja: 'ダウンロード方法の混在', en: 'Several download methods in one file' },
  why: {
    ja: '一つのファイルに書けるダウンロード方法は一つだけです。',
    en: 'All records of a file must have the same download method.',
  },
  message: {
    ja: ({ methods }) =>
      `ダウンロード方法 ${methods.join('、')} が混ざっています。ダウンロード方法ごとにファイルを分けてください（upki-tsvのconvertは自動で分けます）。`,
    en: ({ methods }) =>
      `The download methods ${listEn(methods)} are mixed in one file. Use a separate file for each. The command convert splits them automatically.`,
  },
  check: ({ type, origin, records }) => {
    const item = formatOf(type).itemOf.method;
    if (origin !== 'tsv' || item === undefined) return undefined;
    const written = new Set(records.map(({ values }) => values[item - 1]));
    const methods = METHODS.map(({ value }) => value).filter((value) => written.has(value));
    return methods.length > 1 ? { params: { methods } } : undefined;
  },
});
