import type { Bilingual } from '../language/text.ts';

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
      en: 'Fill in the item named in the answer, create the file again and upload it again.',
    },
    rules: ['required', 'white-space-only', 'user-mail-missing', 'file-name-missing'],
    scope: 'record',
  },
  {
    id: '202',
    code: '202',
    meaning: { ja: '項目の値が、決められた長さを超えています。', en: 'The value of an item is too long.' },
    remedy: {
      ja: '示された項目の値を短くします。上限は、検査の指摘で確かめられます。',
      en: 'Shorten the value of the item named in the answer. The findings of a check show the limit.',
    },
    rules: ['too-long', 'csr-too-long', 'serial-too-long', 'dn-value-length'],
    scope: 'record',
  },
  {
    id: '204',
    code: '204',
    meaning: {
      ja: '数字だけの項目に、半角数字でない文字があります。',
      en: 'An item for digits contains something other than half-width digits.',
    },
    remedy: {
      ja: '示された項目を半角数字で書き直します。全角数字や、前後の空白も認められません。',
      en: 'Write the item named in the answer in half-width digits. Full-width digits and white space around them are not accepted either.',
    },
    rules: ['full-width', 'unknown-choice', 'non-ascii', 'surrounding-white-space'],
    scope: 'record',
  },
  {
    id: '205',
    code: '205',
    meaning: {
      ja: '失効理由コメントに、使えない文字があります。',
      en: 'The revocation comment contains a character that is not allowed.',
    },
    remedy: {
      ja: '機種依存文字、絵文字、改行などを、JIS第二水準までの文字に書き換えるか、消します。',
      en: 'Replace vendor-specific characters, emoji, line breaks and so on with characters up to JIS level 2, or remove them.',
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
      en: 'The subject DN or an email address is not in the proper form.',
    },
    remedy: {
      ja: '主体者DNなら、CN= から C=JP までの順序と区切りを確かめます。mailの項目なら、アドレスが一つだけで、余分な文字がないことを確かめます。',
      en: 'For the subject DN, check the order and the commas from CN= to C=JP. For an email item, check that it contains one address and nothing else.',
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
    meaning: { ja: 'アップロードするファイルがありません。', en: 'There is no file to upload.' },
    remedy: {
      ja: '画面でファイルを選び直します。移動したり名前を変えたりしていないか確かめます。',
      en: 'Choose the file again, and check that it was not moved or renamed.',
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
      ja: 'ブックやCSVではなく、出力した .tsv のファイルを選びます。',
      en: 'Choose the exported .tsv file, not a workbook or a CSV file.',
    },
    rules: [],
    scope: 'file',
  },
  {
    id: '212',
    code: '212',
    meaning: {
      ja: '同じ主体者DNの証明書が、もう登録されています。',
      en: 'A certificate with the same subject DN is already registered.',
    },
    remedy: {
      ja: '一度使ったDNは新規発行できないので、更新として申請し直します。別の証明書のつもりなら、DNの書き誤りがないか確かめます。',
      en: 'A DN that has been used once cannot be used for a new issue. Apply for a renewal instead. If you meant a different certificate, check the DN for mistakes.',
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
      en: 'Check that you chose the file with the applications in it.',
    },
    rules: ['empty-file'],
    scope: 'file',
  },
  {
    id: '214',
    code: '214',
    meaning: {
      ja: 'ファイルの申請の件数が上限を超えています。',
      en: 'The file contains more applications than one file may have.',
    },
    remedy: {
      ja: 'ファイルを分けます。upki-tsv で出力すると、上限に合わせて自動で分かれます。',
      en: 'Split the file. The export of upki-tsv splits files at the limit automatically.',
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
      en: 'Changing the file does not help. Ask the service desk about the registration of the institution.',
    },
    rules: [],
    scope: 'institution',
  },
  {
    id: '371',
    code: '371',
    meaning: {
      ja: '主体者DNのOUが、使ってよいOUの一覧にありません。',
      en: 'The OU in the subject DN is not on the list of allowed OUs.',
    },
    remedy: {
      ja: 'サーバ証明書のDNならOUを外します。CSRにOUがあれば、CSRも作り直します。使うOUを登録しているなら、その綴りと合わせます。',
      en: 'For a server certificate, remove the OU from the DN. If the CSR has an OU, create the CSR again. If an OU is registered, spell it exactly as registered.',
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
      en: 'The name is in a domain that is not allowed for the institution.',
    },
    remedy: {
      ja: 'DNのCN、FQDN、dNSNameのドメインの綴りを確かめます。正しければ、ドメインの追加を先に届け出ます。',
      en: 'Check the spelling of the domain in the CN, the FQDN and dNSName. If it is right, have the domain registered first.',
    },
    rules: ['fqdn-domain'],
    scope: 'record',
  },
  {
    id: 'place',
    code: null,
    meaning: {
      ja: '主体者DNのLかSTが、機関の登録と違います。',
      en: 'L or ST in the subject DN differs from what the institution has registered.',
    },
    remedy: {
      ja: 'LとSTを登録のとおりに、大文字と小文字まで合わせます。CSRも同じ値で作り直します。ツールの既定値（Default City など）が残っていないか確かめます。',
      en: 'Write L and ST exactly as registered, including upper and lower case, and create the CSR again with the same values. Check that no default value of a tool (such as Default City) is left.',
    },
    rules: ['dn-institution', 'dn-prefecture'],
    scope: 'record',
    field: 'subjectDn',
  },
];
