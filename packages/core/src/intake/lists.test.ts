import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { SheetData } from '../language/cell.ts';
import { reduceCsrText } from '../language/csr/index.ts';
import { printTsv } from '../language/tsv/tsv.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../manual/formats.ts';
import { sampleCsr } from '../rules/sample-csrs.ts';
import { exampleSet } from '../rules/sample-records.ts';
import { type FillNote, fillRows, readFillInput } from './index.ts';

const DN = 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';
const PERSON = 'CN=REI HANAKO,OU=S1,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';
const CANARY = 'CANARYpin1';
const CSR = reduceCsrText(sampleCsr('rsa2048Pem')).base64;

const edge = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../../../../tests/edges/${name}`, import.meta.url)));
const tsv = (...rows: readonly (readonly string[])[]): string => printTsv(rows);
const csv = (...rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => `${row.map((text) => (/[",\n]/.test(text) ? `"${text}"` : text)).join(',')}\r\n`)
    .join('');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sjis = (text: string): Uint8Array => Uint8Array.from(iconv.encode(text, 'Shift_JIS'));
const sheet = (name: string, ...rows: readonly (readonly string[])[]): SheetData => ({
  name,
  hidden: false,
  rows: rows.map((cells, index) => ({ row: index + 1, hidden: false, cells })),
});

type Given = string | Uint8Array | readonly SheetData[];

async function fill(type: ApplicationType, ...files: readonly (Given | readonly [string, Given])[]) {
  const inputs = await Promise.all(
    files.map(async (file) => {
      const [name, content] = Array.isArray(file) && typeof file[0] === 'string' ? file : ['list.txt', file];
      const isBook = Array.isArray(content);
      const bytes = isBook
        ? Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)
        : typeof content === 'string'
          ? utf8(content)
          : (content as Uint8Array);
      return readFillInput(bytes, name as string, type, {
        ...(isBook && { openWorkbook: () => content as readonly SheetData[] }),
      });
    }),
  );
  const given = inputs.flat();
  const { rows, notes } = fillRows(
    type,
    given.map(({ input }) => input),
  );
  const { items } = formatOf(type);
  return {
    given,
    rows: rows.map(({ values }) =>
      Object.fromEntries(
        items.flatMap((field, index) => (field && values[index] ? [[field.id, values[index]]] : [])),
      ),
    ),
    notes: [...given.flatMap(({ input }) => input.notes), ...notes.map(({ note }) => note)],
    problems: given.flatMap(({ input }) => input.problems),
  };
}

const kinds = (notes: readonly FillNote[]): string[] =>
  notes.map((note) =>
    note.kind === 'not-carried'
      ? `${note.kind} ${note.what}`
      : note.kind === 'left-out'
        ? note.why
        : note.kind,
  );

describe('the service’s list of servers', () => {
  it.each(['serverAll46.tsv', 'sa-noprefix-drop.tsv'])(
    '%s gives a renewal without last year’s CSR',
    async (name) => {
      const { rows, notes, given } = await fill('server-renew', [name, edge(name)]);
      expect(rows).toEqual([
        {
          subjectDn: DN,
          profile: '3',
          oldSerial: '1234567812345678123',
          adminName: '例 太郎',
          adminUnit: '情報センター',
          adminMail: 'a@example.ac.jp',
          fqdn: 'www.example.ac.jp',
          software: 'Apache 2.4',
          dnsNames: 'dNSName=alt.example.ac.jp',
        },
      ]);
      expect(kinds(notes)).toContain('not-carried csr');
      expect(kinds(notes)).toContain('not-carried pin');
      expect(given.flatMap(({ input }) => [...input.usedKeys])).toHaveLength(1);
      expect(JSON.stringify([rows, given])).not.toMatch(/secretPIN|MIIC8j/);
    },
  );

  const ISSUE = (name: string): string => `発行・更新申請-${name}`;
  const REVOKE = (name: string): string => `失効申請-${name}`;
  it('is read with prefixes, in any order, and a revocation’s columns are no application’s', async () => {
    const header = [
      REVOKE('失効理由コード'),
      REVOKE('失効理由'),
      ISSUE('CSR'),
      '主体者DN',
      ISSUE('シリアル番号'),
      REVOKE('利用管理者mail'),
      ISSUE('利用管理者mail'),
      '状態',
      REVOKE('完了日時'),
    ];
    const list = tsv(
      header,
      ['4', 'x', CSR, DN, '0x1A', 'gone@example.ac.jp', 'now@example.ac.jp', '発行済', ''],
      ['4', 'x', CSR, DN.replace('www', 'a'), '0x1B', '', 'now@example.ac.jp', '5', '2025/01/02'],
      ['', '', CSR, DN.replace('www', 'b'), '0x1C', '', 'now@example.ac.jp', '失効済', '0000/00/00'],
      ['', '', CSR, DN.replace('www', 'c'), '0x1D', '', 'now@example.ac.jp', '6', ''],
      ['', '', CSR, DN.replace('www', 'd'), '0x1E', '', 'now@example.ac.jp', '発行待ち', ''],
      ['', '', CSR, DN.replace('www', 'e'), '0x1F', '', 'now@example.ac.jp', '？', '0000-00-00'],
    );
    const { rows, notes } = await fill('server-renew', sjis(list));
    expect(rows).toEqual([
      { subjectDn: DN, oldSerial: '0x1A', adminMail: 'now@example.ac.jp' },
      { subjectDn: DN.replace('www', 'e'), oldSerial: '0x1F', adminMail: 'now@example.ac.jp' },
    ]);
    expect(notes).toEqual(
      expect.arrayContaining([
        { kind: 'left-out', why: 'revoked', count: 2 },
        { kind: 'left-out', why: 'renewed', count: 1 },
        { kind: 'left-out', why: 'waiting', count: 1 },
        { kind: 'unknown-state', count: 1 },
        { kind: 'not-carried', what: 'csr', count: 2 },
      ]),
    );
    expect((await fill('server-revoke', sjis(list))).rows.map((row) => Object.keys(row))).toEqual(
      Array.from({ length: 3 }, () => ['subjectDn', 'oldSerial']),
    );
  });

  it('tells a check what it knows of every certificate', async () => {
    const list = tsv(['主体者DN', 'シリアル番号', '状態', 'CSR'], [DN, '0x1A', '7', CSR]);
    const [part] = (await fill('server-renew', list)).given;
    expect(part?.input.certificates).toMatchObject([{ serial: '26', state: 'revoked' }]);
    expect(part?.input.certificates[0]?.keyId).toBeDefined();
  });
});

describe('a CSR in a list', () => {
  it('is new where nothing tells that the list is an older record', async () => {
    const { rows, notes } = await fill(
      'server-issue',
      csv(
        ['FQDN', 'CSR', 'メールアドレス'],
        ['WWW.example.ac.jp', sampleCsr('rsa2048Pem'), 'a@example.ac.jp'],
      ),
    );
    expect(rows).toEqual([
      { subjectDn: DN, profile: '3', csr: CSR, fqdn: 'www.example.ac.jp', adminMail: 'a@example.ac.jp' },
    ]);
    expect(notes).toEqual([]);
  });

  it('that says something else than its row is told', async () => {
    const list = tsv(['FQDN', 'CSR', 'プロファイルID'], ['a.example.ac.jp', CSR, '11']);
    expect((await fill('server-issue', list)).notes).toEqual([
      { kind: 'differs', numbers: [2], fields: ['profile', 'fqdn'] },
    ]);
  });

  it.each([
    ['シリアル番号', '77'],
    ['状態', '5'],
    ['申請ID', '1'],
    ['発行日', '2025/4/1'],
    ['有効期限', '2026/4/1'],
    ['証明書', 'MII'],
  ])('is last year’s beside %s', async (name, value) => {
    const { rows, notes } = await fill(
      'server-issue',
      tsv(['FQDN', 'CSR', name], ['www.example.ac.jp', CSR, value]),
    );
    expect(rows).toEqual([{ fqdn: 'www.example.ac.jp' }]);
    expect(kinds(notes)).toContain('not-carried csr');
  });

  it('is last year’s in an application, also where columns are missing', async () => {
    const { rows, notes } = await fill('server-issue', [
      sheet('サーバ', ['主体者DN', 'プロファイルID', 'CSR'], [DN, '3', CSR]),
    ]);
    expect(rows).toEqual([{ subjectDn: DN, profile: '3' }]);
    expect(kinds(notes)).toEqual(['not-carried csr']);
  });

  it('never comes into a renewal', async () => {
    const { rows } = await fill('server-renew', tsv(['FQDN', 'CSR'], ['www.example.ac.jp', CSR]));
    expect(rows).toEqual([{ fqdn: 'www.example.ac.jp' }]);
  });
});

describe('older applications', () => {
  const recordOf = (type: ApplicationType): readonly string[] =>
    exampleSet({ type }).set.records[0]?.values ?? [];

  it.each(['server-issue', 'server-renew'] as const)('as a TSV of %s give rows without CSR', async (type) => {
    const content = sjis(
      tsv(
        recordOf(type),
        recordOf(type).map((text) => text.replaceAll('www.', 'b.')),
      ),
    );
    for (const wanted of ['server-issue', 'server-renew'] as const) {
      const { rows, notes, given } = await fill(wanted, [`last-${type}.tsv`, content]);
      expect(rows).toHaveLength(2);
      for (const row of rows) {
        expect(row).not.toHaveProperty('csr');
        // The serial number of a renewal is that of the certificate before.
        expect(row).not.toHaveProperty('oldSerial');
        expect(row).toMatchObject({ profile: '3', adminMail: recordOf(type)[9] });
      }
      expect(kinds(notes)).toContain('not-carried csr');
      expect(given[0]?.input.usedKeys.size).toBe(1);
    }
    const revoked = await fill('server-revoke', content);
    expect(revoked.rows.some(({ oldSerial }) => oldSerial !== undefined)).toBe(type === 'server-renew');
  });

  it('as sheets give rows, those of persons none of servers', async () => {
    const titles = (type: ApplicationType) => formatOf(type).items.map((field) => field?.title.ja ?? '');
    const book = [
      sheet('サーバ更新', titles('server-renew'), recordOf('server-renew')),
      sheet('クライアント発行', ['題'], titles('client-issue'), recordOf('client-issue')),
      sheet('メモ', ['x', 'y']),
    ];
    const servers = await fill('server-renew', book);
    expect(servers.given.map(({ part }) => part)).toEqual(['サーバ更新', 'クライアント発行']);
    expect(servers.problems).toEqual([{ kind: 'other-kind' }]);
    expect(servers.rows).toHaveLength(1);
    expect(servers.rows[0]).not.toHaveProperty('oldSerial');
    expect(kinds(servers.notes)).toEqual(['not-carried renewed-serial', 'not-carried csr']);
    expect((await fill('client-renew', book)).rows).toHaveLength(1);
  });

  it('of the other kind are refused', async () => {
    const { rows, problems } = await fill('client-issue', sjis(tsv(recordOf('server-issue'))));
    expect({ rows, problems }).toEqual({ rows: [], problems: [{ kind: 'other-kind' }] });
  });
});

describe('a list of persons', () => {
  it.each(['people-sj.csv', 'people-u8.txt'])('%s gives names, units and addresses', async (name) => {
    expect((await fill('client-issue', [name, edge(name)])).rows).toEqual([
      { userName: '国立 花子', userUnit: '理学部', userMail: 'hanako@example.ac.jp' },
      { userName: '山田 太郎', userUnit: '文学部', userMail: 'taro@example.ac.jp' },
    ]);
  });

  it('that is the service’s list of certificates gives serial numbers, also out of its ZIP', async () => {
    const wanted = [
      { subjectDn: PERSON, oldSerial: '77', userName: '例 花子', userMail: 'rei@example.ac.jp' },
      {
        subjectDn: PERSON.replace('HANAKO,OU=S1', 'JIRO,OU=S2'),
        oldSerial: '78',
        userName: '例 次郎',
        userMail: 'jiro@example.ac.jp',
      },
    ];
    expect((await fill('client-renew', ['client.txt', edge('client.txt')])).rows).toEqual(wanted);
    const zip = await fill('client-renew', ['clientAll.zip', edge('clientAll.zip')]);
    expect(zip.rows).toEqual(wanted);
    expect(zip.notes).toEqual([{ kind: 'key-stores', names: ['例花子.p12', '表ソ.p12'] }]);
    expect(kinds((await fill('client-issue', ['client.txt', edge('client.txt')])).notes)).toContain(
      'issued-before',
    );
  });

  it('is joined with others by DN and then by mail, and what differs is told', async () => {
    const names = csv(
      ['氏名', '所属', 'メール'],
      ['国立 花子', '理学部', 'Rei@example.ac.jp'],
      ['新 人', '文学部', 'new@example.ac.jp'],
    );
    const { rows, notes } = await fill('client-renew', ['client.txt', edge('client.txt')], names);
    expect(rows).toMatchObject([
      { subjectDn: PERSON, oldSerial: '77', userName: '例 花子', userUnit: '理学部' },
      { oldSerial: '78' },
      { userName: '新 人', userMail: 'new@example.ac.jp' },
    ]);
    expect(rows).toHaveLength(3);
    expect(notes.filter(({ kind }) => kind === 'differs')).toEqual([
      { kind: 'differs', numbers: [2], fields: ['userName'] },
    ]);
  });

  it('with two certificates of a person is not joined by mail', async () => {
    const list = tsv(
      ['主体者DN', 'メール', 'シリアル番号'],
      [PERSON, 'a@example.ac.jp', '1'],
      [DN, 'a@example.ac.jp', '2'],
    );
    const names = csv(['氏名', 'メール'], ['花子', 'a@example.ac.jp']);
    const { rows, notes } = await fill('client-renew', list, names);
    expect(rows).toHaveLength(2);
    expect(notes).toContainEqual({ kind: 'ambiguous', of: 'list', numbers: [2] });
  });

  it('whose leavers are found by mail gives revocations with the serial numbers', async () => {
    const leavers = csv(['氏名', 'メール', '失効理由'], ['花子', 'rei@example.ac.jp', '5']);
    expect((await fill('client-revoke', ['client.txt', edge('client.txt')], leavers)).rows).toEqual([
      { subjectDn: PERSON, oldSerial: '77', reason: '5' },
      { subjectDn: PERSON.replace('HANAKO,OU=S1', 'JIRO,OU=S2'), oldSerial: '78' },
    ]);
  });
});

describe('a PIN', () => {
  const header = ['氏名', 'メール', 'アクセスPIN', '主体者DN'];
  const person = ['例 花子', 'rei@example.ac.jp', CANARY, PERSON];
  const record =
    exampleSet({ type: 'client-issue', values: { method: '2', pin: CANARY } }).set.records[0]?.values ?? [];
  const titles = formatOf('client-issue').items.map((field) => field?.title.ja ?? '');
  const shifted = record.map((text, index) =>
    index === 13 ? CANARY : index === 14 ? 'a@example.ac.jp' : text,
  );

  const PIN_FILES: readonly (readonly [string, Given])[] = [
    ['clientPin.txt', edge('clientPin.txt')],
    ['clientAllPin (1).txt', sjis(tsv(header, person))],
    ['pins.tsv', tsv(header, person)],
    ['pins.csv', csv(header, person)],
    ['pins.txt', sjis(tsv(person, person))],
    ['clientPin.txt', tsv(person)],
    ['clientPin.csv', csv(person)],
    ['pins.xlsx', [sheet('Sheet1', header, person)]],
    ['pins.txt', tsv(['No', ...header], ['1', ...person])],
  ];
  it.each(PIN_FILES)('file %# %s is no list of applicants', async (...file) => {
    for (const type of APPLICATION_TYPES) {
      const { rows, problems, given } = await fill(type, file);
      expect({ rows, problems }).toEqual({ rows: [], problems: [{ kind: 'pin-file' }] });
      expect(JSON.stringify(given)).not.toContain('CANARY');
    }
  });

  const LISTS: readonly (readonly [string, Given])[] = [
    ['own.tsv', tsv([...header, 'プロファイルID'], [...person, '5'])],
    ['own.csv', csv(['氏名', 'パスワード', '所属', 'メール'], ['花子', CANARY, '理学部', 'a@example.ac.jp'])],
    ['server.tsv', tsv(['発行・更新申請-アクセスPIN', '主体者DN', '状態'], [CANARY, DN, '5'])],
    ['client-issue.tsv', sjis(tsv(record, record))],
    ['last.xlsx', [sheet('クライアント発行', titles, record)]],
    ['last.xlsx', [sheet('クライアント発行', titles, shifted)]],
    ['client-issue.tsv', tsv(record, shifted)],
    ['client-issue.tsv', tsv(record, record, ['CN=a', '', CANARY])],
    ['own.tsv', tsv([...header, '利用者所属'], ['花子', 'rei@example.ac.jp', 'x', CANARY, PERSON, '理学部'])],
    ['own.tsv', tsv([...header, '利用者所属'], ['花子', CANARY, PERSON, '理学部'])],
    [
      'own.tsv',
      tsv(['主体者DN', '氏名', 'PIN', 'メール', '所属'], [PERSON, '花子', 'a@example.ac.jp', CANARY, '']),
    ],
  ];
  it.each(LISTS)('in list %# %s goes nowhere', async (...file) => {
    for (const type of APPLICATION_TYPES) {
      const { rows, notes, problems, given } = await fill(type, file);
      expect(JSON.stringify([rows, notes, problems, given])).not.toContain('CANARY');
    }
  });

  it('that may stand in another column keeps its row out', async () => {
    const list = tsv([...header, '利用者所属'], ['花子', CANARY, PERSON, '理学部'], [...person, '理学部']);
    const { rows, notes } = await fill('client-issue', list);
    expect(rows).toHaveLength(1);
    expect(notes).toContainEqual({ kind: 'left-out', why: 'shifted', count: 1 });
  });
});

describe('a list of revocations alone', () => {
  const head = ['申請ID', '主体者DN', 'シリアル番号', '失効理由コード', '失効理由'].map(
    (name) => `失効申請-${name}`,
  );
  const list = sjis(tsv(head, ['R1', DN, '1234567890123456789', '4', '証明書の更新']));

  it.each(['server-renew', 'server-revoke'] as const)(
    'is read, and nothing of it is applied for again: %s',
    async (type) => {
      const { rows, notes, problems } = await fill(type, list);
      expect(problems).toEqual([]);
      expect(rows).toEqual([]);
      expect(kinds(notes)).toContain('revoked');
    },
  );
});
