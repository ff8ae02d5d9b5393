import { formatOf } from '../../manual/formats.ts';
import { fileRule } from '../rule.ts';

export default fileRule<{ types: readonly string[]; typesEn: readonly string[] }>({
  section: 'tsv-file',
  severity: 'error',
  decisions: ['D-07'],
  title: { ja: '種類の違う申請の混在', en: 'Applications of several types in one file' },
  why: {
    ja: '発行・更新・失効、サーバ・クライアントは、それぞれ別のファイルで申請します。',
    en: 'Issues, renewals and revocations, of servers and of clients, each have a file of their own.',
  },
  message: {
    ja: ({ types }) =>
      `${types.join('、')}のレコードが混ざっているようです。種類ごとにファイルを分けるか、--type で種類を指定してください。`,
    en: ({ typesEn }) =>
      `The file seems to hold records of several types (${typesEn.join('; ')}). Write a file for each, or name the type with --type.`,
  },
  check: ({ file }) => {
    const formats = file?.mixedTypes.map(formatOf) ?? [];
    return formats.length > 1
      ? {
          params: {
            types: formats.map(({ title }) => title.ja),
            typesEn: formats.map(({ title }) => title.en),
          },
        }
      : undefined;
  },
});
