import { fileRule } from '../rule.ts';

export default fileRule<{ lines: readonly number[]; atEnd: boolean }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-28'],
  title: { ja: '空行', en: 'An empty line' },
  why: {
    ja: '1行が1レコードなので、途中の空行は項目のないレコードになります。末尾の空行は注意です。',
    en: 'A line is a record, so an empty one in between is a record without items; at the end it is a warning.',
  },
  message: {
    ja: ({ lines, atEnd }) =>
      atEnd
        ? 'ファイルの末尾に空行があります。取り除いてください。'
        : `${lines.slice(0, 5).join('、')}行目が空行です。取り除いてください。`,
    en: ({ lines, atEnd }) =>
      atEnd
        ? 'Empty lines stand at the end of the file. Remove them.'
        : `Line ${lines.slice(0, 5).join(', ')} is empty. Remove it.`,
  },
  check: ({ file }) => {
    if (!file) return undefined;
    if (file.emptyLines.length > 0) return { params: { lines: file.emptyLines, atEnd: false } };
    return file.emptyLinesAtEnd ? { severity: 'warning', params: { lines: [], atEnd: true } } : undefined;
  },
  examples: {
    good: [{ type: 'server-revoke', origin: 'tsv' }],
    bad: [
      {
        type: 'server-revoke',
        origin: 'tsv',
        file: { emptyLines: [2] },
        severity: 'error',
        params: { lines: [2] },
      },
      { type: 'server-revoke', origin: 'tsv', file: { emptyLinesAtEnd: true }, severity: 'warning' },
    ],
  },
});
