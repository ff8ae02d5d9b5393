import type { FillCheck } from '../result.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

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

export const ja = {
  noSheet: (type: string): string =>
    `--into のブックに ${type} のシートがありません。シートを加えるか、--into を付けずに新しいブックを作ってください。`,
  severalSheets: (names: readonly string[]): string =>
    `同じ種類のシートがいくつもあります: ${quoted(names)}。--sheet で一つを指定してください。`,
  intoName: (path: string): string => `--into に指定できるのは .xlsx と .xlsm のブックです: ${path}`,
  unreadable: (number: number, why: string): string => `${number}件目のデータを読めません。${why}`,
  unknown: (what: string): string => `CSR、証明書、見出しのある一覧のどれでもありません（${what}）。`,
  noUse: {
    csr: 'CSRはこの種類の申請には使いません。',
    certificate: '証明書はこの種類の申請には使いません。',
    list: '一覧はこの種類の申請には使いません。',
  },
  archive: {
    damaged: '壊れているため取り出せません。元のファイルから取り直してください。',
    encrypted: 'パスワードが付いているため取り出せません。パスワードなしで取り出したものを指定してください。',
    'too-large':
      '大きすぎるか、入れ子が深すぎるため取り出せません。必要なファイルだけを取り出して指定してください。',
    'unknown-method': '知らない方法で圧縮されているため取り出せません。取り出したものを指定してください。',
  },
  repeatedColumns: (names: readonly string[]): string =>
    `同じ見出しの列が二つ以上あります: ${quoted(names)}。一つにしてください。`,
  workbook: 'ブックは読めません。書き加える先なら --into で指定してください。',
  noHeader:
    '見出しの行に、知っている項目の名前がありません。1行目に「主体者DN」「シリアル番号」「利用者氏名」などの名前を書いてください。',
  authority: '認証局の証明書しか入っていません。サーバや利用者の証明書を指定してください。',
  pinFile:
    'アクセスPINを配るためのファイルで、申請者の一覧ではありません。何も読み込んでいません。中身は、PINを伏せたまま upki-tsv inspect で確かめられます。更新や失効の行は、シリアル番号のある一覧（clientAll.zip の client.txt など）から作れます。',
  otherKind:
    '中の申請は、サーバ証明書かクライアント証明書かが --type と違うので使えません。--type を確かめてください。',
  csrSubject: (number: number): string =>
    `${number}件目のCSRの主体者では申請できないため、CSRだけを #7 に入れました。検査の結果で理由を確かめて、CSRを作り直してください。`,
  foreignSubject: (number: number): string =>
    `${number}件目のデータの主体者に、申請に書けない属性があります。主体者DNとFQDNは空のままです。`,
  unusedColumns: (names: readonly string[]): string => `使わなかった列: ${quoted(names)}`,
  repeated: (number: number): string => `${number}件目のデータは前のデータと同じなので、一度だけ使いました。`,
  ambiguous: (numbers: readonly number[], areRows: boolean): string =>
    `${some(numbers, areRows ? '行目' : '件目のデータ')}は、どの申請に当たるか一つに決まらないので使いませんでした。`,
  differs: (rows: readonly number[], items: readonly string[]): string =>
    `${some(rows, '行目')}の ${items.join('、')} は、CSR、証明書、先に読んだ一覧のどれかと違います。先に読んだほうの値を入れました。どちらが正しいか確かめてください。`,
  leftOut: {
    choice: (count: number): string => `列「申請」が「済」や「除外」の${count}行は入れていません。`,
    waiting: (count: number): string => `まだ発行されていない${count}行は入れていません。`,
    renewed: (count: number): string => `すでに更新された${count}行は入れていません。`,
    revoked: (count: number): string => `失効したか、失効を申請した${count}行は入れていません。`,
    shifted: (count: number): string =>
      `値が見出しとずれていて、アクセスPINがほかの列に入っているかもしれない${count}行は入れていません。元の一覧を直してください。`,
  },
  unknownState: (count: number): string =>
    `状態の列に知らない値のある${count}行も入れました。申請してよいものか確かめてください。`,
  notCarried: {
    csr: (count: number): string =>
      `以前の申請のCSRは引き継いでいません（${count}行）。#7 が空の行には、新しい鍵で作ったCSRを入れてください。`,
    pin: (count: number, hasItem: boolean): string =>
      hasItem
        ? `アクセスPINは引き継がず、#15 には何も入れていません（${count}行）。`
        : `アクセスPINは引き継いでいません（${count}行）。`,
    'renewed-serial': (count: number): string =>
      `以前の更新申請にあるのは、そのとき置き換えた証明書のシリアル番号なので、引き継いでいません（${count}行）。#4 が空の行には、今の証明書のシリアル番号を入れてください。`,
  },
  issuedBefore: (count: number): string =>
    `シリアル番号のある行が${count}行あります。すでに証明書があるものは、発行ではなく更新を申請してください。`,
  knownOnly: (count: number): string => `証明書${count}枚は、行を作らずに、検査のときに照らし合わせました。`,
  keyStores: (names: readonly string[]): string =>
    `秘密鍵の入ったファイルは読んでいません: ${some(names)}。証明書の本人のほかには渡さないでください。`,
  completed: (rows: readonly number[]): string =>
    `すでにある行の空いた項目に書き足しました: ${some(rows, '行目')}`,
  unchanged: (rows: readonly number[]): string =>
    `すでにあり、書き足すものがなかった行: ${some(rows, '行目')}`,
  kept: (row: number, items: readonly string[]): string =>
    `${row}行目の ${items.join('、')} には、違う値が書かれています。書かれている値を残しました。どちらが正しいか確かめてください。`,
  ambiguousRows: (rows: readonly number[]): string =>
    `シートの${some(rows, '行目')}は、どの申請に当たるか一つに決まりません。新しい行を下に加えました。`,
  unplaced: (items: readonly string[]): string =>
    `書く列がないので入れられなかった項目があります: ${items.join('、')}`,
  numbers: (count: number, files: readonly number[] | null, bulk: readonly number[] | null): string =>
    [
      `申請は${count}件です。`,
      ...(files === null ? [] : [`1ファイルは99件までなので、${filesOf(files)}。`]),
      ...(bulk === null
        ? []
        : [
            files === null
              ? `P12一括は1ファイルに1,000件までなので、${filesOf(bulk)}。`
              : files.length > 1
                ? `ダウンロード方法をP12一括（2）にすると1,000件まで入り、${filesOf(bulk)}。`
                : '',
          ]),
    ].join(''),
  rowsOf: (name: string, rows: number, used: number): string =>
    used > 0
      ? `${name}: ${rows > 0 ? `${rows}行。ほかに${used}行の補完に使いました` : `${used}行の補完に使いました`}`
      : `${name}: ${rows}行`,
  missing: (items: readonly { readonly name: string; readonly count: number }[]): string =>
    `まだ空の必須項目: ${items.map(({ name, count }) => `${name}（${count}行）`).join('、')}`,
  noRows: '申請にできるものがなかったので、何も書き出しません。',
  written: (path: string, sheet: string, rows: number, first: number | null): string =>
    first === null
      ? `書き出しました: ${path}（シート「${sheet}」）`
      : `書き出しました: ${path}（シート「${sheet}」の${first}行目から${rows}行）`,
  check: ({ records, errors, warnings }: FillCheck, path: string): string =>
    `検査: 申請 ${records}件、エラー ${errors}、注意 ${warnings}${
      errors + warnings > 0 ? `。書き足したあとは upki-tsv check ${path} で確かめてください` : ''
    }`,
};

/** The words of `fill` in one language. */
export type FillTexts = typeof ja;
