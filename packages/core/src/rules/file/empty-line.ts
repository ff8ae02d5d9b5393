import { fileRule } from '../rule.ts';

export default fileRule<{ lines: readonly number[]; atEnd: boolean }>({
  section: 'tsv-file',
  severity: 'error',
  decisions: ['D-28'],
  title: { ja: '空行', en: 'An empty line' },
  why: {
    ja: '1行が1レコードなので、途中の空行（空白やタブだけの行も）は項目のないレコードになります。末尾の空行は注意です。',
    en: 'A line is a record, so an empty one in between (or one of spaces and TABs) is a record without items; at the end it is a warning.',
  },
  message: {
    ja: ({ lines, atEnd }) =>
      atEnd
        ? 'ファイルの末尾に、空の行か、空白やタブだけの行があります。取り除いてください。'
        : `${lines.slice(0, 5).join('、')}行目が空の行か、空白やタブだけの行です。取り除いてください。`,
    en: ({ lines, atEnd }) =>
      atEnd
        ? 'Lines that are empty, or hold nothing but spaces and TABs, stand at the end of the file. Remove them.'
        : `Line ${lines.slice(0, 5).join(', ')} is empty, or holds nothing but spaces and TABs. Remove it.`,
  },
  check: ({ file }) => {
    if (!file) return undefined;
    if (file.emptyLines.length > 0) return { params: { lines: file.emptyLines, atEnd: false } };
    return file.emptyLinesAtEnd ? { severity: 'warning', params: { lines: [], atEnd: true } } : undefined;
  },
});
