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
    edition: `upki-tsv, by the operation manual for 利用管理者, edition ${CURRENT_EDITION.id} (${CURRENT_EDITION.date})`,
    lines: [
      'Write certificate applications into this workbook; upki-tsv checks them and makes the TSV files to upload.',
      'Begin with the sheet Institution: O, L, ST, contacts and whatever is always the same. It may stay empty.',
      'There is a sheet for each type of application. Those that you do not need may be deleted or stay empty.',
      'Write one application a row, below the headers. Columns may be moved; do not rename the headers.',
      'Above the headers ● is required, ▲ conditional, ○ optional. Select a cell to see its rule and an example.',
      'Choose from the list where there is one; “3: RSA 2048 bits…” and a plain “3” mean the same.',
      'Double-click a cell before you paste a CSR; its -----BEGIN and -----END lines may stay.',
      'Rows with done or skip in the column apply are not exported; the others are.',
      'Then run upki-tsv check to see what is wrong, and upki-tsv convert to make the TSV files.',
      'Access PINs are secret: mind where this workbook is kept and sent, and delete it when it is done with.',
    ],
  },
};
