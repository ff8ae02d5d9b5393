import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import {
  APPLICATION_TYPES,
  type ApplicationType,
  formatOf,
  readTable,
} from '../../packages/core/src/index.ts';
import { buildCommand, upkiTsv } from './command.ts';
import { sheetOf, valuesOf, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-fill-edges-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const edge = (name: string): string => fileURLToPath(new URL(`../edges/${name}`, import.meta.url));
const at = (name: string): string => join(folder, name);
const CANARY = 'CANARYpin1';

function fill(type: ApplicationType, inputs: readonly string[], ...more: string[]) {
  const args = [
    'fill',
    '--type',
    type,
    ...inputs,
    '--out',
    at('out.xlsx'),
    '--force',
    '--lang',
    'en',
    ...more,
  ];
  const outcome = upkiTsv([...args, '--json']);
  const document = JSON.parse(outcome.stdout);
  return {
    ...outcome,
    document,
    findings: (document.sources[0]?.findings ?? []) as {
      rule: string;
      severity: string;
      item: number;
      fix: unknown;
    }[],
    notes: (document.notes as { message: string }[]).map(({ message }) => message),
    failures: (document.failures as { message: string }[]).map(({ message }) => message),
  };
}

const rulesOf = (type: ApplicationType, inputs: readonly string[], ...more: string[]): string[] =>
  fill(type, inputs, ...more)
    .findings.filter(({ rule }) => rule !== 'required')
    .map(({ rule, severity, item }) => `${severity} ${rule} #${item}`);

/** Every byte of a workbook, its parts taken out. */
function workbookText(path: string): string {
  const { package: parts } = openWorkbook(readFileSync(path));
  return parts.entries.map(({ name }) => Buffer.from(parts.part(name)).toString('latin1')).join('\n');
}

function recordsOf(path: string): readonly (readonly string[])[] {
  return openWorkbook(readFileSync(path)).sheets.flatMap((sheet) => {
    const table = readTable(sheet.read());
    return table.kind === 'table' ? table.set.records.map(({ values }) => values) : [];
  });
}

describe('what fill makes is checked with what it was given', () => {
  const www = edge('www.pem');

  it.each([
    ['the same key', 'www.csr', 'error key-known #7'],
    ['another O', 'other.csr', 'warning certificate-dn-differs #1'],
    ['names that vanish', 'n4.csr', 'warning dns-names-kept #13'],
  ])('tells of %s', (_, csr, finding) => {
    expect(rulesOf('server-renew', [edge(csr), www])).toContain(finding);
    writeFileSync(at('old.pem'), readFileSync(www));
    expect(rulesOf('server-renew', [edge(csr)], '--certificates', folder).length).toBeGreaterThan(0);
  });

  it('proposes the names of the old certificate', () => {
    const { findings } = fill('server-renew', [edge('n4.csr'), www]);
    expect(findings.find(({ rule }) => rule === 'dns-names-kept')?.fix).toMatchObject({
      safe: false,
      changes: [{ item: 13, before: '', after: 'dNSName=alt.example.ac.jp' }],
    });
  });

  it('never puts an OU back, and says that an issue is needed', () => {
    const inputs = [edge('ounew.csr'), edge('oucert.pem')];
    const { status, findings } = fill('server-renew', inputs);
    expect(status).toBe(0);
    expect(findings.find(({ rule }) => rule === 'old-certificate-ou')?.severity).toBe('error');
    expect(JSON.stringify(recordsOf(at('out.xlsx')))).not.toContain('OU=');
  });

  it('knows an issue’s certificates and makes no row of them', () => {
    const { document, notes, findings } = fill('server-issue', [edge('www.csr'), www]);
    expect(document).toMatchObject({ ok: true, sheet: { records: 1 } });
    expect(document.inputs).toMatchObject([{ rows: 1 }, { rows: 0, completed: 0, certificates: 1 }]);
    expect(notes.join()).toContain('used for comparison in the check');
    expect(findings.map(({ rule }) => rule)).toContain('name-known');
  });

  it('knows the keys of last year’s CSRs', () => {
    expect(rulesOf('server-renew', [edge('serverAll46.tsv'), edge('www.csr')])).toContain(
      'error key-known #7',
    );
  });

  it('prints the findings, and what each input was used for', () => {
    const { status, stdout } = upkiTsv([
      ...['fill', '--type', 'server-renew', edge('n4.csr'), www, '--out', at('out.xlsx'), '--lang', 'en'],
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('dns-names-kept');
    expect(stdout).toMatch(/www\.pem: used to complete 1 row\n/);
    expect(stdout).not.toContain('0 rows');
    // What is still to be filled in is told by item.
    expect(stdout).toMatch(/still empty: #10 .* \(1 row\)/);
    expect(stdout).not.toContain('required');
  });

  it('does not say that an item is empty which something else filled', () => {
    const { notes } = fill('server-renew', [edge('serverAll46.tsv'), edge('n4.csr')]);
    const [values] = recordsOf(at('out.xlsx'));
    expect(values?.[6]).not.toBe('');
    expect(notes.join()).toContain('CSRs of earlier applications are not carried over');
    expect(notes.join()).not.toMatch(/#\d+ (?:stays|is left) empty/);
  });

  it('says where a key was used, by file and row', () => {
    const { findings } = fill('server-renew', [edge('serverAll46.tsv'), edge('www.csr')]);
    const message = (findings.find(({ rule }) => rule === 'key-known') as { message?: string } | undefined)
      ?.message;
    expect(message).toContain('row 2 of “serverAll46.tsv”');
  });
});

describe('inputs', () => {
  it('in archives are taken out; one that cannot be read does not keep the others from it', () => {
    const { document } = fill('server-issue', [edge('csrs.zip')]);
    expect(document.inputs).toMatchObject([
      { part: 'www.csr', rows: 1 },
      { part: 'ec.csr', rows: 1 },
    ]);
    const zip = fill('client-revoke', [edge('clientAll.zip')]);
    expect(zip).toMatchObject({ status: 0, document: { sheet: { records: 2 } } });
    expect(zip.notes.join()).toMatch(/private keys.*\.p12/);
    writeFileSync(at('bad.csr'), 'hello');
    expect(fill('server-issue', [at('bad.csr'), edge('www.csr')])).toMatchObject({
      status: 2,
      document: { sheet: { records: 1 }, failures: [{ path: at('bad.csr') }] },
    });
  });

  it('with a private key among them are refused by name, and the others are used', async () => {
    const key = readFileSync(
      fileURLToPath(new URL('../corpus/095-bad-private-key-instead.pem', import.meta.url)),
      'utf8',
    );
    await writeWorkbook(at('key.xlsx'), [
      {
        name: 'Sheet1',
        rows: [
          ['FQDN', 'CSR'],
          ['www.example.ac.jp', key],
        ],
      },
    ]);
    writeFileSync(at('key.csv'), `FQDN,CSR\r\nwww.example.ac.jp,"${key}"\r\n`);
    writeFileSync(at('key.pem'), key);
    for (const name of ['key.xlsx', 'key.csv', 'key.pem']) {
      const { status, stdout, failures, document } = fill('server-issue', [at(name), edge('n4.csr')]);
      expect(status).toBe(2);
      expect(failures.join()).toMatch(/private key.*nobody/);
      expect(document.sheet.records).toBe(1);
      expect(stdout).not.toContain(key.split('\n')[1] ?? '?');
      expect(workbookText(at('out.xlsx'))).not.toContain(key.split('\n')[1] ?? '?');
    }
  });

  it('in a mail are taken out', () => {
    const csr = readFileSync(edge('www.csr'));
    const mail = [
      'From: a@example.ac.jp',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="x"',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'Please see the attachment.',
      '--x',
      'Content-Type: application/octet-stream; name="www.csr"',
      'Content-Transfer-Encoding: base64',
      '',
      csr.toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--x--',
      '',
    ].join('\r\n');
    writeFileSync(at('request.eml'), mail);
    expect(fill('server-issue', [at('request.eml')])).toMatchObject({
      status: 0,
      document: { inputs: [{ part: 'www.csr', rows: 1 }], sheet: { records: 1 } },
    });
  });

  it('that are workbooks give the rows of their lists', async () => {
    await writeWorkbook(at('people.xlsx'), [
      { name: 'メモ', rows: [['年度のまとめ']] },
      {
        name: '名簿',
        rows: [['2026年度'], ['氏名', '所属', 'メール'], ['花子', '理学部', 'rei@example.ac.jp']],
      },
    ]);
    const { document } = fill('client-renew', [edge('client.txt'), at('people.xlsx')]);
    expect(document.inputs).toMatchObject([{ rows: 2 }, { part: '名簿', rows: 0, completed: 1 }]);
    writeFileSync(at('broken.xlsx'), readFileSync(at('people.xlsx')).subarray(0, 300));
    expect(fill('client-issue', [at('broken.xlsx')])).toMatchObject({
      status: 2,
      failures: [expect.any(String)],
    });
  });

  it('of persons say first what their number means for files', () => {
    const people = (count: number, ...more: string[]): string =>
      [
        '氏名,メール',
        ...Array.from({ length: count }, (_, index) => `人,u${index}@example.ac.jp`),
        ...more,
      ].join('\r\n');
    writeFileSync(at('people.csv'), people(120));
    const { stdout } = upkiTsv([
      ...['fill', '--type', 'client-issue', at('people.csv'), '--out', at('out.xlsx'), '--lang', 'en'],
    ]);
    expect(stdout.split('\n')[0]).toMatch(/^120 applications\. .*99 \+ 21.*1,000.*one file/);
    expect(fill('client-issue', [at('people.csv')]).document.numbers).toEqual({
      applications: 120,
      files: [99, 21],
      bulk: [120],
    });
    expect(fill('client-renew', [at('people.csv')]).document.numbers).toMatchObject({
      files: [99, 21],
      bulk: null,
    });
  });
});

describe('--into', () => {
  it('completes the row that has the same name before it adds one, and fills empty cells only', async () => {
    const dn = (host: string): string =>
      `CN=${host}.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP`;
    const row = (host: string) => ({ subjectDn: dn(host), fqdn: `${host}.example.ac.jp` });
    await writeWorkbook(at('own.xlsx'), [
      sheetOf('server-renew', 'サーバ更新', [
        { ...row('b') },
        { ...row('www'), oldSerial: '', csr: '', profile: '11' },
      ]),
    ]);
    const { document, notes } = fill(
      'server-renew',
      [edge('n4.csr'), edge('www.pem')],
      ...['--into', at('own.xlsx')],
    );
    expect(document.sheet).toMatchObject({ firstRow: null, completed: [3], records: 2 });
    const { csr = 0, oldSerial = 0, profile = 0 } = formatOf('server-renew').itemOf;
    const [first, second] = recordsOf(at('out.xlsx'));
    expect(first).toEqual(valuesOf('server-renew', row('b')));
    expect(second?.[oldSerial - 1]).toBe('0x112210e261fec92b');
    expect(second?.[csr - 1]).toMatch(/^MII/);
    expect(second?.[profile - 1]).toBe('11');
    expect(notes).toContainEqual(expect.stringMatching(/^Row 3 has another value in #2/));
  });

  it('leaves what is done alone and adds below', async () => {
    const sheet = sheetOf('client-issue', 'クライアント発行', [{}]);
    const [header = [], record = []] = sheet.rows;
    await writeWorkbook(at('own.xlsx'), [
      {
        name: sheet.name,
        rows: [
          ['申請', ...header],
          ['済', ...record],
        ],
      },
    ]);
    writeFileSync(at('people.csv'), '氏名,メール\r\n花子,hanako@example.ac.jp\r\n');
    expect(fill('client-issue', [at('people.csv')], '--into', at('own.xlsx')).document.sheet).toMatchObject({
      firstRow: 3,
      completed: [],
    });
  });
});

describe('a PIN', () => {
  it('of a list or a PIN file is in no byte of what fill writes or prints', async () => {
    const person = 'CN=REI HANAKO,OU=S1,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';
    const own = [
      ['主体者DN', '氏名', 'メール', 'アクセスPIN', '所属'],
      [person, '花子', 'rei@example.ac.jp', CANARY, '理学部'],
    ];
    const record = valuesOf('client-issue', { method: '2', pin: CANARY });
    await writeWorkbook(at('own.xlsx'), [{ name: 'Sheet1', rows: own }]);
    await writeWorkbook(at('last.xlsx'), [
      sheetOf('client-issue', 'クライアント発行', [{ method: '2', pin: CANARY }]),
    ]);
    writeFileSync(
      at('own.csv'),
      iconv.encode(own.map((row) => row.map((text) => `"${text}"`).join(',')).join('\r\n'), 'cp932'),
    );
    writeFileSync(at('last-client-issue.tsv'), iconv.encode(`${record.join('\t')}\r\n`, 'cp932'));
    const inputs = ['own.xlsx', 'last.xlsx', 'own.csv', 'last-client-issue.tsv'].map(at);
    for (const type of APPLICATION_TYPES.filter((each) => each.startsWith('client'))) {
      for (const input of [...inputs, edge('clientPin.txt')]) {
        const { stdout, stderr, document } = fill(
          type,
          [edge('client.txt'), input],
          '--certificates',
          folder,
        );
        expect(stdout + stderr).not.toContain('CANARY');
        expect(document.files).toHaveLength(1);
        expect(workbookText(at('out.xlsx'))).not.toContain('CANARY');
      }
    }
  }, 60_000);

  it('file is called what it is', () => {
    const { status, failures, document } = fill('client-issue', [edge('clientPin.txt')]);
    expect({ status, files: document.files }).toEqual({ status: 2, files: [] });
    expect(failures.join()).toMatch(/access PINs.*not a list of applicants.*inspect/);
  });
});
