import { readFileSync } from 'node:fs';
import { formatOf, printTsv, reduceCsrText } from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import { expect, it, vi } from 'vitest';
import { edited, idle, started, table } from './test-bench.ts';

const SERVER = formatOf('server-issue').itemOf;
const CSR_COLUMN = (SERVER.csr ?? 0) - 1;
const DN_COLUMN = (SERVER.subjectDn ?? 0) - 1;
const FQDN_COLUMN = (SERVER.fqdn ?? 0) - 1;
const PROFILE_COLUMN = (SERVER.profile ?? 0) - 1;
const [SAMPLE] = exampleSet({ type: 'server-issue' }).set.records;
const BASE64 = reduceCsrText(SAMPLE?.values[CSR_COLUMN] ?? '').base64;
const PEM_LINES = [
  '-----BEGIN CERTIFICATE REQUEST-----',
  ...(BASE64.match(/.{1,64}/g) ?? []),
  '-----END CERTIFICATE REQUEST-----',
];

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const empty = () => started('server-issue', 0);
type Bench = Awaited<ReturnType<typeof started>>;
const cell = ({ sheet }: Bench, row: number, column: number) => sheet.rows[row - 1]?.[column] ?? null;

it('puts a pasted CSR on one line and offers what follows from it', async () => {
  const bench = await empty();
  bench.port.emit({ kind: 'selected', sheet: bench.sheet.id, address: 'C2' });
  expect(await bench.session.pasteCsr(PEM_LINES.join('\r\n'))).toMatchObject({
    status: 'written',
    cell: { row: 2, column: CSR_COLUMN },
  });
  expect(cell(bench, 2, CSR_COLUMN)).toBe(BASE64);
  await idle(bench.session);
  const offer = bench.session.snapshot().selection?.offer;
  expect(offer?.changes.map(({ item, after }) => [item, after])).toEqual([
    [SERVER.subjectDn, SAMPLE?.values[DN_COLUMN]],
    [SERVER.profile, SAMPLE?.values[PROFILE_COLUMN]],
    [SERVER.fqdn, SAMPLE?.values[FQDN_COLUMN]],
  ]);
  if (!offer) throw new Error('no offer');
  expect(await bench.session.apply(offer)).toMatchObject({ status: 'written' });
  expect(cell(bench, 2, FQDN_COLUMN)).toBe(SAMPLE?.values[FQDN_COLUMN]);
  await idle(bench.session);
  expect(bench.session.snapshot().selection?.offer).toBeNull();
});

it('says at once of a pasted CSR that its subject cannot be applied for, and offers nothing of it', async () => {
  const [record] = exampleSet({ type: 'server-issue', values: { csr: 'wildcard' } }).set.records;
  const bench = await empty();
  bench.port.emit({ kind: 'selected', sheet: bench.sheet.id, address: 'G2' });
  expect(await bench.session.pasteCsr(record?.values[CSR_COLUMN] ?? '')).toMatchObject({ status: 'written' });
  await idle(bench.session);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { selection } = bench.session.snapshot();
  expect(selection?.findings.map(({ finding }) => finding.rule)).toContain('csr-subject');
  expect(selection?.offer).toBeNull();
});

it('offers nothing for cells that hold something', async () => {
  const bench = await started('server-issue', 1);
  bench.port.emit({ kind: 'selected', sheet: bench.sheet.id, address: 'A2' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(bench.session.snapshot().selection).toMatchObject({ record: 1, item: 1, offer: null });
});

it('takes the next free row where no row of applications is selected', async () => {
  const bench = await started('server-issue', 1);
  bench.port.emit({ kind: 'selected', sheet: bench.sheet.id, address: 'A1' });
  expect(await bench.session.pasteCsr(BASE64)).toMatchObject({ status: 'written', cell: { row: 3 } });
});

it('shows a CSR that stands in the cell and the pasted one before it replaces anything', async () => {
  const bench = await started('server-issue', 1);
  bench.port.emit({ kind: 'selected', sheet: bench.sheet.id, address: 'G2' });
  const there = cell(bench, 2, CSR_COLUMN);
  const other = exampleSet({ type: 'server-issue', values: { csr: 'wildcard' } }).set.records[0];
  const pasted = other?.values[CSR_COLUMN] ?? '';
  const asked = await bench.session.pasteCsr(pasted);
  if (asked.status !== 'occupied') throw new Error(asked.status);
  expect(asked).toMatchObject({ cell: { address: 'G2' }, before: { status: 'ok', key: 'RSA 2048' } });
  expect(asked.after).not.toEqual(asked.before);
  expect(cell(bench, 2, CSR_COLUMN)).toBe(there);
  expect(await bench.session.apply(asked.preview)).toMatchObject({ status: 'written' });
  expect(cell(bench, 2, CSR_COLUMN)).toBe(pasted);
  // The same one again replaces nothing.
  expect((await bench.session.pasteCsr(pasted)).status).not.toBe('occupied');
});

it('says what the selected CSR is by itself, and nothing of another cell', async () => {
  const bench = await started('server-issue', 1);
  bench.port.emit({ kind: 'selected', sheet: bench.sheet.id, address: 'G2' });
  await vi.waitFor(() => expect(bench.session.snapshot().selection?.csr).not.toBeNull());
  expect(bench.session.snapshot().selection?.csr).toMatchObject({
    status: 'ok',
    key: 'RSA 2048',
    signature: 'valid',
    findings: [],
  });
  bench.port.emit({ kind: 'selected', sheet: bench.sheet.id, address: 'H2' });
  expect(bench.session.snapshot().selection?.csr).toBeNull();
});

it('offers what follows from a CSR over the rows that its lines were pasted over', async () => {
  const bench = await empty();
  bench.port.put(bench.sheet, 2, CSR_COLUMN, BASE64);
  await bench.session.check();
  bench.port.emit({ kind: 'selected', sheet: bench.sheet.id, address: 'G2:G20' });
  await vi.waitFor(() => expect(bench.session.snapshot().selection?.offer).not.toBeNull());
  expect(bench.session.snapshot().selection).toMatchObject({ cell: null, record: null });
});

it('says what is no CSR, and writes nothing of it', async () => {
  const bench = await empty();
  const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----';
  expect(await bench.session.pasteCsr(`${PEM_LINES.join('\n')}\n${key}`)).toEqual({ status: 'private-key' });
  expect(await bench.session.pasteCsr([...PEM_LINES, ...PEM_LINES].join('\n'))).toEqual({
    status: 'several',
  });
  for (const text of ['', 'hello', BASE64.slice(0, -8), `MIIB${'A'.repeat(60)}`]) {
    const { status } = await bench.session.pasteCsr(text);
    expect(['none', 'unreadable']).toContain(status);
  }
  expect(bench.port.calls).not.toContain('write');
  const client = await started('client-issue', 1);
  expect(await client.session.pasteCsr(BASE64)).toEqual({ status: 'no-place' });
});

it('makes one line of a CSR that is pasted into its cell with its line breaks, and says so', async () => {
  const bench = await started('server-issue', 2);
  await edited(bench, () => bench.port.type(bench.sheet, 3, CSR_COLUMN, PEM_LINES.join('\n')));
  await idle(bench.session);
  expect(cell(bench, 3, CSR_COLUMN)).toBe(BASE64);
  expect(bench.session.snapshot().notice).toMatchObject({ kind: 'csr-joined', cell: { row: 3 }, others: 0 });
  bench.session.dismiss();
  expect(bench.session.snapshot().notice).toBeNull();
});

it('writes nothing for a co-author', async () => {
  const bench = await started('server-issue', 2);
  const text = PEM_LINES.join('\n');
  await edited(bench, () => bench.port.type(bench.sheet, 3, CSR_COLUMN, text, { remote: true }));
  expect(cell(bench, 3, CSR_COLUMN)).toBe(text);
});

/** Pastes the lines of a CSR below each other, as Excel does outside a cell's editing. */
function pasteLines({ port, sheet }: Bench, row: number): void {
  PEM_LINES.forEach((line, index) => {
    port.put(sheet, row + index, CSR_COLUMN, line);
  });
  const address = `G${row}:G${row + PEM_LINES.length - 1}`;
  port.emit({ kind: 'edited', sheet: sheet.id, address, change: 'cells', remote: false, own: false });
}

it('gathers a CSR that was pasted over empty rows', async () => {
  const bench = await started('server-issue', 1);
  await edited(bench, () => pasteLines(bench, 3));
  await idle(bench.session);
  expect(cell(bench, 3, CSR_COLUMN)).toBe(BASE64);
  expect(cell(bench, 4, CSR_COLUMN)).toBe('');
  expect(table(bench.session).records).toBe(2);
});

it('asks first where the rows below hold something else', async () => {
  const bench = await started('server-issue', 3);
  await edited(bench, () => pasteLines(bench, 2));
  await idle(bench.session);
  const { notice } = bench.session.snapshot();
  if (notice?.kind !== 'csr-spread') throw new Error(`${notice?.kind}`);
  expect(notice).toMatchObject({ cell: { address: 'G2' }, rows: PEM_LINES.length });
  expect(cell(bench, 3, CSR_COLUMN)).toBe(PEM_LINES[1]);
  expect(await bench.session.apply(notice.preview)).toMatchObject({ status: 'written' });
  expect(cell(bench, 2, CSR_COLUMN)).toBe(BASE64);
  expect(cell(bench, 3, CSR_COLUMN)).toBe('');
});

it('opens a TSV in a new sheet, every value as it stands', async () => {
  const bench = await empty();
  const values = exampleSet({ type: 'client-revoke' }).set.records.map((record) => [...record.values]);
  const [first = []] = values;
  const other = first.map((value, index) => (index === 0 ? `${value} ` : value));
  const result = await bench.session.openTsv(file('x.tsv', printTsv([first, other])));
  expect(result).toMatchObject({ status: 'opened', type: 'client-revoke', records: 2 });
  expect(table(bench.session)).toMatchObject({ type: 'client-revoke', records: 2 });
  const encoded = await bench.session.encode();
  expect(encoded).toMatchObject({ status: 'blocked', plan: { blocked: 'errors' } });
});

it('opens no TSV of which something would be lost', async () => {
  const bench = await empty();
  const [record] = exampleSet({ type: 'client-revoke' }).set.records;
  const values = [...(record?.values ?? [])];
  const open = (fields: readonly (readonly string[])[], name = 'client-revoke.tsv') =>
    bench.session.openTsv(file(name, printTsv(fields)));
  expect(await open([values, values.slice(1)])).toEqual({
    status: 'wrong-length',
    line: 2,
    fields: values.length - 1,
    expected: values.length,
  });
  const blank = formatOf('client-revoke').items.findIndex((field) => !field);
  expect(await open([values.with(blank, 'x')])).toEqual({ status: 'no-column', line: 1, item: blank + 1 });
  expect(await open([['a', 'b']], 'x.tsv')).toEqual({ status: 'unknown-type', records: 1 });
  expect(
    await open(
      [
        ['主体者DN', '失効理由', '失効対象証明書シリアル番号', '備考'],
        ['CN=x', '4', '0x1', 'y'],
      ],
      'client-revoke.tsv',
    ),
  ).toMatchObject({ status: 'unknown-columns', names: ['備考'] });
  expect(await bench.session.openTsv(file('x.tsv', ''))).toEqual({ status: 'empty' });
  const zip = { name: 'x.tsv', bytes: Uint8Array.of(0x50, 0x4b, 3, 4) };
  expect(await bench.session.openTsv(zip)).toEqual({ status: 'no-tsv' });
  expect(
    await bench.session.openTsv(file('pins.txt', '主体者DN\tアクセスPIN\r\nCN=a,C=JP\tXy7abc9\r\n')),
  ).toEqual({
    status: 'pin-file',
  });
  const mail = 'From: a@example.ac.jp\r\nTo: b@example.ac.jp\r\nSubject: x\r\n\r\nhello\r\n';
  expect(await bench.session.openTsv(file('x.txt', mail))).toEqual({ status: 'no-application' });
  const pem = (label: string) =>
    `-----BEGIN ${label}-----\nMIIBVgIBADANBgkqhkiG9w0BAQEFAASCAUAwggE8\n-----END ${label}-----\n`;
  expect(await bench.session.openTsv(file('x.txt', pem('PRIVATE KEY')))).toEqual({ status: 'private-key' });
  expect(
    await bench.session.openTsv(
      file('x.txt', pem('CERTIFICATE REQUEST').replace('MIIBVgIBADAN', 'AAAABBBBCCCC')),
    ),
  ).toEqual({
    status: 'no-application',
  });
  const latin1 = {
    name: 'x.tsv',
    bytes: Uint8Array.from(`CN=Universit\u00e9\t${'\t'.repeat(13)}`, (c) => c.charCodeAt(0)),
  };
  expect(await bench.session.openTsv(latin1)).toEqual({ status: 'unclear-encoding' });
  expect(bench.port.sheets).toHaveLength(1);
});

it('adds rows that files give, and carries no PIN into them (D-34)', async () => {
  const bench = await started('client-issue', 1);
  const list = file(
    'list.csv',
    [
      ['氏名', '主体者DN', 'アクセスPIN', '利用者所属', '備考'],
      ['例　花子', '"CN=x,O=y"', 'Xy7#kQ92', '理学部', '-'],
    ]
      .map((line) => `${line.join(',')}\r\n`)
      .join(''),
  );
  const pins = file('clientPin.txt', '氏名\tメール\tアクセスPIN\t主体者DN\r\n例\ta@b.jp\tXy7#kQ92\tCN=z\r\n');
  const broken = file('note.txt', 'hello');
  const reading = await bench.session.readFiles([list, pins, broken]);
  if (reading.status !== 'read') throw new Error(reading.status);
  expect(reading).toMatchObject({
    rows: 1,
    merged: { appended: 1, unplaced: [] },
    problems: [
      { file: 1, problem: { kind: 'pin-file' } },
      { file: 2, problem: { kind: 'unknown' } },
    ],
    notes: [
      { file: 0, note: { kind: 'unused-columns', names: ['備考'] } },
      { file: 0, note: { kind: 'not-carried', what: 'pin', count: 1 } },
    ],
  });
  expect(JSON.stringify(reading)).not.toContain('Xy7');
  expect(await bench.session.apply(reading.preview)).toMatchObject({ status: 'written' });
  expect(JSON.stringify(bench.sheet.rows)).not.toContain('Xy7');
  expect(table(bench.session).records).toBe(2);
  expect(JSON.stringify(bench.session.snapshot())).not.toContain('Xy7');
});

it('says of old keys what it says of none that is new, before anything is written', async () => {
  const bench = await started('server-renew', 0);
  const header = ['申請ID', '主体者DN', 'シリアル番号', 'CSR', '利用管理者FQDN'];
  const values = ['1', SAMPLE?.values[DN_COLUMN] ?? '', '77', BASE64, 'www.example.ac.jp'];
  const old = file('serverAll.tsv', `${header.join('\t')}\r\n${values.join('\t')}\r\n`);
  const reading = await bench.session.readFiles([old, file('new.csr', PEM_LINES.join('\n'))]);
  expect(reading).toMatchObject({ rows: 1, findings: [{ rule: 'key-known', severity: 'error' }] });
  const alone = await bench.session.readFiles([old]);
  expect(alone).toMatchObject({ rows: 1, findings: [] });
  if (alone.status !== 'read') throw new Error(alone.status);
  expect(alone.preview.changes.map(({ after }) => after)).not.toContain(BASE64);
});

it('completes the row that the sheet has before it adds one', async () => {
  const bench = await started('client-issue', 1);
  const { userMail = 0, userName = 0, userUnit = 0 } = formatOf('client-issue').itemOf;
  const row = bench.sheet.rows[1] ?? [];
  const mail = String(row[userMail - 1]);
  row[userUnit - 1] = null;
  await bench.session.check();
  const list = file('people.csv', `氏名,所属,メール\r\n別 人,理学部,${mail.toUpperCase()}\r\n`);
  const reading = await bench.session.readFiles([list]);
  if (reading.status !== 'read') throw new Error(reading.status);
  expect(reading.preview.changes.map(({ row, item, after }) => [row, item, after])).toEqual([
    [2, userUnit, '理学部'],
  ]);
  expect(reading.merged).toMatchObject({ appended: 0, differing: [{ row: 2, items: [userName] }] });
});

it('adds nothing to a sheet that is none of applications', async () => {
  const bench = await empty();
  bench.sheet.rows.splice(0);
  await bench.session.check();
  expect(await bench.session.readFiles([])).toEqual({ status: 'no-sheet' });
});

it('opens records around one that holds nothing', async () => {
  const bench = await empty();
  const values = [...(exampleSet({ type: 'client-revoke' }).set.records[0]?.values ?? [])];
  const tsv = printTsv([values, values.map(() => ''), values]);
  expect(await bench.session.openTsv(file('client-revoke.tsv', tsv))).toMatchObject({ status: 'opened' });
});

it('makes one line of a CSR that is pasted again after its cell was emptied, but not of one that undo brought back', async () => {
  const bench = await started('server-issue', 2);
  const text = PEM_LINES.join('\n');
  const type = async (value: string | null) => {
    await edited(bench, () => bench.port.type(bench.sheet, 3, CSR_COLUMN, value));
    await idle(bench.session);
  };
  await type(text);
  expect(cell(bench, 3, CSR_COLUMN)).toBe(BASE64);
  await type(text);
  expect(cell(bench, 3, CSR_COLUMN)).toBe(text);
  await type(null);
  await type(text);
  expect(cell(bench, 3, CSR_COLUMN)).toBe(BASE64);
});

it('opens nothing that holds a private key, and shows none in the selection', async () => {
  const key =
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJKKqqPBL7tT2uqH8p7ZqE2iV4LJmHXf7R3rYw3pQ6aB\n-----END PRIVATE KEY-----\n';
  const bench = await started('server-issue', 1);
  const sheets = () => bench.port.sheets.length;
  const before = sheets();
  const inRecord =
    exampleSet({ type: 'server-issue', values: { csr: key.replaceAll('\n', ' ') } }).set.records[0]?.values ??
    [];
  for (const text of [key, key.replaceAll('\n', '\t'), printTsv([inRecord])]) {
    expect(await bench.session.openTsv(file('x-server-issue.tsv', text))).toEqual({ status: 'private-key' });
  }
  expect(sheets()).toBe(before);
  bench.port.put(bench.sheet, 3, CSR_COLUMN, key);
  await bench.session.check();
  expect(JSON.stringify(bench.session.snapshot())).not.toContain('MC4CAQ');
});

it('takes rows from the lists of a workbook, and says of a damaged one that it cannot be read', async () => {
  const bench = await empty();
  const bytes = new Uint8Array(
    readFileSync(new URL('../../../../examples/applications.xlsx', import.meta.url)),
  );
  const reading = await bench.session.readFiles([{ name: 'last-year.xlsx', bytes }]);
  if (reading.status !== 'read') throw new Error(reading.status);
  expect(reading.rows).toBeGreaterThan(2);
  const written = new Set(reading.preview.changes.map(({ item }) => item));
  expect([SERVER.subjectDn, SERVER.fqdn].every((item) => item !== undefined && written.has(item))).toBe(true);

  const damaged = bytes.map((byte, index) => (index > 2000 && index < 2100 ? byte ^ 0xff : byte));
  const refused = await bench.session.readFiles([{ name: 'damaged.xlsx', bytes: damaged }]);
  if (refused.status !== 'read') throw new Error(refused.status);
  expect(refused.problems).toMatchObject([{ file: 0, problem: { kind: 'workbook' } }]);
});

it('puts one value into all rows that the files give none', async () => {
  const bench = await empty();
  const { adminMail = 0, fqdn = 0 } = SERVER;
  const list = file(
    'hosts.csv',
    'FQDN,主体者DN,利用管理者mail\r\na.example.ac.jp,CN=a.example.ac.jp,own@example.ac.jp\r\nb.example.ac.jp,CN=b.example.ac.jp,\r\n',
  );
  const reading = await bench.session.readFiles([list], new Map([[adminMail, 'pki@example.ac.jp']]));
  if (reading.status !== 'read') throw new Error(reading.status);
  const of = (wanted: number) =>
    reading.preview.changes.filter(({ item }) => item === wanted).map(({ after }) => after);
  expect(of(fqdn)).toEqual(['a.example.ac.jp', 'b.example.ac.jp']);
  expect(of(adminMail)).toEqual(['own@example.ac.jp', 'pki@example.ac.jp']);
});
