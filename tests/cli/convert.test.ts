import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCommand, upkiTsv } from './command.ts';
import { clients, sheetOf, valuesOf, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-convert-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => join(folder, ...names);
const out = (): string[] => readdirSync(at('out')).sort();
const decoded = (path: string): string =>
  new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(path));
const records = (path: string): string[][] =>
  decoded(path)
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
const BETWEEN_RECORDS = new Set(['duplicate-dn', 'duplicate-serial', 'key-known', 'key-reused']);
type Found = { readonly rule: string; readonly record: number; readonly message: string };
const convert = (...args: string[]) => upkiTsv(['convert', ...args, '--out', at('out')]);

describe('convert', () => {
  it('writes Shift_JIS with CR+LF, no header, no BOM, the CSR on one line', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('server-issue', 'サーバ発行', [{ csr: 'rsa2048Pem', adminName: '例　太郎～' }]),
    ]);
    const { status, stdout, stderr } = convert(input);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(at('out', 'in-server-issue.tsv'));
    const expected = [...valuesOf('server-issue', { adminName: '例　太郎～' })];
    expect(records(at('out', 'in-server-issue.tsv'))).toEqual([expected]);
    expect(decoded(at('out', 'in-server-issue.tsv')).endsWith('\r\n')).toBe(true);
    expect(readFileSync(at('out', 'in-server-issue.tsv')).includes(Buffer.from([0x81, 0x60]))).toBe(true);
  });

  it('writes beside the source where no folder is named', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-revoke', 'x', [{}])]);
    expect(upkiTsv(['convert', input]).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['in-server-revoke.tsv', 'in.xlsx']);
  });

  it('splits by method and number and keeps the order', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf(
        'client-issue',
        'クライアント発行',
        clients(200, (index) => ({ method: index < 150 ? '1' : '3', userMail: `u${index}@example.ac.jp` })),
      ),
    ]);
    expect(convert(input).status).toBe(0);
    expect(out()).toEqual([
      'in-client-issue-browser.tsv',
      'in-client-issue-p12-1of2.tsv',
      'in-client-issue-p12-2of2.tsv',
    ]);
    const written = [1, 2].flatMap((part) => records(at('out', `in-client-issue-p12-${part}of2.tsv`)));
    expect(written.map((values) => values[13])).toEqual(
      Array.from({ length: 150 }, (_, index) => `u${index}@example.ac.jp`),
    );
  });

  it('names the sheet only where a type comes twice, and holds back only the sheet with errors', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('server-revoke', '4月 失効', [{}]),
      sheetOf('server-revoke', '5月 失効', [{ reason: '9' }]),
      sheetOf('server-issue', '発行', [{}]),
      { name: 'メモ', rows: [['覚え書き']] },
    ]);
    const { status, stdout } = convert(input, '--json');
    expect(status).toBe(1);
    expect(out()).toEqual(['in-4月 失効-server-revoke.tsv', 'in-server-issue.tsv']);
    const { ok, sources } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(sources.map(({ files }: { files: unknown[] }) => files.length)).toEqual([1, 0, 1]);
  });

  it('never writes over a file unless forced, and then all or none', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf(
        'client-issue',
        'x',
        clients(2, (index) => ({ method: index === 0 ? '1' : '3' })),
      ),
    ]);
    mkdirSync(at('out'));
    writeFileSync(at('out', 'in-client-issue-browser.tsv'), 'mine');
    const refused = convert(input);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(out()).toEqual(['in-client-issue-browser.tsv']);
    expect(readFileSync(at('out', 'in-client-issue-browser.tsv'), 'utf8')).toBe('mine');
    expect(convert(input, '--force').status).toBe(0);
    expect(out()).toEqual(['in-client-issue-browser.tsv', 'in-client-issue-p12.tsv']);
    expect(records(at('out', 'in-client-issue-browser.tsv'))).toHaveLength(1);
  });

  it('numbers names that collide within a run', async () => {
    mkdirSync(at('a'));
    mkdirSync(at('b'));
    const sheet = sheetOf('server-revoke', 'x', [{}]);
    const inputs = [
      await writeWorkbook(at('a', 'in.xlsx'), [sheet]),
      await writeWorkbook(at('b', 'IN.xlsx'), [sheet]),
    ];
    expect(convert(...inputs).status).toBe(0);
    expect(out()).toEqual(['IN-2-server-revoke.tsv', 'in-server-revoke.tsv']);
  });

  it('takes a prefix', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-revoke', 'x', [{}])]);
    expect(convert(input, '--prefix', '2024年度').status).toBe(0);
    expect(out()).toEqual(['2024年度-server-revoke.tsv']);
  });

  it('re-encodes and splits a TSV', () => {
    const lines = clients(120).map((row) => valuesOf('client-issue', row).join('\t'));
    writeFileSync(at('list.tsv'), `\ufeff${lines.join('\n')}`);
    const { status, stdout } = convert(at('list.tsv'), '--json');
    expect(status).toBe(0);
    expect(out()).toEqual(['list-client-issue-p12-1of2.tsv', 'list-client-issue-p12-2of2.tsv']);
    const [source] = JSON.parse(stdout).sources;
    expect(source.findings.every(({ severity }: { severity: string }) => severity === 'warning')).toBe(true);
    expect(upkiTsv(['check', at('list.tsv')]).status).toBe(1);
  });

  it('is not to replace its own input', () => {
    const name = at('in.tsv');
    writeFileSync(name, `${valuesOf('server-revoke').join('\t')}\r\n`);
    mkdirSync(at('out'));
    const other = at('out', 'in-server-revoke.tsv');
    writeFileSync(other, `${valuesOf('server-revoke').join('\t')}\r\n`);
    const before = readFileSync(other);
    expect(convert(name, other, '--force').status).toBe(2);
    expect(readFileSync(other)).toEqual(before);
  });

  it('merges sources of one type into one series, checked together', async () => {
    const serial = (oldSerial: string) => ({
      oldSerial,
      subjectDn: `CN=h${oldSerial}.example.ac.jp,O=E,L=C,ST=Tokyo,C=JP`,
    });
    const first = await writeWorkbook(at('a.xlsx'), [
      sheetOf('server-revoke', '失効', [serial('11'), serial('12')]),
      sheetOf('client-revoke', 'クライアント失効', [{}]),
    ]);
    const second = await writeWorkbook(at('b.xlsx'), [
      sheetOf('server-revoke', '失効', [serial('13'), serial('11')]),
    ]);
    const { status, stdout } = convert(first, second, '--merge', '--json');
    expect(status).toBe(0);
    expect(out()).toEqual(['a-client-revoke.tsv', 'a-server-revoke.tsv']);
    expect(records(at('out', 'a-server-revoke.tsv')).map((values) => values[3])).toEqual([
      '11',
      '12',
      '13',
      '11',
    ]);
    const { sources } = JSON.parse(stdout);
    const duplicate = sources
      .find(({ path }: { path: string }) => path === second)
      .findings.find(({ rule }: { rule: string }) => rule === 'duplicate-serial');
    expect(duplicate).toMatchObject({ severity: 'warning', record: 2, row: 3, item: 4, cell: 'B3' });
    expect(duplicate.message).toContain('row 2');
    expect(duplicate.message).toContain('a.xlsx');
  });

  it('compares DN, serial number and key over three merged sources, and keys over their types', async () => {
    const issue = (host: string, csr: string) => ({
      subjectDn: `CN=${host}.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP`,
      fqdn: `${host}.example.ac.jp`,
      csr,
    });
    const first = await writeWorkbook(at('a.xlsx'), [
      sheetOf('server-issue', '発行', [issue('www', 'rsa2048'), issue('www', 'rsa2048')]),
    ]);
    const second = await writeWorkbook(at('b.xlsx'), [
      sheetOf('server-issue', '発行', [issue('www', 'rsa2048')]),
      sheetOf('server-renew', '更新', [{ oldSerial: '21' }]),
    ]);
    const third = at('c-server-renew.tsv');
    writeFileSync(third, `${valuesOf('server-renew', { oldSerial: '0x15' }).join('\t')}\r\n`);
    const found = (...options: string[]) => {
      const { stdout } = convert(first, second, third, '--json', '--force', ...options);
      return JSON.parse(stdout).sources.map(
        ({ path, sheet, findings }: { path: string; sheet: string; findings: Found[] }) => [
          [path, sheet],
          findings
            .filter(({ rule }) => BETWEEN_RECORDS.has(rule))
            .map(({ rule, record, message }) => [
              rule,
              record,
              /row \d+(?: of [^.,]*\.\w+(?: “\p{L}+”)?)?/u.exec(message)?.[0],
            ]),
        ],
      );
    };
    const inFirst = `row 2 of ${first} “発行”`;
    expect(found('--merge')).toEqual([
      [
        [first, '発行'],
        [
          ['duplicate-dn', 2, 'row 2'],
          ['key-reused', 2, 'row 2'],
        ],
      ],
      [
        [second, '発行'],
        [
          ['duplicate-dn', 1, inFirst],
          ['key-reused', 1, inFirst],
        ],
      ],
      [[second, '更新'], [['key-known', 1, inFirst]]],
      [
        [third, null],
        [
          ['duplicate-serial', 1, `row 2 of ${second} “更新”`],
          ['key-known', 1, inFirst],
          ['key-reused', 1, `row 2 of ${second} “更新”`],
        ],
      ],
    ]);
    expect(found()).toEqual([
      [
        [first, '発行'],
        [
          ['duplicate-dn', 2, 'row 2'],
          ['key-reused', 2, 'row 2'],
        ],
      ],
      [[second, '発行'], []],
      [[second, '更新'], [['key-known', 1, 'row 2']]],
      [[third, null], []],
    ]);
  });

  it('says so where application sheets are empty, and writes nothing', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-issue', 'x', [])]);
    const { status, stdout } = convert(input);
    expect(status).toBe(0);
    expect(stdout).toContain('no applications in them');
    expect(() => out()).toThrow();
  });

  it('says what keeps a file from being written', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-revoke', 'x', [{}])]);
    writeFileSync(at('file'), '');
    const { status, stderr } = upkiTsv(['convert', input, '--out', at('file', 'out')]);
    expect(status).toBe(2);
    expect(stderr).toContain('in-server-revoke.tsv');
    expect(stderr).not.toContain('    at ');
  });
});
