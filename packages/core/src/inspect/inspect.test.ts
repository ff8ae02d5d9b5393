import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeShiftJis } from '../language/charset/index.ts';
import { base64ToBytes } from '../language/csr/index.ts';
import { printTsv } from '../language/tsv/tsv.ts';
import { APPLICATION_TYPES, formatOf } from '../manual/formats.ts';
import { exportValues } from '../plan/plan.ts';
import type { Example } from '../rules/example.ts';
import { sampleCsr } from '../rules/sample-csrs.ts';
import { exampleSet } from '../rules/sample-records.ts';
import { type Inspection, inspectBytes } from './index.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const valuesOf = (example: Example): string[] => exportValues(exampleSet(example).set, 0);
const tsv = (records: readonly (readonly string[])[]): Promise<Uint8Array> =>
  encodeShiftJis(printTsv(records));

const inspectLines = async (
  records: readonly (readonly string[])[],
  name: string,
  showPins = false,
): Promise<Inspection> => inspectBytes(await tsv(records), name, { showPins });

const PIN = 'Xy7#kQ92';

describe('application TSVs', () => {
  it.each(APPLICATION_TYPES)('%s is shown by its items', async (type) => {
    const inspection = await inspectLines([valuesOf({ type })], 'a.tsv');
    expect(inspection).toMatchObject({
      kind: 'application-tsv',
      type,
      typeBy: 'shape',
      encoding: 'shift_jis',
      header: false,
      errors: 0,
      records: [{ row: 1, fieldCount: formatOf(type).items.length }],
    });
    if (inspection.kind !== 'application-tsv') return;
    expect(inspection.records[0]?.values?.[0]).toMatchObject({
      item: 1,
      name: { ja: '主体者DN' },
      meaning: null,
    });
  });

  it('says what a choice means', async () => {
    const inspection = await inspectLines([valuesOf({ type: 'client-issue' })], 'a.tsv');
    const values = inspection.kind === 'application-tsv' ? inspection.records[0]?.values : [];
    expect(values?.find(({ item }) => item === 3)).toMatchObject({
      value: '1',
      meaning: { en: 'P12 one by one' },
    });
  });

  it('gives counts where the fields cannot be told apart', async () => {
    const values = valuesOf({ type: 'client-issue', values: { pin: PIN } });
    const inspection = await inspectLines([values, values.slice(1), [...values, 'x']], 'x-client-issue.tsv');
    expect(inspection).toMatchObject({
      type: 'client-issue',
      typeBy: 'name',
      records: [{ fieldCount: 15 }, { fieldCount: 14, values: null }, { fieldCount: 16, values: null }],
    });
    expect(JSON.stringify(inspection)).not.toContain(PIN);
  });

  it('knows one of no type', async () => {
    const inspection = await inspectLines([valuesOf({ type: 'server-issue' }).slice(1, 13)], 'a.tsv');
    expect(inspection.kind).toBe('unknown');
    expect(await inspectLines([valuesOf({ type: 'server-issue' }).slice(0, 12)], 'a.tsv')).toMatchObject({
      kind: 'application-tsv',
      type: null,
      records: [{ fieldCount: 12, values: null }],
      errors: null,
    });
  });

  it('takes the type that it is told', async () => {
    const bytes = await tsv([valuesOf({ type: 'client-issue' })]);
    expect(await inspectBytes(bytes, 'a.tsv', { type: 'client-renew' })).toMatchObject({
      type: 'client-renew',
      typeBy: 'option',
    });
  });

  it('tells records of several types', async () => {
    const records = (['server-issue', 'client-issue'] as const).map((type) => valuesOf({ type }));
    expect(await inspectLines(records, 'a.tsv')).toMatchObject({
      type: 'server-issue',
      mixedTypes: ['server-issue', 'client-issue'],
    });
  });

  it('takes a header in the order of the items for one', async () => {
    const header = formatOf('client-issue').items.map((field) => field?.title.ja ?? '');
    expect(await inspectLines([header, valuesOf({ type: 'client-issue' })], 'a.tsv')).toMatchObject({
      kind: 'application-tsv',
      type: 'client-issue',
      header: true,
      records: [{ row: 2 }],
    });
    expect(await inspectLines([header], 'client.tsv')).toMatchObject({ header: true, records: [] });
  });

  it('reads UTF-8, and says so', async () => {
    const bytes = text(printTsv([valuesOf({ type: 'server-revoke' })]));
    expect(await inspectBytes(bytes, 'a.tsv')).toMatchObject({ kind: 'application-tsv', encoding: 'utf-8' });
  });
});

describe('what the service gives back', () => {
  const DN = 'CN=REI HANAKO,OU=S1,O=Example University,L=Chiyoda-ku,C=JP';
  const person = ['例　花子', 'hanako@example.ac.jp'];

  it('a PIN file, PINs masked unless asked for', async () => {
    const lines = [
      ['氏名', 'メール', 'アクセスPIN', '主体者DN'],
      [...person, PIN, DN],
    ];
    const masked = await inspectLines(lines, 'clientPin.txt');
    expect(masked).toEqual({
      kind: 'read-back',
      what: 'pin-file',
      encoding: 'shift_jis',
      columns: [
        { name: '氏名', field: 'userName' },
        { name: 'メール', field: 'userMail' },
        { name: 'アクセスPIN', field: 'pin' },
        { name: '主体者DN', field: 'subjectDn' },
      ],
      rows: [{ row: 2, values: [...person, '••••', DN] }],
    });
    const shown = await inspectLines(lines, 'clientPin.txt', true);
    expect(shown).toMatchObject({ rows: [{ values: [...person, PIN, DN] }] });
    expect(await inspectLines(lines, 'download.tsv')).toEqual(masked);
  });

  it('names no column that is not known', async () => {
    const lines = [
      ['通番', '暗証番号', '主体者DN', ''],
      ['1', PIN, DN, PIN],
    ];
    expect(await inspectLines(lines, 'clientAllPin (1).txt')).toMatchObject({
      what: 'pin-file',
      columns: [
        { name: '通番', field: null },
        { name: '暗証番号', field: null },
        { name: '主体者DN', field: 'subjectDn' },
        { name: null, field: null },
      ],
      rows: [{ values: ['1', '••••', DN, '••••'] }],
    });
  });

  it('client.txt', async () => {
    const lines = [
      ['シリアル番号', '氏名', 'メール', '主体者DN'],
      ['1234567890123456789', ...person, DN],
    ];
    expect(await inspectLines(lines, 'client.txt')).toMatchObject({
      kind: 'read-back',
      what: 'certificate-list',
      rows: [{ values: ['1234567890123456789', ...person, DN] }],
    });
  });

  it('a download of the registrar’s', async () => {
    const lines = [
      [
        '発行・更新申請-申請ID',
        '主体者DN',
        '状態',
        '発行・更新申請-シリアル番号',
        '発行・更新申請-アクセスPIN',
      ],
      ['77', DN, '5', '0x1A', PIN],
    ];
    expect(await inspectLines(lines, 'serverAll.tsv')).toMatchObject({
      what: 'registrar-download',
      columns: [
        { field: null },
        { field: 'subjectDn' },
        { field: 'state' },
        { field: 'serial' },
        { field: null },
      ],
      rows: [{ values: ['77', DN, '5', '0x1A', '••••'] }],
    });
  });

  it('hides what may be a PIN where no header tells', async () => {
    const headerless = await inspectLines([[...person, PIN, DN]], 'clientPin.txt');
    expect(headerless).toMatchObject({ rows: [{ row: 1, values: [...person, '••••', DN] }] });
  });
});

it('hides a PIN whatever is wrong with the file', async () => {
  const marker = 'QzXw7Kp';
  const around = fc.array(fc.constantFrom('"', "'", ' ', '　', 'ａ', '\t', '\n', '髙', '\\', '='), {
    maxLength: 3,
  });
  const header = ['氏名', 'メール', 'アクセスPIN', '主体者DN'];
  await fc.assert(
    fc.asyncProperty(
      around,
      around,
      fc.constantFrom('client-issue', 'client-renew', 'client-revoke'),
      fc.constantFrom('1', '2', '9', ''),
      fc.nat(14),
      fc.constantFrom('a.tsv', 'x-client-issue.tsv', 'x-server-issue.tsv', 'client.txt', 'clientPin.txt', ''),
      async (before, after, type, method, cut, name) => {
        const pin = `${before.join('')}${marker}${after.join('')}`;
        const values = exampleSet({ type, values: { pin, method } }).set.records[0]?.values ?? [];
        const line = values.join('\t');
        const short = [...values.slice(0, cut), ...values.slice(cut + 1)].join('\t');
        const pinFile = `${header.join('\t')}\r\n例　花子\thanako@example.ac.jp\t${pin}\tCN=x,O=y,C=JP\r\n`;
        for (const content of [line, `${line}\r\n${line}`, short, `${short}\r\n${line}`, pinFile]) {
          expect(JSON.stringify(await inspectBytes(text(content), name))).not.toContain(marker);
        }
      },
    ),
    { numRuns: 500 },
  );
});

describe('private keys', () => {
  const KEY = 'MC4CAQAwBQYDK2VwBCIEIJKKqqPBL7tT2uqH8p7ZqE2iV4LJmHXf7R3rYw3pQ6aB';

  it.each([
    ['PEM', `-----BEGIN PRIVATE KEY-----\n${KEY}\n-----END PRIVATE KEY-----\n`, 'key'],
    ['bare base64', KEY, 'key'],
    [
      'PEM with attributes',
      `Bag Attributes\n    friendlyName: SECRETNAME\n-----BEGIN PRIVATE KEY-----\n${KEY}\n-----END PRIVATE KEY-----\n`,
      'key',
    ],
    ['PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519\r\nComment: SECRETNAME\r\n', 'key'],
    ['a key behind a CSR', csrPem() + keyPem(KEY), 'beside-data'],
    [
      'a TSV',
      printTsv([valuesOf({ type: 'server-issue' }).map((value, index) => (index === 6 ? KEY : value))]),
      'beside-data',
    ],
  ])('%s is told and nothing of it shown', async (_, content, form) => {
    for (const bytes of [text(content), Uint8Array.from(Buffer.from(`\ufeff${content}`, 'utf16le'))]) {
      expect(await inspectBytes(bytes, 'SECRETNAME.txt', { showPins: true })).toEqual({
        kind: 'private-key',
        form,
      });
    }
  });

  it('in DER and in containers', async () => {
    expect(await inspectBytes(base64ToBytes(KEY), 'a.key')).toEqual({ kind: 'private-key', form: 'key' });
    const pfx = Uint8Array.of(0x30, 0x82, 0x01, 0x00, 0x02, 0x01, 0x03, 0x30, 0x82, 0x00, 0xf8);
    expect(await inspectBytes(pfx, 'a.p12')).toEqual({ kind: 'private-key', form: 'pkcs12' });
    const jks = Uint8Array.of(0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2);
    expect(await inspectBytes(jks, 'a.jks')).toEqual({ kind: 'private-key', form: 'keystore' });
  });

  function keyPem(key: string): string {
    return `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`;
  }
  function csrPem(): string {
    return `-----BEGIN CERTIFICATE REQUEST-----\n${sampleCsr('rsa2048')}\n-----END CERTIFICATE REQUEST-----\n`;
  }
});

describe('a CSR', () => {
  it('is described ready to paste', async () => {
    const base64 = sampleCsr('rsa2048');
    const expected = {
      kind: 'csr',
      requests: [
        {
          status: 'ok',
          subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
          subject: 'C=JP, ST=Tokyo, L=Chiyoda-ku, O=Example University, CN=www.example.ac.jp',
          key: { name: 'RSA 2048' },
          profile: '3',
          signature: 'valid',
          dnsNames: '',
          base64,
        },
      ],
    };
    expect(await inspectBytes(text(base64), 'a.csr')).toMatchObject(expected);
    expect(await inspectBytes(base64ToBytes(base64), 'a.der')).toMatchObject(expected);
  });

  it.each([
    ['p384', '11'],
    ['rsa1024', null],
  ] as const)('%s fits the profile %s', async (name, profile) => {
    expect(await inspectBytes(text(sampleCsr(name)), 'a.csr')).toMatchObject({ requests: [{ profile }] });
  });
});

describe('other files', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', text(' \r\n'), 'empty'],
    ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'zip'],
    ['PDF', text('%PDF-1.7'), 'pdf'],
    ['HTML', text('<!DOCTYPE html><html>'), 'html'],
    ['text', text('申請をお願いします'), 'text'],
    ['a public key', text('-----BEGIN PUBLIC KEY-----\nMHYw\n-----END PUBLIC KEY-----'), 'pem'],
    ['PKCS #7', text('-----BEGIN PKCS7-----\nMAA=\n-----END PKCS7-----'), 'pkcs7'],
    ['zeros', new Uint8Array(100), 'binary'],
    ['another DER value', Uint8Array.of(0x30, 0x03, 0x01, 0x01, 0xff), 'der'],
  ])('%s is unknown and looks like it', async (_, bytes, looksLike) => {
    expect(await inspectBytes(bytes, 'x')).toMatchObject({ kind: 'unknown', looksLike });
  });

  it('a workbook is for check', async () => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(await inspectBytes(ole, 'a.xls')).toEqual({ kind: 'workbook' });
  });

  it('nothing makes it throw', async () => {
    const begins = fc.constantFrom(
      '',
      '0',
      '0\u0082',
      'PK\u0003\u0004',
      '-----BEGIN CERTIFICATE-----\n',
      'CN=a\t',
    );
    await fc.assert(
      fc.asyncProperty(begins, fc.uint8Array({ maxLength: 400 }), fc.string(), async (begin, bytes, name) => {
        const all = Uint8Array.from([...Buffer.from(begin, 'latin1'), ...bytes]);
        const inspection = await inspectBytes(all, name);
        expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection);
      }),
      { numRuns: 1000 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (content) => {
        expect((await inspectBytes(text(content), 'a.tsv')).kind).toBeTypeOf('string');
      }),
    );
  });
});
