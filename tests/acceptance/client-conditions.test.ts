import { describe, expect, it } from 'vitest';
import {
  accepts,
  type Case,
  dn,
  examine,
  examineAll,
  MAIL,
  record,
  rejects,
  verdictOf,
} from './client-records.ts';

const PROFILES = ['5', '7', '13', '14', '15', '16', '6', '8', '3', '11', '05', '５', '5 ', ''];
const METHODS = ['1', '2', '3', '0', '4', '12', '１', ' 2', ''];
const ALLOWED_IN_PIN = '!#$%&*+,-./:;=?@^_`|~(){}[]<>';
const PINS = [
  '',
  'aB3!x',
  'aB3!x9',
  'p'.repeat(36),
  'p'.repeat(37),
  `${ALLOWED_IN_PIN}0Zz`,
  'abc def',
  'ａｂｃｄｅｆ',
];
const FILE_NAMES = ['', 'KOKURITSU HANAKO', "O'HARA", 'HANAKO/KOKURITSU'];
const MAILS = [MAIL, ''];

const SYMBOLS = Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(0x20 + index)).filter(
  (character) => !/[A-Za-z0-9]/.test(character),
);

interface Choices {
  readonly profile: string;
  readonly method: string;
  readonly pin: string;
  readonly fileName: string;
  readonly mail: string;
}

/** What 5-4-1 and 5-4-2 say of #2, #3, #12, #14 and #15, sentence by sentence. */
function oracle({ profile, method, pin, fileName, mail }: Choices): {
  readonly errors: string[];
  readonly warnings: string[];
} {
  const profileValid = ['5', '7', '13', '14', '15', '16'].includes(profile);
  const methodValid = ['1', '2', '3'].includes(method);
  const smime = ['7', '15', '16'].includes(profile);
  const notBulk = methodValid && method !== '2';

  const pinOfForm =
    pin.length >= 6 &&
    pin.length <= 36 &&
    [...pin].every((character) => /[A-Za-z0-9]/.test(character) || ALLOWED_IN_PIN.includes(character));
  const pinWrong = pin !== '' && (!pinOfForm || notBulk || smime);

  const nameOfForm = /^[A-Za-z0-9 '(),\-.=]{0,64}$/.test(fileName);
  const nameMissing = profile === '7' && notBulk && fileName === '';

  const mailMissing = mail === '' && ((profileValid && profile !== '5') || notBulk);

  const errors = [
    ...(profileValid ? [] : ['#2']),
    ...(methodValid ? [] : ['#3']),
    ...(!nameOfForm || nameMissing ? ['#12'] : []),
    ...(mailMissing ? ['#14'] : []),
    ...(pinWrong ? ['#15'] : []),
  ];
  const nameAdvised = ['15', '16'].includes(profile) && notBulk && fileName === '';
  const warnings = [
    ...(nameAdvised ? ['#12 file-name-missing'] : []),
    ...(method === '3' && fileName.includes("'") ? ['#12 file-name-apostrophe'] : []),
  ];
  return { errors: errors.toSorted(), warnings: warnings.toSorted() };
}

const combinations: readonly Choices[] = PINS.flatMap((pin) =>
  FILE_NAMES.flatMap((fileName) => MAILS.map((mail) => ({ profile: '', method: '', pin, fileName, mail }))),
);

describe.each(['client-issue', 'client-renew'] as const)(
  '%s: profile, method, PIN, file name, mail',
  (type) => {
    describe.each(PROFILES.map((profile) => ({ profile })))('profile “$profile”', ({ profile }) => {
      it.each(METHODS)('method “%s”', async (method) => {
        for (const combination of combinations) {
          const choices = { ...combination, profile, method };
          const { pin, fileName, mail } = choices;
          const findings = await examine(
            record(type, { 1: dn({ cn: MAIL }), 2: profile, 3: method, 12: fileName, 14: mail, 15: pin }),
          );
          expect(verdictOf(findings), JSON.stringify(choices)).toEqual(oracle(choices));
        }
      });
    });
  },
);

describe('characters of the PIN', () => {
  const pinCase = (name: string, pin: string, good: boolean): Case => {
    const tried = record('client-issue', { 3: '2', 15: pin });
    return good ? accepts(name, tried) : rejects(15, name, tried);
  };
  examineAll([
    ...SYMBOLS.map((symbol) =>
      pinCase(`abc${symbol}def`, `abc${symbol}def`, ALLOWED_IN_PIN.includes(symbol)),
    ),
    ...SYMBOLS.filter((symbol) => symbol !== ' ' && symbol !== '"').map((symbol) =>
      pinCase(`six of ${symbol}`, symbol.repeat(6), ALLOWED_IN_PIN.includes(symbol)),
    ),
    pinCase('digits', '012345', true),
    pinCase('a space at its end', 'abcdef ', false),
    pinCase('a space before it', ' abcdef', false),
    pinCase('a full-width space', 'abc　def', false),
    pinCase('kana', 'ｱｲｳｴｵｶ', false),
    pinCase('a yen sign', 'abc¥def', false),
    pinCase('typographic quotes', 'abc’def', false),
    pinCase('a control character', 'abc\u0007def', false),
    pinCase('an emoji', 'abcd😀ef', false),
    pinCase('quotation marks round it', '"abcdef"', false),
  ]);

  it('show no PIN and offer no fix', async () => {
    const pins = ['sEcr3t sEcr3t', '"sEcr3tsEcr3t"', 'sEcr3t’', 'ｓEcr3t', ' sEcr3t'];
    for (const type of ['client-issue', 'client-renew', 'client-revoke'] as const) {
      for (const pin of pins) {
        for (const method of type === 'client-revoke' ? [''] : ['1', '2']) {
          const findings = await examine(record(type, { 3: method, 15: pin }));
          expect(verdictOf(findings).errors).toEqual(['#15']);
          expect(JSON.stringify(findings)).not.toMatch(/Ecr3t/);
          expect(findings.map(({ fix }) => fix)).toEqual(findings.map(() => null));
        }
      }
    }
  });
});

describe('the P12 file name', () => {
  const allowed = " '(),-.=";
  const named = (fileName: string, method = '1') => record('client-renew', { 3: method, 12: fileName });
  examineAll([
    ...SYMBOLS.map((symbol) =>
      allowed.includes(symbol)
        ? accepts(`A${symbol}B`, named(`A${symbol}B`))
        : rejects(12, `A${symbol}B`, named(`A${symbol}B`)),
    ),
    accepts('64 characters', named('x'.repeat(64))),
    rejects(12, '65 characters', named('x'.repeat(65))),
    rejects(12, 'full-width letters', named('ＨＡＮＡＫＯ')),
    rejects(12, 'kanji', named('国立花子')),
    rejects(12, 'half-width kana', named('ﾊﾅｺ')),
    rejects(12, 'a full-width space inside', named('KOKURITSU　HANAKO')),
    accepts('a space at its end', named('HANAKO '), '#12 surrounding-white-space'),
    accepts('a space before it', named(' HANAKO'), '#12 surrounding-white-space'),
    accepts('an apostrophe with method 1', named("O'HARA", '1')),
    accepts('an apostrophe with method 2', named("O'HARA", '2')),
    accepts('an apostrophe with method 3', named("O'HARA", '3'), '#12 file-name-apostrophe'),
    ...['1', '2'].map((method) =>
      accepts(
        `nothing with method ${method}, the CN having an apostrophe`,
        record('client-issue', { 1: dn({ cn: "O'HARA" }), 3: method, 12: '' }),
      ),
    ),
    accepts(
      'nothing with method 3, the CN having an apostrophe',
      record('client-issue', { 1: dn({ cn: "O'HARA" }), 3: '3', 12: '' }),
      '#12 file-name-apostrophe',
    ),
    accepts('nothing with method 3', record('client-issue', { 3: '3', 12: '' })),
    accepts('another name than the CN’s', named('TARO')),
  ]);
});
