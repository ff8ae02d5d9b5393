import type { Bilingual, OtherFile } from '@upki-tsv/core';

const FILL = 'upki-tsv fill --type';

/** What is said of a file that was given for an application, and is something else. */
export const OTHER_FILE: Readonly<Record<OtherFile, Bilingual>> = {
  'too-large': {
    ja: '申請のTSVとしては大きすぎるため（20MBを超えています）、読みませんでした。正しいファイルか確かめてください。',
    en: 'The file is too large for applications (over 20 MB), so it was not read. Check that it is the right file.',
  },
  workbook: {
    ja: '中身がExcelブックです。拡張子を .xlsx に直すか、Excelで保存し直してください。',
    en: 'The content is an Excel workbook. Change the extension to .xlsx, or save it again in Excel.',
  },
  binary: {
    ja: 'TSVではありません。文字のファイルではないようです。正しいファイルか確かめてください。',
    en: 'It is not a TSV file. It does not seem to be text. Check that it is the right file.',
  },
  zip: {
    ja: `ZIPファイルで、申請のTSVではありません。中のTSVやブックを取り出して指定してください。CSRや証明書が入っているなら、ZIPファイルのまま ${FILL} 種類 に渡せば申請の行になります。中身は upki-tsv inspect で見られます。`,
    en: `It is a ZIP archive, not an application TSV. Extract the TSV or workbook and specify it. To create rows from CSRs or certificates in it, give the archive as it is to ${FILL} TYPE. upki-tsv inspect shows what is inside.`,
  },
  document: {
    ja: 'Officeの文書で、申請のTSVではありません。申請は、Excelブック（.xlsx）かTSVにしてください。',
    en: 'It is an Office document, not an application TSV. Applications must be an Excel workbook (.xlsx) or a TSV.',
  },
  pdf: {
    ja: 'PDFで、申請のTSVではありません。正しいファイルか確かめてください。',
    en: 'It is a PDF, not an application TSV. Check that it is the right file.',
  },
  image: {
    ja: '画像で、申請のTSVではありません。正しいファイルか確かめてください。',
    en: 'It is an image, not an application TSV. Check that it is the right file.',
  },
  gzip: {
    ja: 'gzipで圧縮されたファイルです。展開してから、中のファイルを指定してください。',
    en: 'It is compressed with gzip. Extract it and specify the file inside.',
  },
  der: {
    ja: 'DER形式のデータで、申請のTSVではありません。中身は upki-tsv inspect で見られます。',
    en: 'It is data in DER, not an application TSV. upki-tsv inspect shows its content.',
  },
  csr: {
    ja: `CSRで、申請のTSVではありません。${FILL} server-issue（更新なら server-renew）に渡せば、申請の行を作れます。中身は upki-tsv inspect で見られます。`,
    en: `It is a CSR, not an application TSV. Give it to ${FILL} server-issue (or server-renew) to create a row from it. upki-tsv inspect shows its content.`,
  },
  certificate: {
    ja: `証明書で、申請のTSVではありません。${FILL} 種類（更新か失効）に渡せば、申請の行を作れます。旧証明書として照らし合わせるなら、フォルダに入れて --certificates で指定してください。`,
    en: `It is a certificate, not an application TSV. Give it to ${FILL} TYPE (a renewal or a revocation) to create a row from it, or specify its folder with --certificates to compare applications with it.`,
  },
  pkcs7: {
    ja: '証明書を束ねたPKCS#7のファイルで、申請のTSVではありません。中身は upki-tsv inspect で見られます。旧証明書として照らし合わせるなら、フォルダに入れて --certificates で指定してください。',
    en: 'It is a bundle of certificates (PKCS#7), not an application TSV. upki-tsv inspect shows its content. Specify its folder with --certificates to compare applications with it.',
  },
  pem: {
    ja: 'PEM形式のファイルで、申請のTSVではありません。中身は upki-tsv inspect で見られます。',
    en: 'It is a PEM file, not an application TSV. upki-tsv inspect shows its content.',
  },
  html: {
    ja: 'ウェブページ（HTML）で、申請のTSVではありません。正しいファイルか確かめてください。',
    en: 'It is a web page (HTML), not an application TSV. Check that it is the right file.',
  },
  mail: {
    ja: `メールで、申請のTSVではありません。添付されたTSVやブックを保存して指定してください。CSRが付いていれば、保存して ${FILL} server-issue に渡すと申請の行を作れます。`,
    en: `It is an email, not an application TSV. Save the attached TSV or workbook and specify it. To create a row from an attached CSR, save it and give it to ${FILL} server-issue.`,
  },
  'pin-file': {
    ja: 'サービスが発行の後に返すアクセスPINのファイルで、申請のTSVではありません。アクセスPINは申請に写さず、本人だけに渡してください。中身は upki-tsv inspect で見られます（アクセスPINは伏せます）。',
    en: 'It is the file of access PINs that the service gives back after issue, not an application TSV. Do not copy PINs into applications, and give each PIN only to its owner. upki-tsv inspect shows its content, with the PINs masked.',
  },
  'certificate-list': {
    ja: `サービスが返す証明書の一覧で、申請のTSVではありません。${FILL} 種類（更新か失効）に渡せば、申請の行を作れます。`,
    en: `It is the list of certificates that the service gives back, not an application TSV. Give it to ${FILL} TYPE (a renewal or a revocation) to create rows from it.`,
  },
  'registrar-download': {
    ja: `サービスからダウンロードした申請や証明書の一覧で、申請のTSVではありません。${FILL} 種類（更新か失効）に渡せば、申請の行を作れます。`,
    en: `It is a list of applications and certificates downloaded from the service, not an application TSV. Give it to ${FILL} TYPE (a renewal or a revocation) to create rows from it.`,
  },
  table: {
    ja: `見出しのある一覧で、申請のTSV（サーバは13項目、クライアントは15項目、見出しなし）ではありません。${FILL} 種類 に渡せば、申請の行を作れます。`,
    en: `It is a list with a header, not an application TSV (13 items for servers, 15 for clients, no header). Give it to ${FILL} TYPE to create rows from it.`,
  },
};
