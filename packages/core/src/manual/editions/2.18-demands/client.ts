import type { Demand } from '../../demand.ts';

/** 5-4: client certificates. */
export const CLIENT_DEMANDS: readonly Demand[] = [
  {
    at: { 'client-issue': [1], 'client-renew': [1], 'client-revoke': [1] },
    says: {
      ja: 'DNは CN、OU、O、L、ST、C の順に書く。',
      en: 'The DN is written in the order CN, OU, O, L, ST, C.',
    },
    rules: [
      'dn-order',
      'dn-form',
      'dn-separator-space',
      'dn-type-case',
      'dn-attribute-repeated',
      'dn-value-empty',
      'dn-foreign-type',
      'dn-country',
      'dn-attribute-missing',
    ],
    decisions: ['D-20', 'D-21'],
  },
  {
    at: { 'client-renew': [1], 'client-revoke': [1] },
    says: {
      ja: '更新と失効のDNは、発行済みの証明書のもの。',
      en: 'The DN of a renewal or revocation is that of the certificate that was issued.',
    },
    rules: ['certificate-dn-differs'],
    unchecked: {
      ja: '証明書を渡したときだけ比べられます。',
      en: 'It can be compared only where the certificate is given.',
    },
    decisions: ['D-25', 'D-27'],
  },
  {
    at: { 'client-issue': [1] },
    says: {
      ja: '同姓同名の人は、学生番号などのOUで区別する。',
      en: 'People of the same name are told apart by an OU such as a student number.',
    },
    advice: ['duplicate-dn'],
    unchecked: {
      ja: '同じ表の中の重なりだけが見えます。',
      en: 'Only repetitions within a table are seen.',
    },
  },
  {
    at: { 'client-issue': [1], 'client-renew': [1], 'client-revoke': [1] },
    says: {
      ja: 'CN の文字は英数字、空白と、挙げられた記号（@ と _ を含む）だけ。',
      en: 'CN has letters, digits, space and the symbols listed, @ and _ among them.',
    },
    rules: ['dn-value-characters'],
    decisions: ['D-20', 'D-21'],
  },
  {
    at: { 'client-issue': [1], 'client-renew': [1], 'client-revoke': [1] },
    says: {
      ja: 'O、OU、L の文字は英数字、空白と、挙げられた記号だけ。',
      en: 'O, OU and L have letters, digits, space and the symbols listed.',
    },
    rules: ['dn-value-characters'],
    decisions: ['D-20', 'D-21'],
  },
  {
    at: { 'client-issue': [1], 'client-renew': [1], 'client-revoke': [1] },
    says: { ja: 'OU と L はそれぞれ64文字まで。', en: 'OU and L have 64 characters at most each.' },
    rules: ['dn-value-length'],
    decisions: ['D-21'],
  },
  {
    at: { 'client-issue': [1], 'client-renew': [1], 'client-revoke': [1] },
    says: {
      ja: 'L と ST は届け出たとおりのローマ字で、機関ごとに決まった値。',
      en: 'L and ST are in romaji as registered, one value each for an institution.',
    },
    rules: ['dn-institution', 'dn-prefecture'],
    unchecked: {
      ja: '値の一覧はマニュアルの外にあります。機関の値を設定すると比べます。',
      en: 'The list stands outside the manual; values are compared where the user gave them.',
    },
    decisions: ['D-13'],
  },
  {
    at: { 'client-issue': [1], 'client-renew': [1], 'client-revoke': [1] },
    says: { ja: 'L か ST の少なくとも一方を書く。', en: 'L or ST is there, or both.' },
    rules: ['dn-attribute-missing'],
    decisions: ['D-21'],
  },
  {
    at: { 'client-issue': [1], 'client-renew': [1] },
    says: {
      ja: 'S/MIME（7、15、16）の CN は利用者mailと同じ。',
      en: 'For S/MIME (7, 15, 16) the CN is the user’s mail address.',
    },
    rules: ['cn-equals-mail'],
    decisions: ['D-21'],
  },
  {
    at: { 'client-issue': [1], 'client-renew': [1] },
    says: {
      ja: 'S/MIMEでも、証明書に載らない O、L、ST、C をすべて書く。',
      en: 'For S/MIME too O, L, ST and C are written, though the certificate leaves them out.',
    },
    rules: ['dn-attribute-missing', 'smime-place'],
    decisions: ['D-21'],
  },
  {
    at: { 'client-renew': [1] },
    says: {
      ja: 'S/MIMEの更新では、旧証明書のOUも書く。',
      en: 'An S/MIME renewal repeats the OU of the old certificate.',
    },
    rules: ['smime-renewal-ou'],
    unchecked: {
      ja: '旧証明書を渡したときだけ確かめられます。',
      en: 'It can be checked only where the old certificate is given.',
    },
    decisions: ['D-27'],
  },
  {
    at: { 'client-issue': [2], 'client-renew': [2] },
    says: {
      ja: 'プロファイルIDは 5、7、13、14、15、16 のどれか。',
      en: 'The profile ID is 5, 7, 13, 14, 15 or 16.',
    },
    rules: ['unknown-choice'],
  },
  {
    at: { 'client-issue': [3], 'client-renew': [3] },
    says: {
      ja: 'ダウンロード方法は 1、2、3 のどれか。',
      en: 'The download method is 1, 2 or 3.',
    },
    rules: ['unknown-choice'],
  },
  {
    at: { 'client-issue': [8, 9, 11, 13], 'client-renew': [8, 9, 11, 13] },
    says: {
      ja: '利用管理者と利用者の名前と部署を書く。',
      en: 'Names and units of the administrator and the user are given.',
    },
    unchecked: {
      ja: '誰のことかは分かりません。文字と文字数を確かめます。',
      en: 'Who they are cannot be known; characters and sizes are checked.',
    },
  },
  {
    at: { 'client-issue': [10], 'client-renew': [10] },
    says: {
      ja: '利用管理者のメールアドレスを書く。取得URLがここに届く。',
      en: 'The administrator’s mail address is given; download URLs go there.',
    },
    rules: ['mail-form'],
    advice: ['mail-dots'],
    unchecked: {
      ja: 'メールが届くかどうかは分かりません。',
      en: 'Whether mail arrives cannot be known.',
    },
    decisions: ['D-02'],
  },
  {
    at: { 'client-issue': [12], 'client-renew': [12] },
    says: {
      ja: 'ファイル名の文字は英数字、空白と、挙げられた記号だけ。',
      en: 'The file name has letters, digits, space and the symbols listed.',
    },
    rules: ['not-allowed-character', 'full-width', 'non-ascii'],
  },
  {
    at: { 'client-issue': [12], 'client-renew': [12] },
    says: {
      ja: 'プロファイル6か7で、P12一括でなければファイル名は必須。',
      en: 'The file name is required for profiles 6 and 7 unless the method is 2.',
    },
    rules: ['file-name-missing'],
    decisions: ['D-22'],
  },
  {
    at: { 'client-issue': [12], 'client-renew': [12] },
    says: {
      ja: "ブラウザ発行では、ファイル名に「'」があると今は取得できない。",
      en: 'With the browser method a file name with an apostrophe cannot be had at present.',
    },
    rules: ['file-name-apostrophe'],
    decisions: ['D-22'],
  },
  {
    at: { 'client-issue': [12], 'client-renew': [12] },
    says: {
      ja: '書いた名前でファイルがダウンロードされる。',
      en: 'The name is that of the file as it is downloaded.',
    },
    advice: ['file-name-repeated'],
    decisions: ['D-22'],
  },
  {
    at: { 'client-issue': [14], 'client-renew': [14] },
    says: {
      ja: '利用者のメールアドレスを書く。',
      en: 'The user’s mail address is given.',
    },
    rules: ['mail-form'],
    advice: ['mail-dots'],
    unchecked: {
      ja: '本人のアドレスかどうかは分かりません。',
      en: 'Whether it is the user’s own cannot be known.',
    },
    decisions: ['D-02'],
  },
  {
    at: { 'client-issue': [14], 'client-renew': [14] },
    says: {
      ja: '利用者mailを省けるのは、プロファイル5で方法2のときだけ。',
      en: 'The user’s mail may be left out for profile 5 with method 2 alone.',
    },
    rules: ['user-mail-missing'],
    decisions: ['D-23'],
  },
  {
    at: { 'client-issue': [15], 'client-renew': [15] },
    says: { ja: 'PINは6文字から36文字。', en: 'A PIN has 6 to 36 characters.' },
    rules: ['pin-length'],
  },
  {
    at: { 'client-issue': [15], 'client-renew': [15] },
    says: {
      ja: 'PINを書けるのは方法2のときだけ。',
      en: 'A PIN can be given with method 2 alone.',
    },
    rules: ['pin-not-allowed'],
  },
  {
    at: { 'client-issue': [15], 'client-renew': [15] },
    says: {
      ja: 'PINの文字は英数字と、挙げられた記号だけ。',
      en: 'A PIN has letters, digits and the symbols listed.',
    },
    rules: ['pin-characters'],
    decisions: ['D-20'],
  },
  {
    at: { 'client-issue': [15], 'client-renew': [15] },
    says: {
      ja: '空白、\\、\'、" はPINに使わない。',
      en: 'A PIN has no space, \\, \' or ".',
    },
    rules: ['pin-characters'],
    decisions: ['D-20'],
  },
  {
    at: { 'client-issue': [15], 'client-renew': [15] },
    says: {
      ja: 'S/MIMEではPINを指定できない。',
      en: 'No PIN can be given for S/MIME.',
    },
    rules: ['pin-not-allowed'],
  },
  {
    at: { 'client-revoke': [15] },
    says: {
      ja: '失効のPINには、文字と文字数のほかに何も書かれていない。',
      en: 'Of a revocation’s PIN nothing is said but its characters and size.',
    },
    rules: ['pin-length', 'pin-characters'],
    advice: ['pin-unused'],
    decisions: ['D-24'],
  },
];
