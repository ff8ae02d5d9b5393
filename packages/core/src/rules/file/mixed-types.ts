import { formatOf } from '../../manual/formats.ts';
import { fileRule } from '../rule.ts';

export default fileRule<{ types: readonly string[]; typesEn: readonly string[] }>({
  section: 'tsv-file',
  severity: 'error',
  decisions: ['D-07'],
  title: { ja: '種類の違う申請の混在', en: 'Applications of several types in one file' },
  why: {
    ja: '発行・更新・失効、サーバ・クライアントは、それぞれ別のファイルで申請します。',
    en: 'New issues, renewals and revocations, for servers and for clients, each need a file of their own.',
  },
  message: {
    ja: ({ types }) =>
      `${types.join('、')}のレコードが混ざっているようです。種類ごとにファイルを分けてください。一種類だけのはずなら、その種類を指定してください（コマンドでは --type）。`,
    en: ({ typesEn }) =>
      `The file seems to contain applications of several types (${typesEn.join('; ')}). Use a separate file for each. If there is only one type, specify it (with --type on the command line).`,
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
