import type { Language } from '../../packages/core/src/language/text.ts';
import { anchor, link } from './markdown.ts';
import { EDITION } from './words.ts';

/** The words of the page on columns. */
export interface ColumnsText {
  readonly title: string;
  readonly other: string;
  readonly intro: string;
  readonly recognised: string;
  readonly itemHead: readonly string[];
  readonly blank: string;
  readonly choices: string;
  readonly choicesIntro: string;
  readonly choiceHead: readonly [value: string, meaning: string];
  readonly names: string;
  readonly namesIntro: string;
  readonly nameHead: readonly [item: string, names: string];
  readonly formats: string;
  readonly institution: string;
  readonly institutionIntro: string;
  readonly institutionHead: readonly string[];
  readonly pasted: string;
}

export const COLUMNS_TEXT: Readonly<Record<Language, ColumnsText>> = {
  ja: {
    title: 'シートの列',
    other: link('English', 'columns.en.md'),
    intro: `upki-tsv が読むシートの列と、申請の種類ごとの項目です。項目番号、文字、文字数は${EDITION.ja}のとおりです。空のブックは \`upki-tsv template\` で作れます。`,
    recognised: `## シートの見分け方

- 拡張子が \`.xlsx\`、\`.xlsm\` のブックを読みます。一つのブックに申請のシートがいくつあっても構いません。一枚のシートに入れる申請は1種類です。
- 見出しの行は、シートの先頭10行の中から探します。「主体者DN」の列（または DN を分けた列）のほかに、項目の列が二つ以上ある行が見出しです。
- 見出しは項目名か、下の[ほかの名前](#names)で書きます。全角と半角、英字の大文字と小文字、空白や改行の有無は区別しません。
- 見出しに書き足されたものは除いて比べます（[D-37](reading.ja.md#d-37)）。はじめの番号や記号（\`13 dNSName\`、\`⑫\`、\`(1)\`、\`2)\`、\`#10\`、\`No.3\`、\`Ⅶ\`、\`A.\`、\`ア）\`）、必須や任意の印（\`*\`、\`※\`、\`（必須）\`、\`（必）\`、\`【任意】\`、\`必須：\`）、矢印や注の番号（\`▼\`、\`※2\`）、記入を促す言葉（\`…を入力\`、\`…欄\`）、後ろのかっこ書き（\`CSR（PEM）\`、\`dNSName (SANs)\`）、次の行や \`：\`、\`/\` の後ろの説明です。ただし、ほかの人や項目を指す書き足し（\`氏名（管理者）\`、\`利用管理者氏名／所属\`）のある見出しは読みません。書き足しのない項目名の列があれば、そちらを読みます。
- 見出しの行の上に、\`利用管理者\` のようなまとめの見出しがある2行の見出しも、つなげると項目名になる列は読みます。
- 列の順は自由です。知らない見出しの列は読みません。マニュアルで空白とされた項目の列は要りません。
- 値のある列を読まなかったとき、見出しに項目名が入っているか値が項目らしければ、シートに[注意](rules.ja.md#column-not-read)を付けます。推測で出力することはありません。Excelの作業ウィンドウでは「列を対応付ける」で、推測を確かめて使えます。
- 必須の項目の列がなければ、シートに一度だけ[エラー](rules.ja.md#column-required)を付けます。
- 申請の種類は、どの項目の列があるかで決まります。それだけで決まらないときだけ、シートの名前（「サーバ」「クライアント」「発行」「更新」「失効」など）を見ます。それでも決まらなければ推測せずにエラーにしますので、\`--type\` で指定してください。
- ほかの種類の項目の列があっても読めます。その列が空なら無視し、値があればシートに[注意](rules.ja.md#column-of-other-type)を付けます。
- 同じ項目の列や列「申請」が二つあるシートは、どちらを読むか決められないのでエラーにします。
- 見出しのないシートは、\`--type\` を指定したときだけ、列を項目番号の順として読みます（サーバ13列、クライアント15列）。
- それ以外のシートは申請とみなさず、読み飛ばしたことを表示します。

### 行

- 項目の列がすべて空の行は飛ばします。空白だけのセルや、結果が空の数式も空とみなします。行番号や印など、ほかの列に何かあっても申請にはなりません。
- 指摘に付く行番号は、シートの行番号そのものです。
- 非表示の行や、フィルターで隠れた行も申請に数え、シートに[注意](rules.ja.md#hidden-rows)を付けます。[非表示のシート](rules.ja.md#hidden-sheet)も同じです。
- 表の途中で繰り返された見出しの行は申請に数えず、[注意](rules.ja.md#header-again)を付けます。列の違う見出しがもう一つあれば[エラー](rules.ja.md#second-table)です。

${anchor('apply')}

### 列「申請」

申請する行を選ぶ列です。見出しは「申請」または \`apply\` で、無くても構いません。

| 値 | 意味 |
| --- | --- |
| 空、\`対象\` | 申請する |
| \`済\`（で始まる値）、\`除外\`、\`done\`、\`skip\` | 申請しない |
| そのほか | [エラー](rules.ja.md#unclear-choice) |

行番号で選ぶこともできます（\`--rows 5-20,33\`）。

${anchor('dn-parts')}

### DNを分けた列

「主体者DN」の列の代わりに \`CN\`、\`OU\`、\`O\`、\`L\`、\`ST\`、\`C\` の列を置けます。\`CN\` は必ず要ります。値のある列だけを CN、OU、O、L、ST、C の順につないで DN にします。OU が複数あるときは \`OU1\`、\`OU2\` のように番号を付けます。番号があれば列の位置ではなく番号の順に、なければ左から順につなぎます。[シート「機関情報」](#institution)があるときは、足りない O、L、ST、C をそれで補います。

### TSVファイル

\`.tsv\` と \`.txt\` も読めます。見出しのない、項目番号の順のファイルです。申請の種類は、ファイル名（\`…-server-renew…\` など）、次に項目の数と中身から決め、決めた種類を表示します。\`--type\` で指定もできます。`,
    itemHead: ['番号', '項目名', '必須', '使える文字', '文字数', '書き方', '例'],
    blank: '空白（列は不要）',
    choices: '選択肢',
    choicesIntro: 'ドロップダウンのように「3: 説明」の形で書かれたセルは、コードだけを読みます。',
    choiceHead: ['値', '意味'],
    names: '見出しに使える名前',
    namesIntro: '左の項目名のほかに、右の名前でも読みます。',
    nameHead: ['項目名', 'ほかの名前'],
    formats: '申請の種類',
    institution: 'シート「機関情報」',
    institutionIntro:
      '機関の値を一か所に書くシートで、無くても構いません。A列（またはB列）に名前、その右に値を書きます。O、L、ST はDNと比べ（[注意](rules.ja.md#dn-institution)）、[DNを分けた列](#dn-parts)で足りないものを補います。そのほかは、発行と更新で空の項目に書く値の候補になります。名前が「機関情報」でないシートも、下の名前が三つ以上並んでいて申請の見出しが無ければ、このシートとみなします。',
    institutionHead: ['名前', 'ほかの名前', '書き方'],
    pasted: 'PEM または base64',
  },
  en: {
    title: 'Columns of a sheet',
    other: link('日本語', 'columns.ja.md'),
    intro: `The columns that upki-tsv reads, and the items of each type of application. Item numbers, characters and sizes are those of ${EDITION.en}. \`upki-tsv template\` makes an empty workbook.`,
    recognised: `## How a sheet is recognised

- Workbooks are \`.xlsx\` or \`.xlsm\` files and may hold any number of application sheets, each of one type.
- The header row is looked for in the first 10 rows: a row with the column 主体者DN (or the [parts of the DN](#dn-parts)) and two more items.
- A header is the item’s name or one of the [other names](#names) below. Width, case, white space and line breaks make no difference.
- What people add to a header is taken off before it is compared ([D-37](reading.en.md#d-37)): a leading number or letter (\`13 dNSName\`, \`⑫\`, \`(1)\`, \`2)\`, \`#10\`, \`No.3\`, \`Ⅶ\`, \`A.\`), marks of required or optional (\`*\`, \`※\`, \`（必須）\`, \`（必）\`, \`[optional]\`, \`required:\`), arrows and numbers of notes (\`▼\`, \`※2\`), words that ask for a value (\`…を入力\`, \`…欄\`), a remark in brackets behind the name (\`CSR (PEM)\`, \`dNSName (SANs)\`), and what follows on the next line, behind a colon or a slash. A header with a remark about another person or item (\`氏名（管理者）\`) is not read. Where another column has the plain name, that one is read.
- A header of two rows is read where a name of the upper row (\`利用管理者\`) and those below it (\`氏名\`, \`所属\`, \`mail\`) together are names of items.
- Columns may stand in any order. Unknown columns are not read, and items that the manual leaves blank need no column.
- A filled column that is not read gets a [warning](rules.en.md#column-not-read) on the sheet where its header holds an item’s name or its values look like an item’s. Nothing is exported from a guess; in the Excel pane “Map columns” shows the guesses to be confirmed.
- A required item without a column is one [error](rules.en.md#column-required) on the sheet.
- The type follows from which items are there. Only where that leaves several does the sheet’s name decide (サーバ, クライアント, 発行, 更新, 失効 or server, client, issue, renew, revoke). What cannot be told is an error and no guess: use \`--type\`.
- Items of another type among the columns keep no sheet from being read: an empty one is ignored, a filled one is a [warning](rules.en.md#column-of-other-type).
- Two columns for one item, or two columns 申請, are an error, since either may be meant.
- A sheet without a header is read by position, in the order of the items (13 columns for servers, 15 for clients), and only where \`--type\` is given.
- Every other sheet is left alone and listed as skipped.

### Rows

- A row whose item cells are all empty is skipped; white space alone and formulas with an empty result count as empty. Row numbers, marks and other columns do not make a row an application.
- Row numbers in findings are the sheet’s own.
- Hidden and filtered rows count like any other, and the sheet gets a [warning](rules.en.md#hidden-rows); so does a [hidden sheet](rules.en.md#hidden-sheet).
- A row that repeats the header is no application and gets a [warning](rules.en.md#header-again); another header with other columns is an [error](rules.en.md#second-table).

${anchor('apply')}

### The column 申請

It chooses the rows to apply for; its header is 申請 or \`apply\`, and it may be missing.

| Value | Meaning |
| --- | --- |
| empty, \`対象\` | applied for |
| \`済\` (or what begins with it), \`除外\`, \`done\`, \`skip\` | left out |
| anything else | [an error](rules.en.md#unclear-choice) |

\`--rows 5-20,33\` chooses by row number.

${anchor('dn-parts')}

### The DN in parts

Columns \`CN\`, \`OU\`, \`O\`, \`L\`, \`ST\` and \`C\` can stand in place of the column 主体者DN; \`CN\` must be among them. Those with a value are joined to a DN in the order CN, OU, O, L, ST, C. Several OUs are numbered, \`OU1\`, \`OU2\`, and go by their numbers, those without one by their place. The [sheet 機関情報](#institution), where there is one, completes O, L, ST and C.

### TSV files

\`.tsv\` and \`.txt\` files are read too: no header, the items in their order. The type is told by the file’s name (\`…-server-renew…\`), then by the number and content of the items, and the output names it; \`--type\` overrules.`,
    itemHead: ['Item', 'Name', 'Required', 'Characters', 'Size', 'How to fill it in', 'Example'],
    blank: 'blank (no column needed)',
    choices: 'Choices',
    choicesIntro:
      'A cell that holds the code with its meaning (`3: …`), as a drop-down writes it, is read as the code.',
    choiceHead: ['Value', 'Meaning'],
    names: 'Names that a header may have',
    namesIntro: 'Headers are the item’s name in either language; the names on the right are read as well.',
    nameHead: ['Item', 'Other names'],
    formats: 'Kinds of application',
    institution: 'The sheet 機関情報 (Institution)',
    institutionIntro:
      'One place for the institution’s own values; it may be missing. Column A (or B) has the labels, the column after it the values. O, L and ST are compared with the DN ([a warning](rules.en.md#dn-institution)) and complete a [DN in parts](#dn-parts); the others are proposed for empty items of issues and renewals. A sheet of another name counts as this one where it has three or more of the labels and no header of an application.',
    institutionHead: ['Label', 'Other names', 'How to fill it in'],
    pasted: 'PEM or base64',
  },
};
