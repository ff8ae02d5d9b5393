import { formatOf } from '../../manual/formats.ts';
import { METHODS } from '../../manual/profiles.ts';
import { fileRule } from '../rule.ts';

export default fileRule<{ methods: readonly string[] }>({
  section: 'download-methods',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-09'],
  title: { ja: 'ダウンロード方法の混在', en: 'Several download methods in one file' },
  why: {
    ja: '一つのファイルに書けるダウンロード方法は一つだけです。',
    en: 'One file has records of one download method.',
  },
  message: {
    ja: ({ methods }) =>
      `ダウンロード方法 ${methods.join('、')} が混ざっています。方法ごとにファイルを分けてください（convertは自動で分けます）。`,
    en: ({ methods }) =>
      `The download methods ${methods.join(', ')} stand in one file. Write a file for each (convert does so by itself).`,
  },
  check: ({ type, origin, records }) => {
    const item = formatOf(type).itemOf.method;
    if (origin !== 'tsv' || item === undefined) return undefined;
    const written = new Set(records.map(({ values }) => values[item - 1]));
    const methods = METHODS.map(({ value }) => value).filter((value) => written.has(value));
    return methods.length > 1 ? { params: { methods } } : undefined;
  },
});
