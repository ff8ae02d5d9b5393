import { describe, expect, it } from 'vitest';
import {
  accepts,
  type Case,
  CLIENT_TYPES,
  type ClientType,
  dn,
  examine,
  examineAll,
  forTypes,
  issue,
  MAIL,
  record,
  rejects,
  renew,
  revoke,
  safelyFixed,
  smime,
  verdictOf,
} from './client-records.ts';

type Entry = readonly [name: string, value: string, ...warnings: string[]];

const GOOD_TEXTS: readonly Entry[] = [
  ['kanji and a full-width space', '国立　太郎'],
  ['a half-width space inside', '国立 太郎'],
  ['ASCII letters', 'Kokuritsu Taro'],
  ['all ASCII symbols', `!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`],
  ['the yen sign of JIS X 0201', 'A\u00a5B'],
  ['the overline of JIS X 0201', 'A\u203eB'],
  ['half-width kana', 'ｺｸﾘﾂ ﾀﾛｳ'],
  ['half-width kana with sound marks', 'ｶﾞｷﾞﾊﾟ｡｢｣､･ｰ'],
  ['hiragana and katakana', 'こくりつ・タロウー'],
  ['iteration marks', '佐々木ゝゞヽヾ〃仝〆〇'],
  ['full-width letters and digits', 'Ａｂ１２３'],
  ['full-width symbols', '！＃＄％＆（）＊＋，．／：；＜＝＞？＠［＼］＾＿｀｛｜｝'],
  ['the full-width yen sign', 'Ａ￥Ｂ'],
  ['the full-width overline', 'Ａ￣Ｂ'],
  ['Greek and Cyrillic', 'ΑαΩЯя'],
  ['box drawing', '─│┌┐'],
  ['geometric symbols', '☆★○●◎◇◆□■△▲▽▼※〒→←↑↓〓'],
  ['set and logic symbols', '∈∋⊆⊇⊂⊃∪∩∧∨⇒⇔∀∃∠⊥⌒∂∇≡≒≪≫√∽∝∵∫∬'],
  ['the ångström sign and its neighbours', '\u212b‰♯♭♪†‡¶◯'],
  ['the wave dash', '〜'],
  ['the full-width tilde', '～'],
  ['the double vertical line', '‖'],
  ['the parallel sign', '∥'],
  ['the minus sign', '−'],
  ['the full-width hyphen-minus', '－'],
  ['the cent sign', '¢'],
  ['the full-width cent sign', '￠'],
  ['the pound sign', '£'],
  ['the full-width pound sign', '￡'],
  ['the not sign', '¬'],
  ['the full-width not sign', '￢'],
  ['the em dash', '—'],
  ['the horizontal bar', '―'],
  ['邉', '渡邉'],
  ['邊', '渡邊'],
  ['齋', '齋藤'],
  ['齊', '齊藤'],
  ['嶋', '嶋田'],
  ['鴎', '森鴎外'],
  ['the last level 2 kanji', '堯槇遙瑤凜熙'],
  ['a quotation mark inside', '国立"太郎"'],
  ['one quotation mark before it', '"太郎'],
  ['a space behind it', '太郎 ', 'surrounding-white-space'],
  ['a space before it', ' 太郎', 'surrounding-white-space'],
  ['a full-width space behind it', '太郎　', 'surrounding-white-space'],
  ['a full-width space before it', '　太郎', 'surrounding-white-space'],
  ['a space alone', ' ', 'white-space-only'],
  ['a full-width space alone', '　', 'white-space-only'],
  ['nothing', ''],
];

const BAD_TEXTS: readonly Entry[] = [
  ['①', '①'],
  ['㈱', '㈱例'],
  ['№', '№1'],
  ['Ⅱ', '第Ⅱ'],
  ['ⅱ', '第ⅱ'],
  ['㌔', '㌔'],
  ['㎡', '㎡'],
  ['㍻', '㍻'],
  ['髙', '髙橋'],
  ['﨑', '山﨑'],
  ['瀨', '瀨戸'],
  ['德', '德川'],
  ['彅', '草彅'],
  ['神 (compatibility)', '\ufa19'],
  ['﨔', '﨔'],
  ['﨟', '﨟'],
  ['鷗', '森鷗外'],
  ['繫', '繫'],
  ['剝', '剝'],
  ['𠮷', '𠮷田'],
  ['𩸽', '𩸽'],
  ['濵', '濵田'],
  ['俠', '俠'],
  ['a CJK compatibility ideograph', '\uf936'],
  ['a Chinese simplified character', '们'],
  ['hangul', '한국'],
  ['a Latin letter with an accent', 'José'],
  ['the letter Å that the ångström sign is composed to', '\u00c5'],
  ['a copyright sign', '©'],
  ['the euro sign', '€'],
  ['a middle dot of Latin 1', '·'],
  ['an en dash', '–'],
  ['a non-breaking hyphen', '‑'],
  ['an emoji', '😀'],
  ['a variation sequence', '葛\u{e0100}城'],
  ['a standardised variation sequence', '神\ufe00'],
  ['decomposed kana', 'か\u3099き'],
  ['a decomposed semi-voiced sound', 'ハ\u309aリ'],
  ['a no-break space inside', '国立\u00a0太郎'],
  ['a no-break space before it', '\u00a0太郎'],
  ['an en space inside', '国立\u2002太郎'],
  ['a zero-width space', '国立\u200b太郎'],
  ['a zero-width joiner', '国立\u200d太郎'],
  ['a byte order mark inside', '国立\ufeff太郎'],
  ['a soft hyphen', '国立\u00ad太郎'],
  ['a private-use character', '\ue000'],
  ['the replacement character', '国立\ufffd'],
  ['a control character', '国立\u0001太郎'],
  ['an escape', '国立\u001b太郎'],
  ['DEL', '国立\u007f太郎'],
  ['NUL', '国立\u0000太郎'],
  ['a lone CR', '国立\r太郎'],
  ['a form feed at its end', '国立太郎\u000c'],
  ['a line separator', '国立\u2028太郎'],
  ['a combining accent', 'e\u0301'],
  ['katakana outside JIS X 0208', 'ヷ'],
  ['small katakana of JIS X 0213', 'ㇰ'],
  ['a circled letter', 'Ⓐ'],
  ['a superscript', '²'],
  ['a vulgar fraction', '½'],
  ['quotation marks round it', '"国立太郎"'],
  ['quotation marks round doubled ones', '"国立""太郎"""'],
];

const textCases = (item: number, type: ClientType, size: number): Case[] => [
  ...GOOD_TEXTS.map(([name, value, ...warnings]) =>
    accepts(
      `#${item} ${name}`,
      record(type, { [item]: value }),
      ...warnings.map((rule) => `#${item} ${rule}`),
    ),
  ),
  ...BAD_TEXTS.map(([name, value]) => rejects(item, `#${item} ${name}`, record(type, { [item]: value }))),
  accepts(`#${item} ${size} kanji`, record(type, { [item]: '字'.repeat(size) })),
  accepts(`#${item} ${size} half-width`, record(type, { [item]: 'ｱx'.repeat(size / 2) })),
  accepts(`#${item} ${size} with pairs`, record(type, { [item]: `${'〜～'.repeat(size / 2 - 1)}∥‖` })),
  rejects(item, `#${item} ${size + 1} kanji`, record(type, { [item]: '字'.repeat(size + 1) })),
  rejects(item, `#${item} ${size + 1} ASCII`, record(type, { [item]: 'x'.repeat(size + 1) })),
];

describe('names and units', () => {
  examineAll([8, 9, 11, 13].flatMap((item) => textCases(item, 'client-issue', 64)));
  examineAll(
    [8, 11].flatMap((item) =>
      textCases(item, 'client-renew', 64).map((each) => ({ ...each, name: `client-renew ${each.name}` })),
    ),
  );
});

describe('the revocation comment', () => {
  examineAll(textCases(6, 'client-revoke', 128));
});

describe('safe fixes of names', () => {
  it.each([
    ['か\u3099き', 'がき'],
    ['ハ\u309aリ', 'パリ'],
    ['\u00a0太郎\u3000', '太郎'],
    ['"国立""太郎"""', '国立"太郎"'],
  ])('%j becomes %s', async (before, after) => {
    const fixed = await safelyFixed(issue({ 11: before }));
    expect(fixed.values[10]).toBe(after);
    expect(await examine(fixed)).toEqual([]);
  });
});

const GOOD_MAILS: readonly Entry[] = [
  ['a plain one', 'xxxxx@example.com'],
  ['one letter on both sides', 'a@b.c'],
  ['capitals', 'Taro.KOKURITSU@EXAMPLE.AC.JP'],
  ['digits', '1234567@example.ac.jp'],
  ['a hyphen in the domain', 'taro@my-univ.ac.jp'],
  ['many labels', 'taro@mail.cs.sci.example.ac.jp'],
  ...[..."!#$%&'*+-/=?^_`{|}~"].map(
    (symbol): Entry => [`${symbol} in the local part`, `a${symbol}b@example.ac.jp`],
  ),
  ['a dot in the local part', 'a.b@example.ac.jp'],
  ['two dots in a row', 'a..b@example.ac.jp', 'mail-dots'],
  ['a dot before the @', 'a.@example.ac.jp', 'mail-dots'],
  ['a dot at the front', '.a@example.ac.jp', 'mail-dots'],
  ['78 characters', `${'x'.repeat(64)}@example.ac.jp`],
  ['a last label of digits', 'a@example.123', 'host-numeric-top-level'],
];

const BAD_MAILS: readonly Entry[] = [
  ['79 characters', `${'x'.repeat(65)}@example.ac.jp`],
  ['no @', 'example.ac.jp'],
  ['two @', 'a@b@example.ac.jp'],
  ['nothing before the @', '@example.ac.jp'],
  ['nothing behind the @', 'taro@'],
  ['an @ alone', '@'],
  ['a domain of one label', 'taro@localhost'],
  ['a dot at the domain’s end', 'taro@example.ac.jp.'],
  ['a dot at the domain’s front', 'taro@.example.ac.jp'],
  ['two dots in the domain', 'taro@example..jp'],
  ['an underscore in the domain', 'taro@ex_ample.ac.jp'],
  ['a label that begins with a hyphen', 'taro@-example.ac.jp'],
  ['a label that ends with a hyphen', 'taro@example-.ac.jp'],
  ['a label of 64', `t@${'x'.repeat(64)}.jp`],
  ['an IPv4 address', 'taro@192.0.2.1'],
  ['an address literal', 'taro@[192.0.2.1]'],
  ['a space inside', 'ta ro@example.ac.jp'],
  ['a space behind it', 'taro@example.ac.jp '],
  ['a space before it', ' taro@example.ac.jp'],
  ['a space round the @', 'taro @ example.ac.jp'],
  ['two with a comma', 'a@example.jp,b@example.jp'],
  ['two with a semicolon', 'a@example.jp;b@example.jp'],
  ['a comma in the local part', 'a,b@example.ac.jp'],
  ['a quoted local part', '"a b"@example.ac.jp'],
  ['quotation marks round it', '"taro@example.ac.jp"'],
  ['a name and angle brackets', 'Taro<taro@example.ac.jp>'],
  ['a full-width @', 'taro＠example.ac.jp'],
  ['full-width letters', 'ｔａｒｏ@example.ac.jp'],
  ['kanji', '太郎@example.ac.jp'],
  ['a kanji domain', 'taro@例.jp'],
  ['half-width kana', 'ﾀﾛｳ@example.ac.jp'],
  ['a control character', 'ta\u0001ro@example.ac.jp'],
  ['a zero-width space', 'taro@example.ac.jp\u200b'],
];

const mailCases = (type: ClientType, item: 10 | 14, required: boolean): Case[] => [
  ...GOOD_MAILS.map(([name, value, ...warnings]) =>
    accepts(
      `#${item} ${name}`,
      record(type, { [item]: value }),
      ...warnings.map((rule) => `#${item} ${rule}`),
    ),
  ),
  ...BAD_MAILS.map(([name, value]) => rejects(item, `#${item} ${name}`, record(type, { [item]: value }))),
  required
    ? rejects(item, `#${item} nothing`, record(type, { [item]: '' }))
    : accepts(`#${item} nothing`, record(type, { [item]: '' })),
  required
    ? rejects(item, `#${item} a space alone`, record(type, { [item]: ' ' }))
    : accepts(`#${item} a space alone`, record(type, { [item]: ' ' }), `#${item} white-space-only`),
];

describe('mail addresses', () => {
  examineAll(
    forTypes(CLIENT_TYPES, (type) => [
      ...mailCases(type, 10, type !== 'client-revoke'),
      ...mailCases(type, 14, type !== 'client-revoke'),
    ]),
  );
});

const hexOf = (digits: number, first = '7'): string => `0x${first}${'f'.repeat(digits - 1)}`;

const GOOD_SERIALS: readonly Entry[] = [
  ['the manual’s decimal', '1234567812345678123'],
  ['the manual’s hexadecimal', '0x112210E261FEC92B'],
  ['lower-case hexadecimal', '0x112210e261fec92b'],
  ['mixed-case hexadecimal', '0x112210e261FEC92b'],
  ['one', '1'],
  ['hexadecimal one', '0x1'],
  ['a leading zero', '0123'],
  ['leading zeros in hexadecimal', '0x00AB'],
  ['decimal of 32', '9'.repeat(32)],
  ['hexadecimal of 32', hexOf(30)],
  ['0X', '0X112210E261FEC92B', 'serial-prefix'],
  ['hexadecimal of 33 that fits in neither form', hexOf(31), 'serial-too-long'],
  ['hexadecimal of 128 bits', hexOf(32), 'serial-too-long'],
  ['decimal of 128 bits', BigInt(hexOf(32)).toString(), 'serial-too-long'],
  ['decimal of 39', '9'.repeat(39), 'serial-too-long'],
  ['hexadecimal of 160 bits', hexOf(40), 'serial-too-long'],
  ['decimal of 160 bits', BigInt(hexOf(40)).toString(), 'serial-too-long'],
  ['hexadecimal of 50', hexOf(48), 'serial-too-long'],
  ['decimal of 50', '9'.repeat(50), 'serial-too-long'],
];

const BAD_SERIALS: readonly Entry[] = [
  ['nothing', ''],
  ['a space alone', ' '],
  ['zero', '0'],
  ['zeros', '000'],
  ['hexadecimal zero', '0x0'],
  ['a minus', '-1'],
  ['a plus', '+1'],
  ['a bare prefix', '0x'],
  ['hexadecimal without prefix', '112210E261FEC92B'],
  ['letters beyond F', '0x12G4'],
  ['pairs with colons', '11:22:10:E2'],
  ['pairs with spaces', '11 22 10 E2'],
  ['pairs with a prefix', '0x11:22'],
  ['a comma', '1,234'],
  ['a point', '123.0'],
  ['what Excel makes of it', '1.23457E+18'],
  ['full-width digits', '１２３４'],
  ['a full-width prefix', '０ｘ1A'],
  ['a space behind it', '1234 '],
  ['a space before it', ' 1234'],
  ['quotation marks round it', '"1234"'],
  ['an apostrophe before it', "'1234"],
  ['an h behind it', '1Ah'],
  ['kanji', '一二三'],
  ['decimal of 33 that fits in hexadecimal', '9'.repeat(33)],
  ['decimal of 36 that fits in hexadecimal', '9'.repeat(36)],
  ['hexadecimal of 33 with zeros, that fits in decimal', `0x${'0'.repeat(15)}${'F'.repeat(16)}`],
  ['decimal of 51', '9'.repeat(51)],
  ['hexadecimal of 51', hexOf(49)],
  ['digits without end', '9'.repeat(400)],
];

describe('serial numbers', () => {
  examineAll(
    forTypes(['client-renew', 'client-revoke'], (type) => [
      ...GOOD_SERIALS.map(([name, value, ...warnings]) =>
        accepts(name, record(type, { 4: value }), ...warnings.map((rule) => `#4 ${rule}`)),
      ),
      ...BAD_SERIALS.map(([name, value]) => rejects(4, name, record(type, { 4: value }))),
    ]),
  );

  it.each([
    ['9'.repeat(33), `0x${BigInt('9'.repeat(33)).toString(16)}`],
    [`0x${'0'.repeat(15)}${'F'.repeat(16)}`, undefined],
    ['0X1a', '0x1a'],
    ['１２３', '123'],
    ['"0x1A"', '0x1A'],
    [' 12 ', '12'],
  ])('%s has a safe fix', async (before, after) => {
    const fixed = await safelyFixed(revoke({ 4: before }));
    const value = fixed.values[3] ?? '';
    if (after === undefined) expect(BigInt(value)).toBe(BigInt(before));
    else expect(value.toLowerCase()).toBe(after.toLowerCase());
    expect(await examine(fixed)).toEqual([]);
  });

  it.each(['11:22:10:E2', '11 22 10 E2'])('%s has a proposed fix', async (pairs) => {
    const [finding] = await examine(renew({ 4: pairs }));
    expect(finding?.fix).toMatchObject({ safe: false, changes: [{ item: 4 }] });
    expect(finding?.fix?.changes[0]?.after.toLowerCase()).toBe('0x112210e2');
  });

  it.each(['1.23457E+18', '1.23E+18'])('%s has lost its digits and has no fix', async (rounded) => {
    const findings = await examine(renew({ 4: rounded }));
    expect(findings.map(({ fix }) => fix)).toEqual([null]);
  });
});

describe('choices', () => {
  examineAll([
    ...['3', '4', '5'].map((reason) => accepts(`reason ${reason}`, revoke({ 5: reason }))),
    accepts('reason 0 with a comment', revoke({ 5: '0', 6: '試験用' })),
    accepts('reason 0 without a comment', revoke({ 5: '0' }), '#5 reason-unspecified'),
    accepts('reason 1', revoke({ 5: '1' }), '#5 key-compromise'),
    ...['', ' ', '2', '6', '9', '10', '01', '-1', '1.0', '４', '4 ', 'superseded', '"4"', '4,5'].map(
      (reason) => rejects(5, `reason “${reason}”`, revoke({ 5: reason })),
    ),
    ...['17', '1', '2', '7.0', '7,15', '"5"', ' ', '５', '5\u0000'].flatMap((profile) => [
      rejects(2, `profile “${profile}”`, issue({ 2: profile })),
      rejects(2, `profile “${profile}” in a renewal`, renew({ 2: profile })),
    ]),
    ...['"2"', 'P12', '2:P12一括', '9', '1.0', ' '].map((method) =>
      rejects(3, `method “${method}”`, issue({ 3: method })),
    ),
  ]);
});

const BLANK_ITEMS: Readonly<Record<ClientType, readonly number[]>> = {
  'client-issue': [4, 5, 6, 7],
  'client-renew': [5, 6, 7],
  'client-revoke': [2, 3, 7, 8, 9, 11, 12, 13],
};

describe('items left blank', () => {
  examineAll(
    forTypes(CLIENT_TYPES, (type) =>
      BLANK_ITEMS[type].flatMap((item) => [
        ...['1', '-', '""', '空白', '0'].map((value) =>
          rejects(item, `“${value}” in #${item}`, record(type, { [item]: value })),
        ),
        accepts(`a space in #${item}`, record(type, { [item]: ' ' }), `#${item} white-space-only`),
        rejects(item, `a control character in #${item}`, record(type, { [item]: '\u0001' })),
      ]),
    ),
  );
});

describe('the PIN of a revocation', () => {
  examineAll([
    accepts('nothing', revoke()),
    accepts('six characters', revoke({ 15: 'aB3!x9' }), '#15 pin-unused'),
    accepts('36 characters', revoke({ 15: 'p'.repeat(36) }), '#15 pin-unused'),
    ...[
      'aB3!x',
      'p'.repeat(37),
      'abc def',
      'abc\\def',
      "abc'def",
      'abc"def',
      'ａｂｃｄｅｆ',
      '"abcdef"',
      'abcdef ',
    ].map((pin) => rejects(15, `“${pin}”`, revoke({ 15: pin }))),
  ]);
});

describe('quotation marks', () => {
  const FILLED: Readonly<Record<ClientType, readonly number[]>> = {
    'client-issue': [1, 2, 3, 8, 9, 10, 11, 12, 13, 14],
    'client-renew': [1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14],
    'client-revoke': [1, 4, 5],
  };
  const places = CLIENT_TYPES.flatMap((type) => FILLED[type].map((item) => ({ type, item })));
  it.each(places)('round #$item of $type are one error with a safe fix', async ({ type, item }) => {
    const plain = record(type);
    const value = `"${plain.values[item - 1]}"`;
    const findings = await examine(record(type, { [item]: value }));
    expect(verdictOf(findings)).toEqual({ errors: [`#${item}`], warnings: [] });
    expect(findings).toHaveLength(1);
    expect(await safelyFixed(record(type, { [item]: value }))).toEqual(plain);
  });

  examineAll([
    rejects(
      1,
      'round the DN of an S/MIME record alone',
      smime('client-issue', '7', { 1: `"${dn({ cn: MAIL })}"` }),
    ),
    rejects(14, 'round the mail of an S/MIME record alone', smime('client-issue', '7', { 14: `"${MAIL}"` })),
    rejects([1, 11], 'round two items', issue({ 1: `"${dn()}"`, 11: '"国立花子"' })),
  ]);
});

describe('the number of fields', () => {
  const fieldsOf = (type: ClientType, change: (values: readonly string[]) => readonly string[]) => ({
    type,
    values: change(record(type).values),
  });
  examineAll(
    forTypes(CLIENT_TYPES, (type) => [
      rejects(
        'record',
        'fourteen',
        fieldsOf(type, (values) => values.slice(0, 14)),
      ),
      rejects(
        'record',
        'sixteen',
        fieldsOf(type, (values) => [...values, '']),
      ),
      rejects(
        'record',
        'thirteen',
        fieldsOf(type, (values) => values.slice(0, 13)),
      ),
      rejects(
        'record',
        'one',
        fieldsOf(type, (values) => values.slice(0, 1)),
      ),
      rejects(
        'record',
        'thirty',
        fieldsOf(type, (values) => [...values, ...values]),
      ),
    ]),
  );
});

/** A record of one optional item; one of none is an empty line (D-28). */
const alone = (type: ClientType, item: number) => ({
  type,
  values: Array.from({ length: 15 }, (_, index) => (index + 1 === item ? '例' : '')),
});

describe('one record with several faults', () => {
  examineAll([
    rejects([1, 2, 3, 10], 'an issue of a name alone', alone('client-issue', 8)),
    rejects([1, 2, 3, 4, 10], 'a renewal of a name alone', alone('client-renew', 8)),
    rejects([1, 4, 5], 'a revocation of a comment alone', alone('client-revoke', 6)),
    rejects([1, 10, 14, 15], 'each at its own item', issue({ 1: 'x', 3: '2', 10: 'x', 14: 'x', 15: 'x' })),
  ]);
});
