import type { TextEncoding } from '../../language/charset/index.ts';
import { fileRule } from '../rule.ts';

const NAMES: Readonly<Record<TextEncoding, string>> = {
  ascii: '',
  shift_jis: '',
  'shift_jis-bom': 'Shift_JIS',
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'utf-32le': 'UTF-32',
  'utf-32be': 'UTF-32',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  gbk: 'GBK',
  unknown: '',
};

type Problem = 'other' | 'bom' | 'unknown';

export default fileRule<{ problem: Problem; encoding: string }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-06', 'D-09', 'D-32'],
  title: { ja: 'Shift_JISでないファイル', en: 'A file that is not in Shift_JIS' },
  why: {
    ja: '申請ファイルの文字コードはShift_JISです。エディタで保存し直すとUTF-8になることがあります。',
    en: 'Application files must be in Shift_JIS. Saving them in an editor may turn them into UTF-8.',
  },
  message: {
    ja: ({ problem, encoding }) => {
      switch (problem) {
        case 'other':
          return `文字コードが${encoding}です。Shift_JISで保存し直してください（upki-tsvのconvertとfixはShift_JISで書き出します）。`;
        case 'bom':
          return 'ファイルの先頭に、UTF-8の印（BOM、EF BB BF）が付いています。中身はShift_JISなので、先頭の3バイトを取り除いてください（upki-tsvのconvertとfixは付けずに書き出します）。';
        case 'unknown':
          return '文字コードが分かりません。Shift_JISやUTF-8として読めない部分があるか、二つの文字コードが混ざっています。値は検査していません。元のファイルからShift_JISで保存し直してください。';
      }
    },
    en: ({ problem, encoding }) => {
      switch (problem) {
        case 'other':
          return `The file is in ${encoding}. Save it in Shift_JIS. The commands convert and fix write Shift_JIS.`;
        case 'bom':
          return 'The file begins with a UTF-8 byte order mark (EF BB BF), but its content is in Shift_JIS. Remove the first three bytes. The commands convert and fix write the file without them.';
        case 'unknown':
          return 'The encoding cannot be determined. Parts of the file are neither Shift_JIS nor UTF-8, or two encodings are mixed. The values were not checked. Save the file again in Shift_JIS from the original.';
      }
    },
  },
  check: ({ file }) => {
    if (!file || file.encoding === 'ascii' || file.encoding === 'shift_jis') return undefined;
    const encoding = NAMES[file.encoding];
    if (file.encoding === 'unknown') return { severity: 'error', params: { problem: 'unknown', encoding } };
    return { params: { problem: file.encoding === 'shift_jis-bom' ? 'bom' : 'other', encoding } };
  },
});
