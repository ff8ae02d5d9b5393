import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCommand, upkiTsv } from './command.ts';
import { type Row, sheetOf, textsOf, valuesOf, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-certificates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const EDGES = fileURLToPath(new URL('../edges', import.meta.url));
const edge = (name: string): string => join(EDGES, name);
const at = (name: string): string => join(folder, name);
/** Base64 of a CSR on one line. */
const csr = (name: string): string =>
  readFileSync(edge(name), 'latin1').replaceAll(/-----[^-]+-----|\s/g, '');

/** A folder with some of the sample certificates. */
function known(...names: readonly string[]): string {
  const path = at('known');
  mkdirSync(path, { recursive: true });
  for (const name of names) cpSync(edge(name), join(path, name));
  return path;
}

type Places = [severity: string, rule: string, item: number][];

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly item: number;
  readonly citation: string | null;
  readonly source: string | null;
  readonly fix: { changes: readonly { item: number; after: string }[] } | null;
}

/** Rules that look at known certificates, or at names and keys as these do. */
const ABOUT_CERTIFICATES: ReadonlySet<string> = new Set([
  ...readdirSync(new URL('../../packages/core/src/rules/certificate', import.meta.url))
    .filter((name) => !name.includes('.examples.'))
    .map((name) => name.replace('.ts', '')),
  ...['certificate-dn-differs', 'dns-names-kept', 'duplicate-dn', 'key-known'],
]);

function findingsOf(input: string, certificates: string, command = 'check'): Found[] {
  const { stdout } = upkiTsv([
    command,
    input,
    '--certificates',
    certificates,
    '--json',
    ...(command === 'convert' ? ['--out', at('out')] : []),
  ]);
  const { findings } = JSON.parse(stdout).sources[0];
  return findings.filter(({ rule }: Found) => ABOUT_CERTIFICATES.has(rule));
}

const placesOf = (...args: Parameters<typeof findingsOf>): Places =>
  findingsOf(...args).map(({ severity, rule, item }) => [severity, rule, item]);

function tsv(
  name: string,
  type: 'server-issue' | 'server-renew' | 'server-revoke',
  ...rows: readonly Row[]
): string {
  const path = at(`${name}-${type}.tsv`);
  writeFileSync(
    path,
    rows
      .map((row) => `${valuesOf(type, { adminName: '', adminUnit: '', comment: '', ...row }).join('\t')}\r\n`)
      .join(''),
    'latin1',
  );
  return path;
}

const OU = {
  subjectDn: 'CN=ou.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
  fqdn: 'ou.example.ac.jp',
  csr: 'unused',
};

describe('what known certificates tell', () => {
  it.each(['check', 'convert'])('a serial number of none of them, with theirs: %s', (command) => {
    const input = edge('wrongserial-server-renew.tsv');
    const expected: Places = [
      ['warning', 'serial-known', 4],
      ['warning', 'dns-names-kept', 13],
    ];
    expect(placesOf(input, known('www.pem', 'expired.pem', 'future.pem', 'chainrev.pem'), command)).toEqual(
      expected,
    );
    const [serial, names] = findingsOf(input, at('known'));
    // Three of them may be meant.
    expect(serial?.fix).toBeNull();
    expect(names?.fix?.changes).toMatchObject([{ item: 13, after: 'dNSName=alt.example.ac.jp' }]);
  });

  it.each(['www.pem', 'chain.p7b', 'chainrev.pem'])('the only one that may be meant: %s', (name) => {
    const [serial] = findingsOf(edge('wrongserial-server-renew.tsv'), known(name));
    expect(serial).toMatchObject({
      citation: null,
      fix: { changes: [{ item: 4, after: '0x112210E261FEC92B' }] },
    });
    expect(serial?.source).toBeTruthy();
  });

  it('another L in a renewal, which is allowed', () => {
    const found = findingsOf(edge('movedL-server-renew.tsv'), known('chain.p7b'));
    expect(found.map(({ severity, rule, item }) => [severity, rule, item])).toEqual([
      ['warning', 'certificate-dn-differs', 1],
      ['warning', 'dns-names-kept', 13],
    ]);
    expect(found[0]).toMatchObject({ citation: null, fix: null });
    expect(found[0]?.source).toContain('2020-07-15');
  });

  it('names that are there already, among issues and certificates', () => {
    expect(placesOf(edge('dupcn-server-issue.tsv'), known('www.pem'))).toEqual([
      ['warning', 'duplicate-dn', 1],
    ]);
    for (const name of ['www.pem', 'expired.pem', 'future.pem']) {
      rmSync(at('known'), { recursive: true, force: true });
      expect(placesOf(tsv('a', 'server-issue', { csr: 'rsa2048' }), known(name))).toEqual([
        ['warning', 'name-known', 1],
      ]);
    }
  });

  it('a key that was used before', () => {
    const input = tsv('a', 'server-renew', {
      oldSerial: '0x112210E261FEC92B',
      dnsNames: 'dNSName=alt.example.ac.jp',
    });
    const text = readFileSync(input, 'latin1').split('\t');
    text[6] = csr('www.csr');
    writeFileSync(input, text.join('\t'), 'latin1');
    expect(placesOf(input, known('www.pem'))).toEqual([['error', 'key-known', 7]]);
  });

  it('an end, which forbids no renewal', () => {
    expect(placesOf(tsv('a', 'server-revoke', { oldSerial: '153' }), known('expired.pem'))).toEqual([
      ['warning', 'certificate-ended', 4],
    ]);
    expect(placesOf(tsv('a', 'server-renew', { oldSerial: '153' }), known('expired.pem'))).toEqual([]);
    expect(placesOf(tsv('a', 'server-revoke', { oldSerial: '152' }), known('future.pem'))).toEqual([]);
  });

  it('an OU, with which no server certificate is renewed, and which no fix writes back', async () => {
    const certificates = known('oucert.pem');
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('server-renew', 'x', [{ ...OU, oldSerial: '0x4242' }]),
    ]);
    const cells = (path: string) => [...textsOf(path, 'x')];
    const { status, stdout } = upkiTsv([
      'fix',
      input,
      '--out',
      at('out.xlsx'),
      '--all',
      '--certificates',
      certificates,
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('Apply for a new issue instead');
    expect(cells(at('out.xlsx'))).toEqual(cells(input));

    const issue = tsv('a', 'server-issue', OU);
    const values = readFileSync(issue, 'latin1').split('\t');
    values[6] = csr('ounew.csr');
    writeFileSync(issue, values.join('\t'), 'latin1');
    expect(placesOf(issue, certificates)).toEqual([]);
  });
});

describe('what is read', () => {
  const input = (): string => edge('wrongserial-server-renew.tsv');
  const told = (certificates: string) => upkiTsv(['check', input(), '--certificates', certificates]);

  it('a single file, folders in folders, archives', () => {
    const zip = at('known.zip');
    writeFileSync(zip, zipSync({ 'a/b/chain.p7b': readFileSync(edge('chain.p7b')) }));
    mkdirSync(at('deep/er/er'), { recursive: true });
    cpSync(edge('www.pem'), at('deep/er/er/WWW.CRT'));
    mkdirSync(at('other'));
    cpSync(edge('chain.p7b'), at('other/www.2025'));
    writeFileSync(at('other/list.tsv'), 'CN=x\t3\r\n');
    for (const path of [zip, edge('www.pem'), at('deep'), at('other')]) {
      const { stdout, stderr } = told(path);
      expect(stdout).toContain('0x112210E261FEC92B');
      expect(stderr).toBe('');
    }
  });

  it('names each file that cannot be read, with the reason, and reads the others', () => {
    const path = known('www.pem', 'www.csr');
    const key = `-----BEGIN PRIVATE KEY-----\n${Buffer.from([0x30, 0x82, 0, 9, 2, 1, 0, 0x30, 0, 4, 2, 1, 1]).toString('base64')}CANARY\n-----END PRIVATE KEY-----\n`;
    writeFileSync(join(path, 'server.KEY'), key);
    writeFileSync(join(path, 'both.pem'), key + readFileSync(edge('expired.pem'), 'latin1'));
    writeFileSync(join(path, 'cut.der'), Buffer.from(csr('www.csr'), 'base64').subarray(0, 90));
    writeFileSync(join(path, 'prose.cer'), 'no certificate');
    writeFileSync(join(path, 'notes.txt'), 'no certificate');
    writeFileSync(join(path, 'broken.zip'), 'PK\x03\x04 broken', 'latin1');
    const { status, stdout, stderr } = told(path);
    expect(status).toBe(0);
    expect(stdout).toContain('0x112210E261FEC92B');
    expect(stdout).not.toContain('0x99');
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => line.slice(path.length + 1));
    expect(lines.map((line) => line.slice(0, line.indexOf(':'))).sort()).toEqual(
      ['both.pem', 'broken.zip', 'cut.der', 'prose.cer', 'server.KEY'].sort(),
    );
    expect(stderr).toMatch(/server\.KEY: This holds a private key.*Hand it on to nobody/);
    expect(stderr + stdout).not.toContain('CANARY');
  });

  it('says where there is none', () => {
    mkdirSync(at('empty'));
    expect(told(at('empty')).stderr).toContain('There is no certificate to compare with.');
    expect(told(at('nowhere')).status).toBe(2);
  });
});
