import { CURRENT_EDITION } from '@upki-tsv/core';

/** The words of a fresh workbook that no format says, in Japanese. */
export const ja = {
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
};

export type TemplateTexts = typeof ja;
