import { clientRecord, serverRecord } from './records.mjs';

/** @typedef {Readonly<Record<number, import('./records.mjs').Value | ((value: string) => string)>>} Changes */
/** @typedef {{ row: number, item: number, rule: string | undefined, severity: string }} Expected */

const TAIL = 'O=Rei University,L=Chiyoda-ku,ST=Tokyo,C=JP';
const number = (/** @type {number} */ value) => ({ number: value });
// What a person types; as a number Excel keeps 15 of its digits.
const SERIAL_OF_19_DIGITS = '1234567812345678123';
const date = (/** @type {string} */ iso) => ({ date: iso });
const names = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, index) => `dNSName=n${index}.example.jp`).join(',');

/**
 * One mistake a row: what is changed in a clean record, and the findings that it must give, `rule#item` with `!` for
 * an error and `?` for a warning.
 * @type {Readonly<Record<string, readonly (readonly [Changes, string])[]>>}
 */
export const MISTAKES = {
  'server-issue': [
    [{ 1: '' }, '!required#1'],
    [{ 1: (dn) => dn.replaceAll(',', ', ') }, '!dn-separator-space#1'],
    [{ 1: (dn) => dn.replace('CN=', 'cn=') }, '!dn-type-case#1'],
    [{ 1: (dn) => dn.split(',').reverse().join(',') }, '!dn-order#1'],
    [{ 1: (dn) => dn.replace(',ST=Tokyo', '') }, '!dn-attribute-missing#1'],
    [{ 1: (dn) => dn.replace('Rei University', 'REI University') }, '!dn-matches-csr#1'],
    [{ 1: (dn) => dn.replace(',O=', ',OU=Library,O=') }, '!dn-ou#1'],
    [{ 1: (dn) => dn.replace('C=JP', 'C=jp') }, '!dn-country#1'],
    [{ 1: (dn) => dn.replace(/^CN=[^.]+/, 'CN=*') }, '!dn-cn-fqdn#1'],
    [{ 2: '5' }, '!unknown-choice#2'],
    [{ 2: '３' }, '!full-width#2'],
    [{ 2: '11' }, '!csr-key#7'],
    [{ 7: '' }, '!required#7'],
    [{ 7: (pem) => pem.slice(0, 700) }, '!csr-unreadable#7'],
    [{ 7: (pem) => pem.replace(/^/gm, '> ') }, '?csr-surroundings#7'],
    [{ 7: (pem) => pem + pem.replace(/MII/, 'MII') }, '!csr-two#7'],
    [{ 8: '髙橋　一郎' }, '!outside-repertoire#8'],
    [{ 8: '例　太郎 ' }, '?surrounding-white-space#8'],
    [{ 9: '第①研究室' }, '!outside-repertoire#9'],
    [{ 9: 'カ\u3099バナンス室' }, '!decomposed-kana#9'],
    [{ 9: '情報基盤\nセンター' }, '!control-character#9'],
    [{ 9: '情'.repeat(65) }, '!too-long#9'],
    [{ 10: 'pki-admin.rei-u.example.ac.jp' }, '!mail-form#10'],
    [{ 10: '例太郎 <pki@rei-u.example.ac.jp>' }, '!mail-form#10'],
    [{ 10: 'pki–admin@rei-u.example.ac.jp' }, '!non-ascii#10'],
    [{ 11: 'wwww.rei-u.example.ac.jp' }, '!fqdn-matches-csr#11'],
    [{ 11: 'www_1.rei-u.example.ac.jp' }, '!not-allowed-character#11'],
    [{ 12: '' }, '!required#12'],
    [{ 12: number(2.4) }, '?excel-number#12'],
    [{ 12: date('2026-04-01') }, '!excel-changed-value#12'],
    [{ 13: 'www2.rei-u.example.ac.jp' }, '!dns-name-list#13'],
    [{ 13: 'dNSName=www2.rei-u.example.ac.jp,' }, '!dns-name-list#13'],
    [{ 13: 'dNSName=*.rei-u.example.ac.jp' }, '!dns-name-form#13'],
    [{ 13: names(9) }, '!dns-name-count#13'],
    [{ 13: 'dNSName=a.rei-u.example.ac.jp,dNSName=A.rei-u.example.ac.jp' }, '?dns-name-repeated#13'],
  ],
  'server-renew': [
    [{ 4: '' }, '!required#4'],
    [{ 4: number(Number(SERIAL_OF_19_DIGITS)) }, '!excel-digits-lost#4'],
    [{ 4: '1.23457E+18' }, '!serial-form#4'],
    [{ 4: '11:22:10:E2:61:FE:C9:2B' }, '!serial-form#4'],
    [{ 4: '0X112210E261FEC92B' }, '?serial-prefix#4'],
    [{ 4: '112210E261FEC92B' }, '!serial-form#4'],
    [{ 4: '9'.repeat(51) }, '!serial-too-long#4'],
  ],
  'server-revoke': [
    [{ 5: '2' }, '!unknown-choice#5'],
    [{ 5: '1' }, '?key-compromise#5'],
    [{ 6: 'サーバ㈱移管のため' }, '!outside-repertoire#6'],
    [{ 1: (dn) => dn.replace(/,L=.*,C/, ',C') }, '?dn-attribute-missing#1'],
  ],
  'client-issue': [
    [{ 1: `CN=SATO & HANAKO,${TAIL}` }, '!dn-value-characters#1'],
    [{ 1: 'CN=SATO HANAKO,O=Rei University,C=JP' }, '!dn-attribute-missing#1'],
    [{ 1: `CN=SATO HANAKO,OU=,${TAIL}` }, '!dn-value-empty#1'],
    [{ 1: `CN=SATO HANAKO,OU=（学生）,${TAIL}` }, '!full-width#1 !non-ascii#1'],
    [{ 2: '6' }, '!unknown-choice#2'],
    [{ 2: '15' }, '!cn-equals-mail#1'],
    [{ 3: '4' }, '!unknown-choice#3'],
    [{ 15: 'Abc123!x' }, '!pin-not-allowed#15'],
    [{ 3: '2', 15: 'ab"12345' }, '!pin-characters#15'],
    [{ 3: '2', 15: 'ab12' }, '!pin-length#15'],
    [{ 3: '2', 15: number(12345678) }, '?excel-number#15'],
    [{ 11: '葛\u{e0100}城　花子' }, '!variation-selector#11'],
    [{ 11: '𠮷田　一郎' }, '!outside-repertoire#11'],
    [{ 12: 'SATO/HANAKO' }, '!not-allowed-character#12'],
    [{ 3: '3', 12: "O'BRIEN" }, '?file-name-apostrophe#12'],
    [{ 14: '' }, '!user-mail-missing#14'],
    [{ 14: 'hanako@' }, '!mail-form#14'],
    [{ 14: 'hana\u200bko@rei-u.example.ac.jp' }, '!invisible-character#14'],
  ],
  'client-revoke': [
    [{ 4: '0xF0E1D2C3B4A5968778695A4B3C2D1E0F' }, '?serial-too-long#4'],
    [{ 4: '0' }, '!serial-zero#4'],
    [{ 15: 'Abc123!x' }, '?pin-unused#15'],
  ],
};

/** The mistaken records by type, and the findings expected of each: sheet row, item, rule, severity. */
export async function mistakes() {
  /** @type {import('./records.mjs').Records} */
  const records = {};
  /** @type {Record<string, Expected[]>} */
  const expected = {};
  for (const [type, rows] of Object.entries(MISTAKES)) {
    /** @type {import('./records.mjs').Row[]} */
    const ofType = [];
    /** @type {Expected[]} */
    const wanted = [];
    records[type] = ofType;
    expected[type] = wanted;
    for (const [index, [changes, findings]] of rows.entries()) {
      const record = await cleanRecord(type, index);
      for (const [item, change] of Object.entries(changes)) {
        const of = Number(item);
        record[of] = typeof change === 'function' ? change(String(record[of])) : change;
      }
      ofType.push(record);
      for (const finding of findings.split(' ')) {
        const [, sign, rule, item] = /^([!?])([a-z-]+)#(\d+)$/.exec(finding) ?? [];
        wanted.push({
          row: index + 2,
          item: Number(item),
          rule,
          severity: sign === '!' ? 'error' : 'warning',
        });
      }
    }
  }
  return { records, expected };
}

/**
 * @param {string} type
 * @param {number} index
 * @returns {Promise<import('./records.mjs').Row>}
 */
async function cleanRecord(type, index) {
  const serial = `0x4${String(index).padStart(3, '0')}D2C3B4A59687`;
  if (type === 'client-issue') return clientRecord(index);
  if (type === 'client-revoke') return { 1: clientRecord(index)[1], 4: serial, 5: '4', 6: '' };
  // Every row its own key, RSA but where the mistake is about the key.
  const name = `m${String(index).padStart(2, '0')}${type === 'server-issue' ? '' : 'r'}`;
  const record = { ...(await serverRecord(name, 0)), 13: '' };
  if (type === 'server-issue') return record;
  if (type === 'server-renew') return { ...record, 4: serial };
  return { 1: record[1], 4: serial, 5: '4', 6: '' };
}
