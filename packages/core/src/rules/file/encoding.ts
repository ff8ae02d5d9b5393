import type { TextEncoding } from '../../charset/index.ts';
import { fileRule } from '../rule.ts';

const NAMES: Readonly<Partial<Record<TextEncoding, string>>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

export default fileRule<{ encoding: string }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-06', 'D-09'],
  title: { ja: 'Shift_JISでないファイル', en: 'A file that is not in Shift_JIS' },
  why: {
    ja: '申請ファイルの文字コードはShift_JISです。エディタで保存し直すとUTF-8になることがあります。',
    en: 'Application files are in Shift_JIS. Editors often save UTF-8 instead.',
  },
  message: {
    ja: ({ encoding }) =>
      `文字コードが${encoding}です。Shift_JISで保存し直してください（convertとfixはShift_JISで書き出します）。`,
    en: ({ encoding }) => `The file is in ${encoding}. Save it in Shift_JIS (convert and fix write it so).`,
  },
  check: ({ file }) => {
    const encoding = file && NAMES[file.encoding];
    return encoding ? { params: { encoding } } : undefined;
  },
  examples: {
    good: [{ type: 'server-revoke', origin: 'tsv', file: { encoding: 'ascii' } }],
    bad: [
      { type: 'server-revoke', origin: 'tsv', file: { encoding: 'utf-8' }, params: { encoding: 'UTF-8' } },
    ],
  },
});
