import type { Bilingual } from '../text.ts';

/** An answer of the receiving system, as far as it is publicly known; the manual does not list them. */
export interface Answer {
  /** The code; of the answers that have none, a name of ours. */
  readonly id: string;
  readonly code: string | null;
  readonly meaning: Bilingual;
  /** What to do about it. */
  readonly remedy: Bilingual;
  /** Ids of the rules that find it, or cases of it, before the upload. */
  readonly rules: readonly string[];
  /** What the answer speaks of. */
  readonly scope: 'record' | 'file' | 'institution';
  /** The item that it always speaks of. */
  readonly field?: 'subjectDn' | 'comment';
  /** True where it is given only to applications that want a new DN. */
  readonly ofNewDn?: true;
}

export const ANSWERS: readonly Answer[] = [
  {
    id: '201',
    code: '201',
    meaning: { ja: '必須の項目が空です。', en: 'A required item is empty.' },
    remedy: {
      ja: '示された項目に値を書き、ファイルを作り直して、アップロードし直します。',
      en: 'Fill in the item that is named, write the file again and upload it.',
    },
    rules: ['required', 'white-space-only', 'user-mail-missing', 'file-name-missing'],
    scope: 'record',
  },
  {
    id: '202',
    code: '202',
    meaning: { ja: '項目の値が、決められた長さを超えています。', en: 'An item is longer than it may be.' },
    remedy: {
      ja: '示された項目の値を短くします。上限は、検査の指摘に示します。',
      en: 'Shorten the value of the item that is named; the findings of check tell the limit.',
    },
    rules: ['too-long', 'csr-too-long', 'serial-too-long', 'dn-value-length'],
    scope: 'record',
  },
  {
    id: '204',
    code: '204',
    meaning: {
      ja: '数字だけの項目に、半角数字でない文字があります。',
      en: 'An item that takes digits only holds something other than half-width digits.',
    },
    remedy: {
      ja: '示された項目を半角数字で書き直します。全角数字や、前後の空白も認められません。',
      en: 'Write the item that is named in half-width digits, with no space round them.',
    },
    rules: ['full-width', 'unknown-choice', 'non-ascii', 'surrounding-white-space'],
    scope: 'record',
  },
  {
    id: '205',
    code: '205',
    meaning: {
      ja: '失効理由コメントに、使えない文字があります。',
      en: 'The revocation comment holds a character that is not allowed.',
    },
    remedy: {
      ja: '機種依存文字、絵文字、改行などを、JIS第二水準までの文字に書き換えるか、消します。',
      en: 'Replace or remove vendor-specific characters, emoji, line ends and the like; JIS levels 1 and 2 are allowed.',
    },
    rules: ['outside-repertoire', 'control-character', 'invisible-character', 'variation-selector'],
    scope: 'record',
    field: 'comment',
  },
  {
    id: '206',
    code: '206',
    meaning: {
      ja: '主体者DNがDNの形になっていないか、メールアドレスがその形になっていません。',
      en: 'The subject DN is not in the form of a DN, or a mail address is not in the form of one.',
    },
    remedy: {
      ja: '主体者DNなら CN= から C=JP までの順と区切りを、mailならアドレスが一つだけかと余分な文字がないかを確かめます。',
      en: 'In a subject DN see to the order and the commas from CN= to C=JP; in a mail item, that there is one address and nothing else.',
    },
    rules: [
      'dn-form',
      'dn-order',
      'dn-type-case',
      'dn-foreign-type',
      'dn-separator-space',
      'mail-form',
      'mail-dots',
    ],
    scope: 'record',
  },
  {
    id: '208',
    code: '208',
    meaning: { ja: 'アップロードするファイルがありません。', en: 'The file to upload does not exist.' },
    remedy: {
      ja: '画面でファイルを選び直します。移動したり名前を変えたりしていないか確かめます。',
      en: 'Choose the file again, and see whether it was moved or renamed.',
    },
    rules: [],
    scope: 'file',
  },
  {
    id: '209',
    code: '209',
    meaning: {
      ja: 'ファイルの拡張子が tsv でも txt でもありません。',
      en: 'The file’s extension is neither tsv nor txt.',
    },
    remedy: {
      ja: 'ブックやCSVではなく、convert が書き出した .tsv のファイルを選びます。',
      en: 'Choose the .tsv that convert wrote, not a workbook or a CSV.',
    },
    rules: [],
    scope: 'file',
  },
  {
    id: '212',
    code: '212',
    meaning: {
      ja: '同じ主体者DNの証明書が、もう登録されています。',
      en: 'The subject DN is registered already.',
    },
    remedy: {
      ja: '一度使ったDNは新規発行できないので、更新として申請し直します。別の証明書のつもりなら、DNの書き誤りがないか確かめます。',
      en: 'A DN that was ever used cannot be issued anew: apply for a renewal. If another certificate was meant, see whether the DN is right.',
    },
    rules: ['duplicate-dn', 'name-known'],
    scope: 'record',
    field: 'subjectDn',
    ofNewDn: true,
  },
  {
    id: '213',
    code: '213',
    meaning: { ja: 'ファイルが空です。', en: 'The file is empty.' },
    remedy: {
      ja: '申請の入ったファイルを選んだか確かめます。',
      en: 'See whether the right file was chosen, one with applications in it.',
    },
    rules: ['empty-file'],
    scope: 'file',
  },
  {
    id: '214',
    code: '214',
    meaning: {
      ja: 'ファイルの申請の件数が上限を超えています。',
      en: 'The file holds more applications than one file may.',
    },
    remedy: {
      ja: 'ファイルを分けます。convert は上限ごとに分けて書き出します。',
      en: 'Split the file; convert splits at the limit by itself.',
    },
    rules: ['record-count'],
    scope: 'file',
  },
  {
    id: '215',
    code: '215',
    meaning: {
      ja: '機関が有効な状態になっていません。',
      en: 'The institution is not active.',
    },
    remedy: {
      ja: 'ファイルを直しても変わりません。機関の登録状況を、サービスの窓口に問い合わせます。',
      en: 'No change to the file helps. Ask the service’s desk about the registration of the institution.',
    },
    rules: [],
    scope: 'institution',
  },
  {
    id: '371',
    code: '371',
    meaning: {
      ja: '主体者DNのOUが、使ってよいOUの一覧にありません。',
      en: 'The OU of the subject DN is not on the list of allowed ones.',
    },
    remedy: {
      ja: 'サーバ証明書のDNならOUを外します。CSRにOUがあれば、CSRも作り直します。使うOUを登録しているなら、その綴りと合わせます。',
      en: 'Leave the OU out of a server’s DN, and make the CSR again where it holds one. If an OU is registered, spell it as it is there.',
    },
    rules: ['dn-ou'],
    scope: 'record',
    field: 'subjectDn',
  },
  {
    id: 'domain',
    code: null,
    meaning: {
      ja: '機関に認められていないドメインの名前です。',
      en: 'The domain is not one that is allowed for the institution.',
    },
    remedy: {
      ja: 'DNのCN、FQDN、dNSNameのドメインの綴りを確かめます。正しければ、ドメインの追加を先に届け出ます。',
      en: 'See how the domain is spelt in the CN, the FQDN and dNSName. If it is right, have the domain added first.',
    },
    rules: ['fqdn-domain'],
    scope: 'record',
  },
  {
    id: 'place',
    code: null,
    meaning: {
      ja: '主体者DNのLかSTが、機関の登録と違います。',
      en: 'L or ST of the subject DN differs from what the institution registered.',
    },
    remedy: {
      ja: 'LとSTを登録のとおりに、大文字と小文字まで合わせます。CSRも同じ値で作り直します。ツールの既定値（Default City など）が残っていないか確かめます。',
      en: 'Write L and ST as registered, to the case of the letters, and make the CSR again with them. See whether a tool’s default (“Default City”) was left in.',
    },
    rules: ['dn-institution', 'dn-prefecture'],
    scope: 'record',
    field: 'subjectDn',
  },
];
