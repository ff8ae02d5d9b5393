export const ja = {
  unknown: '知らない応答です。コードか、結果の行（コード:番号,項目名,…）をそのまま貼り付けてください。',
  unknownCode: (code: string): string =>
    `${code} は知らないコードです。意味は推測しません。サービスの窓口に問い合わせてください。`,
  remedy: '対処',
  rules: '関係する検査項目',
  noRules: '検査では分かりません',
  record: (record: number): string => `ファイルの${record}件目`,
  bySequence: (record: number): string => `SEQの ${record} を、ファイルの何件目かを表す番号とみなしました。`,
  namesNoRecord: '何件目かが書かれていないので、行は分かりません。',
  noSuchRecord: (record: number): string =>
    `指定したファイルに ${record}件目の申請はありません。アップロードしたファイルか確かめてください。`,
  severalFiles:
    'ブックから書き出すファイルが複数あるので、アップロードしたファイルの名前の末尾が合うものを見てください。',
  asItIsNow:
    '行は、今のブックを convert で書き出した場合のものです。書き出した後に行を足し引きしていれば、ずれます。',
  file: (suffix: string): string => `…-${suffix}.tsv`,
  line: (line: number): string => `${line}行目`,
  row: (row: number): string => `${row}行目`,
  noValues: '項目の数が合わないか見出しの行なので、値を示しません。',
  empty: '（空）',
  checkNow: '今の検査の指摘',
  clean: 'この申請に、今の検査の指摘はありません。',
  passed: (count: number): string => `OK: ${count}件`,
  nothing: '貼り付けた文に、応答が一つもありません。',
};

/** The words of `explain` in one language. */
export type ExplainTexts = typeof ja;
