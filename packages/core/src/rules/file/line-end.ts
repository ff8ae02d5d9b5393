import { fileRule } from '../rule.ts';

export default fileRule<{ lines: readonly number[]; everywhere: boolean }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-06', 'D-09'],
  title: { ja: 'CRだけの改行', en: 'Lines that end with CR alone' },
  why: {
    ja: '行の終わりはCR+LFかLFです。CRだけにするのは古いMacのソフトや、改行を二重に変換したソフトです。',
    en: 'A line ends with CR+LF or LF. Old programs of the Mac, and those that convert line ends twice, leave a CR alone.',
  },
  message: {
    ja: ({ lines, everywhere }) =>
      `${everywhere ? '改行が' : `${listed(lines)}行目の改行が`}CR（0D）だけです。CR+LFかLFにして保存し直してください（convertとfixはCR+LFで書き出します）。`,
    en: ({ lines, everywhere }) =>
      `${everywhere ? 'The lines end' : `Line ${listedEn(lines)} ends`} with CR (0D) where CR+LF or LF belongs. Save the file with CR+LF (convert and fix write it so).`,
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
  examples: {
    good: [{ type: 'server-revoke', origin: 'tsv' }],
    bad: [
      { type: 'server-revoke', origin: 'tsv', file: { crLines: [1, 2] }, params: { everywhere: true } },
      {
        type: 'server-revoke',
        origin: 'tsv',
        times: 3,
        file: { crLines: [2] },
        params: { lines: [2], everywhere: false },
      },
    ],
  },
});

const SHOWN = 5;

const listed = (lines: readonly number[]): string =>
  `${lines.slice(0, SHOWN).join('、')}${lines.length > SHOWN ? 'などの' : ''}`;

const listedEn = (lines: readonly number[]): string =>
  lines.length > SHOWN ? `${lines[0]} (like others)` : lines.join(', ');
