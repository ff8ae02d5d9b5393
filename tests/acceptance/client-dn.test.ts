import { describe, expect, it } from 'vitest';
import {
  accepts,
  type Case,
  CLIENT_TYPES,
  type ClientType,
  type DnParts,
  dn,
  examine,
  examineAll,
  forTypes,
  MAIL,
  record,
  rejects,
  renew,
  safelyFixed,
  smime,
  verdictOf,
} from './client-records.ts';

const printable = Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(0x20 + index));
const symbols = printable.filter((character) => !/[A-Za-z0-9]/.test(character));
const OF_CN = " '(),-./:=@_";
const OF_UNIT = " '(),-./:=";

const PREFECTURES = (
  'Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima Ibaraki Tochigi Gunma Saitama Chiba Tokyo Kanagawa ' +
  'Niigata Toyama Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi Mie Shiga Kyoto Osaka Hyogo Nara Wakayama ' +
  'Tottori Shimane Okayama Hiroshima Yamaguchi Tokushima Kagawa Ehime Kochi Fukuoka Saga Nagasaki Kumamoto Oita ' +
  'Miyazaki Kagoshima Okinawa'
).split(' ');

const times = (length: number): string => 'x'.repeat(length);

/** A DN of exactly so many characters, filled up with OUs of at most 64. */
function dnOf(length: number): string {
  const units = [times(64), times(64)];
  const room = length - dn({ ou: [...units, ''] }).length;
  return dn({ ou: [...units, times(room)] });
}

const verdictsOnParts: readonly [name: string, parts: DnParts, ...verdict: (1 | string)[]][] = [
  ['the manual’s own shape', { ou: ['S1', 'Cyber Science Infrastructure Development Department'] }],
  ['no OU', { ou: [] }],
  ['five OUs', { ou: ['a', 'b', 'c', 'd', 'e'] }],
  ['two equal OUs', { ou: ['a', 'a'] }],
  ['an OU of 64', { ou: [times(64)] }],
  ['an OU of 65', { ou: [times(65)] }, 1],
  ['a second OU of 65', { ou: ['a', times(65)] }, 1],
  ['an OU of spaces alone', { ou: [' '] }, 1],
  ['an empty OU', { ou: [''] }, 1],
  ['an empty second OU', { ou: ['a', ''] }, 1],
  ['full-width brackets in an OU', { ou: ['XXXXXX（学生番号等）'] }, 1],
  ['a kanji OU', { ou: ['理学部'] }, 1],
  ['half-width kana in an OU', { ou: ['ﾘｶﾞｸﾌﾞ'] }, 1],
  ['full-width letters in the CN', { cn: 'ＨＡＮＡＫＯ' }, 1],
  ['a full-width space in the CN', { cn: 'KOKURITSU　HANAKO' }, 1],
  ['a non-breaking space in the CN', { cn: 'KOKURITSU\u00a0HANAKO' }, 1],
  ['an accented letter in the CN', { cn: 'JOSÉ' }, 1],
  ['a control character in the CN', { cn: 'KOKURITSU\u0001HANAKO' }, 1],
  ['DEL in the CN', { cn: 'KOKURITSU\u007fHANAKO' }, 1],
  ['a yen sign in the O', { o: 'Example¥University' }, 1],
  ['an overline in the O', { o: 'Example‾University' }, 1],
  ['a CN of digits', { cn: '1234567890' }],
  ['a CN of one letter', { cn: 'X' }],
  ['a CN that is a mail address', { cn: MAIL }],
  ['a CN of 64', { cn: times(64) }],
  ['a CN of 65', { cn: times(65) }, '#1 dn-value-length'],
  ['an O of 64', { o: times(64) }],
  ['an O of 65', { o: times(65) }, '#1 dn-value-length'],
  ['an L of 64', { l: times(64) }],
  ['an L of 65', { l: times(65) }, 1],
  ['no L', { l: null }],
  ['no ST', { st: null }],
  ['neither L nor ST', { l: null, st: null }, 1],
  ['an empty CN', { cn: '' }, 1],
  ['an empty O', { o: '' }, 1],
  ['an empty L', { l: '' }, 1],
  ['an empty ST', { st: '' }, 1],
  ['an empty C', { c: '' }, 1],
  ['C in lower case', { c: 'jp' }, 1],
  ['another country', { c: 'US' }, 1],
  ['C of three letters', { c: 'JPN' }, 1],
  ['a comma and a space in the CN', { cn: 'KOKURITSU, HANAKO' }],
  ['an equals sign in the CN', { cn: 'A=B' }],
  ['a comma and an equals sign in the O', { o: 'Example, Univ=A' }],
  ['an ST that is no prefecture', { st: 'Tokio' }, '#1 dn-prefecture'],
  ['an ST with its suffix', { st: 'Tokyo-to' }, '#1 dn-prefecture'],
  ['an ST in capitals', { st: 'TOKYO' }, '#1 dn-prefecture'],
  ['an ST with a symbol', { st: 'Tokyo!' }, '#1 dn-prefecture'],
  ['an ST in kanji', { st: '東京都' }, 1],
  ['a DC inside a value', { ou: ['a,DC=example'] }, '#1 dn-foreign-type'],
  ['a UID inside a value', { ou: ['a,UID=hanako'] }, '#1 dn-foreign-type'],
  ['a STREET inside a value', { l: 'Chiyoda-ku,STREET=1-1' }, '#1 dn-foreign-type'],
  ['an S for the ST', { l: 'Chiyoda-ku,S=Tokyo', st: null }, '#1 dn-foreign-type'],
  ['an E inside a value', { ou: ['a,E=x'] }, '#1 dn-foreign-type'],
  ['an EMAIL inside a value', { ou: ['a,EMAIL=x'] }, '#1 dn-foreign-type'],
  ['an emailAddress inside a value', { ou: ['a,emailAddress=x'] }, '#1 dn-foreign-type'],
  ['an EMAILADDRESS inside a value', { o: 'Example University,EMAILADDRESS=x' }, '#1 dn-foreign-type'],
  ['a space before the second OU', { ou: ['a ', 'b'] }, 1],
  ['a CN that ends in a space', { cn: 'HANAKO ' }, 1],
  ['a space right after OU=', { ou: [' a'] }, '#1 dn-value-space'],
  ['a space right after CN=', { cn: ' HANAKO' }, '#1 dn-value-space'],
];

const DN = dn();

const wholeDns: readonly [name: string, text: string, ...verdict: (1 | string)[]][] = [
  ['nothing', '', 1],
  ['white space alone', '   ', 1],
  ['a bare name', 'KOKURITSU HANAKO', 1],
  ['a CN alone', 'CN=KOKURITSU HANAKO', 1],
  ['no CN', DN.replace('CN=KOKURITSU HANAKO,', ''), 1],
  ['no O', DN.replace(',O=National Institute of Informatics', ''), 1],
  ['no C', DN.replace(',C=JP', ''), 1],
  ['two CNs', `CN=TARO,${DN}`, 1],
  ['two Os', DN.replace(',L=', ',O=Other,L='), 1],
  ['two Ls', DN.replace(',ST=', ',L=Minato-ku,ST='), 1],
  ['two STs', DN.replace(',C=', ',ST=Osaka,C='), 1],
  ['two Cs', `${DN},C=JP`, 1],
  ['OU after O', 'CN=X,O=U,OU=a,L=Chiyoda-ku,ST=Tokyo,C=JP', 1],
  ['OU before CN', 'OU=a,CN=X,O=U,L=Chiyoda-ku,ST=Tokyo,C=JP', 1],
  ['ST before L', 'CN=X,O=U,ST=Tokyo,L=Chiyoda-ku,C=JP', 1],
  ['L before O', 'CN=X,L=Chiyoda-ku,O=U,ST=Tokyo,C=JP', 1],
  ['the reverse order', 'C=JP,ST=Tokyo,L=Chiyoda-ku,O=U,OU=a,CN=X', 1],
  ['OUs on both sides of O', 'CN=X,OU=a,O=U,OU=b,L=Chiyoda-ku,ST=Tokyo,C=JP', 1],
  ['cn in lower case', DN.replace('CN=', 'cn='), 1],
  ['ou in lower case', DN.replace('OU=', 'ou='), 1],
  ['o in lower case', DN.replace(',O=', ',o='), 1],
  ['l in lower case', DN.replace(',L=', ',l='), 1],
  ['St in mixed case', DN.replace(',ST=', ',St='), 1],
  ['c in lower case', DN.replace(',C=', ',c='), 1],
  ['a space after a comma', DN.replace(',OU=', ', OU='), 1],
  ['spaces after all commas', DN.replaceAll(',', ', '), 1],
  ['a space before a comma', DN.replace(',OU=', ' ,OU='), 1],
  ['a space before an equals sign', DN.replace('OU=', 'OU ='), 1],
  ['a space before the first type', ` ${DN}`, 1],
  ['a space at the end', `${DN} `, 1],
  ['a full-width space at the end', `${DN}　`, 1],
  ['a comma at the end', `${DN},`, 1],
  ['a comma at the front', `,${DN}`, 1],
  ['two commas', DN.replace(',OU=', ',,OU=')],
  ['semicolons for commas', DN.replaceAll(',', ';'), 1],
  ['slashes as OpenSSL prints', '/C=JP/ST=Tokyo/L=Chiyoda-ku/O=U/CN=X', 1],
  ['a full-width comma', DN.replace(',OU=', '，OU='), 1],
  ['a full-width equals sign', DN.replace('OU=', 'OU＝'), 1],
  ['full-width type letters', DN.replace('OU=', 'ＯＵ='), 1],
  ['a plus for a multi-valued RDN', DN.replace(',OU=', '+OU='), 1],
  ['an escaped comma', DN.replace('KOKURITSU ', 'KOKURITSU\\, '), 1],
  ['250 characters', dnOf(250)],
  ['251 characters', dnOf(251), 1],
  ['no comma before ST', DN.replace(',ST=', 'ST=')],
];

const toCase = (type: ClientType, name: string, text: string, verdict: readonly (1 | string)[]): Case =>
  verdict[0] === 1
    ? rejects(1, name, record(type, { 1: text }))
    : accepts(name, record(type, { 1: text }), ...verdict.map(String));

describe('the DN', () => {
  examineAll(
    forTypes(CLIENT_TYPES, (type) => [
      ...verdictsOnParts.map(([name, parts, ...verdict]) => toCase(type, name, dn(parts), verdict)),
      ...wholeDns.map(([name, text, ...verdict]) => toCase(type, name, text, verdict)),
    ]),
  );
});

describe('symbols of the DN’s values', () => {
  const attributes = [
    ['CN', OF_CN, (value: string) => dn({ cn: value })],
    ['OU', OF_UNIT, (value: string) => dn({ ou: [value] })],
    ['O', OF_UNIT, (value: string) => dn({ o: value })],
    ['L', OF_UNIT, (value: string) => dn({ l: value })],
  ] as const;
  examineAll(
    forTypes(CLIENT_TYPES, (type) =>
      attributes.flatMap(([attribute, allowed, build]) =>
        symbols.map((symbol) =>
          toCase(
            type,
            `${symbol} in ${attribute}`,
            build(`A${symbol}B`),
            allowed.includes(symbol) ? [] : [1],
          ),
        ),
      ),
    ),
  );
  examineAll(
    forTypes(CLIENT_TYPES, (type) =>
      symbols.map((symbol) =>
        toCase(type, `${symbol} in ST`, dn({ st: `To${symbol}kyo` }), ['#1 dn-prefecture']),
      ),
    ),
  );
});

describe('the prefectures', () => {
  examineAll(PREFECTURES.map((st) => accepts(`ST=${st}`, record('client-issue', { 1: dn({ st }) }))));
});

describe('the DN of an S/MIME certificate', () => {
  const asking = ['client-issue', 'client-renew'] as const;
  examineAll(
    forTypes(asking, (type) =>
      ['7', '15', '16'].flatMap((profile) => [
        accepts(`${profile} with CN = mail`, smime(type, profile)),
        accepts(
          `${profile} with CN = mail in capitals`,
          smime(type, profile, { 1: dn({ cn: 'Hanako@Example.ac.jp' }), 14: 'Hanako@Example.ac.jp' }),
        ),
        rejects(
          1,
          `${profile} with another CN`,
          smime(type, profile, { 1: dn({ cn: 'taro@example.ac.jp' }) }),
        ),
        rejects(1, `${profile} with a name as CN`, smime(type, profile, { 1: dn() })),
        rejects(
          1,
          `${profile} with CN in another case`,
          smime(type, profile, { 1: dn({ cn: 'Hanako@example.ac.jp' }) }),
        ),
        rejects(
          1,
          `${profile} with a space before the CN`,
          smime(type, profile, { 1: dn({ cn: ` ${MAIL}` }) }),
        ),
        rejects(
          1,
          `${profile} with a mail that no CN can hold`,
          smime(type, profile, { 1: dn({ cn: 'a+b@example.ac.jp' }), 14: 'a+b@example.ac.jp' }),
        ),
        rejects(14, `${profile} with a faulty mail, whatever the CN`, smime(type, profile, { 14: 'hanako' })),
        rejects(14, `${profile} without mail`, smime(type, profile, { 14: '' })),
        accepts(`${profile} without OU`, smime(type, profile, { 1: dn({ cn: MAIL, ou: [] }) })),
        accepts(
          `${profile} without L`,
          smime(type, profile, { 1: dn({ cn: MAIL, l: null }) }),
          '#1 smime-place',
        ),
        accepts(
          `${profile} without ST`,
          smime(type, profile, { 1: dn({ cn: MAIL, st: null }) }),
          '#1 smime-place',
        ),
        rejects(
          1,
          `${profile} without L and ST`,
          smime(type, profile, { 1: dn({ cn: MAIL, l: null, st: null }) }),
        ),
        rejects(
          1,
          `${profile} without O`,
          smime(type, profile, { 1: `CN=${MAIL},L=Chiyoda-ku,ST=Tokyo,C=JP` }),
        ),
      ]),
    ),
  );
  examineAll(
    forTypes(asking, (type) =>
      ['5', '13', '14'].map((profile) =>
        accepts(
          `${profile} with a CN that is another mail`,
          record(type, { 1: dn({ cn: 'taro@example.ac.jp' }), 2: profile }),
        ),
      ),
    ),
  );
  examineAll([
    accepts(
      'a revocation whose CN and new mail differ',
      record('client-revoke', { 1: dn({ cn: MAIL }), 14: 'taro@example.ac.jp' }),
    ),
    rejects(2, 'an unknown profile, whatever the CN', renew({ 2: '17' })),
  ]);
});

describe('safe fixes of the DN', () => {
  it.each([
    ['types in lower case', DN.replace('CN=', 'cn=').replace('OU=', 'ou=')],
    ['spaces after commas', DN.replaceAll(',', ', ')],
    ['spaces before commas', DN.replaceAll(',', ' ,')],
    ['white space round it', ` ${DN}　`],
    ['full-width letters', DN.replace('HANAKO', 'ＨＡＮＡＫＯ')],
    ['quotation marks', `"${DN}"`],
    ['all of them', ` "${DN.replace('OU=', 'ou=').replaceAll(',', ', ')}"`.trim()],
  ])('put %s right', async (_name, text) => {
    const fixed = await safelyFixed(record('client-issue', { 1: text }));
    expect(fixed.values[0]).toBe(DN);
    expect(verdictOf(await examine(fixed)).errors).toEqual([]);
  });

  it('offer the mail’s letter case for an S/MIME CN', async () => {
    const [finding] = await examine(smime('client-issue', '7', { 1: dn({ cn: MAIL.toUpperCase() }) }));
    expect(finding?.fix?.changes).toHaveLength(1);
  });
});
