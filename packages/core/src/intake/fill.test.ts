import 'reflect-metadata';
import { BasicConstraintsExtension, type X509Certificate, X509CertificateGenerator } from '@peculiar/x509';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SheetData } from '../language/cell.ts';
import { base64ToBytes, reduceCsrText } from '../language/csr/index.ts';
import type { FieldId } from '../manual/field.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../manual/formats.ts';
import type { Institution } from '../records/context.ts';
import { readTable } from '../records/sheet/table.ts';
import { sampleCsr } from '../rules/sample-csrs.ts';
import { type FilledRow, fillRows, nextRow, placeValues, readFillInput } from './index.ts';

const EC = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' } as const;
const DN = 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';
const SUBJECT = 'C=JP, ST=Tokyo, L=Chiyoda-ku, O=Example University, CN=www.example.ac.jp';
const PERSON = 'CN=REI HANAKO,OU=S1,O=Example University,L=Chiyoda-ku,C=JP';
const CA = 'C=JP, O=Example CA';

const csr = sampleCsr('rsa2048Pem');

let issuerKeys: CryptoKeyPair;
let keys: CryptoKeyPair;
beforeAll(async () => {
  const generate = () => crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  [issuerKeys, keys] = await Promise.all([generate(), generate()]);
});

const certificate = (subject: string, serialNumber = '1a2b', isAuthority = false): Promise<X509Certificate> =>
  X509CertificateGenerator.create({
    subject,
    issuer: CA,
    publicKey: (isAuthority ? issuerKeys : keys).publicKey,
    signingKey: issuerKeys.privateKey,
    signingAlgorithm: EC,
    serialNumber,
    notBefore: new Date('2024-04-01T00:00:00Z'),
    notAfter: new Date('2025-05-01T14:59:59Z'),
    extensions: [new BasicConstraintsExtension(isAuthority)],
  });

const pem = (certificates: readonly X509Certificate[]): string =>
  certificates.map((each) => each.toString('pem')).join('\n');
const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);
const table = (...lines: readonly (readonly string[])[]): string =>
  lines.map((line) => `${line.join('\t')}\r\n`).join('');

const parts = (type: ApplicationType, content: string | Uint8Array, institution?: Institution) =>
  readFillInput(typeof content === 'string' ? bytesOf(content) : content, 'a.txt', type, { institution });

/** What a file without parts gives. */
async function read(type: ApplicationType, content: string | Uint8Array, institution?: Institution) {
  const [part, ...others] = await parts(type, content, institution);
  if (!part || others.length > 0) throw new Error(`${others.length + 1} parts`);
  return part.input;
}

async function fill(type: ApplicationType, contents: readonly string[], institution?: Institution) {
  const inputs = await Promise.all(contents.map((content) => read(type, content, institution)));
  const { rows, notes } = fillRows(type, inputs, institution);
  return {
    rows: rows.map((row) => named(type, row)),
    inputs: rows.map((row) => row.inputs),
    notes,
    problems: inputs.flatMap(({ problems }) => problems),
    ownNotes: inputs.flatMap((input) => input.notes),
  };
}

const named = (type: ApplicationType, { values }: FilledRow): Partial<Record<FieldId, string>> =>
  Object.fromEntries(
    formatOf(type).items.flatMap((field, index) =>
      field && values[index] ? [[field.id, values[index]]] : [],
    ),
  );

const base64 = reduceCsrText(csr).base64;

describe('CSRs', () => {
  it('give DN, profile, CSR and FQDN', async () => {
    const { rows, problems, notes } = await fill('server-issue', [csr]);
    expect(rows).toEqual([{ subjectDn: DN, profile: '3', csr: base64, fqdn: 'www.example.ac.jp' }]);
    expect({ problems, notes }).toEqual({ problems: [], notes: [] });
  });

  it('are read in DER, on one line and several in a file, and each once', async () => {
    const der = await read('server-issue', base64ToBytes(base64));
    const line = await read('server-issue', base64);
    expect(der).toEqual(line);
    const both = await fill('server-issue', [
      `${csr}\n-----BEGIN CERTIFICATE REQUEST-----\n${sampleCsr('p384')}\n-----END CERTIFICATE REQUEST-----\n`,
      base64,
    ]);
    expect(both.rows.map(({ profile }) => profile)).toEqual(['3', '11']);
    expect(both.notes).toEqual([{ input: 1, note: { kind: 'repeated', number: 1 } }]);
  });

  it('take what the institution writes for empty items', async () => {
    const institution = {
      defaults: { adminMail: 'a@example.ac.jp', software: 'Apache', serverProfile: '11' },
    };
    expect((await fill('server-issue', [csr], institution)).rows).toMatchObject([
      { profile: '3', adminMail: 'a@example.ac.jp', software: 'Apache' },
    ]);
  });

  it('take the rest from the row of a list with the same FQDN', async () => {
    const list = table(
      ['FQDN', 'ソフトウェア', '備考'],
      ['WWW.example.ac.jp', 'nginx', 'x'],
      ['b.example.ac.jp', 'IIS', ''],
    );
    const { rows, inputs, ownNotes } = await fill('server-issue', [list, csr]);
    expect(rows).toMatchObject([
      { subjectDn: DN, fqdn: 'www.example.ac.jp', software: 'nginx' },
      { fqdn: 'b.example.ac.jp', software: 'IIS' },
    ]);
    expect(inputs).toEqual([[1, 0], [0]]);
    expect(ownNotes).toEqual([{ kind: 'unused-columns', names: ['備考'] }]);
  });
});

describe('certificates', () => {
  it('give the serial number to the CSR with the same DN, and a row without one', async () => {
    const old = pem([await certificate(SUBJECT), await certificate(CA, '01', true)]);
    const other = pem([await certificate(SUBJECT.replace('www', 'b'), '0c')]);
    const { rows, inputs, problems } = await fill('server-renew', [old, csr, other]);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { subjectDn: DN, profile: '3', oldSerial: '0x1a2b', csr: base64, fqdn: 'www.example.ac.jp' },
      { subjectDn: DN.replace('www', 'b'), oldSerial: '0xc', fqdn: 'b.example.ac.jp' },
    ]);
    expect(inputs).toEqual([[1, 0], [2]]);
  });

  it('are read beside a CSR in one file', async () => {
    const content = `${pem([await certificate(SUBJECT)])}\n${csr}`;
    const renewed = await fill('server-renew', [content]);
    expect(renewed.rows).toMatchObject([{ csr: base64, oldSerial: '0x1a2b' }]);
    expect(renewed.inputs).toEqual([[0]]);
    expect((await fill('server-revoke', [content])).rows).toEqual([{ subjectDn: DN, oldSerial: '0x1a2b' }]);
  });

  it('are found by the CN of a server whose DN changed', async () => {
    const old = pem([await certificate(SUBJECT.replace('Example', 'Old'))]);
    expect((await fill('server-renew', [csr, old])).rows).toMatchObject([
      { subjectDn: DN, oldSerial: '0x1a2b' },
    ]);
  });

  it('are not used where several fit one CSR', async () => {
    const two = [pem([await certificate(SUBJECT, '01')]), pem([await certificate(SUBJECT, '02')])];
    const { rows, notes } = await fill('server-renew', [csr, ...two]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toHaveProperty('oldSerial');
    expect(notes).toEqual([
      { input: 1, note: { kind: 'ambiguous', of: 'certificate', numbers: [1] } },
      { input: 2, note: { kind: 'ambiguous', of: 'certificate', numbers: [1] } },
    ]);
  });

  it('give DN and serial number for a revocation, and nothing that belongs to a server for a client', async () => {
    const content = pem([await certificate(SUBJECT)]);
    for (const type of ['server-revoke', 'client-revoke', 'client-renew'] as const) {
      expect((await fill(type, [content])).rows).toEqual([{ subjectDn: DN, oldSerial: '0x1a2b' }]);
    }
    const long = pem([await certificate(SUBJECT, `7f${'0'.repeat(38)}`)]);
    expect((await fill('client-revoke', [long])).rows[0]?.oldSerial).toMatch(/^0x7f0+$/);
  });

  it('of servers and persons are all taken out of a file, those of authorities never', async () => {
    const authority = await certificate(CA, '01', true);
    const content = pem([authority, await certificate(SUBJECT), await certificate(SUBJECT, '02')]);
    const { rows, problems } = await fill('server-revoke', [content]);
    expect(rows.map(({ oldSerial }) => oldSerial)).toEqual(['0x1a2b', '0x2']);
    expect(problems).toEqual([]);
    expect((await fill('server-revoke', [pem([authority])])).problems).toEqual([{ kind: 'authority' }]);
  });

  it('make no row of an issue, and are known to its check (D-35)', async () => {
    const { rows, ownNotes } = await fill('server-issue', [csr, pem([await certificate(SUBJECT)])]);
    expect(rows).toHaveLength(1);
    expect(ownNotes).toEqual([{ kind: 'known-only', count: 1 }]);
    expect((await read('server-issue', pem([await certificate(SUBJECT)]))).certificates).toMatchObject([
      { serial: '6699' },
    ]);
  });
});

describe('lists', () => {
  const header = ['氏名', 'メール', 'アクセスPIN', '主体者DN'];
  const person = ['例　花子', 'hanako@example.ac.jp', 'Xy7#kQ92', PERSON];

  it('complete certificates by DN, and give no PIN (D-34)', async () => {
    const subject = 'C=JP, L=Chiyoda-ku, O=Example University, OU=S1, CN=REI HANAKO';
    const list = table([...header, '利用者所属'], [...person, '理学部']);
    const { rows, ownNotes } = await fill('client-renew', [list, pem([await certificate(subject)])]);
    expect(rows).toEqual([
      {
        subjectDn: PERSON,
        oldSerial: '0x1a2b',
        userName: '例　花子',
        userMail: 'hanako@example.ac.jp',
        userUnit: '理学部',
      },
    ]);
    expect(ownNotes).toEqual([{ kind: 'not-carried', what: 'pin', count: 1 }]);
  });

  it('leave out what can be neither renewed nor revoked, and what is marked as done', async () => {
    const rows = ['4', '5', '6', '7'].map((state) => [`CN=${state}`, state, '0x1A', '']);
    const list = table(['主体者DN', '状態', '発行・更新申請-シリアル番号', '申請'], ...rows, [
      'CN=x',
      '5',
      '1',
      '済',
    ]);
    const dns = async (type: ApplicationType) =>
      (await fill(type, [list])).rows.map(({ subjectDn }) => subjectDn);
    expect(await dns('client-renew')).toEqual(['CN=5']);
    expect(await dns('client-revoke')).toEqual(['CN=5', 'CN=6']);
    expect((await fill('client-renew', [list])).ownNotes).toEqual([
      { kind: 'left-out', why: 'waiting', count: 1 },
      { kind: 'left-out', why: 'renewed', count: 1 },
      { kind: 'left-out', why: 'revoked', count: 1 },
      { kind: 'left-out', why: 'choice', count: 1 },
    ]);
  });

  it('with a DN in parts are completed by what the institution registered', async () => {
    const institution = { organization: 'Example University', locality: 'Chiyoda-ku', prefecture: 'Tokyo' };
    const list = table(['CN', '利用者氏名'], ['www.example.ac.jp', '例']);
    expect((await fill('client-issue', [list], institution)).rows).toEqual([
      { subjectDn: DN, userName: '例' },
    ]);
  });
});

describe('what cannot be used', () => {
  it('is told', async () => {
    const key =
      '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJKKqqPBL7tT2uqH8p7ZqE2iV4LJmHXf7R3rYw3pQ6aB\n';
    expect((await read('server-issue', csr + key)).problems).toEqual([{ kind: 'private-key', form: 'key' }]);
    expect((await read('client-issue', csr)).problems).toEqual([{ kind: 'no-use', what: 'csr' }]);
    expect((await read('server-issue', 'hello')).problems).toEqual([{ kind: 'unknown', looksLike: 'text' }]);
    expect((await read('client-issue', table([PERSON, 'a', 'b'], [PERSON, 'c', 'd']))).problems).toEqual([
      { kind: 'no-header' },
    ]);
    expect((await read('client-issue', table(['DN', '主体者DN'], [PERSON, PERSON]))).problems).toMatchObject([
      { kind: 'repeated-columns' },
    ]);
  });

  it('makes nothing throw', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            '主体者DN',
            '氏名',
            'PIN',
            '状態',
            'CN',
            'O',
            '\t',
            '\r\n',
            '"',
            'CN=a',
            '申請',
            '5',
            csr,
          ),
        )
        .map((parts) => bytesOf(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...APPLICATION_TYPES), content, async (type, bytes) => {
        const inputs = (await parts(type, bytes)).map(({ input }) => input);
        const { rows } = fillRows(type, inputs);
        for (const { values } of rows) expect(values).toHaveLength(formatOf(type).items.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a sheet', () => {
  const sheet = (...rows: readonly (readonly (string | null)[])[]): SheetData => ({
    name: 'クライアント発行',
    hidden: false,
    rows: rows.map((cells, index) => ({ row: index + 1, hidden: false, cells })),
  });
  const place = (data: SheetData, dn: string, institution?: Institution) => {
    const read = readTable(data, { type: 'client-issue', institution });
    if (read.kind !== 'table') throw new Error(read.kind);
    const values = formatOf('client-issue').items.map((_, index) =>
      index === 0 ? dn : index === 1 ? '5' : '',
    );
    return { row: nextRow(data, read), ...placeValues(data, read, values, institution) };
  };

  it('goes on below its last application, whatever other columns hold', () => {
    const data = sheet(
      ['No', '利用者mail', '主体者DN', '利用者氏名'],
      ['1', null, PERSON, null],
      ['2', null, null, ' '],
    );
    expect(place(data, PERSON)).toEqual({ row: 3, cells: [{ column: 2, text: PERSON }], unplaced: [2] });
  });

  it.each([
    ['合計', null, null, null],
    ['小計 1件', null, null, null],
    ['※ 提出先は情報センターです', null, null, null],
    [null, null, '合計', null],
  ])('goes on below totals and remarks: %j', (...aside) => {
    const data = sheet(['備考', '利用者mail', '主体者DN', '利用者氏名'], [null, null, PERSON, null], aside);
    expect(place(data, PERSON).row).toBe(4);
  });

  it('goes on below a table that ends with its totals', () => {
    const data = {
      ...sheet(
        ['No', '利用者mail', '主体者DN', '利用者氏名'],
        ['1', null, PERSON, null],
        ['x', null, null, null],
      ),
      tables: [{ area: { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 3 }, totalsRows: 1 }],
    };
    expect(place(data, PERSON).row).toBe(4);
    expect(
      place({ ...data, tables: data.tables.map((each) => ({ ...each, totalsRows: 0 })) }, PERSON).row,
    ).toBe(3);
  });

  it('takes a DN in parts whose names stand in two rows', () => {
    const data = sheet(
      ['主体者', null, null, 'プロファイルID', '利用者氏名', null],
      ['CN', 'OU', 'O', null, null, '備考'],
    );
    expect(place(data, PERSON, { locality: 'Chiyoda-ku' }).cells.map(({ text }) => text)).toEqual([
      'REI HANAKO',
      'S1',
      'Example University',
      '5',
    ]);
  });

  it('takes a DN in parts, unless its columns would give another one', () => {
    const data = sheet(['CN', 'OU', 'O', 'プロファイルID', '利用者氏名']);
    const registered = { locality: 'Chiyoda-ku' };
    expect(place(data, PERSON, registered)).toEqual({
      row: 2,
      cells: ['REI HANAKO', 'S1', 'Example University', '5'].map((text, column) => ({ column, text })),
      unplaced: [],
    });
    expect(place(data, PERSON).unplaced).toEqual([1]);
    expect(place(data, PERSON.replace('OU=S1', 'OU=S1,OU=S2'), registered).unplaced).toEqual([1]);
  });
});
