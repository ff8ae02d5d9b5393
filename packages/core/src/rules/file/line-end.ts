import { fileRule } from '../rule.ts';
import { listEn } from '../words.ts';

export default fileRule<{ lines: readonly number[]; everywhere: boolean }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-06', 'D-09'],
  title: { ja: 'CRだけの改行、余分なCR', en: 'Lines that end with only CR or with an extra CR' },
  why: {
    ja: '行の終わりはCR+LFかLFです。古いMacのソフトはCRだけを書き、改行を二重に変換するソフトは余分なCRを付けます。',
    en: 'A line must end with CR+LF or LF. Old Mac programs write only CR, and programs that convert line ends twice add an extra CR.',
  },
  message: {
    ja: ({ lines, everywhere }) =>
      `${everywhere ? 'どの行も' : listed(lines)}、終わりがCR（0D）だけか、余分なCRが付いています。CR+LFかLFにして保存し直してください（upki-tsvのconvertとfixはCR+LFで書き出します）。`,
    en: ({ lines, everywhere }) =>
      `${everywhere ? 'Every line ends' : lines.length === 1 ? `Line ${listedEn(lines)} ends` : `Lines ${listedEn(lines)} end`} with only CR (0D) or with an extra CR. Save the file with CR+LF or LF. The commands convert and fix write CR+LF.`,
  },
  check: ({ file, records }) =>
    file && file.crLines.length > 0
      ? {
          params: {
            lines: file.crLines.slice(0, SHOWN + 1),
            everywhere: file.crLines.length >= Math.max(records.length, 2),
          },
        }
      : undefined,
});

const SHOWN = 5;

const listed = (lines: readonly number[]): string =>
  `${lines.slice(0, SHOWN).join('、')}行目${lines.length > SHOWN ? 'など' : ''}は`;

const listedEn = (lines: readonly number[]): string =>
  lines.length > SHOWN ? `${lines.slice(0, SHOWN).join(', ')} and others` : listEn(lines);
