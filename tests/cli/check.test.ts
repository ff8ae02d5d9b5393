import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCommand, upkiTsv } from './command.ts';
import { clients, sheetOf, valuesOf, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const SAMPLES = fileURLToPath(new URL('../workbooks', import.meta.url));
const CLI = fileURLToPath(new URL('../../packages/cli', import.meta.url));
const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

describe('the command line', () => {
  it('shows version and edition', () => {
    for (const args of [['--version'], ['-V'], ['check', '--version']]) {
      expect(upkiTsv(args)).toEqual({
        status: 0,
        stdout: 'upki-tsv 0.1.0\nmanual edition 2.18, 2023-12-14\n',
        stderr: '',
      });
    }
  });

  it('shows help in either language', () => {
    expect(upkiTsv(['--help']).stdout).toContain('upki-tsv convert FILE…');
    expect(upkiTsv(['convert', '--help', '--lang', 'ja']).stdout).toContain('--merge');
    expect(upkiTsv(['--help'], { LC_ALL: 'ja_JP.UTF-8' }).stdout).toContain('使い方');
  });

  it('says so in both languages where it is not built', () => {
    mkdirSync(at('bin'));
    copyFileSync(join(CLI, 'bin/upki-tsv.js'), at('bin/upki-tsv.js'));
    copyFileSync(join(CLI, 'package.json'), at('package.json'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [at('bin/upki-tsv.js')], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/ビルド.*\n.*not built/);
  });

  it('answers wrong usage with one sentence on stderr', () => {
    const wrong = [
      [],
      ['chek', 'x'],
      ['check'],
      ['check', 'x', '--typ', 'y'],
      ['check', 'x', '--rows', '3-1'],
    ];
    for (const args of wrong) {
      const { status, stdout, stderr } = upkiTsv(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^upki-tsv: .+\n$/);
    }
    expect(upkiTsv(['chek']).stderr).toContain('“check”');
  });
});

describe('check', () => {
  it('gives the JSON of the contract', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      { name: 'メモ', rows: [['覚え書き']] },
      sheetOf('client-issue', 'クライアント発行', [{ fileName: '' }, { method: '１' }]),
    ]);
    const { status, stdout, stderr } = upkiTsv(['check', input, '--json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const document = JSON.parse(stdout);
    expect(Object.keys(document)).toEqual(['tool', 'version', 'edition', 'ok', 'sources', 'failures']);
    expect(document).toMatchObject({ tool: 'upki-tsv', edition: '2.18', ok: false, failures: [] });
    expect(document.sources).toHaveLength(1);
    const [source] = document.sources;
    expect(Object.keys(source)).toEqual(['path', 'sheet', 'type', 'records', 'findings', 'files']);
    expect(source).toMatchObject({
      path: input,
      sheet: 'クライアント発行',
      type: 'client-issue',
      records: 2,
      files: [],
    });
    const finding = source.findings.find(({ rule }: { rule: string }) => rule === 'full-width');
    expect(Object.keys(finding)).toEqual([
      'rule',
      'severity',
      'message',
      'record',
      'row',
      'item',
      'cell',
      'citation',
      'source',
      'decisions',
      'fix',
    ]);
    expect(finding).toMatchObject({
      severity: 'error',
      record: 2,
      row: 3,
      item: 3,
      cell: 'C3',
      citation: '5-4-1 #3',
      source: null,
      decisions: ['D-02'],
      fix: { safe: true, changes: [{ item: 3, before: '１', after: '1' }] },
    });
  });

  it('has no cell for a TSV, and null places for a finding on the file', () => {
    writeFileSync(
      at('x-server-revoke.tsv'),
      `${valuesOf('server-revoke', { comment: '理由①' }).join('\t')}\n`,
    );
    const { stdout } = upkiTsv(['check', at('x-server-revoke.tsv'), '--json']);
    const [{ sheet, findings }] = JSON.parse(stdout).sources;
    expect(sheet).toBeNull();
    expect(findings.every(({ cell }: { cell: null }) => cell === null)).toBe(true);
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'encoding', record: null, row: null, item: null, cell: null }),
        expect.objectContaining({ rule: 'outside-repertoire', record: 1, row: 1, item: 6 }),
      ]),
    );
  });

  it('prints findings by row, the value with its bad place marked, the fix and the rule', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('client-issue', 'クライアント発行', [{}, { userName: '例　髙子' }]),
    ]);
    const { status, stdout, stderr } = upkiTsv(['check', input, '--lang', 'ja']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('3行目（2件目）');
    expect(stdout).toContain('      例　髙子\n          ^^\n');
    expect(stdout).toContain('例　髙子 → 例　高子');
    expect(stdout).toContain('outside-repertoire  5-4-1 #11  D-03');
    expect(stdout).toMatch(/申請 2件、エラー 1、注意 \d/);
    expect(stdout).not.toContain('\u001b');
    expect(upkiTsv(['check', input], { FORCE_COLOR: '1' }).stdout).toContain('\u001b[31m');
  });

  it('keeps to errors when quiet', async () => {
    const good = await writeWorkbook(at('good.xlsx'), [sheetOf('server-issue', 'x', [{}])]);
    expect(upkiTsv(['check', good, '--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('names chosen rows that hold no application', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('server-revoke', 'A', [{}, {}, {}]),
      sheetOf('client-revoke', 'B', [{}]),
    ]);
    const some = upkiTsv(['check', input, '--rows', '1,3-9']);
    expect(some.stderr).toContain('no applications in these rows given with --rows: 1, 5-9.');
    expect(some.status).toBe(0);
    expect(upkiTsv(['check', input, '--rows', '2-4']).stderr).toBe('');
    const other = upkiTsv(['check', input, '--sheet', 'B', '--rows', '3,4']);
    expect(other.stderr).toContain('3-4');
    expect(other.status).toBe(2);
    const none = upkiTsv(['check', input, '--rows', '70', '--json']);
    expect(none.status).toBe(2);
    expect(JSON.parse(none.stdout).failures).toMatchObject([
      { path: input, message: expect.stringContaining('70') },
    ]);

    const lines = at('x-server-revoke.tsv');
    const values = valuesOf('server-revoke').join('\t');
    writeFileSync(lines, `${values}\r\n${values.replace('www', 'web')}\r\n`);
    expect(upkiTsv(['check', lines, '--rows', '2-3']).stderr).toContain('given with --rows: 3.');
    expect(upkiTsv(['check', lines, '--rows', '3']).status).toBe(2);
    expect(upkiTsv(['check', lines, '--rows', '3', '--lang', 'ja']).stderr).toContain(
      '3行目には申請がありません',
    );
  });

  it('chooses sheets and rows', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('client-issue', 'A', clients(5)),
      sheetOf('server-revoke', 'B', [{}]),
    ]);
    const chosen = JSON.parse(upkiTsv(['check', input, '--sheet', 'A', '--rows', '2-3,6', '--json']).stdout);
    expect(
      chosen.sources.map(({ sheet, records }: { sheet: string; records: number }) => [sheet, records]),
    ).toEqual([['A', 3]]);
    const unknown = upkiTsv(['check', input, '--sheet', 'C']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('“A”, “B”');
  });

  it('finds a key that another sheet of the workbook uses', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('server-issue', '発行', [{}]),
      sheetOf('server-renew', '更新', [{}]),
    ]);
    const { status, stdout } = upkiTsv(['check', input, '--json']);
    expect(status).toBe(1);
    const [issue, renewal] = JSON.parse(stdout).sources;
    const ofKeys = ({ rule }: { rule: string }): boolean => rule.startsWith('key-');
    expect(issue.findings.filter(ofKeys)).toEqual([]);
    expect(renewal.findings.filter(ofKeys)).toMatchObject([
      { rule: 'key-known', severity: 'error', row: 2, item: 7 },
    ]);
  });

  it('takes the institution’s own values from their sheet, wherever it stands', async () => {
    const header = ['CN', '証明書プロファイルID', 'CSR', '利用管理者mail', 'サーバFQDN'];
    const [, profile, , , , , csr, , , mail, fqdn] = valuesOf('server-issue');
    const row = [fqdn ?? '', profile ?? '', csr ?? '', mail ?? '', fqdn ?? ''];
    const institution = [
      ['機関名（O）', 'Example University'],
      ['市区町村（L）', 'Chiyoda-ku'],
      ['都道府県（ST）', 'Tokyo'],
    ];
    const input = await writeWorkbook(at('in.xlsx'), [
      { name: 'サーバ発行', rows: [header, row] },
      { name: '機関情報', rows: institution },
    ]);
    const { stdout } = upkiTsv(['check', input, '--json']);
    expect(JSON.parse(stdout).sources).toHaveLength(1);
    const findings: { rule: string; item: number; cell: string | null }[] =
      JSON.parse(stdout).sources[0].findings;
    expect(findings.filter(({ rule }) => rule.startsWith('dn-'))).toEqual([]);
    expect(upkiTsv(['check', input]).stdout).toContain('“機関情報” (the institution sheet)');
  });

  it('says what to do with inputs it cannot use, and goes on with the others', async () => {
    const good = await writeWorkbook(at('good.xlsx'), [sheetOf('server-issue', 'x', [{}])]);
    mkdirSync(at('folder.xlsx'));
    const zip = await writeWorkbook(at('really.tsv'), [sheetOf('server-issue', 'x', [{}])]);
    const files = ['a.csv', 'b.xls', 'c.ods', 'd.xlsx', 'e.doc', 'f.tsv', 'g.tsv'];
    for (const name of files) writeFileSync(at(name), name === 'g.tsv' ? 'a\tb\n' : '');
    const bad = [...files.map(at), at('folder.xlsx'), at('missing.xlsx'), zip];
    const { status, stdout, stderr } = upkiTsv(['check', ...bad, good, '--json']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    const { ok, sources, failures } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(sources).toHaveLength(1);
    expect(failures.map(({ path }: { path: string }) => path)).toEqual(bad);
    for (const { message } of failures) expect(message).toMatch(/\.$/);
    const human = upkiTsv(['check', ...bad, good]);
    expect(human.stderr.trim().split('\n')).toHaveLength(bad.length);
    expect(human.stdout).toContain('good.xlsx');
  });

  it('names the candidates where the type of a sheet cannot be told', async () => {
    const header = ['主体者DN', '利用管理者氏名', '利用管理者所属', '利用管理者mail'];
    const row = ['CN=a', '例　太郎', '', 'a@example.ac.jp'];
    const input = await writeWorkbook(at('in.xlsx'), [{ name: 'x', rows: [header, row] }]);
    const { status, stdout } = upkiTsv(['check', input, '--json']);
    expect(status).toBe(2);
    const { failures, sources } = JSON.parse(stdout);
    expect(sources).toEqual([]);
    expect(failures[0].message).toMatch(/“x”.*server-issue.*client-renew.*--type/);
    expect(upkiTsv(['check', input, '--type', 'server-issue']).status).toBe(1);
  });

  it('names the skipped sheets where none holds applications', () => {
    const { status, stdout, stderr } = upkiTsv(['check', join(SAMPLES, 'user_src.xlsx')]);
    expect(status).toBe(2);
    expect(stdout).toContain('0 records');
    expect(stderr).toContain('“集計”');
  });

  it('stands every sample workbook', () => {
    const samples = readdirSync(SAMPLES).filter((name) => /\.xls[xm]$/.test(name));
    const { status, stderr } = upkiTsv(['check', ...samples.map((name) => join(SAMPLES, name))]);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(samples.length);
    expect(stderr).not.toMatch(/unexpected| {4}at /);
  });

  it('knows old certificates', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-renew', 'x', [{}])]);
    const { status, stderr } = upkiTsv(['check', input, '--certificates', CORPUS]);
    expect(status).toBeLessThan(2);
    expect(stderr).toContain('more contain CSRs, not certificates.');
    expect(stderr).toMatch(
      /095-bad-private-key-instead\.pem: This holds a private key, so it was not read\./,
    );
    expect(upkiTsv(['check', input, '--certificates', at('nowhere')]).status).toBe(2);
  });

  it('tells how it took the type of a TSV', () => {
    const line = `${valuesOf('server-renew').join('\t')}\r\n`;
    writeFileSync(at('a.tsv'), line);
    writeFileSync(at('a-server-renew.tsv'), line);
    expect(upkiTsv(['check', at('a.tsv')]).stdout).toContain('type from the content');
    expect(upkiTsv(['check', at('a-server-renew.tsv')]).stdout).toContain('type from the file name');
    expect(upkiTsv(['check', at('a.tsv'), '--type', 'server-renew']).stdout).toContain('type from --type');
  });
});
