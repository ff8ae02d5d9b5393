import {
  type ApplicationType,
  CURRENT_EDITION,
  EVERY_TYPE,
  type FieldId,
  formatOf,
  type OtherFile,
  PRIVATE_KEY_REFUSED,
  type PrivateKeyForm,
  type SheetHint,
} from '@upki-tsv/core';
import type { WorkbookFailure } from '@upki-tsv/workbook';
import {
  type Command,
  OPTIONS_OF,
  type OptionName,
  STANDARD,
  type UsageProblem,
} from '../command-line/args.ts';
import { isCodeSigning } from '../command-line/code-signing.ts';
import { typesHelp } from '../command-line/types-help.ts';
import type { SkippedSheet, UnclearSheet } from '../source/skipped.ts';
import { grouped } from './grouped.ts';

const SKIPPED: Readonly<Record<SkippedSheet['reason'], string>> = {
  empty: '空のシート',
  institution: '機関情報のシート',
  'no-header': '10行目までに、主体者DNとほか2項目以上の見出しがない',
};

/** So many columns that stand twice are two tables. */
const MANY_REPEATED = 3;

const typeName = (type: ApplicationType): string => `${formatOf(type).title.ja}（${type}）`;
const typeNames = (types: readonly ApplicationType[]): string => types.map(typeName).join('、');
const skippedList = (skipped: readonly SkippedSheet[]): string =>
  skipped
    .map(({ sheet, reason, hint }) => `「${sheet}」（${hint ? hintOf(hint) : SKIPPED[reason]}）`)
    .join('、');

function hintOf(hint: SheetHint): string {
  switch (hint.kind) {
    case 'header-below':
      return `見出しが${hint.row}行目にあります。見出しは10行目までに置いてください`;
    case 'later-edition':
      return `以降の版にしかない申請（${typeName(hint.type)}）なので、--edition ${CURRENT_EDITION.id} では読みません`;
    case 'vertical':
      return `項目が縦に並んだ様式です（${hint.names.slice(0, 4).join('、')}など）。項目名を1行に横に並べ、その下の1行に1件を書いてください`;
    case 'guessed': {
      const { itemOf, items } = formatOf(hint.type);
      const guesses = hint.columns.flatMap(({ header, field, confidence, samples }) => {
        if (confidence === 'read' || field === null) return [];
        const item = itemOf[field as FieldId];
        const name = item === undefined ? field : `#${item} ${items[item - 1]?.title.ja}`;
        const values = samples.length > 0 ? `（値は、たとえば「${samples.join('」「')}」）` : '';
        return [`「${oneLine(header)}」は${name}${values}`];
      });
      return `見出しが項目名ではないので読んでいません。${guesses.join('、')}のようです。そうなら、見出しを項目名に直してください`;
    }
  }
}

/** What may be meant as applications in sentences of its own, the other sheets in a list. */
function hintsFirst(skipped: readonly SkippedSheet[]): string {
  const hints = skipped.flatMap(({ sheet, hint }) => (hint ? [`シート「${sheet}」: ${hintOf(hint)}。`] : []));
  const others = skipped.filter(({ hint }) => !hint);
  return hints.join('') + (others.length > 0 ? `飛ばしたシート: ${skippedList(others)}。` : '');
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const meant = (name: string | undefined): string =>
  name === undefined ? '' : `「${name}」ではありませんか。`;

const WORKBOOK: Readonly<Record<WorkbookFailure, (detail: string) => string>> = {
  'not-a-zip': () =>
    'Excelブックの中身ではありません（空のファイルや、拡張子だけ変えたファイルなど）。Excelで開き、「Excel ブック (.xlsx)」で保存し直してください。',
  'old-xls': () =>
    '古い形式（Excel 97-2003）のブックです。Excelで開き、「Excel ブック (.xlsx)」で保存し直してください。',
  encrypted: () => 'パスワードで保護されたブックです。Excelでパスワードを外して保存してから使ってください。',
  ods: () => 'OpenDocument形式の表です。「Excel ブック (.xlsx)」で保存し直してください。',
  'not-a-workbook': () => 'Excelブックではないファイルです。正しいファイルか確かめてください。',
  xlsb: () => 'バイナリ形式（.xlsb）のブックです。「Excel ブック (.xlsx)」で保存し直してください。',
  'too-large': () =>
    'ブックが大きすぎて読めません。申請のシートだけを新しいブックに移し、保存し直してください。',
  damaged: (detail) =>
    `ブックが壊れています${detail === '' ? '' : `（${detail}）`}。Excelで開いて保存し直すか、元のファイルを使ってください。`,
  dtd: () =>
    '表計算ソフトが書かない宣言（DTD）を含むブックなので読みません。入手元を確かめ、Excelで保存し直してください。',
  signed: () =>
    'デジタル署名のあるブックです。書き換えた写しでは署名が無効になります。Excelの「ファイル」→「情報」で署名を外してから使ってください。',
};

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'ファイルまたはフォルダがありません。名前と場所を確かめてください。',
  EACCES: '読み書きする権限がありません。ファイルとフォルダの権限を確かめてください。',
  EPERM: '操作が許されていません。ファイルがほかのソフトで開かれていないか、権限を確かめてください。',
  EBUSY: 'ほかのソフトが使っています。閉じてからやり直してください。',
  EEXIST: 'フォルダと同じ名前のファイルがあります。別のフォルダを指定してください。',
  EISDIR: 'フォルダです。ファイルを指定してください。',
  ENOTDIR: '途中にフォルダでないものがあります。場所を確かめてください。',
  ENOSPC: 'ディスクに空きがありません。空きを作ってからやり直してください。',
  EROFS: '書き込めない場所です。--out で別のフォルダを指定してください。',
  ENAMETOOLONG: '名前が長すぎます。--prefix で短い名前を指定してください。',
};

const COMMANDS: Readonly<Record<Command, { readonly usage: string; readonly does: string }>> = {
  check: { usage: 'upki-tsv check ファイル…', does: '申請を検査し、見つけた誤りをシートと行ごとに示す' },
  convert: {
    usage: 'upki-tsv convert ファイル… [--out フォルダ]',
    does: '申請を検査し、アップロードするTSVファイルを書き出す',
  },
  inspect: {
    usage: 'upki-tsv inspect ファイル…',
    does: 'CSR、証明書、TSV、PINファイル、ZIPファイルなどの中身を示す',
  },
  explain: {
    usage: 'upki-tsv explain 文…',
    does: '受付システムの応答の意味と対処を示す。--source があれば元の行も示す',
  },
  template: {
    usage: 'upki-tsv template [種類…] --out ファイル.xlsx',
    does: '申請を書き込むための新しいブックを作る',
  },
  fill: {
    usage: 'upki-tsv fill --type 種類 ファイル… --out ファイル.xlsx',
    does: 'CSR、証明書、一覧から申請の行を作り、新しいブックか、あるブックの写しに書く',
  },
  fix: {
    usage: 'upki-tsv fix ファイル --out ファイル',
    does: '確実な修正をした写しを作り、何を変えたかを示す',
  },
  rules: { usage: 'upki-tsv rules [ID]', does: '検査項目の一覧、または一つの説明と例を示す' },
  completion: {
    usage: 'upki-tsv completion bash|zsh|powershell',
    does: 'シェルの補完の設定を標準出力に書く',
  },
};

const TYPES_HELP = typesHelp('（', '）');

const READING_HELP = `
読み方:
  ファイル             .xlsx .xlsm .tsv .txt。* ? [ ] ** を使った名前も、標準入力を読む - も使える
  --type 種類          申請の種類を指定する
${TYPES_HELP}
  --edition 2.18       この版の申請だけを扱う（以降の版のACMEを外す）
  --sheet 名前         このシートだけを読む
  --rows 5-20,33       この行だけを読む
  --certificates フォルダ  フォルダとその下の証明書（PEM、DER、PKCS#7、ZIP、メール）と照らし合わせる
`;

const INSPECT_HELP = `
示し方:
  ファイルに - を指定すると標準入力を読む
  --type 種類          申請のTSVの種類を指定する
${TYPES_HELP}
  --edition 2.18       この版の申請だけを扱う（以降の版のACMEを外す）
  --show-pins          アクセスPINを伏せずに示す

終了状態: 0 すべて判別できた、1 秘密鍵が入っている、2 判別できない・読めないものがある
`;

const EXPLAIN_HELP = `
調べ方:
  文                   コード（212）、結果の行（212:1,主体者DN,…）、結果の表。- なら標準入力を読む
  --source ファイル    アップロードしたTSV、またはその元のブック。答えの元の行と、今の検査の指摘を示す
  --type 種類、--edition 2.18、--sheet 名前、--rows 5-20,33  --source のファイルの読み方（check と同じ）

終了状態: 0 すべて判別できた、2 知らない答え、使い方の誤り、読めないファイル
`;

const COMMON_OPTIONS: readonly (readonly [OptionName, string])[] = [
  ['json', '  --json               結果をJSONで標準出力に書く'],
  ['lang', '  --lang ja|en         表示の言語'],
  ['quiet', '  --quiet, -q          エラーだけを示す'],
  ['help', '  --help, -h           使い方を示す'],
  ['version', '  --version, -V        版を示す'],
];

/** The options that all commands have, or those of them that one command takes. */
const commonHelp = (taken: readonly OptionName[] = COMMON_OPTIONS.map(([name]) => name)): string =>
  `\n共通:\n${COMMON_OPTIONS.flatMap(([name, line]) => (taken.includes(name) ? [`${line}\n`] : [])).join('')}`;

const CONVERT_HELP = `
書き出し方:
  --out フォルダ       書き出すフォルダ（なければ作る。指定しなければ元のファイルと同じ場所）
                       - ならただ一つのTSVを標準出力に書き、結果は標準エラー出力に示す
  --prefix 名前        ファイル名のはじめの部分（指定しなければ元のファイル名）
  --merge              同じ種類の申請を、複数のファイルやシートからまとめて書き出す
  --force              同じ名前のファイルがあれば置き換える
`;

const MARK_HELP = `
印を付けた写し:
  --mark ファイル      誤りのあるセルに色を付け、理由をメモに書いた写しを作る（ブックだけ）
  --force              同じ名前のファイルがあれば置き換える
`;

const TEMPLATE_HELP = `
作り方:
  種類を指定しなければ、${CURRENT_EDITION.id}版のすべての種類のシートを作る
${TYPES_HELP}
  --out ファイル.xlsx  作るブック
  --dn-parts           主体者DNを CN、OU、O、L、ST、C の列に分ける
  --force              同じ名前のファイルがあれば置き換える
`;

const FILL_HELP = `
作り方:
  ファイル             CSR、証明書、見出しのある一覧（TSV、CSV、.xlsx）、以前の申請のTSVとブック、サービスの一覧、
                       これらの入ったZIPとメール（.eml）。* ? [ ] ** と - も使える
  --type 種類          申請の種類
${TYPES_HELP}
  --edition 2.18       この版の申請だけを扱う（以降の版のACMEを外す）
  --out ファイル       書き出すブック（--into と同じ拡張子。--into がなければ .xlsx）
  --into ブック        このブックの写しの、その種類のシートに書く。同じDN、FQDN、メールの行があれば空の項目を埋め、
                       なければ終わりに加える。空の項目には機関情報の値を入れる
  --sheet 名前         --into のブックの、このシートに書き加える
  --certificates フォルダ  作った申請を、この証明書とも照らし合わせる
  --force              同じ名前のファイルがあれば置き換える

終了状態: 0 書き出した、2 使えない入力や使い方の誤りがある
`;

const FIX_HELP = `
直し方:
  --out ファイル       写しの名前（拡張子は元のファイルと同じ。TSVなら - で標準出力）
  --all                確かめてから使う修正の案も、機関情報の値も使う
  --force              同じ名前のファイルがあれば置き換える
  --type 種類、--edition 2.18、--sheet 名前、--certificates フォルダ  check と同じ
`;

const EXAMPLES: Readonly<Record<Command, readonly string[]>> = {
  check: [
    'upki-tsv check 申請.xlsx',
    'upki-tsv check "申請/*.xlsx"',
    'upki-tsv check 申請.xlsx --sheet サーバ発行 --mark 印付き.xlsx',
  ],
  convert: [
    'upki-tsv convert 申請.xlsx --out 提出用',
    'upki-tsv convert - --type server-issue --out - < 申請.tsv > 提出用.tsv',
    'upki-tsv convert 学部A.xlsx 学部B.xlsx --merge --prefix 全学',
  ],
  template: [
    'upki-tsv template --out 申請.xlsx',
    'upki-tsv template server-issue server-renew --out サーバ.xlsx',
  ],
  fill: [
    'upki-tsv fill --type server-issue "csr/*.csr" --out 申請.xlsx',
    'upki-tsv fill --type server-renew 新しい.csr 旧証明書.pem --into 申請.xlsx --out 更新.xlsx',
    'upki-tsv fill --type client-issue 利用者一覧.csv --into 申請.xlsx --out 追加済み.xlsx',
  ],
  fix: [
    'upki-tsv fix 申請.xlsx --out 修正済み.xlsx',
    'upki-tsv fix server-issue.tsv --out 修正済み.tsv --all',
  ],
  inspect: ['upki-tsv inspect www.csr', 'upki-tsv inspect clientAll.zip --show-pins'],
  explain: [
    'upki-tsv explain 212',
    'upki-tsv explain "212:1,主体者DN,…" --source 申請.xlsx',
    'upki-tsv explain - --source 申請-server-issue.tsv < 結果.txt',
  ],
  rules: ['upki-tsv rules', 'upki-tsv rules csr-key'],
  completion: [
    'source <(upki-tsv completion bash)',
    'source <(upki-tsv completion zsh)',
    'upki-tsv completion powershell | Out-String | Invoke-Expression',
  ],
};

function help(command: Command | undefined): string {
  if (command === undefined) {
    const list = Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}`);
    return `upki-tsv: UPKI証明書の申請を検査し、アップロード用のTSVを作る\n\n${list.join('\n')}\n${commonHelp()}\nコマンドごとの使い方: upki-tsv コマンド --help\n終了状態: 0 エラーなし、1 申請にエラーあり、2 使い方の誤り・読めない入力・書けない出力\n`;
  }
  const { usage, does } = COMMANDS[command];
  const own = {
    check: READING_HELP + MARK_HELP,
    template: TEMPLATE_HELP,
    fill: FILL_HELP,
    fix: FIX_HELP,
    convert: READING_HELP + CONVERT_HELP,
    inspect: INSPECT_HELP,
    explain: EXPLAIN_HELP,
    rules: '',
    completion: '',
  }[command];
  return `使い方: ${usage}\n${does}\n${own}${commonHelp(OPTIONS_OF[command])}\n例:\n${EXAMPLES[command].map((example) => `  ${example}\n`).join('')}`;
}

function usage(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'no-command':
      return 'コマンドがありません。upki-tsv --help で使い方を示します。';
    case 'unknown-command':
      return `「${problem.name}」というコマンドはありません。${meant(problem.meant) || 'upki-tsv --help で使い方を示します。'}`;
    case 'unknown-option': {
      const guess = problem.meant === undefined ? '' : meant(`--${problem.meant}`);
      return `${problem.command} に「--${problem.name}」というオプションはありません。${guess || `upki-tsv ${problem.command} --help で使い方を示します。`}`;
    }
    case 'needs-value':
      return `--${problem.name} には値が要ります。`;
    case 'takes-no-value':
      return `--${problem.name} には値を付けません。`;
    case 'given-twice':
      return `--${problem.name} が二度あります。一つにしてください。`;
    case 'wrong-value':
      return wrongValue(problem.name, problem.value, problem.meant);
    case 'no-file':
      return `ファイルの指定がありません。例: ${problem.command === 'fill' ? EXAMPLES.fill[0] : `upki-tsv ${problem.command} 申請.xlsx`}`;
    case 'no-text':
      return '調べる文がありません。例: upki-tsv explain 212';
    case 'only-with':
      return `--${problem.name} は --${problem.other} と一緒に使います。`;
    case 'input-twice':
      return '標準入力（-）は一度しか読めません。- は一つにしてください。';
    case 'no-shell':
      return problem.name === undefined
        ? 'シェルの名前がありません。bash、zsh、powershell のどれかを付けてください。例: upki-tsv completion bash'
        : `「${problem.name}」というシェルには対応していません。${meant(problem.meant)}bash、zsh、powershell のどれかにしてください。`;
    case 'too-many':
      return problem.command === 'rules'
        ? 'rules に渡せるIDは一つです。'
        : problem.command === 'completion'
          ? 'completion に渡せるシェルの名前は一つです。'
          : `${problem.command}${problem.option ? ` --${problem.option}` : ''} に渡せるファイルは一つです。`;
    case 'needs-option':
      if (problem.command === 'fill')
        return `${problem.name === 'type' ? '申請の種類' : '書き出すブック'}を --${problem.name} で指定してください。例: ${EXAMPLES.fill[0]}`;
      return `書き出すファイルを --${problem.name} で指定してください。例: upki-tsv ${problem.command} ${problem.command === 'fix' ? '申請.xlsx --out 修正済み.xlsx' : '--out 申請.xlsx'}`;
  }
}

const CODE_SIGNING =
  'コード署名用証明書の申請にTSVは使いません。発行と更新は2023年5月12日で終わりました。失効は、サービスが配る所定の様式に書いてメールで申請してください。';

function wrongValue(name: string, value: string, guess: string | undefined): string {
  switch (name) {
    case 'type':
      if (isCodeSigning(value)) return CODE_SIGNING;
      return `「${value}」という種類はありません。${meant(guess)}${EVERY_TYPE.join('、')} のどれかにしてください。`;
    case 'edition':
      return `--edition に「${value}」は使えません。指定できるのは ${CURRENT_EDITION.id} だけで、指定しなければ以降の版にしかない種類も扱います。`;
    case 'lang':
      return `--lang に「${value}」は使えません。ja か en にしてください。`;
    case 'rows':
      return `--rows の「${value}」が読めません。5-20,33 のように、1以上の行番号と範囲を並べてください。`;
    default:
      return `--${name} の「${value}」は使えません。フォルダの区切りのない名前にしてください。`;
  }
}

const FILL = 'upki-tsv fill --type';

/** What is said of a file that was given for an application, and is something else. */
const OTHER_FILE: Readonly<Record<OtherFile, string>> = {
  'too-large':
    '申請のTSVとしては大きすぎるため（20MBを超えています）、読みませんでした。正しいファイルか確かめてください。',
  workbook: '中身がExcelブックです。拡張子を .xlsx に直すか、Excelで保存し直してください。',
  binary: 'TSVではありません。文字のファイルではないようです。正しいファイルか確かめてください。',
  zip: `ZIPファイルで、申請のTSVではありません。中のTSVやブックを取り出して指定してください。CSRや証明書が入っているなら、ZIPファイルのまま ${FILL} 種類 に渡せば申請の行になります。中身は upki-tsv inspect で見られます。`,
  document: 'Officeの文書で、申請のTSVではありません。申請は、Excelブック（.xlsx）かTSVにしてください。',
  pdf: 'PDFで、申請のTSVではありません。正しいファイルか確かめてください。',
  image: '画像で、申請のTSVではありません。正しいファイルか確かめてください。',
  gzip: 'gzipで圧縮されたファイルです。展開してから、中のファイルを指定してください。',
  der: 'DER形式のデータで、申請のTSVではありません。中身は upki-tsv inspect で見られます。',
  csr: `CSRで、申請のTSVではありません。${FILL} server-issue（更新なら server-renew）に渡せば、申請の行を作れます。中身は upki-tsv inspect で見られます。`,
  certificate: `証明書で、申請のTSVではありません。${FILL} 種類（更新か失効）に渡せば、申請の行を作れます。旧証明書として照らし合わせるなら、フォルダに入れて --certificates で指定してください。`,
  pkcs7:
    '証明書を束ねたPKCS#7のファイルで、申請のTSVではありません。中身は upki-tsv inspect で見られます。旧証明書として照らし合わせるなら、フォルダに入れて --certificates で指定してください。',
  pem: 'PEM形式のファイルで、申請のTSVではありません。中身は upki-tsv inspect で見られます。',
  html: 'ウェブページ（HTML）で、申請のTSVではありません。正しいファイルか確かめてください。',
  mail: `メールで、申請のTSVではありません。添付されたTSVやブックを保存して指定してください。CSRが付いていれば、保存して ${FILL} server-issue に渡すと申請の行を作れます。`,
  'pin-file':
    'サービスが発行の後に返すアクセスPINのファイルで、申請のTSVではありません。アクセスPINは申請に写さず、本人だけに渡してください。中身は upki-tsv inspect で見られます（アクセスPINは伏せます）。',
  'certificate-list': `サービスが返す証明書の一覧で、申請のTSVではありません。${FILL} 種類（更新か失効）に渡せば、申請の行を作れます。`,
  'registrar-download': `サービスからダウンロードした申請や証明書の一覧で、申請のTSVではありません。${FILL} 種類（更新か失効）に渡せば、申請の行を作れます。`,
  table: `見出しのある一覧で、申請のTSV（サーバは13項目、クライアントは15項目、見出しなし）ではありません。${FILL} 種類 に渡せば、申請の行を作れます。`,
};

export const ja = {
  help,
  usage,
  typeName,
  edition: `操作マニュアル ${CURRENT_EDITION.id}版（${CURRENT_EDITION.date}）`,
  severity: { error: 'エラー', warning: '注意' },
  sourceName: (path: string, sheet: string | null): string =>
    (path === STANDARD ? '標準入力' : path) + (sheet === null ? '' : `「${sheet}」`),
  input: {
    directory: 'フォルダです。ファイルを指定してください。',
    csv: 'CSVは読めません（先頭の0や長い番号が失われていることがあります）。元のExcelブック（.xlsx）を指定してください。',
    saveAsXlsx: (extension: string): string =>
      `${extension} は読めません。Excelなどで開き、「Excel ブック (.xlsx)」で保存し直してください。`,
    privateKey: (form: PrivateKeyForm): string => PRIVATE_KEY_REFUSED[form].ja,
    unknownExtension: (extension: string): string =>
      `${extension === '' ? '拡張子のないファイル' : extension} は読めません。読めるのは .xlsx .xlsm .tsv .txt です。`,
    otherFile: (kind: OtherFile): string => OTHER_FILE[kind],
    emptyTsv: '申請が1件もない空のファイルです。正しいファイルか確かめてください。',
    unknownTsvType:
      '申請の種類が分かりません。1行がサーバは13項目、クライアントは15項目のTSVか確かめ、--type で種類を指定してください。',
    unclearSheet: (sheet: string, { types, deciding, contradicting }: UnclearSheet): string =>
      types.length === 0
        ? `シート「${sheet}」の見出しは、どの申請の種類にも合いません。${contradicting.map((name) => `「${oneLine(name)}」`).join('')}の列がそろう種類はありません。要らない列の値を消すか、--type で種類を指定してください。`
        : `シート「${sheet}」の申請の種類が決まりません。${typeNames(types)}のどれかです。種類は${deciding.map(({ ja }) => `「${ja}」`).join('')}の列の有無で決まります。--type で指定するか、シートの名前に種類を入れてください。`,
    repeatedColumns: (sheet: string, names: readonly string[]): string =>
      `シート「${sheet}」に同じ項目の列が二つ以上あります: ${names.map(oneLine).join('、')}。一つにしてください。${
        names.length >= MANY_REPEATED ? '表が左右に二つ並んでいるなら、別々のシートに分けてください。' : ''
      }`,
    noSuchSheet: (wanted: string, names: readonly string[]): string =>
      `「${wanted}」というシートはありません。あるのは ${names.map((name) => `「${name}」`).join('')} です。`,
    missingRows: (rows: string) =>
      `--rows で指定した行のうち、${rows.replaceAll(', ', '、')}行目には申請がありません。見出し、空の行、集計や注記の行、列「申請」で除いた行は選べません。`,
    noMatch: 'この形に合う名前のファイルがありません。場所と書き方を確かめてください。',
    noApplicationSheet: (skipped: readonly SkippedSheet[]): string =>
      skipped.length === 0
        ? '申請のシートがありません。'
        : `申請のシートがありません。${hintsFirst(skipped)}`,
  },
  certificates: {
    none: (path: string): string => `${path}: 照らし合わせる証明書がありません。`,
    place: (path: string, inside: string, more: number): string =>
      inside === '' ? path : `${path}（${inside}${more > 0 ? ` ほか${more}件` : ''}）`,
    unreadable: (place: string, reason: string): string =>
      `${place}: 読めないため、照らし合わせに使いません。${reason}`,
    privateKey: (place: string, refusal: string): string => `${place}: ${refusal}`,
    csrs: (place: string, count: number): string =>
      count === 1
        ? `${place}: CSRのファイルで、証明書は入っていません。`
        : `${place}: このファイルとほか${count - 1}個はCSRのファイルで、証明書は入っていません。`,
    nothing: (place: string): string => `${place}: 証明書が入っていません。`,
    tooLarge: (place: string): string => `${place}: 証明書のファイルとしては大きすぎるので、読みません。`,
    tooMany: (place: string, most: number): string =>
      `${place}: ファイルが多いので、はじめの${most.toLocaleString('ja-JP')}個だけを読みました。`,
    archive: {
      damaged: 'ZIPファイルが壊れています。',
      encrypted: 'ZIPファイルにパスワードが掛かっています。',
      'too-large': 'ZIPファイルの中身が大きすぎます。',
      'unknown-method': 'ZIPファイルの圧縮の方式に対応していません。',
    },
  },
  workbook: (reason: WorkbookFailure, detail: string): string => WORKBOOK[reason](detail),
  system: (code: string): string => SYSTEM[code] ?? `ファイルを扱えませんでした（${code}）。`,
  unexpected: (name: string): string =>
    `予期しないエラー（${name}）で処理できませんでした。ファイルを確かめ、続くようなら開発者に知らせてください。`,
  output: {
    exists: (path: string): string =>
      `同じ名前のファイルがあるので書き出しません: ${path}。置き換えるには --force を付けてください。`,
    isInput: (path: string): string => `入力のファイルを置き換えることはできません: ${path}`,
    extension: (path: string, wanted: readonly string[]): string =>
      `写しの拡張子は元のファイルと同じ ${wanted.join(' か ')} にしてください: ${path}`,
    onlyTsvToStandardOutput: '標準出力（--out -）に書けるのはTSVだけです。ブックはファイルに書いてください。',
    oneToStandardOutput: (count: number): string =>
      `ファイルが${count}個になるので、標準出力（--out -）には書けません。--out でフォルダを指定してください。`,
    templateName: (path: string): string => `作るブックの拡張子は .xlsx にしてください: ${path}`,
    onlyWorkbooks: '--mark を使えるのは .xlsx と .xlsm のブックだけです。',
    template: (path: string): string =>
      `作りました: ${path}。Excelなどで開き、「はじめに」のシートから読んでください。`,
    kept: (count: number): string =>
      `置き換えた後にもShift_JISで書けない文字が残るので、${count}個の値は元のままにしました。`,
    stillUtf8: 'Shift_JISで書けない文字が残っているので、UTF-8のまま書き出しました。',
    skippedNotes: (cells: string): string =>
      `スレッド形式のコメントのあるセルにはメモを付けていません: ${cells}`,
    skippedTexts: (cells: string): string => `数式や結合されたセルは書き換えていません: ${cells}`,
    directory: (path: string): string => `同じ名前のフォルダがあるので書き出せません: ${path}`,
    failed: (path: string, why: string): string => `書き出せませんでした: ${path}。${why}`,
  },
  report: {
    source: (name: string, type: ApplicationType, records: number): string =>
      `${name}  ${typeName(type)} ${records}件`,
    typeBy: {
      header: '',
      option: '種類は --type の指定',
      name: '種類はファイル名から',
      shape: '種類は内容から',
    },
    unused: (headers: readonly string[]): string =>
      `読んでいない列: ${headers.map((header) => `「${oneLine(header)}」`).join('')}`,
    leftOut: (count: number): string => `申請から外した行: ${grouped(count)}行`,
    noRecords: '申請がありません。',
    ok: '誤りは見つかりませんでした。',
    skipped: (skipped: readonly SkippedSheet[]): string => `飛ばしたシート: ${skippedList(skipped)}`,
    allEmpty: (path: string): string => `${path}: 申請のシートはありますが、申請が1件もありません。`,
    wholeFile: '全体',
    row: (row: number, record: number, inSheet: boolean): string =>
      inSheet ? `${row}行目（${record}件目）` : `${row}行目`,
    blankItem: '空白の項目',
    safeFix: '直せます',
    proposedFix: '直し方の案',
    nothing: '（空）',
    written: (path: string, records: number, bytes: number): string =>
      `書き出しました: ${path === STANDARD ? '標準出力' : path}（${records}件、${grouped(bytes)}バイト）`,
    heldBack: 'エラーがあるので書き出しません。',
    heldBackTogether: (name: string): string => `${name} とまとめる申請にエラーがあるので書き出しません。`,
    mergedWith: (name: string): string => `${name} とまとめて書き出しました。`,
    summary: (counts: { records: number; errors: number; warnings: number; failures: number }): string =>
      `申請 ${grouped(counts.records)}件、エラー ${grouped(counts.errors)}、注意 ${grouped(counts.warnings)}${
        counts.failures > 0 ? `、読み書きできなかったもの ${counts.failures}` : ''
      }`,
    notChanged: (count: number): string =>
      `直し方はあるのに書き込めなかったところが${count}か所あります（数式のセル、結合で隠れたセル、列を分けて書いたDN、ファイルの文字コードで表せない文字など）。`,
    cured: (titles: readonly string[]): string =>
      `ファイルを書き直して解消した問題 ${titles.length}件（${titles.join('、')}）`,
    changed: (count: number): string =>
      count === 0 ? '直したところはありません。' : `直した値 ${grouped(count)}件`,
    left: '残っている指摘',
    files: (count: number): string => `書き出したファイル ${grouped(count)}件`,
    reading: (path: string): string => `読み込み中: ${path}`,
    checking: (name: string): string => `検査中: ${name}`,
    writing: (done: number, all: number): string => `書き出し中: ${done}/${all}`,
  },
  rules: {
    unknown: (id: string | undefined, guess: string | undefined): string =>
      `${id === undefined ? 'その名前の検査項目' : `「${id}」という検査項目`}はありません。${meant(guess) || 'upki-tsv rules で一覧を示します。'}`,
    why: '理由',
    items: '項目',
    decisions: '読み方',
    source: '根拠',
    good: '良い例',
    bad: '悪い例',
    fixed: '修正後',
    repeated: (times: number): string => `同じ申請を${times}件`,
    unchanged: '見本のままの申請',
    earlier: '前の行',
    count: (count: number): string => `検査項目は${count}件です。説明は upki-tsv rules ID で示します。`,
    reading: (decision: string): string => `docs/reading.ja.md#${decision.toLowerCase()}`,
  },
};

/** All words of the command line in one language. */
export type Texts = typeof ja;
