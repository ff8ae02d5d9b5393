import { PRIVATE_KEY_REFUSED } from '@upki-tsv/core';
import type { ArchiveFailure, BadReason, LooksLike, Part } from '../parts.ts';

const PARTS: Readonly<Record<Part, string>> = {
  subjectDn: '主体者DN（#1）',
  subject: '主体者の並び',
  issuer: '発行者',
  key: '鍵',
  signature: '署名',
  algorithm: '署名方式',
  names: 'SAN',
  dnsNames: 'dNSName（#13）',
  length: 'base64（#7）',
  password: 'challengePassword',
  serial: 'シリアル番号',
  validity: '有効期間',
  fingerprint: 'SHA-256',
  path: '認証のパス',
  repository: 'リポジトリ',
  next: '次の証明書',
  unreadable: '読めません',
  typeBy: '種類',
  encoding: '文字コード',
  check: '検査',
  columns: '列',
};

const BAD: Readonly<Record<BadReason, string>> = {
  empty: '本文がありません。',
  'too-large': '長すぎます。',
  'not-base64': 'base64でない文字があります。',
  'bad-padding': 'base64の末尾が欠けているか余分です。',
  truncated: '途中で切れています。元のファイルから写し直してください。',
  'trailing-bytes': '後ろに余分なデータがあります。元のファイルから写し直してください。',
  'not-der': '中身がDERではありません。',
  'not-minimal-der': 'DERの規則に従っていません（BER符号化です）。',
  'not-a-csr': 'CSRの形をしていません。',
  'not-a-certificate': '証明書の形をしていません。',
  csr: 'CSRです。',
  'public-key': '公開鍵です。',
  'ssh-key': 'SSHの公開鍵です。',
  pkcs7: 'PKCS #7（証明書の束など）です。',
  'two-requests': '二つのCSRが続けて入っています。',
  certificate: '証明書です。',
  'private-key': '秘密鍵です。',
};

const LOOKS: Readonly<Record<LooksLike, string>> = {
  empty: '空のファイル',
  zip: 'ZIPファイル',
  document: '文書ファイル（Excelブックではない）',
  pdf: 'PDF',
  image: '画像',
  gzip: 'gzipで圧縮されたファイル',
  pkcs7: '読める証明書のない PKCS #7',
  der: 'CSRでも証明書でもないDER',
  pem: 'CSRでも証明書でもないPEM',
  html: 'HTMLまたはXML',
  text: 'テキスト',
  binary: 'バイナリ',
};

const WHAT = {
  'pin-file': 'アクセスPINファイル',
  'certificate-list': '証明書情報ファイル',
  'registrar-download': '登録担当者がダウンロードした一覧',
  table: 'TSVの表',
} as const;

const USES = {
  server: 'サーバ証明書',
  client: 'クライアント証明書',
  smime: 'S/MIME証明書',
  'code-signing': 'コード署名用証明書',
} as const;

const ROLES = { root: 'ルート認証局', intermediate: '中間認証局' } as const;

const STATES: Readonly<Record<string, string>> = {
  '4': '発行待ち',
  '5': '発行済み',
  '6': '更新済み',
  '7': '失効済み',
};

const TYPE_BY = {
  option: '--type の指定',
  name: 'ファイル名から',
  shape: '内容から',
  header: '見出しから',
} as const;

const ARCHIVE: Readonly<Record<ArchiveFailure, string>> = {
  encrypted: 'パスワード付きのZIPファイルです。展開してから中のファイルを指定してください。',
  'too-large': 'ZIPファイルが大きすぎます。展開してから中のファイルを指定してください。',
  damaged: 'ZIPファイルが壊れています。ダウンロードし直してください。',
};

export const ja = {
  part: (part: Part): string => PARTS[part],
  kind: {
    csr: 'CSR',
    certificate: '証明書',
    'private-key': '秘密鍵',
    workbook: 'Excelなどのブック',
    unknown: '判別できません',
    mail: 'メール',
    archive: 'ZIPファイル',
    tsv: '申請のTSV（種類は分かりません）',
  },
  several: (kind: string, count: number): string => (count === 1 ? kind : `${kind} ${count}`),
  bad: (reason: BadReason): string => BAD[reason],
  noSubjectDn: '申請のDNに書けない属性があります',
  badSubject: 'この主体者では申請できません。CSRの作り直しが必要です',
  none: 'なし',
  wide: (title: string, note: string): string => `${title}（${note}）`,
  join: (parts: readonly string[]): string => parts.join('、'),
  profile: (profile: string | null): string =>
    profile === null ? '合うサーバのプロファイルはありません' : `サーバのプロファイル ${profile}`,
  badKey: '符号化が正しくありません',
  exponent: (exponent: string): string => `公開指数 ${exponent}`,
  signature: { valid: '正しい', invalid: '正しくない', unverifiable: '確かめられない方式' },
  characters: (count: number, most: number): string =>
    `${count.toLocaleString('en-US')}文字（${most.toLocaleString('en-US')}文字まで）`,
  password: 'あります（このサービスでは使われません）',
  validity: (from: string, to: string, days: number): string =>
    `${from} から ${to} まで（${days}日、日本時間）`,
  expired: '期限切れ',
  notYet: 'まだ始まっていません',
  selfIssued: '自己発行',
  use: (use: keyof typeof USES): string => USES[use],
  role: (role: keyof typeof ROLES): string => ROLES[role],
  issuedBy: (authority: string): string => `${authority} が発行`,
  outsidePeriod: '操作マニュアルにない発行日です',
  profiles: (profiles: readonly string[]): string => `有効期間はプロファイル ${profiles.join('、')} のもの`,
  next: {
    yes: 'この証明書の発行者です',
    no: 'この証明書の発行者ではありません',
    unverified: '名前は発行者と同じですが、署名は確かめられません',
  },
  typeBy: (by: keyof typeof TYPE_BY): string => TYPE_BY[by],
  mixed: (types: readonly string[]): string => `行によって種類が違います: ${types.join('、')}`,
  header: '1行目は見出しです（申請のTSVには書きません）',
  records: (count: number): string => `${count}件`,
  check: (errors: number, warnings: number): string =>
    `エラー ${errors}、注意 ${warnings}${errors + warnings > 0 ? '（詳しくは upki-tsv check）' : ''}`,
  line: (row: number): string => `${row}行目`,
  fields: (count: number, wanted: number | null): string =>
    wanted === null
      ? `${count}項目（サーバは13、クライアントは15）`
      : `${count}項目（${wanted}項目でなければなりません）`,
  blankItem: '空白の項目',
  what: (what: keyof typeof WHAT): string => WHAT[what],
  column: (number: number): string => `（列${number}）`,
  state: (value: string): string | undefined => STATES[value.trim()],
  maskedPins: 'PIN（またはPINかもしれない値）は伏せました。--show-pins で表示します。',
  useCheck: 'upki-tsv check で中の申請を検査します。',
  looksLike: (kind: LooksLike): string => LOOKS[kind],
  privateKey: PRIVATE_KEY_REFUSED.key.ja,
  nothingShown: '中身は表示しません。',
  keyPart: {
    key: '',
    pkcs12: 'PKCS #12',
    keystore: 'Javaキーストア',
    'beside-data': 'ほかのデータと一緒',
  },
  holdsKeys: 'P12ファイルには利用者の秘密鍵が入っています。本人のほかには渡さないでください。',
  archive: (reason: ArchiveFailure): string => ARCHIVE[reason],
};

/** The words of `inspect` in one language. */
export type InspectTexts = typeof ja;
