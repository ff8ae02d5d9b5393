import type { Texts } from './texts.ts';

/** A number of things: `10,000件`. */
const counted = (count: number, counter = '件'): string => `${count.toLocaleString('ja-JP')}${counter}`;

const MOST = 10;
/** The first of many, and how many more there are. */
const some = (parts: readonly (string | number)[], counter = ''): string =>
  parts.length > MOST
    ? `${parts.slice(0, MOST).join('、')}${counter}ほか${parts.length - MOST}件`
    : `${parts.join('、')}${counter}`;

const filesOf = (sizes: readonly number[]): string =>
  sizes.length === 1
    ? '一つのファイルに収まります'
    : `${sizes.length <= MOST ? `${sizes.map((size) => `${size}件`).join('、')}の` : ''}${sizes.length}ファイルに分かれます`;

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
    title: '開けませんでした',
    body: '読み込みか準備の途中で問題が起きました。ネットワークの接続を確かめて、［もう一度読み込む］を押してください。',
  },
  reload: 'もう一度読み込む',

  views: { check: '指摘', export: '出力', sheet: '作成・取込', settings: '設定' },
  checkAgain: '検査し直す',

  edition: (edition) => `操作マニュアル ${edition}版`,
  records: (count) => `申請${counted(count)}`,
  errors: (count) => `エラー ${counted(count, '')}`,
  warnings: (count) => `注意 ${counted(count, '')}`,

  error: 'エラー',
  warning: '注意',
  wholeSheet: 'シート全体',
  row: (row, title) => `${row}行目　${title}`,
  item: (item, name) => `#${item} ${name}`,
  citation: (citation) => `マニュアル ${citation}`,

  sheet: {
    none: '表示できるワークシートがありません。',
    other: 'このシートは申請のシートではありません。申請のシートを開くか、新しく作ってください。',
    institution: '機関情報のシートです。申請のシートの検査に使います。',
    unclear: (names) =>
      names.length > 0
        ? `申請の種類を決められません。考えられるのは ${names.join('、')} です。見出しかシート名で区別できるようにしてください。`
        : '申請の種類を決められません。見出しを確かめてください。',
    repeated: (names) => `同じ項目の列が二つ以上あります: ${names.join('、')}`,
  },
  fault: {
    'cell-edit-mode': 'セルを編集しているあいだは検査できません。入力を確定すると続けます。',
    protected: 'シートが保護されているため、書き込めません。保護を解除してください。',
    'sheet-gone': 'シートがなくなりました。別のシートを開いてください。',
    'too-large': 'シートが大きすぎて、一度に扱えません。申請をいくつかのシートに分けてください。',
    busy: 'Excelが応答しません。しばらくしてから検査し直してください。',
    'api-missing': 'このExcelにはない機能が必要です。Excelを新しくするか、Web版のExcelを使ってください。',
    refused:
      'Excelが操作を受け付けませんでした。もう一度試してください。続くときは、ブックを開き直してください。',
    'events-missing': 'このExcelからは変更の知らせが届きません。直したら［検査し直す］を押してください。',
    halted: '検査を途中で止めたので、出力していません。検査を終えてから、もう一度出力してください。',
    unexpected: '予期しないことが起きました。検査し直してください。',
  },

  status: {
    activity: {
      starting: '準備しています…',
      reading: 'シートを読んでいます…',
      'reading-csrs': 'CSRを読んでいます…',
      painting: 'セルに印を付けています…',
      writing: '書き込んでいます…',
      stopped: '止まっています。作業ウィンドウを閉じて、開き直してください。',
    },
    progress: ({ of, done, total }) =>
      `${counted(total, of === 'rows' ? '行' : '件のCSR')}のうち${counted(done, '')}`,
    halt: '止める',
    halted: '検査を途中で止めました。表示している指摘は一部です。',
    haltedUnread: 'シートを読むのを止めました。［続ける］を押すと読みます。',
    goOn: '続ける',
    outdated: '検査のあとでシートが変わりました。',
    checkNow: '検査する',
    protected: 'このシートは保護されています。検査と出力はできますが、書き込めないことがあります。',
    dismiss: '閉じる',
    summary: (records, errors, warnings) =>
      `申請${counted(records)}、エラー${counted(errors)}、注意${counted(warnings)}`,
    csrJoined: (address, others) =>
      `${address}${others > 0 ? ` ほか${others}個のセル` : ''} に貼り付けたCSRを1行にしました。`,
    csrSpread: (address, rows) =>
      `${address} から${rows}行に分かれて貼り付けられたCSRがあります。1つのセルにまとめられます。`,
    joinRows: 'CSRを1つのセルにまとめる',
    leftOut: (count) => `対象外 ${counted(count, '')}`,
    hidden: (count) => `非表示 ${counted(count, '')}`,
    otherSheets: 'ほかのシート:',
    otherSheet: (name, errors) => `${name} エラー ${counted(errors, '')}`,
    moreSheets: (count) => `ほか${counted(count, '枚')}`,
    acknowledged: (count) => `確認済み ${counted(count, '')}`,
    errorsKeep: 'エラーがあるため、まだ出力できません。エラーの指摘を表示しました。',
  },

  findings: {
    list: '指摘の一覧',
    search: '行、セル、項目、語句で絞り込む',
    searchHint: '絞り込む',
    clearSearch: '絞り込みの語句を消す',
    item: '項目で絞り込む',
    allItems: 'すべての項目',
    grouping: '並べ方',
    byRow: '行ごと',
    byRule: '種類ごと',
    count: (shown, total) =>
      shown === total ? `指摘${counted(total)}` : `指摘${counted(total)}中${counted(shown)}`,
    ofKind: (count) => counted(count),
    none: '当てはまる指摘はありません。',
    clearFilter: '絞り込みを解除',
    fixSafe: (count) => `安全な修正をまとめて適用（${counted(count)}）`,
    safeFixes: '安全な修正をまとめて適用',
    fixRule: 'この種類をすべて直す',
    fixRuleOf: (title) => `「${title}」をすべて直す`,
    unfold: '表示する',
    fold: '閉じる',
    preparing: '調べています…',
    fix: '直す',
    replace: '置き換える',
    fillIn: '入力する',
    acknowledge: '確認済みにする',
    unacknowledge: '確認済みを取り消す',
    acknowledged: '確認済み',
    notKept:
      'ブックに保存できないため、確認済みを変えられませんでした。シートが保護されているか、確認済みの注意が多すぎます。',
    previous: '前へ',
    next: '次へ',
    position: (position, count) => `${counted(position, '')} / ${counted(count, '')}`,
    notWritable: 'ここからは書き込めません。セルが数式か、DNが複数の列に分かれています。',
    source: '根拠',
    reading: 'マニュアルの読み方',
    place: '値',
    clean: '直すところはありません',
    cleanBody: (records, edition) =>
      `申請${counted(records)}を、操作マニュアル ${edition}版に照らして検査しました。`,
    cleanNext:
      'メールアドレスや氏名などの内容そのものは、目でも確かめてください。よければ、下の［TSVを出力］で、アップロードするファイルを作れます。',
    notAllChecked: 'ここまでに指摘はありません。検査はまだ終わっていません。',
    empty: '申請はまだありません',
    emptyBody:
      '見出しの下の行に入力するか、TSVやCSRのファイルから取り込んでください。入力すると、すぐに検査します。',
    toCreate: '［作成・取込］を開く',
  },

  selection: {
    title: '選択中のセル',
    selected: '選択中',
    noCell: 'セルを選ぶと、その指摘をここに表示します。',
    several: 'セルを一つだけ選ぶと、その指摘をここに表示します。',
    header: '見出しの行です。',
    noItem: 'この列は申請の項目ではありません。',
    noRecord: 'この行に検査する申請はありません。',
    clean: '指摘はありません。',
    blank: '空白にしておく項目です。',
    opened: '下の一覧で開いています。',
    details: '詳しく',
    toTop: '選択中のセルの指摘へ戻る',
    offer: (cells) => `CSRから決まる空欄が${counted(cells, '個')}あります。`,
    writeOffer: '空欄に書き込む',
  },

  fixes: {
    count: (cells) => `${counted(cells, '個')}のセルに書き込みます。`,
    unwritable: (fixes) =>
      `${counted(fixes)}は書き込めません。セルが数式か、DNが複数の列に分かれています。シートで直してください。`,
    before: '変更前',
    after: '変更後',
    empty: '（空欄）',
    choice: '申請',
    write: '書き込む',
    writing: '書き込んでいます…',
    cancel: 'やめる',
    close: '閉じる',
    written: (cells, undoable) =>
      `${counted(cells, '個')}のセルに書き込みました。${undoable ? 'Excelの［元に戻す］で戻せます。' : ''}`,
    changed: (cells) =>
      `${cells} が表示のあとで変わったため、何も書き込んでいません。検査し直したので、もう一度確かめてください。`,
    partly: (cells) =>
      `書き込みましたが、${cells} はそのとおりになっていません。Excelが値を変えたか、受け付けませんでした。`,
    nothing: '書き込むものはありません。',
    otherSheet: '別のシートが開いています。書き込むには、元のシートに戻ってください。',
    cells: (addresses, more) => addresses.join('、') + (more > 0 ? ` ほか${more}個のセル` : ''),
  },

  exporting: {
    button: 'TSVを出力',
    busy: '検査してからファイルを作っています…',
    planning: '作成されるファイルを調べています…',
    files: (files, records, method) =>
      `${counted(files, 'ファイル')} ${counted(records)}${method && `（${method}）`}`,
    filesByMethod: (files, parts) => `${counted(files, 'ファイル')}: ${parts.join('、')}`,
    ofMethod: (method, records) => `${method || 'ダウンロード方法が不正・未記入'} ${counted(records)}`,
    warnings: (count) => `注意 ${counted(count, '')}`,
    errors: (count) => `エラーを${counted(count)}直すと出力できます`,
    pending: (csrs) => `CSRを読み終えてから出力します（残り${csrs}件）。`,
    noRecords: {
      all: '出力する申請がありません。',
      selected: '選択した行に、出力する申請がありません。',
      visible: '表示されている行に、出力する申請がありません。',
    },
    showErrors: 'エラーを見る',
    showWarnings: '注意を見る',
    notHanded: (files) =>
      `${counted(files, '個')}のファイルを保存できませんでした。［出力］でほかの方法を選んでください。`,
    handedToDownloads: (files) =>
      `${counted(files, '個')}のファイルのダウンロードを開始しました。ダウンロード先を確かめてください。`,
    openedInBrowser: () => '保存のページをブラウザーで開きました。そのページで保存してください。',
    readyToCopy: (files) => `${files}個のファイルを作りました。［テキストをコピー］で取り出してください。`,
    warningsLead: (count) => `注意が${counted(count)}ありますが、このまま出力できます。`,
    scope: '出力する行',
    scopes: { all: 'すべての行', selected: '選択した行', visible: '表示されている行' },
    leftOut: (records) => `列「申請」が「済」や「除外」の${counted(records)}は出力しません。`,
    hidden: (records) => `隠れている行の${counted(records)}も含みます。`,
    planned: '作成されるファイル',
    howTo: '下の［TSVを出力］を押すと、このとおりに出力します。',
    file: (records, method) => `${counted(records)}${method && ` · ${method}`}`,
    showAll: (files) => `残りの${counted(files, 'ファイル')}を表示`,
    packing: '保存のしかた',
    packings: { separate: 'ファイルを一つずつ', zip: '一つのZIPにまとめる' },
    result: '出力したファイル',
    stale: '出力したあとで、シートが検査し直されました。変えたところがあれば、もう一度出力してください。',
    where: {
      download:
        'ダウンロードを開始しました。保存できたかどうかは、ブラウザーやExcelのダウンロード先で確かめてください。',
      browser:
        '保存のページをブラウザーで開きました。そのページの［保存］で保存してください。ファイルはページのアドレスに入っていて、ブラウザーの履歴に残ることがあります。',
      'in-zip': '上のZIPに入っています。',
      copied:
        '内容をクリップボードに入れました。テキストエディターに貼り付けて、この名前で、文字コードをShift_JIS（Windowsのメモ帳では「ANSI」）にして保存してください。',
      'to-copy':
        'ここでは直接保存できません。［テキストをコピー］を押し、テキストエディターに貼り付けて、文字コードをShift_JISにして保存してください。',
      'to-copy-pin':
        'アクセスPINが入っているため、ブラウザーの履歴に残るおそれのある保存のページには渡しません。［テキストをコピー］を押し、テキストエディターに貼り付けて、文字コードをShift_JISにして保存してください。',
      'copy-refused': 'クリップボードに入れられませんでした。もう一度押すか、ほかの方法を選んでください。',
      nowhere: '保存できませんでした。ほかの方法を選んでください。',
    },
    otherWays: 'ほかの方法',
    ways: {
      download: 'もう一度ダウンロード',
      browser: '保存のページを開く',
      copy: 'テキストをコピー',
    },
    wayFor: (way, name) => `${way}: ${name}`,
    asZip: '一つのZIPにまとめて受け取る',
    done: '申請済みの印',
    doneLead: (records, addsColumn) =>
      `出力した${counted(records)}の行に「済」と日付を書いておけます。次からは出力されません。${
        addsColumn ? '列「申請」がないので、加えます。' : ''
      }`,
    doneButton: '「済」を書き込む…',
  },

  files: {
    drop: 'ここにドロップしても開けます。',
    dropSeveral: 'ここにまとめてドロップすることもできます。',
    reading: 'ファイルを読んでいます…',
    tooLarge: (names) => `大きすぎるため読みませんでした: ${names.join('、')}`,
    unreadable: (names) =>
      `読み取れませんでした: ${names.join('、')}。ファイルがこのコンピューターにあるか確かめてください。`,
  },

  start: {
    goTo: 'このブックの申請のシート',
    useThis: 'このシートを使う',
    useThisLead: '列と申請の項目を対応付けると、今のシートのまま検査して出力できます。',
    useThisButton: '列を対応付ける',
    unclear: '申請の種類が決まりません',
    unclearLead: '見出しだけでは申請の種類を区別できません。選んだ種類は、このブックに保存します。',
    deciding: (names) => `種類は、${names.map((name) => `「${name}」`).join('')}の列の有無で決まります。`,
    contradicting: (names) => `${names.map((name) => `「${name}」`).join('')}の列がそろう種類はありません。`,
    unclearButton: 'この種類で検査する',
    repeated: '同じ項目の列があります',
    repeatedLead: 'どの列を使うかを選んでください。選んだ対応付けは、このブックに保存します。',
    institution: '機関情報のシートです',
    institutionLead: 'ここにある値を、このブックの申請の検査と、空いた項目の候補に使います。',
    institutionEmpty: '値はまだ書かれていません。分かるものだけでも書いておくと、検査に使います。',
    other: '申請のシートではありません',
    otherLead: '申請のシートを開くか、新しく作るか、このシートの列を申請の項目に対応付けてください。',
    hints: {
      guessed: '項目名の見出しが見つかりません',
      guessedLead:
        '申請のシートのようですが、見出しが項目名ではありません。列を申請の項目に対応付けると、今のシートのまま使えます。',
      vertical: '項目が縦に並んだシートです',
      verticalLead:
        '申請は1行に1件です。項目名を1行に横に並べ、その下に申請を書いてください。新しい申請のシートを作ると、項目名の並んだ表ができます。',
      headerBelow: (row) => `見出しが${row}行目にあります`,
      headerBelowLead: '見出しは10行目までに置いてください。上の行を消すと読めるようになります。',
    },
    none: '表示できるワークシートがありません',
    more: 'その他の作成・取り込み',
  },

  mapping: {
    title: '列の対応付け',
    type: '申請の種類',
    headerRow: '見出しの行',
    row: (row, headers) => `${row}行目: ${headers.join('、')}`,
    column: (letters) => `${letters}列`,
    fieldOf: (letters, header) => `${letters}列「${header}」に対応する項目`,
    unused: '使わない',
    items: '申請の項目（● は必須）',
    dnParts: '主体者DNの部分',
    others: 'そのほか',
    choice: '申請（対象・済・除外）',
    required: '●',
    samples: (values) => `例: ${values.join('、')}`,
    unsure: '要確認',
    guessed: '「要確認」の列は、見出しや値からの推測です。合っているか確かめてください。',
    partly: '読んでいない列があります。列を対応付けると、このシートのまま検査できます。',
    addColumns: '足りない列を加える',
    unread: (headers) => `読んでいない列: ${headers.map((header) => `「${header}」`).join('')}`,
    missing: (names) => `列のない必須の項目: ${names.join('、')}`,
    doubled: (names) => `二つ以上の列に同じ項目があります: ${names.join('、')}。一つにしてください。`,
    complete: '必須の項目は、すべて列に対応付けられています。',
    noHeaders: '見出しにできる行がありません。はじめの10行のどこかに見出しを書いてください。',
    use: 'このシートを使う',
    refused:
      'この対応付けでは、申請のシートとして読めませんでした。主体者DN（またはCN）のほかに、二つ以上の項目が要ります。',
  },

  create: {
    newSheet: '新しい申請のシート',
    newSheetLead: '種類を選ぶと、このブックにシートを加えて開きます。',
    dnParts: '主体者DNをCN・OU・Oなどの列に分ける',
    institution: '機関情報のシート',
    institutionLead: '機関名やドメイン、管理者の連絡先を書いておくと、検査と空いた項目の候補に使います。',
    institutionButton: '機関情報のシートを作る',
    openTsv: 'TSVファイルを開く',
    openTsvLead: 'TSVの内容を新しいシートに開きます。元のファイルは変わりません。',
    openTsvButton: 'TSVファイルを選ぶ',
    opened: (records, sheet) => `申請${counted(records)}をシート「${sheet}」に開きました。`,
    askType: (name, records) =>
      `${name}（${counted(records)}）は、内容から申請の種類が決まりません。種類を選んでください。`,
    openAs: '開く',
    cancel: 'やめる',
    wrongLength: (line, fields, expected) =>
      `${line}行目の項目が${fields}個です。この種類の申請は${expected}個なので、値がずれるのを避けるため開いていません。`,
    noColumn: (line, item) =>
      `${line}行目の #${item} に値がありますが、この種類の申請では空白にする項目です。値を失わないように、開いていません。`,
    unknownColumns: (names) =>
      `申請の項目ではない列があります: ${names.join('、')}。値を失わないように、開いていません。`,
    notOpened: {
      empty: '中身が空なので、開くものがありません。',
      'no-tsv': 'TSVファイルではないので開けません。',
      'too-large': '大きすぎるため開けません。',
      several: '一度に開けるファイルは一つです。何も開いていません。',
      'no-application':
        '申請のTSVではないので開けません。CSR、証明書、サービスから受け取った一覧は「ファイルから行を追加」で使えます。',
      'pin-file':
        'サービスが返すアクセスPINのファイルで、申請のTSVではないので開けません。アクセスPINは申請に写さず、本人だけに渡してください。',
      'private-key':
        '秘密鍵が含まれているため、開きませんでした。申請に秘密鍵は使いません。だれにも渡さず、メールや申請にも付けないでください。',
      'unclear-encoding':
        '文字コードが分からないので開けません。Shift_JISやUTF-8として読めない部分があります。元のファイルからShift_JISで保存し直してください。',
    },
    addRows: 'ファイルから行を追加',
    addRowsLead: (csr, certificate) =>
      `${[csr ? 'CSR' : '', certificate ? '今の証明書' : '', '見出しのある一覧（TSV、CSV、Excelのブック）']
        .filter((part) => part !== '')
        .join('、')}から、このシートに加える申請を作ります。書き込む前に内容を示します。`,
    addRowsButton: 'ファイルを選ぶ',
    rows: (rows) => `申請は${counted(rows)}です。`,
    noRows: '追加できる申請はありませんでした。',
    sameItem: '加える行に共通の項目',
    sameValue: '共通の値',
    sameNone: '（指定しない）',
    sameButton: '値のない行に入れる',
    sameSet: (item, value) => `${item}: 値のない行に「${value}」を入れます。`,
    preview: (rows) => `書き込む申請 ${counted(rows)}`,
    unplaced: (items) => `シートに列がないため、次の項目は入りません: ${items.join('、')}`,
    noSheet: '行の追加とCSRの貼り付けは、申請のシートを開いているときに使えます。',
  },

  fill: {
    problems: {
      workbook:
        'ブックを読めません。壊れているか、パスワードが付いています。Excelで開いて、パスワードのない .xlsx として保存し直してください。',
      'no-header': '知っている項目の見出しがありません。1行目に「主体者DN」などの項目名を書いてください。',
      authority: '認証局の証明書しか入っていません。サーバか利用者の証明書を選んでください。',
      'pin-file':
        'アクセスPINを配るためのファイルで、申請者の一覧ではありません。何も読み込んでいません。更新や失効の行は、シリアル番号のある一覧（clientAll.zip など）から作れます。',
      'other-kind': '中の申請は、サーバ証明書かクライアント証明書かが、このシートと違うので使えません。',
    },
    archive: {
      damaged: '壊れているため取り出せません。元のファイルから取り直してください。',
      encrypted: 'パスワードが付いているため取り出せません。パスワードなしで取り出したものを選んでください。',
      'too-large':
        '大きすぎるか、入れ子が深すぎるため取り出せません。必要なファイルだけを取り出して選んでください。',
      'unknown-method': '知らない方法で圧縮されているため取り出せません。取り出したものを選んでください。',
    },
    unreadable: (number, why) => `${number}件目のデータは読めません。${why}`,
    reasons: {
      empty: '中身がありません。',
      'too-large': '長すぎます。',
      'not-base64': 'base64に使わない文字が混ざっています。',
      'bad-padding': 'base64の終わりが欠けているか、余分です。',
      truncated: '途中で切れています。元のファイルから取り直してください。',
      'trailing-bytes': '後ろに余分なデータが付いています。元のファイルから取り直してください。',
      'not-der': '中身がDERの形になっていません。',
      'not-minimal-der': '中身がDERの規則に合っていません。',
      'not-a-csr': 'CSRの形になっていません。',
      'not-a-certificate': '証明書の形になっていません。',
      csr: 'CSRです。',
      'public-key': '公開鍵です。',
      'ssh-key': 'SSHの公開鍵です。',
      pkcs7: 'PKCS #7（証明書の束など）です。',
      'two-requests': '二つのCSRが続けて入っています。',
      certificate: '証明書です。',
      'private-key': '秘密鍵です。',
    },
    repeatedColumns: (names) => `同じ見出しの列が二つ以上あります: ${names.join('、')}。一つにしてください。`,
    unknown: (what) => `CSR、証明書、見出しのある一覧のどれでもありません（${what}）。`,
    looks: {
      empty: '空のファイル',
      zip: 'ZIP',
      document: '文書ファイル',
      pdf: 'PDF',
      image: '画像',
      gzip: 'gzip',
      pkcs7: '読める証明書のない PKCS #7',
      der: 'CSRでも証明書でもないDER',
      pem: 'CSRでも証明書でもないPEM',
      html: 'HTMLかXML',
      text: 'テキスト',
      binary: 'バイナリ',
    },
    noUse: {
      csr: 'この種類の申請ではCSRを使いません。',
      certificate: 'この種類の申請では証明書を使いません。',
      list: 'この種類の申請では一覧を使いません。',
    },
    csrSubject: (number) =>
      `${number}件目のCSRの主体者では申請できないため、CSRだけを #7 に入れました。検査の結果で理由を確かめて、CSRを作り直してください。`,
    foreignSubject: (number) =>
      `${number}件目のデータは、主体者に、申請に書けない属性があります。主体者DNとFQDNは空のままにします。`,
    unusedColumns: (names) => `次の列は使いませんでした: ${names.join('、')}`,
    repeated: (number) => `${number}件目のデータは前のデータと同じなので、一度だけ使いました。`,
    ambiguous: (numbers, areRows) =>
      `${some(numbers, areRows ? '行目' : '件目のデータ')}は、どの申請に当たるか一つに決まらないので使いませんでした。`,
    differs: (rows, items) =>
      `${some(rows, '行目')}の ${items.join('、')} は、CSR、証明書、先に読んだ一覧のどれかと違います。先に読んだほうの値を使います。どちらが正しいか確かめてください。`,
    leftOut: {
      choice: (count) => `列「申請」が「済」や「除外」の${count}行は外しました。`,
      waiting: (count) => `まだ発行されていない${count}行は外しました。`,
      renewed: (count) => `すでに更新された${count}行は外しました。`,
      revoked: (count) => `失効したか、失効を申請した${count}行は外しました。`,
      shifted: (count) =>
        `値が見出しとずれていて、アクセスPINがほかの列に入っているかもしれない${count}行は外しました。元の一覧を直してください。`,
    },
    unknownState: (count) =>
      `状態の列に知らない値のある${count}行も使います。申請してよいものか確かめてください。`,
    notCarried: {
      csr: (count) =>
        `以前の申請のCSRは引き継ぎません（${count}行）。#7 が空の行には、新しい鍵で作ったCSRを入れてください。`,
      pin: (count) => `アクセスPINは引き継がないので、どこにも入れません（${count}行）。`,
      'renewed-serial': (count) =>
        `以前の更新申請にあるのは、そのとき置き換えた証明書のシリアル番号なので、引き継ぎません（${count}行）。#4 が空の行には、今の証明書のシリアル番号を入れてください。`,
    },
    issuedBefore: (count) =>
      `シリアル番号のある行が${count}行あります。すでに証明書があるものは、発行ではなく更新を申請してください。`,
    knownOnly: (count) => `証明書${count}枚は、行を作らずに、これから加える申請と照らし合わせました。`,
    keyStores: (names) =>
      `秘密鍵の入ったファイルは読んでいません: ${some(names)}。証明書の本人のほかには渡さないでください。`,
    completed: (rows) => `すでにある行の空いた項目に書き足します: ${some(rows, '行目')}`,
    unchanged: (rows) => `すでにあり、書き足すものがない行: ${some(rows, '行目')}`,
    kept: (row, items) =>
      `${row}行目の ${items.join('、')} には、違う値が書かれています。書かれている値を残します。どちらが正しいか確かめてください。`,
    ambiguousRows: (rows) =>
      `${some(rows, '行目')}は、どの申請に当たるか一つに決まりません。新しい行を下に加えます。`,
    finding: (row, message) => `${row}行目: ${message}`,
    numbers: (files, bulk) =>
      [
        files === null ? '' : `1ファイルは99件までなので、${filesOf(files)}。`,
        bulk === null || (files !== null && files.length === 1)
          ? ''
          : files === null
            ? `P12一括は1ファイルに1,000件までなので、${filesOf(bulk)}。`
            : `ダウンロード方法をP12一括（2）にすると1,000件まで入り、${filesOf(bulk)}。`,
      ].join(''),
  },

  csr: {
    title: 'CSRを貼り付ける',
    label: 'CSR',
    lead: '選択している行のCSRのセルに、一行にして入れます。申請の行を選択していなければ、次の空いた行に入れます。',
    button: 'CSRのセルに入れる',
    unreadable: (reason) => `書き込んでいません。${reason}`,
    written: (address) =>
      `${address} にCSRを一行にして入れました。空いている項目の候補は、このセルを選択すると示します。`,
    occupied: (address) =>
      `${address} には別のCSRか値が入っています。まだ書き込んでいません。二つを見比べてから選んでください。`,
    replace: '置き換える',
    replaced: (address) =>
      `${address} のCSRを置き換えました。ほかの項目が新しいCSRと合うか、検査の結果で確かめてください。`,
    there: '今のCSR',
    pasted: '貼り付けたCSR',
    makeRow: 'この行を、CSRから作れます。',
    card: {
      title: 'CSRの内容',
      names: (names) => `別名: ${some(names)}`,
      signature: {
        valid: '署名: 正しい',
        invalid: '署名: 鍵と合わない',
        unverifiable: '署名: 確かめられない方式',
      },
    },
    failed: {
      none: 'CSRが見つかりません。BEGINの行からENDの行までを貼り付けてください。',
      several: 'CSRがいくつもあります。一つずつ貼り付けるか、［ファイルから行を追加］を使ってください。',
      'private-key':
        '秘密鍵が入っているため、どこにも書き込まず、入力欄から消しました。秘密鍵はクリップボードにも残さないでください。',
      'no-place': 'このシートにはCSRを入れる列がありません。',
      changed: 'セルがそのあいだに変わったため、書き込んでいません。もう一度押してください。',
    },
  },

  answers: {
    title: 'システムの応答を調べる',
    label: '応答',
    lead: 'アップロードの結果やメールを、そのまま貼り付けてください。いくつあっても構いません。',
    example: '212:1,主体者DN,…',
    button: '意味を調べる',
    none: '貼り付けた文に、応答が見つかりません。',
    passed: (count) => `OKの応答: ${counted(count)}`,
    unknown: '知らない応答です。コードか、結果の行（コード:番号,項目名,…）をそのまま貼り付けてください。',
    unknownCode: (code) =>
      `${code} は知らないコードです。意味は推測しません。サービスの窓口に問い合わせてください。`,
    noRecord: '何件目かが書かれていないので、行は分かりません。',
    noRow: (record) =>
      `このシートから作るファイルに、${counted(record)}目の申請はありません。アップロードした申請のシートを開いて、もう一度調べてください。`,
    file: (suffix) => `（…-${suffix}.tsv）`,
    asItIsNow:
      '行は、今のシートからファイルを作った場合のものです。出力のあとで行を増減したり「済」を書き込んだりしていれば、ずれます。',
  },

  lookInto: {
    title: 'ファイルの内容を調べる',
    lead: 'CSR、証明書、TSV、サービスから受け取ったファイルに何が入っているかを示します。シートには書き込みません。',
    button: '調べるファイルを選ぶ',
    subject: (dn) => `証明書: ${dn}`,
    serial: (decimal, hex) => `シリアル番号: ${decimal}（${hex}）`,
    validity: (from, to) => `有効期間: ${from}から${to}まで`,
    issuer: (name) => `発行者: ${name}`,
    key: (name) => `鍵: ${name}`,
    tsv: (type) => `申請のTSV（${type}）`,
    unclearTsv: '申請のTSV（種類は決まりません）',
    readBack: {
      'pin-file': 'アクセスPINのファイル。PINは表示しません。',
      'certificate-list': '証明書情報のファイル',
      'registrar-download': '登録担当者がダウンロードした一覧',
      table: 'TSVの表',
    },
    rows: (rows) => `${counted(rows, '行')}`,
    workbook: 'Excelのブックです。Excelで開くと、申請のシートを検査できます。',
  },

  settings: {
    language: '表示の言語',
    languages: { host: 'Officeに合わせる', ja: '日本語', en: 'English' },
    checking: '検査',
    live: '入力したらすぐ検査する',
    liveLead: 'オフのあいだは、［検査し直す］を押したときだけ検査します。',
    highlights: '指摘のあるセルを強調する',
    highlightsLead: '条件付き書式で示します。セルの書式や値は変わりません。',
    clear: '強調を消す',
    cleared: '強調を消しました。',
    sheet: 'このシート',
    mapped:
      '列の対応付けをこのブックに保存しています。解除すると、見出しから判断し直します。決まらないときは、もう一度選べます。',
    byHeaders: '列は見出しで見分けています。',
    remap: '対応付けを変更',
    unmap: '対応付けを解除',
    about: 'このアドインについて',
    version: (version) => `バージョン ${version}`,
    edition: (edition, date) => `操作マニュアル 利用管理者用 第${edition}版（${date}）による検査`,
    licence: 'MITライセンスのソフトウェアです。',
    sendsNothing: 'シートの内容はExcelの中だけで処理し、どこにも送信しません。',
    theme: '配色はOfficeの設定に従います。',
  },

  saving: {
    heading: 'ファイルを保存します',
    offer:
      '［保存］を押すと、このファイルのダウンロードを開始します。内容はこのコンピューターの外に送信しません。ファイルはこのページのアドレスに入っていました。開いたときに取り除きましたが、ブラウザーの履歴に残っていることがあります。',
    save: '保存',
    handed: 'ダウンロードを開始しました。保存先で確かめてから、このページを閉じてください。',
    missing: 'ファイルが見あたらないときは',
    advice: [
      'ブラウザーのダウンロードの一覧を開いてください。',
      '許可や保存先を尋ねられていたら、答えてから、もう一度［保存］を押してください。',
      'それでも保存できないときは、Excelの作業ウィンドウの［出力］で、ほかの方法を選んでください。',
    ],
    nothing: {
      title: '保存するファイルがありません',
      body: 'Excelの作業ウィンドウで、もう一度［TSVを出力］を押してください。',
    },
  },
};
