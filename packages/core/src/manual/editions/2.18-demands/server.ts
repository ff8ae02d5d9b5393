import type { Demand } from '../../demand.ts';

/** 2-1-1, 2-2-1 and 5-3: server certificates. */
export const SERVER_DEMANDS: readonly Demand[] = [
  {
    at: { 'server-dn': [], 'server-renewal-keys': [], 'server-issue': [7], 'server-renew': [7] },
    says: {
      ja: '鍵とCSRは、インストールの手引きかサーバの説明書のとおりに作る。',
      en: 'Keys and CSR are made as the installation manual or that of the server says.',
    },
    rules: ['csr-unreadable', 'csr-version', 'csr-signature', 'csr-private-key'],
    unchecked: {
      ja: '作り方そのものは見えません。できたCSRを確かめます。',
      en: 'How they were made does not show; the CSR is checked.',
    },
    decisions: ['D-15', 'D-16', 'D-31'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: { ja: 'C は必須で、JP だけ。', en: 'C is required and JP.' },
    rules: ['dn-country', 'dn-attribute-missing'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'ST は機関の所在する都道府県のローマ字で、届け出たとおりに書く。',
      en: 'ST is the prefecture of the institution in romaji, as registered.',
    },
    rules: ['dn-prefecture', 'dn-institution'],
    unchecked: {
      ja: '届け出た値はマニュアルにありません。機関の値を設定すると比べます。',
      en: 'Registered values are not in the manual; they are compared where the user gave them.',
    },
    decisions: ['D-13'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'L は機関の所在する市区町村のローマ字で、届け出たとおりに書く。',
      en: 'L is the municipality of the institution in romaji, as registered.',
    },
    rules: ['dn-institution', 'dn-value-characters'],
    unchecked: {
      ja: '届け出た値はマニュアルにありません。機関の値を設定すると比べます。',
      en: 'Registered values are not in the manual; they are compared where the user gave them.',
    },
    decisions: ['D-13'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'ST と L の値は公開の一覧から取り、機関ごとに一つに決まっている。',
      en: 'The values of ST and L come from a published list, one for an institution.',
    },
    rules: ['dn-institution', 'dn-prefecture'],
    unchecked: {
      ja: '一覧はマニュアルの外にあり、変わることがあります。',
      en: 'The list stands outside the manual and may change.',
    },
    decisions: ['D-13'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'ST と L は2020年12月22日から両方とも必須。',
      en: 'Both ST and L are required since 2020-12-22.',
    },
    rules: ['dn-attribute-missing'],
    decisions: ['D-11'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'O は必須で、参加申請で届けた機関の英語名。',
      en: 'O is required: the English name of the institution, as given when it joined.',
    },
    rules: ['dn-attribute-missing', 'dn-institution'],
    unchecked: {
      ja: '届け出た名前は登録担当者が知っています。設定すると比べます。',
      en: 'The registrar knows the name; it is compared where the user gave it.',
    },
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'O は64文字まで。英数字、空白と、挙げられた記号だけ。',
      en: 'O has 64 characters at most: letters, digits, space and the symbols listed.',
    },
    rules: ['dn-value-length', 'dn-value-characters'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'CN は必須で、証明書を入れるサーバのFQDN。',
      en: 'CN is required: the FQDN of the server that gets the certificate.',
    },
    rules: ['dn-attribute-missing', 'dn-cn-fqdn'],
    unchecked: {
      ja: 'どのサーバに入れるかは分かりません。FQDNの形を確かめます。',
      en: 'Which server it is cannot be known; the form of the name is checked.',
    },
    decisions: ['D-11', 'D-30'],
  },
  {
    at: { 'server-dn': [] },
    says: {
      ja: 'FQDNは、利用申請で登録したドメインの下の名前に限る。',
      en: 'Only FQDNs below the domains registered for the institution get a certificate.',
    },
    unchecked: {
      ja: '登録されたドメインはサービスだけが知っています。',
      en: 'Which domains are registered is known to the service alone.',
    },
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'CN は64文字まで。英数字、ピリオド、ハイフンだけで、両端は英数字。',
      en: 'CN has 64 characters at most: letters, digits, dot and hyphen, neither at an end.',
    },
    rules: ['dn-value-length', 'dn-cn-fqdn'],
    decisions: ['D-30'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: { ja: 'Email は入れない。', en: 'There is no Email.' },
    rules: ['dn-mail-attribute'],
    decisions: ['D-14'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'OU は使わない（2.14版で欄が無くなった）。',
      en: 'There is no OU: edition 2.14 took it out of the table.',
    },
    rules: ['dn-ou'],
    decisions: ['D-14'],
  },
  {
    at: { 'server-dn': [] },
    says: {
      ja: '鍵は RSA 2048ビットか ECDSA 384ビット。',
      en: 'The key is RSA of 2048 bits or ECDSA of 384.',
    },
    rules: ['csr-key'],
  },
  {
    at: { 'server-dn': [], 'server-issue': [7], 'server-renew': [7] },
    says: {
      ja: 'CSRの主体者は C、ST、L、O、（OU、）CN の順か、ちょうど逆の順。ほかの順は受理されない。',
      en: 'The CSR’s subject is in the order C, ST, L, O, (OU,) CN or its exact reverse; others are refused.',
    },
    rules: ['csr-subject'],
    decisions: ['D-11', 'D-14'],
  },
  {
    at: { 'server-dn': [], 'server-renewal-keys': [], 'server-issue': [7], 'server-renew': [7] },
    says: {
      ja: 'DNの決まりは、CSRの主体者にも当てはまる。',
      en: 'What is asked of the DN holds for the subject of the CSR too.',
    },
    rules: ['csr-subject'],
    decisions: ['D-33'],
  },
  {
    at: { 'server-renewal-keys': [] },
    says: { ja: '2-1-1 のDNの決まりに従う。', en: 'The rules of 2-1-1 for DNs hold here too.' },
    rules: ['dn-cn-fqdn', 'dn-country', 'dn-attribute-missing'],
  },
  {
    at: { 'server-renewal-keys': [], 'server-renew': [7] },
    says: {
      ja: '更新では鍵を新しく作り、前の鍵を使わない。',
      en: 'A renewal has a new key pair and not one that was used before.',
    },
    rules: ['key-reused', 'key-known'],
    unchecked: {
      ja: '見えるのは、同じブックの鍵と、渡された旧証明書の鍵だけです。',
      en: 'Only keys of the same workbook and of old certificates that were given are seen.',
    },
    decisions: ['D-17'],
  },
  {
    at: { 'server-renewal-keys': [], 'server-renew': [1] },
    says: {
      ja: '更新のDNは旧証明書と一字も違わない。違えば更新できない。',
      en: 'The DN of a renewal is that of the old certificate to the letter, or it fails.',
    },
    rules: ['certificate-dn-differs', 'old-certificate-ou'],
    unchecked: {
      ja: '旧証明書を渡したときだけ比べられます。',
      en: 'It can be compared only where the old certificate is given.',
    },
    decisions: ['D-25'],
  },
  {
    at: { 'server-issue': [1], 'server-renew': [1], 'server-revoke': [1] },
    says: {
      ja: 'DNは CN、O、L、ST、C の順に書く。',
      en: 'The DN is written in the order CN, O, L, ST, C.',
    },
    rules: [
      'dn-order',
      'dn-form',
      'dn-separator-space',
      'dn-type-case',
      'dn-attribute-repeated',
      'dn-value-empty',
      'dn-ou',
      'dn-mail-attribute',
      'dn-foreign-type',
    ],
    decisions: ['D-11', 'D-12'],
  },
  {
    at: { 'server-issue': [1], 'server-renew': [1] },
    says: { ja: 'DNはCSRの主体者と同じ。', en: 'The DN is the same as the CSR’s subject.' },
    rules: ['dn-matches-csr'],
    decisions: ['D-11'],
  },
  {
    at: { 'server-revoke': [1] },
    says: {
      ja: '失効のDNは対象の証明書のもの。違えばエラーになる。',
      en: 'The DN of a revocation is that of its certificate; another gives an error.',
    },
    rules: ['certificate-dn-differs'],
    unchecked: {
      ja: '証明書を渡したときだけ比べられます。',
      en: 'It can be compared only where the certificate is given.',
    },
    decisions: ['D-25'],
  },
  {
    at: { 'server-issue': [2], 'server-renew': [2] },
    says: {
      ja: 'プロファイルIDは 3（RSA）か 11（ECDSA）。',
      en: 'The profile ID is 3 (RSA) or 11 (ECDSA).',
    },
    rules: ['unknown-choice'],
    decisions: ['D-20'],
  },
  {
    at: { 'server-issue': [7], 'server-renew': [7] },
    says: {
      ja: 'CSRは前後のBEGIN行とEND行を除き、改行なしで書く。',
      en: 'The CSR stands on one line without its BEGIN and END lines.',
    },
    rules: ['csr-armour', 'csr-two'],
    advice: ['csr-surroundings'],
    done: {
      ja: 'シートに貼ったPEMは、書き出すときにこの形にします。',
      en: 'PEM in a sheet is brought into this form on export.',
    },
    decisions: ['D-15', 'D-31'],
  },
  {
    at: { 'server-issue': [7], 'server-renew': [7] },
    says: {
      ja: 'プロファイル3では鍵の長さは2048。',
      en: 'With profile 3 the key has 2048 bits.',
    },
    rules: ['csr-key'],
    decisions: ['D-15'],
  },
  {
    at: { 'server-issue': [7], 'server-renew': [7] },
    says: {
      ja: 'プロファイル3の署名は、RSAと MD5、SHA-1、SHA-256、SHA-384、SHA-512 の組のどれか。',
      en: 'With profile 3 the signature is RSA with MD5, SHA-1, SHA-256, SHA-384 or SHA-512.',
    },
    rules: ['csr-signature-algorithm'],
    advice: ['csr-weak-hash'],
    decisions: ['D-15', 'D-16'],
  },
  {
    at: { 'server-issue': [7], 'server-renew': [7] },
    says: {
      ja: 'プロファイル11の曲線は secp384r1。',
      en: 'With profile 11 the curve is secp384r1.',
    },
    rules: ['csr-key'],
    decisions: ['D-15', 'D-31'],
  },
  {
    at: { 'server-issue': [7], 'server-renew': [7] },
    says: {
      ja: 'プロファイル11の署名は、ECDSAと SHA-256 か SHA-384 の組。',
      en: 'With profile 11 the signature is ECDSA with SHA-256 or SHA-384.',
    },
    rules: ['csr-signature-algorithm'],
    decisions: ['D-15'],
  },
  {
    at: { 'server-issue': [8, 9], 'server-renew': [8, 9] },
    says: {
      ja: '利用管理者の名前と部署を書く。',
      en: 'The administrator’s name and unit are given.',
    },
    unchecked: {
      ja: '誰が利用管理者かは分かりません。文字と文字数を確かめます。',
      en: 'Who the administrator is cannot be known; characters and sizes are checked.',
    },
  },
  {
    at: { 'server-issue': [10], 'server-renew': [10] },
    says: {
      ja: '利用管理者のメールアドレスを書く。取得URLがここに届く。',
      en: 'The administrator’s mail address is given; the download URL goes there.',
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
    at: { 'server-issue': [11], 'server-renew': [11] },
    says: { ja: 'FQDNはCSRのCNと同じ。', en: 'The FQDN is the CSR’s CN.' },
    rules: ['fqdn-matches-csr', 'fqdn-form'],
    decisions: ['D-11', 'D-30'],
  },
  {
    at: { 'server-issue': [12], 'server-renew': [12] },
    says: {
      ja: '証明書を入れるソフトウェアの名前と版を書く。',
      en: 'The software that gets the certificate is named with its version.',
    },
    unchecked: {
      ja: '何に入れるかは分かりません。空欄、文字、文字数を確かめます。',
      en: 'What it is cannot be known; presence, characters and size are checked.',
    },
  },
  {
    at: { 'server-issue': [13], 'server-renew': [13] },
    says: {
      ja: 'ホスト名は「dNSName=名前」をカンマでつないで書く。',
      en: 'Host names are written as dNSName=name, joined by commas.',
    },
    rules: ['dns-name-list'],
    advice: ['dns-name-repeated'],
    decisions: ['D-18'],
  },
  {
    at: { 'server-issue': [13], 'server-renew': [13] },
    says: {
      ja: 'FQDNが無ければシステムが足し、足した分も含めて250文字まで。',
      en: 'The service adds the FQDN where it is missing; 250 characters are the limit with it.',
    },
    rules: ['dns-name-room'],
    decisions: ['D-18'],
  },
  {
    at: { 'server-issue': [13], 'server-renew': [13] },
    says: { ja: '名前は8個まで。', en: 'There are eight names at most.' },
    rules: ['dns-name-count'],
    decisions: ['D-18'],
  },
  {
    at: { 'server-issue': [13], 'server-renew': [13] },
    says: {
      ja: '名前の文字は英数字、ピリオド、ハイフンで、両端は英数字。',
      en: 'Names have letters, digits, dot and hyphen, neither at an end.',
    },
    rules: ['dns-name-form'],
    decisions: ['D-20', 'D-30'],
  },
  {
    at: { 'server-issue': [13], 'server-renew': [13] },
    says: { ja: '最後にカンマを置かない。', en: 'There is no comma at the end.' },
    rules: ['dns-name-list'],
  },
  {
    at: { 'server-issue': [13], 'server-renew': [13] },
    says: {
      ja: '証明書のSANに載るのは、ここに書いた名前。',
      en: 'The names written here are the SANs of the certificate.',
    },
    advice: ['csr-alternative-names'],
    decisions: ['D-17'],
  },
];
