import { fileRule } from '../rule.ts';
import { listEn } from '../words.ts';

export default fileRule<{ lines: readonly number[]; atEnd: boolean }>({
  section: 'tsv-file',
  severity: 'error',
  decisions: ['D-28'],
  title: { ja: '空行', en: 'An empty line' },
  why: {
    ja: '1行が1レコードなので、途中の空行（空白やタブだけの行も）は項目のないレコードになります。末尾の空行は注意です。',
    en: 'Each line is a record, so an empty line (or one of only spaces and tabs) in between is a record without items. At the end of the file it is a warning.',
  },
  message: {
    ja: ({ lines, atEnd }) =>
      atEnd
        ? 'ファイルの末尾に、空の行か、空白やタブだけの行があります。取り除いてください。'
        : `${lines.slice(0, 5).join('、')}行目${lines.length > 5 ? `ほか${lines.length - 5}行` : ''}が、空の行か、空白やタブだけの行です。取り除いてください。`,
    en: ({ lines, atEnd }) =>
      atEnd
        ? 'The file ends with lines that are empty or contain only spaces and tabs. Remove them.'
        : lines.length === 1
          ? `Line ${lines[0]} is empty or contains only spaces and tabs. Remove it.`
          : `Lines ${lines.length > 5 ? `${lines.slice(0, 5).join(', ')} and ${lines.length - 5} more` : listEn(lines)} are empty or contain only spaces and tabs. Remove them.`,
  },
  check: ({ file }) => {
    if (!file) return undefined;
    if (file.emptyLines.length > 0) return { params: { lines: file.emptyLines, atEnd: false } };
    return file.emptyLinesAtEnd ? { severity: 'warning', params: { lines: [], atEnd: true } } : undefined;
  },
});
