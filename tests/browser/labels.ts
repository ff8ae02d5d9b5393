import type { Language } from '@upki-tsv/core';

/** What a person reads on the page: names of its parts in either language, the only ones that the tests go by. */
export interface Labels {
  readonly language: Language;
  readonly book: {
    readonly nameBox: string;
    readonly formulaBar: string;
    readonly sheets: string;
    readonly undo: string;
    readonly sortAscending: string;
    readonly insertRows: string;
    readonly deleteRows: string;
    readonly insertColumns: string;
    readonly deleteColumns: string;
    readonly hideRows: string;
    readonly protect: string;
    readonly unprotect: string;
    readonly coauthor: string;
    readonly coauthorValue: string;
    readonly coauthorEnter: string;
    readonly addSheet: string;
    readonly deleteSheet: string;
    readonly sheetName: string;
    readonly openSavePage: string;
    readonly paneWidth: string;
  };
  /** Names of sheets of the sample. */
  readonly samples: {
    readonly memo: string;
    readonly institution: string;
  };
  readonly views: {
    readonly list: string;
    readonly check: string;
    readonly export: string;
    readonly create: string;
    readonly settings: string;
  };
  readonly records: RegExp;
  readonly leftOut: RegExp;
  readonly errors: RegExp;
  readonly warnings: RegExp;
  readonly selectedCell: string;
  /** Stands before the address of the selected cell. */
  readonly selected: string;
  readonly findings: string;
  readonly search: string;
  readonly byKind: string;
  readonly checkAgain: string;
  readonly fix: string;
  readonly replace: string;
  readonly fillIn: string;
  readonly next: string;
  /** Going through findings, reviewing warnings, CSRs side by side, answers of the system. */
  readonly review: {
    readonly item: string;
    readonly previous: string;
    readonly acknowledge: string;
    readonly unacknowledge: string;
    readonly csrThere: string;
    readonly replaceCsr: string;
    readonly answer: string;
    readonly explain: string;
    readonly rowOfAnswer: RegExp;
  };
  readonly fixSafe: RegExp;
  readonly fixKind: RegExp;
  readonly safeFixes: string;
  readonly write: string;
  readonly cancel: string;
  readonly written: RegExp;
  readonly source: RegExp;
  readonly badPlace: string;
  readonly clean: string;
  readonly empty: string;
  readonly noItem: string;
  readonly error: string;
  readonly export: {
    readonly button: string;
    readonly scope: string;
    readonly all: string;
    readonly selected: string;
    readonly visible: string;
    readonly packing: string;
    readonly separate: string;
    readonly zip: string;
    readonly markDone: string;
    readonly blocked: RegExp;
    readonly handedOver: RegExp;
    readonly openedInBrowser: RegExp;
  };
  readonly create: {
    readonly dnParts: string;
    readonly openTsv: string;
    readonly institution: string;
    readonly mapColumns: string;
    readonly useSheet: string;
    readonly type: string;
    readonly itemOf: (letters: string) => RegExp;
    readonly useType: string;
    readonly addRows: string;
    readonly csr: string;
    readonly putCsr: string;
    readonly notTsv: string;
    readonly notApplications: string;
    readonly isInstitution: string;
    readonly unclear: string;
    readonly forget: string;
  };
  readonly offer: string;
  readonly csrJoined: RegExp;
  readonly settings: {
    readonly live: string;
    readonly highlights: string;
    readonly clear: string;
    readonly asOffice: string;
    readonly japanese: string;
    readonly english: string;
  };
  readonly progress: RegExp;
  readonly stop: string;
  readonly stopped: string;
  readonly goOn: string;
  readonly outdated: string;
  readonly checkNow: string;
  /** Said of a protected sheet, before or after it refused to be coloured. */
  readonly protected: RegExp;
  /** Said when a protected sheet refused to be written to. */
  readonly refused: RegExp;
  readonly editing: string;
  readonly noExcel: string;
}

const JA: Labels = {
  language: 'ja',
  book: {
    nameBox: '名前ボックス',
    formulaBar: '数式バー',
    sheets: 'シート',
    undo: '元に戻す',
    sortAscending: '昇順に並べ替え',
    insertRows: '行の挿入',
    deleteRows: '行の削除',
    insertColumns: '列の挿入',
    deleteColumns: '列の削除',
    hideRows: '行を隠す',
    protect: 'シートの保護',
    unprotect: '保護の解除',
    coauthor: '共同編集者が編集',
    coauthorValue: '共同編集者が入れる値',
    coauthorEnter: '入力',
    addSheet: 'シートの追加',
    deleteSheet: 'シートの削除',
    sheetName: 'シートの名前',
    openSavePage: '保存のページを開く',
    paneWidth: '作業ウィンドウの幅',
  },
  samples: { memo: 'メモ', institution: '機関情報' },
  views: {
    list: 'UPKI証明書申請',
    check: '指摘',
    export: '出力',
    create: '作成・取込',
    settings: '設定',
  },
  records: /^申請([\d,]+)件$/,
  leftOut: /^対象外 [\d,]+$/,
  errors: /^エラー ([\d,]+)$/,
  warnings: /^注意 ([\d,]+)$/,
  selectedCell: '選択中のセル',
  selected: '選択中',
  findings: '指摘の一覧',
  search: '行、セル、項目、語句で絞り込む',
  byKind: '種類ごと',
  checkAgain: '検査し直す',
  fix: '直す',
  replace: '置き換える',
  fillIn: '入力する',
  next: '次へ',
  review: {
    item: '項目で絞り込む',
    previous: '前へ',
    acknowledge: '確認済みにする',
    unacknowledge: '確認済みを取り消す',
    csrThere: '今のCSR',
    replaceCsr: '置き換える',
    answer: '応答',
    explain: '意味を調べる',
    rowOfAnswer: /^9行目/,
  },
  fixSafe: /^安全な修正をまとめて適用（([\d,]+)件）$/,
  fixKind: /^この種類をすべて直す/,
  safeFixes: '安全な修正をまとめて適用',
  write: '書き込む',
  cancel: 'やめる',
  written: /([\d,]+)個のセルに書き込みました/,
  source: /^根拠: マニュアル /,
  badPlace: '値',
  clean: '直すところはありません',
  empty: '申請はまだありません',
  noItem: 'この列は申請の項目ではありません。',
  error: 'エラー',
  export: {
    button: 'TSVを出力',
    scope: '出力する行',
    all: 'すべての行',
    selected: '選択した行',
    visible: '表示されている行',
    packing: '保存のしかた',
    separate: 'ファイルを一つずつ',
    zip: '一つのZIPにまとめる',
    markDone: '「済」を書き込む…',
    blocked: /エラーを[\d,]+件直すと出力できます/,
    handedOver: /ファイルのダウンロードを開始しました/,
    openedInBrowser: /保存のページをブラウザーで開きました/,
  },
  create: {
    dnParts: '主体者DNをCN・OU・Oなどの列に分ける',
    openTsv: 'TSVファイルを選ぶ',
    institution: '機関情報のシートを作る',
    mapColumns: '列を対応付ける',
    useSheet: 'このシートを使う',
    type: '申請の種類',
    itemOf: (letters) => new RegExp(`^${letters}列「`),
    useType: 'この種類で検査する',
    addRows: 'ファイルを選ぶ',
    csr: 'CSR',
    putCsr: 'CSRのセルに入れる',
    notTsv: 'TSVファイルではないので開けません。',
    notApplications: '申請のシートではありません',
    isInstitution: '機関情報のシートです',
    unclear: '申請の種類が決まりません',
    forget: '対応付けを解除',
  },
  offer: '空欄に書き込む',
  csrJoined: /に貼り付けたCSRを1行にしました/,
  settings: {
    live: '入力したらすぐ検査する',
    highlights: '指摘のあるセルを強調する',
    clear: '強調を消す',
    asOffice: 'Officeに合わせる',
    japanese: '日本語',
    english: 'English',
  },
  progress: /シートを読んでいます|CSRを読んでいます/,
  stop: '止める',
  stopped: '検査を途中で止めました。表示している指摘は一部です。',
  goOn: '続ける',
  outdated: '検査のあとでシートが変わりました。',
  checkNow: '検査する',
  protected: /シートが保護されているため|このシートは保護されています/,
  refused: /シートが保護されているため、書き込めません/,
  editing: 'セルを編集しているあいだは検査できません。入力を確定すると続けます。',
  noExcel: 'Excelの中で開いてください',
};

const EN: Labels = {
  language: 'en',
  book: {
    nameBox: 'Name box',
    formulaBar: 'Formula bar',
    sheets: 'Sheets',
    undo: 'Undo',
    sortAscending: 'Sort ascending',
    insertRows: 'Insert rows',
    deleteRows: 'Delete rows',
    insertColumns: 'Insert columns',
    deleteColumns: 'Delete columns',
    hideRows: 'Hide rows',
    protect: 'Protect sheet',
    unprotect: 'Unprotect sheet',
    coauthor: 'Co-author edits',
    coauthorValue: 'Value from the co-author',
    coauthorEnter: 'Enter',
    addSheet: 'Add sheet',
    deleteSheet: 'Delete sheet',
    sheetName: 'Name of the sheet',
    openSavePage: 'Open the saving page',
    paneWidth: 'Width of the task pane',
  },
  samples: { memo: 'Notes', institution: 'Institution' },
  views: {
    list: 'UPKI certificate applications',
    check: 'Findings',
    export: 'Export',
    create: 'Create',
    settings: 'Settings',
  },
  records: /^([\d,]+) records?$/,
  leftOut: /^[\d,]+ left out$/,
  errors: /^([\d,]+) errors?$/,
  warnings: /^([\d,]+) warnings?$/,
  selectedCell: 'Selected cell',
  selected: 'Selected',
  findings: 'Findings',
  search: 'Filter by row, cell, item or word',
  byKind: 'By kind',
  checkAgain: 'Check again',
  fix: 'Fix',
  replace: 'Replace',
  fillIn: 'Fill in',
  next: 'Next',
  review: {
    item: 'Filter by item',
    previous: 'Previous',
    acknowledge: 'Mark as reviewed',
    unacknowledge: 'Mark as not reviewed',
    csrThere: 'CSR in the cell',
    replaceCsr: 'Replace',
    answer: 'Answer',
    explain: 'Explain',
    rowOfAnswer: /^Row 9/,
  },
  fixSafe: /^Apply all safe fixes \(([\d,]+)\)$/,
  fixKind: /^Fix all of this kind/,
  safeFixes: 'Apply all safe fixes',
  write: 'Write',
  cancel: 'Cancel',
  written: /([\d,]+) cells? (?:was|were) written/,
  source: /^Source: Manual /,
  badPlace: 'Value',
  clean: 'Nothing to correct',
  empty: 'No applications yet',
  noItem: 'This column is not an item of the application.',
  error: 'Error',
  export: {
    button: 'Export TSV',
    scope: 'Rows to export',
    all: 'All rows',
    selected: 'Selected rows',
    visible: 'Visible rows',
    packing: 'How to save',
    separate: 'Each file separately',
    zip: 'All in one ZIP',
    markDone: 'Write done…',
    blocked: /Fix [\d,]+ errors? to export/,
    handedOver: /The download of [\d,]+ files? has started/,
    openedInBrowser: /A page for saving was opened in the browser/,
  },
  create: {
    dnParts: 'Subject DN in columns for CN, OU, O and so on',
    openTsv: 'Choose a TSV file',
    institution: 'Create the institution sheet',
    mapColumns: 'Map columns',
    useSheet: 'Use this sheet',
    type: 'Type of application',
    itemOf: (letters) => new RegExp(`^Item of column ${letters}, “`),
    useType: 'Check as this type',
    addRows: 'Choose files',
    csr: 'CSR',
    putCsr: 'Put into the CSR cell',
    notTsv: 'This is not a TSV file and cannot be opened.',
    notApplications: 'This is not an application sheet',
    isInstitution: 'This is the institution sheet',
    unclear: 'The type of application cannot be determined',
    forget: 'Clear the mapping',
  },
  offer: 'Write into the empty cells',
  csrJoined: /was put on one line/,
  settings: {
    live: 'Check while typing',
    highlights: 'Highlight cells with findings',
    clear: 'Clear highlights',
    asOffice: 'Same as Office',
    japanese: '日本語',
    english: 'English',
  },
  progress: /Reading the sheet|Reading CSRs/,
  stop: 'Stop',
  stopped: 'The check was stopped. Not all findings are shown.',
  goOn: 'Continue',
  outdated: 'The sheet has changed since the check.',
  checkNow: 'Check now',
  protected: /^(?:The|This) sheet is protected/,
  refused: /^The sheet is protected and cannot be written to/,
  editing: 'Checking is paused while a cell is being edited. It continues when you finish.',
  noExcel: 'Open this in Excel',
};

export const LABELS = { ja: JA, en: EN } as const;
