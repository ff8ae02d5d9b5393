import { fileURLToPath } from 'node:url';
import { csrOf } from './csrs.mjs';

/** @typedef {string | { number: number } | { date: string } | undefined} Value what stands in a cell */
/** @typedef {Record<number, Value>} Row values by item number */
/** @typedef {Record<string, readonly Row[]>} Records by type */
/** @typedef {'rsa' | 'ec'} Kind */

const CSR_FOLDER = fileURLToPath(new URL('../../examples/csr', import.meta.url));

export const INSTITUTION = { organization: 'Rei University', locality: 'Chiyoda-ku', prefecture: 'Tokyo' };
const TAIL = `O=${INSTITUTION.organization},L=${INSTITUTION.locality},ST=${INSTITUTION.prefecture},C=JP`;

/**
 * The columns of each type, by the manual's item numbers.
 * @type {Readonly<Record<string, Readonly<Record<number, string>>>>}
 */
export const HEADERS = {
  'server-issue': {
    1: '主体者DN',
    2: '証明書プロファイルID',
    7: 'CSR',
    8: '利用管理者氏名',
    9: '利用管理者所属',
    10: '利用管理者mail',
    11: '利用管理者FQDN',
    12: '利用管理者ソフトウェア名・バージョン',
    13: 'dNSName',
  },
  'server-renew': {
    1: '主体者DN',
    2: '証明書プロファイルID',
    4: '失効対象証明書シリアル番号',
    7: 'CSR',
    8: '利用管理者氏名',
    9: '利用管理者所属',
    10: '利用管理者mail',
    11: '利用管理者FQDN',
    12: '利用管理者ソフトウェア名・バージョン',
    13: 'dNSName',
  },
  'server-revoke': {
    1: '主体者DN',
    4: '失効対象証明書シリアル番号',
    5: '失効理由',
    6: '失効理由コメント',
    10: '利用管理者mail',
  },
  'client-issue': {
    1: '主体者DN',
    2: '証明書プロファイルID',
    3: 'ダウンロード方法',
    8: '利用管理者氏名',
    9: '利用管理者所属',
    10: '利用管理者mail',
    11: '利用者氏名',
    12: 'P12ダウンロードファイル名',
    13: '利用者所属',
    14: '利用者mail',
    15: 'アクセスPIN',
  },
  'client-renew': {
    1: '主体者DN',
    2: '証明書プロファイルID',
    3: 'ダウンロード方法',
    4: '更新対象証明書シリアル番号',
    8: '利用管理者氏名',
    9: '利用管理者所属',
    10: '利用管理者mail',
    11: '利用者氏名',
    12: 'P12ダウンロードファイル名',
    13: '利用者所属',
    14: '利用者mail',
    15: 'アクセスPIN',
  },
  'client-revoke': {
    1: '主体者DN',
    4: '失効対象証明書シリアル番号',
    5: '失効理由',
    6: '失効理由コメント',
    10: '利用管理者mail',
    14: '利用者mail',
    15: 'アクセスPIN',
  },
};

/** @type {Readonly<Record<string, string>>} */
export const SHEET_NAMES = {
  'server-issue': 'サーバ発行',
  'server-renew': 'サーバ更新',
  'server-revoke': 'サーバ失効',
  'client-issue': 'クライアント発行',
  'client-renew': 'クライアント更新',
  'client-revoke': 'クライアント失効',
};

const ADMIN = { 8: '例　太郎', 9: '情報基盤センター', 10: 'pki-admin@rei-u.example.ac.jp' };
const SOFTWARE = ['Apache 2.4.62', 'nginx 1.26.2', 'IIS 10.0', 'Tomcat 10.1', 'Postfix 3.9'];
const HOSTS =
  'www mail portal library lms vpn idp git wiki moodle sso api files print cms survey repo dns ldap stream'.split(
    ' ',
  );
const RENEWED_HOSTS = ['ir', 'research', 'alumni', 'health', 'career', 'museum'];
const PROFILE = { rsa: '3', ec: '11' };

const hex = (/** @type {number} */ seed) =>
  `0x${((BigInt(seed) * 0x9e3779b97f4a7c15n) & 0x7fffffffffffffffn).toString(16).toUpperCase().padStart(16, '4')}`;
const kindOf = (/** @type {number} */ index) => (index % 3 === 2 ? 'ec' : 'rsa');

const csrFor = (/** @type {string} */ name, /** @type {Kind} */ kind) =>
  csrOf(CSR_FOLDER, `${name}.rei-u.example.ac.jp`, kind, INSTITUTION);

/**
 * A clean server record by item number; `kind` is that of its key.
 * @param {string} name
 * @param {number} index
 */
export async function serverRecord(name, index) {
  const host = `${name}.rei-u.example.ac.jp`;
  const kind = kindOf(index);
  return {
    ...ADMIN,
    1: `CN=${host},${TAIL}`,
    2: PROFILE[kind],
    7: await csrFor(name, kind),
    11: host,
    12: SOFTWARE[index % SOFTWARE.length],
    13: index % 4 === 0 ? `dNSName=${host},dNSName=${name}2.rei-u.example.ac.jp` : '',
  };
}

const FAMILY = [
  ['佐藤', 'SATO'],
  ['鈴木', 'SUZUKI'],
  ['高橋', 'TAKAHASHI'],
  ['田中', 'TANAKA'],
  ['渡邉', 'WATANABE'],
  ['伊藤', 'ITO'],
  ['山本', 'YAMAMOTO'],
  ['中村', 'NAKAMURA'],
  ['小林', 'KOBAYASHI'],
  ['齋藤', 'SAITO'],
];
const GIVEN = [
  ['花子', 'HANAKO'],
  ['一郎', 'ICHIRO'],
  ['恵', 'MEGUMI'],
  ['翔太', 'SHOTA'],
  ['さくら', 'SAKURA'],
  ['ケン', 'KEN'],
];
const FACULTIES = ['理学部', '工学部', '文学部', '医学部附属病院', '大学院情報学研究科'];
const PIN_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#%+=?';

/**
 * An invented PIN, always the same for a number.
 * @param {number} index
 */
function pinOf(index) {
  let state = (index + 1) * 2654435761;
  return Array.from({ length: 12 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return PIN_ALPHABET[state % PIN_ALPHABET.length];
  }).join('');
}

/**
 * A clean client record by item number.
 * @param {number} index
 */
export function clientRecord(index, { profile = '5', method = '1' } = {}) {
  const [family, familyRoman] = FAMILY[index % FAMILY.length] ?? [];
  const [given, givenRoman] = GIVEN[Math.floor(index / FAMILY.length) % GIVEN.length] ?? [];
  const id = `S${String(2600001 + index)}`;
  const mail = `${id.toLowerCase()}@rei-u.example.ac.jp`;
  const smime = ['7', '15', '16'].includes(profile);
  return {
    ...ADMIN,
    1: smime ? `CN=${mail},${TAIL}` : `CN=${familyRoman} ${givenRoman},OU=${id},${TAIL}`,
    2: profile,
    3: method,
    11: `${family}　${given}`,
    12: `${familyRoman} ${givenRoman} ${id}`,
    13: FACULTIES[index % FACULTIES.length],
    14: mail,
    15: method === '2' && !smime ? pinOf(index) : '',
  };
}

const revocation = (
  /** @type {Row} */ record,
  /** @type {number} */ index,
  /** @type {string} */ reason,
) => ({
  1: record[1],
  4: hex(index + 900),
  5: reason,
  6: reason === '5' ? '利用終了のため' : '証明書の更新が終わったため',
});

/** Profiles and methods of the client issues: three files by method. */
const CLIENT_MIX = [
  { profile: '5', method: '1' },
  { profile: '13', method: '2' },
  { profile: '15', method: '1' },
  { profile: '14', method: '3' },
  { profile: '5', method: '2' },
];

/** Clean records of every type in the manual. */
export async function applications() {
  return {
    'server-issue': await Promise.all(HOSTS.map(serverRecord)),
    'server-renew': await Promise.all(
      RENEWED_HOSTS.map(async (name, index) => ({ ...(await serverRecord(name, index)), 4: hex(index + 1) })),
    ),
    'server-revoke': await Promise.all(
      RENEWED_HOSTS.slice(0, 4).map(async (name, index) =>
        revocation(await serverRecord(name, index), index, index === 3 ? '5' : '4'),
      ),
    ),
    'client-issue': Array.from({ length: 60 }, (_, index) =>
      clientRecord(index, CLIENT_MIX[index % CLIENT_MIX.length]),
    ),
    'client-renew': Array.from({ length: 8 }, (_, index) => ({
      ...clientRecord(100 + index, { profile: '14', method: index < 5 ? '1' : '2' }),
      4: hex(index + 100),
    })),
    'client-revoke': Array.from({ length: 6 }, (_, index) =>
      revocation(clientRecord(100 + index), index + 50, index % 2 === 0 ? '4' : '5'),
    ),
  };
}

/** Client issues in bulk: one file's fill. */
export const bulkApplications = (/** @type {number} */ count) => ({
  'client-issue': Array.from({ length: count }, (_, index) => {
    const record = clientRecord(index, { profile: '5', method: '2' });
    return { ...record, 12: `${record[12].split(' S')[0]} S${2600001 + index}` };
  }),
});
