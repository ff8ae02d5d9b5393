import { CURRENT_EDITION, type Language } from '@upki-tsv/core';

interface TemplateTexts {
  readonly startSheet: string;
  readonly title: string;
  readonly edition: string;
  /** The ten lines of the first sheet. */
  readonly lines: readonly string[];
}

export const TEXTS: Readonly<Record<Language, TemplateTexts>> = {
  ja: {
    startSheet: 'はじめに',
    title: 'UPKI証明書 申請ブック',
    edition: `upki-tsv 用。操作マニュアル 利用管理者用 第${CURRENT_EDITION.id}版（${CURRENT_EDITION.date}）による`,
    lines: [
      'このブックに証明書の申請を書くと、upki-tsv が内容を確かめ、受付システムに送るTSVファイルを作ります。',
      'まずシート「機関情報」に、機関のO、L、STや連絡先など、いつも同じ値を書きます。空のままでも構いません。',
      '申請の種類ごとにシートがあります。使わないシートは、消しても空のままでも構いません。',
      '見出しの下の行から、1行に1件を書きます。列は並べ替えられますが、見出しの名前は変えないでください。',
      '見出しの上の ● 必須、▲ 条件付き、○ 任意 が、書く必要を表します。セルを選ぶと書き方と例が出ます。',
      '選択肢のある列は一覧から選びます。「3: RSA 2048ビット…」を選んでも、「3」とだけ書いても同じです。',
      'CSRは、セルをダブルクリックしてから貼り付けます。-----BEGIN や -----END の行が付いたままで構いません。',
      '「申請」の列に「済」か「除外」と書いた行は出力されません。空か「対象」の行が申請になります。',
      '書けたら upki-tsv check で確かめ、upki-tsv convert でTSVファイルを作ります。',
      'アクセスPINは秘密の値です。このブックの置き場所と渡し方に気をつけ、用が済んだら消してください。',
    ],
  },
  en: {
    startSheet: 'Start here',
    title: 'UPKI certificate applications',
    edition: `For upki-tsv, following the operation manual for administrators (利用管理者), edition ${CURRENT_EDITION.id} (${CURRENT_EDITION.date})`,
    lines: [
      'Write certificate applications in this workbook. upki-tsv checks them and creates the TSV files to upload.',
      'First fill in the sheet Institution: O, L, ST, contacts and other values that are always the same. It may stay empty.',
      'There is a sheet for each type of application. Sheets that you do not need may be deleted or left empty.',
      'Write one application per row, below the headers. You may move columns, but do not rename the headers.',
      'The marks above the headers: ● required, ▲ conditional, ○ optional. Select a cell to see how to fill it in.',
      'Where there is a list, choose from it. “3: RSA 2048 bits…” and a plain “3” mean the same.',
      'Double-click the cell before you paste a CSR. The -----BEGIN and -----END lines may stay.',
      'Rows with done or skip in the column apply are not exported. All other rows are.',
      'Then run upki-tsv check to find mistakes, and upki-tsv convert to create the TSV files.',
      'Access PINs are secret. Be careful where you keep and send this workbook, and delete it when it is no longer needed.',
    ],
  },
};
