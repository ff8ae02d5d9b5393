import type { Texts } from './texts.ts';

export const ja: Texts = {
  title: 'UPKI証明書申請',
  waiting: 'Excelの準備ができるのを待っています…',
  noExcel: {
    title: 'Excelの中で開いてください',
    body: 'このページはExcelの作業ウィンドウに表示するものです。Excelの［ホーム］タブにある［検査］から開いてください。',
  },
  oldExcel: {
    title: 'このExcelでは使えません',
    body: 'Excel 2021以降、Microsoft 365のExcel、またはWeb版のExcelで開いてください（ExcelApi 1.9以降が必要です）。',
  },
  notLoaded: {
    title: '読み込めませんでした',
    body: 'ネットワークの接続を確かめて、もう一度読み込んでください。',
  },
  reload: 'もう一度読み込む',

  views: { check: '検査', sheet: 'シート作成', export: '出力' },
  checkAgain: '検査し直す',
  showHighlights: 'セルを強調する',
  clearHighlights: '強調を消す',

  edition: (edition) => `操作マニュアル ${edition}版`,
  records: (count) => `${count}件`,
  leftOut: (count) => `対象外 ${count}件`,
  errors: (count) => `エラー ${count}`,
  warnings: (count) => `注意 ${count}`,
  pending: (count) => `CSRを読んでいます（残り${count}件）`,
  checking: '検査しています…',
  stopped: '止まっています',

  error: 'エラー',
  warning: '注意',
  noFindings: '直すところはありません。',
  wholeSheet: 'シート全体',
  row: (row, title) => `${row}行目　${title}`,
  item: (item, name) => `#${item} ${name}`,
  citation: (citation) => `マニュアル ${citation}`,
  showMore: (hidden) => `残り${hidden}行を表示`,

  sheet: {
    none: '表示できるワークシートがありません。',
    other: 'このシートは申請のシートではありません。申請のシートを開くか、新しく作ってください。',
    institution: '機関情報のシートです。申請のシートの検査に使います。',
    unclear: (names) =>
      names.length > 0
        ? `申請の種類を決められません。考えられるのは ${names.join('、')} です。見出しかシート名で区別できるようにしてください。`
        : '申請の種類を決められません。見出しを確かめてください。',
    repeated: (names) => `同じ見出しの列が二つ以上あります: ${names.join('、')}`,
  },
  fault: {
    'cell-edit-mode': 'セルを編集しているあいだは検査できません。入力を確定すると続けます。',
    protected: 'シートが保護されているため、書き込めません。保護を解除してください。',
    'sheet-gone': 'シートがなくなりました。別のシートを開いてください。',
    'too-large': 'シートが大きすぎて、一度に扱えません。',
    busy: 'Excelが応答しません。しばらくしてから検査し直してください。',
    'api-missing': 'このExcelにはない機能が必要です。',
    refused: 'Excelが操作を受け付けませんでした。',
    'events-missing': '変更を知らせてもらえません。直したら［検査し直す］を押してください。',
    'changed-meanwhile': '検査のあとでセルが変わりました。何も書き込んでいません。',
    unexpected: '予期しないことが起きました。検査し直してください。',
  },

  newSheet: '作る申請の種類を選んでください。このブックに新しいシートを加えます。',
  institutionSheet: '機関情報',

  file: (name, records) => `${name}（${records}件）`,
  save: (files) => (files === 1 ? 'TSVを出力' : `TSVを出力（${files}ファイル）`),
  blocked: {
    errors: 'エラーを直すと出力できます。',
    pending: 'CSRを読み終わると出力できます。',
    'no-records': '出力する申請がありません。',
  },
  saved: {
    download: (name) =>
      `${name} をダウンロードに渡しました。ブラウザーまたはExcelのダウンロード先を見てください。`,
    browser: (name) => `${name} を保存するページをブラウザーで開きました。そのページで保存してください。`,
    copy: (name) => `${name} をこの環境では保存できません。次の内容をコピーしてください。`,
  },

  saving: {
    offer: '［保存］を押すと、このコンピューターに保存します。内容はどこにも送りません。',
    save: '保存',
    nothing: {
      title: '保存するファイルがありません',
      body: 'Excelの作業ウィンドウで、もう一度［TSVを出力］を押してください。',
    },
  },
};
