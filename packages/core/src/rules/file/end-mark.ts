import { fileRule } from '../rule.ts';

export default fileRule<{ mark: 'eof' | 'nul' }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-05', 'D-06', 'D-09'],
  title: { ja: 'ファイルの終わりの余分な記号', en: 'A mark behind the last record' },
  why: {
    ja: '古いソフトは、ファイルの終わりに1A（Ctrl+Z）やNULを書くことがあります。申請ではないので、余分なレコードと見られます。',
    en: 'Old programs end a file with 1A (Ctrl+Z) or with NULs. They are no application, and look like one record more.',
  },
  message: {
    ja: ({ mark }) =>
      `ファイルの終わりに、申請ではない${mark === 'eof' ? '記号（1A、Ctrl+Z）' : 'NUL（00）'}があります。取り除いてください（convertとfixは付けずに書き出します）。`,
    en: ({ mark }) =>
      `Behind the last record stands ${mark === 'eof' ? 'the end-of-file mark of DOS (1A, Ctrl+Z)' : 'a NUL (00)'}, which is no application. Remove it (convert and fix write the file without).`,
  },
  check: ({ file }) => (file?.endMark ? { params: { mark: file.endMark } } : undefined),
});
