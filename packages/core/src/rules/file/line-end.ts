import { fileRule } from '../rule.ts';

export default fileRule<{ lines: readonly number[]; everywhere: boolean }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-06', 'D-09'],
  title: { ja: 'CRだけの改行、余分なCR', en: 'Lines that end with CR alone or with a CR too many' },
  why: {
    ja: '行の終わりはCR+LFかLFです。CRだけにするのは古いMacのソフトや、改行を二重に変換したソフトです。',
    en: 'A line ends with CR+LF or LF. Old programs of the Mac, and those that convert line ends twice, leave a CR alone.',
  },
  message: {
    ja: ({ lines, everywhere }) =>
      `${everywhere ? 'どの行も' : `${listed(lines)}行目は`}、終わりがCR（0D）だけか、余分なCRが付いています。CR+LFかLFにして保存し直してください（convertとfixはCR+LFで書き出します）。`,
    en: ({ lines, everywhere }) =>
      `${everywhere ? 'Every line ends' : `Line ${listedEn(lines)} ends`} with CR (0D) alone, or with a CR too many. Save the file with CR+LF or LF (convert and fix write CR+LF).`,
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
  `${lines.slice(0, SHOWN).join('、')}${lines.length > SHOWN ? 'などの' : ''}`;

const listedEn = (lines: readonly number[]): string =>
  lines.length > SHOWN ? `${lines[0]} (like others)` : lines.join(', ');
