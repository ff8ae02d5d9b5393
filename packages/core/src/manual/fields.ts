import { CHARACTERS, type FieldDefinition } from './field.ts';
import { MAX_DNS_NAMES, PIN_LENGTH } from './limits.ts';
import { CLIENT_PROFILES, METHODS, REASONS, SERVER_PROFILES } from './profiles.ts';

const required = (field: FieldDefinition): FieldDefinition => ({ ...field, required: 'always' });
const optional = (field: FieldDefinition): FieldDefinition => ({ ...field, required: 'never' });

const dn: FieldDefinition = {
  id: 'subjectDn',
  title: { ja: '主体者DN', en: 'Subject DN' },
  aliases: ['DN', 'subject DN', 'サブジェクトDN', 'subject'],
  required: 'always',
  characters: CHARACTERS.ascii,
  maxLength: 250,
  example: '',
  width: 60,
  hint: { ja: '', en: '' },
};

export const serverDn: FieldDefinition = {
  ...dn,
  example: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
  hint: {
    ja: 'CN,O,L,ST,C の順に、カンマの後に空白を入れずに書きます。CSRの内容と一致させます。',
    en: 'CN,O,L,ST,C in this order, without spaces after the commas, exactly as in the CSR.',
  },
};

export const clientDn: FieldDefinition = {
  ...dn,
  example: 'CN=REI HANAKO,OU=S1234567,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
  hint: {
    ja: 'CN,OU,O,L,ST,C の順に書きます。OUは何度書いても構いません。LとSTは、少なくとも一方が要ります。S/MIMEのCNは利用者mailと同じにします。',
    en: 'CN,OU,O,L,ST,C in this order, any number of OUs, L or ST or both. For S/MIME the CN is the user’s email address.',
  },
};

const revokedDn = {
  ja: '失効する証明書のDNを、そのまま書きます。',
  en: 'The DN exactly as it is in the certificate to be revoked.',
} as const;

export const revokedServerDn: FieldDefinition = { ...serverDn, hint: revokedDn };
export const revokedClientDn: FieldDefinition = { ...clientDn, hint: revokedDn };

const profile = {
  id: 'profile',
  title: { ja: '証明書プロファイルID', en: 'Certificate profile ID' },
  aliases: ['プロファイルID', '証明書プロファイル', 'プロファイル', 'profile', 'profile ID'],
  required: 'always',
  characters: CHARACTERS.ascii,
  maxLength: 2,
  width: 10,
} as const;

export const serverProfile: FieldDefinition = {
  ...profile,
  choices: SERVER_PROFILES,
  example: '3',
  hint: { ja: '3（RSA 2048）か 11（ECDSA P-384）を選びます。', en: '3 (RSA 2048) or 11 (ECDSA P-384).' },
};

export const clientProfile: FieldDefinition = {
  ...profile,
  choices: CLIENT_PROFILES,
  example: '5',
  hint: {
    ja: '認証用は 5、13、14、S/MIMEは 7、15、16 から選びます。',
    en: '5, 13 or 14 for client authentication, 7, 15 or 16 for S/MIME.',
  },
};

export const method: FieldDefinition = {
  id: 'method',
  title: { ja: 'ダウンロード方法', en: 'Download method' },
  aliases: [
    '証明書ダウンロード方法',
    '証明書ダウンロード種別',
    'ダウンロード種別',
    'download method',
    'method',
  ],
  required: 'always',
  characters: CHARACTERS.ascii,
  maxLength: 1,
  choices: METHODS,
  example: '1',
  width: 10,
  hint: {
    ja: '1（P12個別）、2（P12一括）、3（ブラウザ個別）から選びます。',
    en: '1 (P12 one by one), 2 (P12 in bulk) or 3 (browser).',
  },
};

const serial = {
  id: 'oldSerial',
  required: 'always',
  characters: CHARACTERS.ascii,
  example: '0x1A2B3C4D5E6F7081',
  width: 28,
  hint: {
    ja: '対象の証明書のシリアル番号を、10進数か、0x を付けた16進数で書きます。',
    en: 'The serial number of the certificate, in decimal or in hexadecimal with 0x in front.',
  },
} as const;

const SERIAL_ALIASES = ['シリアル番号', '証明書シリアル番号', 'serial', 'serial number'];

const serialToRevoke = {
  ...serial,
  title: { ja: '失効対象証明書シリアル番号', en: 'Serial number of the certificate to revoke' },
  aliases: [...SERIAL_ALIASES, '更新対象証明書シリアル番号'],
};

export const serverSerial: FieldDefinition = { ...serialToRevoke, maxLength: 50 };
export const clientSerialToRevoke: FieldDefinition = { ...serialToRevoke, maxLength: 32 };
export const clientSerialToRenew: FieldDefinition = {
  ...serial,
  title: { ja: '更新対象証明書シリアル番号', en: 'Serial number of the certificate to renew' },
  aliases: [...SERIAL_ALIASES, '失効対象証明書シリアル番号'],
  maxLength: 32,
};

export const reason: FieldDefinition = {
  id: 'reason',
  title: { ja: '失効理由', en: 'Revocation reason' },
  aliases: ['失効理由コード', 'reason', 'reason code'],
  required: 'always',
  characters: CHARACTERS.ascii,
  maxLength: 1,
  choices: REASONS,
  example: '4',
  width: 10,
  hint: {
    ja: '0、1、3、4、5 から選びます。1（鍵の危殆化）は、鍵が本当に漏れたときだけ選びます。',
    en: '0, 1, 3, 4 or 5. Choose 1 (key compromise) only if the key has really leaked.',
  },
};

export const comment: FieldDefinition = {
  id: 'comment',
  title: { ja: '失効理由コメント', en: 'Revocation comment' },
  aliases: ['失効コメント', 'コメント', 'comment'],
  required: 'never',
  characters: CHARACTERS.jis,
  maxLength: 128,
  example: 'サーバの廃止のため',
  width: 30,
  hint: { ja: '必要なときだけ書きます。', en: 'Only if needed.' },
};

export const csr: FieldDefinition = {
  id: 'csr',
  title: { ja: 'CSR', en: 'CSR' },
  aliases: ['証明書発行要求', '証明書署名要求', 'PKCS#10', 'certificate request'],
  required: 'always',
  characters: CHARACTERS.csr,
  maxLength: 2048,
  example: 'MIIC…',
  width: 30,
  hint: {
    ja: 'セルをダブルクリックしてから、PEMをそのまま貼り付けます。出力のときに1行になります。',
    en: 'Double-click the cell, then paste the PEM as it is. It is put on one line on export.',
  },
};

const PERSON_HINT = {
  ja: '髙、﨑、①、㈱ などは使えません。高、崎、(1)、(株) のように書きます。',
  en: '髙, 﨑, ① and ㈱, for example, cannot be used. Write 高, 崎, (1) and (株) instead.',
} as const;

const person = { required: 'never', characters: CHARACTERS.jis, maxLength: 64, width: 18 } as const;

export const adminName: FieldDefinition = {
  ...person,
  id: 'adminName',
  title: { ja: '利用管理者氏名', en: 'Administrator’s name' },
  aliases: ['管理者氏名', 'administrator name'],
  example: '例　太郎',
  hint: PERSON_HINT,
};

export const adminUnit: FieldDefinition = {
  ...person,
  id: 'adminUnit',
  title: { ja: '利用管理者所属', en: 'Administrator’s unit' },
  aliases: ['管理者所属', 'administrator unit'],
  example: '情報基盤センター',
  hint: PERSON_HINT,
};

export const userName: FieldDefinition = {
  ...person,
  id: 'userName',
  title: { ja: '利用者氏名', en: 'User’s name' },
  aliases: ['user name'],
  example: '例　花子',
  hint: PERSON_HINT,
};

export const userUnit: FieldDefinition = {
  ...person,
  id: 'userUnit',
  title: { ja: '利用者所属', en: 'User’s unit' },
  aliases: ['user unit'],
  example: '理学部',
  hint: PERSON_HINT,
};

const mail = { characters: CHARACTERS.ascii, maxLength: 78, width: 28 } as const;

const adminMail: FieldDefinition = {
  ...mail,
  id: 'adminMail',
  title: { ja: '利用管理者mail', en: 'Administrator’s mail' },
  aliases: [
    '利用管理者メール',
    '利用管理者メールアドレス',
    '利用管理者Eメール',
    '管理者mail',
    '管理者メール',
    'administrator mail',
  ],
  required: 'always',
  example: 'admin@example.ac.jp',
  hint: {
    ja: '通知を受け取るメールアドレスを一つ書きます。',
    en: 'One email address, which receives the notifications.',
  },
};

const userMail: FieldDefinition = {
  ...mail,
  id: 'userMail',
  title: { ja: '利用者mail', en: 'User’s mail' },
  aliases: ['利用者メール', '利用者メールアドレス', '利用者Eメール', 'user mail'],
  required: 'conditional',
  example: 'hanako@example.ac.jp',
  hint: {
    ja: 'メールアドレスを一つ書きます。プロファイル5でP12一括のときだけ省けます。',
    en: 'One email address. It may be left out only for profile 5 with download method 2.',
  },
};

export const adminMailRequired = required(adminMail);
export const adminMailIfChanged: FieldDefinition = {
  ...optional(adminMail),
  ifChanged: true,
  hint: {
    ja: '利用管理者が変わったときだけ、変更後のアドレスを書きます。',
    en: 'The new address, only if the administrator has changed.',
  },
};
export const userMailByProfile = userMail;
export const userMailIfChanged: FieldDefinition = {
  ...optional(userMail),
  ifChanged: true,
  hint: {
    ja: '利用者が変わったときだけ、変更後のアドレスを書きます。',
    en: 'The new address, only if the user has changed.',
  },
};

export const fqdn: FieldDefinition = {
  id: 'fqdn',
  title: { ja: '利用管理者FQDN', en: 'FQDN' },
  aliases: ['FQDN', 'サーバFQDN', 'サーバーFQDN', '加入者FQDN', 'ホスト名'],
  required: 'always',
  characters: CHARACTERS.host,
  maxLength: 64,
  example: 'www.example.ac.jp',
  width: 28,
  hint: { ja: 'CSRのCNと同じ名前を書きます。', en: 'The same name as the CN of the CSR.' },
};

export const software: FieldDefinition = {
  id: 'software',
  title: { ja: '利用管理者ソフトウェア名・バージョン', en: 'Software and version' },
  aliases: [
    '利用管理者ソフトウエア名・バージョン',
    '利用管理者ソフトウェア名およびバージョン',
    '加入者ソフトウェア名・バージョン',
    '加入者ソフトウェア名およびバージョン',
    'ソフトウェア名・バージョン',
    'ソフトウエア名・バージョン',
    'ソフトウェア名',
    'ソフトウェア',
    'software',
  ],
  required: 'always',
  characters: CHARACTERS.jis,
  maxLength: 128,
  example: 'Apache 2.4',
  width: 20,
  hint: {
    ja: '証明書を使うソフトウェアの名前とバージョンを書きます。',
    en: 'The name and version of the software that uses the certificate.',
  },
};

export const dnsNames: FieldDefinition = {
  id: 'dnsNames',
  title: { ja: 'dNSName', en: 'dNSName' },
  aliases: ['DNS名', 'SAN', 'SANs', 'subjectAltName'],
  required: 'never',
  characters: CHARACTERS.dnsNames,
  maxLength: 250,
  example: 'dNSName=www.example.ac.jp,dNSName=example.ac.jp',
  width: 40,
  hint: {
    ja: `dNSName=名前 の形で、カンマでつないで${MAX_DNS_NAMES}個まで書けます。`,
    en: `dNSName=name, up to ${MAX_DNS_NAMES} of them, separated by commas.`,
  },
};

export const fileName: FieldDefinition = {
  id: 'fileName',
  title: { ja: 'P12ダウンロードファイル名', en: 'P12 file name' },
  aliases: ['ダウンロードファイル名', 'P12ファイル名', 'P12 file name'],
  required: 'conditional',
  characters: CHARACTERS.fileName,
  maxLength: 64,
  example: 'REI HANAKO',
  width: 20,
  hint: {
    ja: 'ダウンロードするファイルの名前を書きます。プロファイル7では、P12一括のとき以外は必須です。',
    en: 'The name of the file to download. Required for profile 7 unless the download method is 2.',
  },
};

export const pin: FieldDefinition = {
  id: 'pin',
  title: { ja: 'アクセスPIN', en: 'Access PIN' },
  aliases: ['PIN', 'アクセスPINコード', 'access PIN'],
  required: 'never',
  characters: CHARACTERS.pin,
  maxLength: PIN_LENGTH.max,
  example: '',
  width: 18,
  hint: {
    ja: `P12一括のときだけ、${PIN_LENGTH.min}〜${PIN_LENGTH.max}文字で書けます。S/MIMEでは書けません。`,
    en: `Only for download method 2, ${PIN_LENGTH.min} to ${PIN_LENGTH.max} characters. Never for S/MIME.`,
  },
};

/** Account of a server at the ACME service. */
export const acmeAccount: FieldDefinition = {
  id: 'acmeAccount',
  title: { ja: 'ACMEアカウントID', en: 'ACME account ID' },
  aliases: ['ACMEアカウント', 'アカウントID', 'ACME account', 'account ID'],
  required: 'always',
  characters: CHARACTERS.ascii,
  maxLength: 128,
  example: 'acct-0001',
  width: 24,
  hint: {
    ja: '登録したときに示されたACMEアカウントのIDを書きます。EABの鍵は、どこにも書きません。',
    en: 'The ID of the ACME account as it was shown at registration. The EAB key is written nowhere.',
  },
};

const acmeDn: FieldDefinition = {
  ...serverDn,
  hint: {
    ja: 'CN,O,L,ST,C の順に、カンマの後に空白を入れずに書きます。CNはFQDNと同じ名前です。',
    en: 'CN,O,L,ST,C in this order, without spaces after the commas. The CN is the same name as the FQDN.',
  },
};
const ofRegistration = {
  ja: '登録されているDNを、そのまま書きます。',
  en: 'The DN exactly as it is registered.',
} as const;

export const acmeServerDn = acmeDn;
export const suspendedAcmeDn: FieldDefinition = { ...optional(acmeDn), hint: ofRegistration };
export const revokedAcmeDn: FieldDefinition = { ...acmeDn, hint: revokedDn };

export const acmeFqdn: FieldDefinition = {
  ...fqdn,
  hint: { ja: '主体者DNのCNと同じ名前を書きます。', en: 'The same name as the CN of the subject DN.' },
};

export const acmeSoftware: FieldDefinition = {
  ...software,
  mistakes: ['certbot', 'lego', 'acme.sh', 'win-acme', 'dehydrated'],
  hint: {
    ja: '証明書を使うサーバソフトウェアの名前とバージョンを書きます。ACMEクライアントの名前ではありません。',
    en: 'The name and version of the server software that uses the certificate, not of the ACME client.',
  },
};

export const acmeDnsNames: FieldDefinition = { ...dnsNames, refusesRepeats: true };
