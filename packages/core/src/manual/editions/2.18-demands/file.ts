import type { Demand } from '../../demand.ts';

/** 3-1, 5-1 and 5-2: files, their form and their characters. */
export const FILE_DEMANDS: readonly Demand[] = [
  {
    at: { 'download-methods': [] },
    says: {
      ja: '発行と更新では、三つのダウンロード方法から一つを選ぶ。',
      en: 'An issue or renewal picks one of the three download methods.',
    },
    rules: ['unknown-choice', 'required'],
  },
  {
    at: { 'download-methods': [] },
    says: {
      ja: 'ダウンロード方法の違う申請は別のファイルにする。',
      en: 'Applications with different methods go into different files.',
    },
    rules: ['mixed-methods'],
    done: { ja: '書き出すときに方法ごとに分けます。', en: 'The export splits by method.' },
    decisions: ['D-09'],
  },
  {
    at: { 'tsv-file': [] },
    says: {
      ja: 'サーバ証明書の申請は1ファイル99件まで。',
      en: 'A file of server applications has 99 at most.',
    },
    rules: ['record-count'],
    done: { ja: '書き出すときに分けます。', en: 'The export splits a longer list.' },
    decisions: ['D-08'],
  },
  {
    at: { 'tsv-file': [] },
    says: {
      ja: 'クライアント証明書の申請も99件まで。P12一括の発行に限り1000件まで。',
      en: 'A file of client applications has 99 at most, issues with method 2 1,000.',
    },
    rules: ['record-count'],
    done: { ja: '書き出すときに分けます。', en: 'The export splits a longer list.' },
    decisions: ['D-08'],
  },
  {
    at: { 'tsv-file': [] },
    says: {
      ja: '値をタブで区切ったプレーンテキストで、装飾や引用符を持たない。',
      en: 'It is plain text with a TAB between values, nothing wrapped round them.',
    },
    rules: ['quoted-value', 'control-character', 'header-line', 'empty-file', 'end-mark'],
    done: { ja: '書き出すファイルはこの形です。', en: 'Exported files have this form.' },
    decisions: ['D-05', 'D-06', 'D-28'],
  },
  {
    at: { 'tsv-file': [] },
    says: { ja: '拡張子は tsv か txt。', en: 'The extension is tsv or txt.' },
    done: {
      ja: '書き出しは .tsv です。読むのは両方です。',
      en: 'Exported files are .tsv; both are read.',
    },
    decisions: ['D-06'],
  },
  {
    at: { 'tsv-file': [] },
    says: { ja: '文字コードはシフトJIS。', en: 'The encoding is Shift_JIS.' },
    rules: ['encoding', 'vendor-code'],
    done: { ja: '書き出しはシフトJISです。', en: 'Exported files are Shift_JIS.' },
    decisions: ['D-06'],
  },
  {
    at: { 'tsv-file': [] },
    says: { ja: '行の終わりは CR+LF か LF だけ。', en: 'A line ends with CR+LF or with LF alone.' },
    rules: ['empty-line', 'line-end', 'white-space-only'],
    done: {
      ja: '書き出しは CR+LF です。読むのは両方です。',
      en: 'Exported files have CR+LF; both are read.',
    },
    decisions: ['D-06', 'D-28'],
  },
  {
    at: {
      'tsv-file': [],
      'server-issue': [],
      'server-renew': [],
      'server-revoke': [],
      'client-issue': [],
      'client-renew': [],
      'client-revoke': [],
    },
    says: {
      ja: '空の項目にもタブを置き、どのレコードでもタブの数を同じにする。',
      en: 'Empty items keep their TABs: every record has the same number of them.',
    },
    rules: ['field-count', 'mixed-types'],
    done: { ja: '書き出しでは必ずそろえます。', en: 'The export always writes them all.' },
    decisions: ['D-07'],
  },
  {
    at: { characters: [] },
    says: {
      ja: '全角も書ける項目の文字は JIS X 0208:1997 と JIS X 0201 に限る。',
      en: 'Items that take wide characters take those of JIS X 0208:1997 and JIS X 0201.',
    },
    rules: [
      'outside-repertoire',
      'decomposed-kana',
      'variation-selector',
      'invisible-character',
      'vendor-code',
    ],
    decisions: ['D-03', 'D-04'],
  },
  {
    at: { characters: [] },
    says: {
      ja: 'それより上の水準の漢字は、第二水準までの字に書き換える。',
      en: 'Kanji of higher levels are written with ones up to level 2.',
    },
    rules: ['outside-repertoire'],
    unchecked: {
      ja: '置き換えてよい字が知られているものだけ、その字を示します。どの字を使うかは本人に確かめてください。',
      en: 'A replacement is proposed where a sound one is known; which to use is the bearer’s choice.',
    },
    decisions: ['D-03'],
  },
];
