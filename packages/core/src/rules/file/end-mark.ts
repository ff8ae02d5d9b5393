import { fileRule } from '../rule.ts';

export default fileRule<{ mark: 'eof' | 'nul' }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-05', 'D-06', 'D-09'],
  title: { ja: 'ファイルの終わりの余分な記号', en: 'An end-of-file mark after the last record' },
  why: {
    ja: '古いソフトは、ファイルの終わりに1A（Ctrl+Z）やNULを書くことがあります。申請ではないので、余分なレコードとみなされます。',
    en: 'Old programs may end a file with 1A (Ctrl+Z) or NUL. These are not part of an application, and would look like an extra record.',
  },
  message: {
    ja: ({ mark }) =>
      `ファイルの終わりに、申請ではない${mark === 'eof' ? '記号（1A、Ctrl+Z）' : 'NUL（00）'}があります。取り除いてください（upki-tsvのconvertとfixは付けずに書き出します）。`,
    en: ({ mark }) =>
      `There is ${mark === 'eof' ? 'a DOS end-of-file mark (1A, Ctrl+Z)' : 'a NUL (00)'} after the last record. Remove it. The commands convert and fix write the file without it.`,
  },
  check: ({ file }) => (file?.endMark ? { params: { mark: file.endMark } } : undefined),
});
