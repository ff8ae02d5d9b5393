import type { FillCheck } from '../result.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

export const ja = {
  space: '',
  noSheet: (type: string): string =>
    `--into のブックに ${type} のシートがありません。シートを加えるか、--into を付けずに新しいブックを作ってください。`,
  severalSheets: (names: readonly string[]): string =>
    `同じ種類のシートがいくつもあります: ${quoted(names)}。--sheet で一つを指定してください。`,
  intoName: (path: string): string => `--into に指定できるのは .xlsx と .xlsm のブックです: ${path}`,
  unreadable: (number: number, why: string): string => `${number}番目のものを読めません。${why}`,
  unknown: (what: string): string => `CSR、証明書、見出しのある一覧のどれでもありません（${what}）。`,
  noUse: {
    csr: 'CSRはこの種類の申請には使いません。',
    certificate: '証明書はこの種類の申請には使いません。',
    list: '一覧はこの種類の申請には使いません。',
  },
  notInChain: (count: number): string =>
    `使うのは先頭の証明書だけです。続く${count}枚は、その証明書チェーンのものではありません。1枚ずつのファイルに分けてください。`,
  repeatedColumns: (names: readonly string[]): string =>
    `同じ見出しの列が二つ以上あります: ${quoted(names)}。一つにしてください。`,
  workbook: 'ブックは読めません。書き加える先なら --into で指定してください。',
  noHeader:
    '見出しの行に、知っている項目の名前がありません。1行目に「主体者DN」「シリアル番号」「利用者氏名」などの名前を書いてください。',
  authority: '先頭の証明書が認証局のものです。サーバや利用者の証明書を先頭にしてください。',
  csrSubject: (number: number): string =>
    `${number}番目のCSRの主体者では申請できないため、CSRだけを #7 に入れました。理由は検査の結果をご覧になり、CSRを作り直してください。`,
  foreignSubject: (number: number): string =>
    `${number}番目のものの主体者に、申請に書けない属性があります。主体者DNとFQDNは空のままです。`,
  unusedColumns: (names: readonly string[]): string => `使わなかった列: ${quoted(names)}`,
  repeated: (number: number): string =>
    `${number}番目のものは前に出てきたものと同じなので、一度だけ使いました。`,
  ambiguous: (number: number): string =>
    `${number}番目のものは、合う相手が一つに決まらないので使いませんでした。`,
  leftOut: (count: number): string => `申請しない行として外した行: ${count}`,
  unplaced: (items: readonly string[]): string =>
    `書く列がないので入れられなかった項目があります: ${items.join('、')}`,
  rowsOf: (name: string, rows: number): string => `${name}: ${rows}行`,
  noRows: '申請にできるものがなかったので、何も書き出しません。',
  written: (path: string, sheet: string, rows: number, first: number): string =>
    `書き出しました: ${path}（シート「${sheet}」の${first}行目から${rows}行）`,
  check: ({ records, errors, warnings }: FillCheck, path: string): string =>
    `検査: 申請 ${records}件、エラー ${errors}、注意 ${warnings}${
      errors + warnings > 0 ? `。詳しくは upki-tsv check ${path}` : ''
    }`,
};
