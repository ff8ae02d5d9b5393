import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPLICATION_TYPES,
  type ApplicationType,
  check,
  encodeFile,
  exportValues,
  formatOf,
  guessTsvType,
  planFiles,
  type RecordSet,
  readTsv,
  tsvRecords,
} from '../../packages/core/src/index.ts';
import { hex, JIS_X_0201, JIS_X_0208 } from '../jis/tables.ts';
import {
  type ClientType,
  dn,
  type Items,
  issue,
  MAIL,
  type OneRecord,
  record,
  unified,
} from './client-records.ts';

const sheet = (type: ApplicationType, records: readonly OneRecord[]): RecordSet => ({
  type,
  origin: 'sheet',
  records: records.map(({ values }, index) => ({ values, row: index + 2 })),
});

const numbered = (type: ClientType, count: number, method: (index: number) => string): OneRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const items: Items = {
      1: dn({ ou: [`S${index}`] }),
      ...(type === 'client-revoke' ? {} : { 12: `S${index}` }),
    };
    return record(type, {
      ...items,
      ...(type === 'client-issue' ? {} : { 4: String(index + 1) }),
      ...(type === 'client-revoke' ? {} : { 3: method(index) }),
    });
  });

/** Fields of a file as the platform's own decoder reads them; the file must end each record with CR LF. */
function decoded(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n"\ufeff]/);
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) => line.split('\t'));
}

interface Written {
  readonly suffix: string;
  readonly method: string | null;
  readonly rows: string[][];
}

const written = (set: RecordSet): Promise<Written[]> =>
  Promise.all(
    planFiles(set).map(async (file) => ({
      suffix: file.suffix,
      method: file.method,
      rows: decoded(await encodeFile(set, file)),
    })),
  );

describe('what is written', () => {
  it('of 60 records with three methods is three files in order', async () => {
    for (const type of ['client-issue', 'client-renew'] as const) {
      const records = numbered(type, 60, (index) => String(((index * 7) % 3) + 1));
      const files = await written(sheet(type, records));
      expect(files.map(({ suffix }) => suffix).toSorted()).toEqual(
        [`${type}-browser`, `${type}-p12`, `${type}-p12-bulk`].toSorted(),
      );
      for (const { method, rows } of files) {
        expect(rows).toEqual(records.map(({ values }) => values).filter((values) => values[2] === method));
      }
      expect(files.flatMap(({ rows }) => rows)).toHaveLength(60);
    }
  });

  const counts: readonly [
    type: ClientType,
    method: string,
    count: number,
    sizes: number[],
    suffixes: string[],
  ][] = [
    ['client-issue', '1', 1, [1], ['client-issue-p12']],
    ['client-issue', '1', 99, [99], ['client-issue-p12']],
    ['client-issue', '1', 100, [99, 1], ['client-issue-p12-1of2', 'client-issue-p12-2of2']],
    ['client-issue', '3', 199, [99, 99, 1], [1, 2, 3].map((part) => `client-issue-browser-${part}of3`)],
    [
      'client-issue',
      '1',
      991,
      [...Array<number>(10).fill(99), 1],
      Array.from({ length: 11 }, (_, part) => `client-issue-p12-${String(part + 1).padStart(2, '0')}of11`),
    ],
    ['client-issue', '2', 1000, [1000], ['client-issue-p12-bulk']],
    ['client-issue', '2', 1001, [1000, 1], ['client-issue-p12-bulk-1of2', 'client-issue-p12-bulk-2of2']],
    ['client-renew', '2', 100, [99, 1], ['client-renew-p12-bulk-1of2', 'client-renew-p12-bulk-2of2']],
    ['client-renew', '1', 99, [99], ['client-renew-p12']],
    ['client-revoke', '', 100, [99, 1], ['client-revoke-1of2', 'client-revoke-2of2']],
    ['client-revoke', '', 99, [99], ['client-revoke']],
    ['client-revoke', '', 0, [], []],
  ];
  it.each(counts)('of %s, method “%s”, %i records', async (type, method, count, sizes, suffixes) => {
    const records = numbered(type, count, () => method);
    const files = await written(sheet(type, records));
    expect(files.map(({ rows }) => rows.length)).toEqual(sizes);
    expect(files.map(({ suffix }) => suffix)).toEqual(suffixes);
    expect(files.flatMap(({ rows }) => rows)).toEqual(records.map(({ values }) => values));
    expect(files.every((file) => file.method === (method || null))).toBe(true);
  });

  it('names its type, so that it is told again', () => {
    for (const type of APPLICATION_TYPES) {
      const values = Array.from({ length: formatOf(type).items.length }, () => '');
      const [file] = planFiles(sheet(type, [{ type, values }]));
      expect(file && guessTsvType(`a-${file.suffix}.tsv`, [])).toEqual({ kind: 'told', type, by: 'name' });
    }
  });

  it('leaves items of white space alone empty and keeps all else', () => {
    const set = sheet('client-issue', [issue({ 8: '　', 9: ' 字 ', 15: ' ' })]);
    const values = exportValues(set, 0);
    expect([values[7], values[8], values[14]]).toEqual(['', ' 字 ', '']);
  });
});

describe('platform pairs (D-04)', () => {
  it.each([
    ['〜', '～', '8160'],
    ['‖', '∥', '8161'],
    ['−', '－', '817c'],
    ['¢', '￠', '8191'],
    ['£', '￡', '8192'],
    ['¬', '￢', '81ca'],
    ['—', '―', '815c'],
    ['\\', '\u00a5', '5c'],
    ['~', '\u203e', '7e'],
  ])('%s and %s are %s', async (one, other, bytes) => {
    for (const character of [one, other]) {
      const set = sheet('client-issue', [issue({ 11: `ア${character}イ` })]);
      expect(check(set).findings).toEqual([]);
      const [file] = planFiles(set);
      const encoded = file && (await encodeFile(set, file));
      expect(encoded && hex(encoded)).toContain(`8341${bytes}8343`);
    }
  });

  it('and every character of both standards have the bytes of the standard', async () => {
    const characters = [...JIS_X_0201, ...JIS_X_0208].filter(
      ({ codePoint }) => codePoint > 0x20 && codePoint !== 0x7f && codePoint !== 0x3000,
    );
    const set = sheet(
      'client-issue',
      characters.map(({ codePoint }) => issue({ 11: `a${String.fromCodePoint(codePoint)}b` })),
    );
    const errors = check(set).findings.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    const files = await Promise.all(planFiles(set).map((file) => encodeFile(set, file)));
    const lines = files.flatMap(
      (bytes) => hex(bytes).match(/../g)?.join(' ').split('0d 0a').slice(0, -1) ?? [],
    );
    const eleventh = lines.map((line) =>
      line
        .trim()
        .split(/ ?09 ?/)[10]
        ?.replaceAll(' ', ''),
    );
    expect(eleventh).toEqual(characters.map(({ bytes }) => `61${bytes}62`));
  });
});

/** Characters of the two standards, without what counts as white space at the ends. */
const jisCharacter = fc
  .constantFrom(...JIS_X_0201, ...JIS_X_0208)
  .map(({ codePoint }) => String.fromCodePoint(codePoint))
  .filter((character) => character > ' ' && character !== '\u007f' && character !== '\u3000');

const jis = (maxLength: number) =>
  fc.string({ unit: jisCharacter, maxLength }).filter((text) => !/^".*"$/.test(text));
const ascii = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });

const LETTERS = 'ABCXYZabcxyz0123456789';
const label = ascii('abcxyz0189', 1, 10);
const host = fc.tuple(label, label, fc.constantFrom('jp', 'com', 'ac.jp')).map((labels) => labels.join('.'));
const mail = fc.tuple(ascii(`${LETTERS}+-_'`, 1, 20), host).map(([local, domain]) => `${local}@${domain}`);
const value = (characters: string, maxLength: number) =>
  ascii(characters, 1, maxLength).filter((text) => text.trim() === text && !/[,=]/.test(text));
const clientDn = fc
  .record({
    cn: value(`${LETTERS} '(),-./:=@_`, 40),
    ou: fc.array(value(`${LETTERS} '()-./:`, 20), { maxLength: 3 }),
    o: value(`${LETTERS} '()-./:`, 30),
    place: fc.constantFrom({ l: null }, { st: null }, {}),
  })
  .map(({ place, ...parts }) => dn({ ...parts, ...place }));
const serial = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 32n - 1n }).map(String),
  fc.bigInt({ min: 1n, max: 2n ** 120n - 1n }).map((number) => `0x${number.toString(16)}`),
);
const pin = ascii(`${LETTERS}!#$%&*+,-./:;=?@^_\`|~(){}[]<>`, 6, 36);
const empty = fc.constant('');
const blanks = (count: number) => Array.from({ length: count }, () => empty);
const reason = fc.constantFrom('0', '1', '3', '4', '5');
const fileName = value(`${LETTERS} '()-.`, 64);

const SERVER_DN = host.map((name) => `CN=${name},O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP`);
const base64 = fc
  .uint8Array({ minLength: 3, maxLength: 300 })
  .map((bytes) => btoa(String.fromCharCode(...bytes)));

/** Profile, method and what hangs on them: PIN, mail and file name. */
const choices = fc
  .record({
    profile: fc.constantFrom('5', '7', '13', '14', '15', '16'),
    method: fc.constantFrom('1', '2', '3'),
    pin,
    withPin: fc.boolean(),
    mail: fc.oneof(mail, fc.constant(MAIL)),
    withMail: fc.boolean(),
    name: fileName,
    withName: fc.boolean(),
    subject: clientDn,
  })
  .map((drawn) => {
    const smime = ['7', '15', '16'].includes(drawn.profile);
    const bulk = drawn.method === '2';
    const address = smime ? drawn.mail.replaceAll('+', '-') : drawn.mail;
    return {
      profile: drawn.profile,
      method: drawn.method,
      subject: smime ? dn({ cn: address }) : drawn.subject,
      pin: drawn.withPin && bulk && !smime ? drawn.pin : '',
      mail: drawn.profile === '5' && bulk && !drawn.withMail ? '' : address,
      name: drawn.profile === '7' && !bulk ? drawn.name : drawn.withName ? drawn.name : '',
    };
  });

const asking = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(choices, number, jis(64), jis(64), mail, jis(64), jis(64))
    .map(([chosen, old, adminName, adminUnit, adminMail, name, unit]) => [
      chosen.subject,
      chosen.profile,
      chosen.method,
      old,
      '',
      '',
      '',
      adminName,
      adminUnit,
      adminMail,
      name,
      chosen.name,
      unit,
      chosen.mail,
      chosen.pin,
    ]);

const serverAsking = (number: fc.Arbitrary<string>) =>
  fc.tuple(
    SERVER_DN,
    fc.constantFrom('3', '11'),
    empty,
    number,
    empty,
    empty,
    base64,
    jis(64),
    jis(64),
    mail,
    host,
    jis(128),
    fc.oneof(
      empty,
      host.map((name) => `dNSName=${name}`),
    ),
  );

const VALUES = {
  'server-issue': serverAsking(empty),
  'server-renew': serverAsking(serial),
  'server-revoke': fc.tuple(
    SERVER_DN,
    ...blanks(2),
    serial,
    reason,
    jis(128),
    ...blanks(3),
    fc.oneof(empty, mail),
    ...blanks(3),
  ),
  'client-issue': asking(empty),
  'client-renew': asking(serial),
  'client-revoke': fc.tuple(
    clientDn,
    ...blanks(2),
    serial,
    reason,
    jis(128),
    ...blanks(3),
    fc.oneof(empty, mail),
    ...blanks(3),
    fc.oneof(empty, mail),
    empty,
  ),
} satisfies Partial<Record<ApplicationType, fc.Arbitrary<readonly string[]>>>;

describe.each(Object.keys(VALUES) as (keyof typeof VALUES)[])('whatever the manual allows of %s', (type) => {
  it('is written and read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(VALUES[type], { minLength: 1, maxLength: 8 }), async (records) => {
        const set = sheet(
          type,
          records.map((values) => ({ type, values })),
        );
        const before = check(set);
        if (type.startsWith('client')) {
          expect(before.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
        const read: string[][] = [];
        for (const file of planFiles(set)) {
          const bytes = await encodeFile(set, file);
          const tsv = await readTsv(bytes);
          // A few rare kanji alone, or beside half-width katakana, leave the encoding open (D-32).
          fc.pre(tsv.encoding === 'shift_jis' || tsv.encoding === 'ascii');
          expect(tsv.emptyLinesAtEnd || tsv.emptyLines.length > 0).toBe(false);
          const again = tsvRecords(tsv, type);
          expect(again.records.map(({ values }) => values)).toEqual(
            file.records.map((index) => set.records[index]?.values.map(unified)),
          );
          const places = check(again).findings.filter(({ at }) => at.record === null);
          expect(places).toEqual([]);
          read.push(...again.records.map(({ values }) => [...values]));
        }
        expect(read).toHaveLength(records.length);
      }),
      { numRuns: 150 },
    );
  });
});
