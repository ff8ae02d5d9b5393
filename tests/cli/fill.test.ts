import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import { readTable } from '../../packages/core/src/index.ts';
import { patchWorkbook } from '../../packages/workbook/src/patch/index.ts';
import { buildCommand, upkiTsv, upkiTsvIn } from './command.ts';
import { changedParts, sheetOf, valuesOf, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-fill-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const at = (...names: string[]): string => join(folder, ...names);
const csrOf = (host: string): string => pathOf(`examples/csr/${host}.rei-u.example.ac.jp.pem`);
const corpus = (name: string): string => pathOf(`tests/corpus/${name}.pem`);
const edge = (name: string): string => pathOf(`tests/edges/${name}`);
const fill = (type: string, inputs: readonly string[], out: string, ...more: string[]) =>
  upkiTsv(['fill', '--type', type, ...inputs, '--out', at(out), ...more]);

/** The records of the one application sheet that holds any. */
function records(name: string): readonly (readonly string[])[] {
  return openWorkbook(readFileSync(at(name))).sheets.flatMap((sheet) => {
    const table = readTable(sheet.read());
    return table.kind === 'table' ? table.set.records.map(({ values }) => values) : [];
  });
}

/** A workbook with an institution sheet that is filled in. */
function withInstitution(name: string, type: string): void {
  upkiTsv(['template', type, '--out', at(name), '--lang', 'ja']);
  const workbook = openWorkbook(readFileSync(at(name)));
  const sheet = workbook.sheets.find((each) => each.name === '機関情報');
  if (!sheet) throw new Error('There is no institution sheet');
  const values = new Map([
    ['利用管理者mail', 'office@example.ac.jp'],
    ['利用管理者ソフトウェア名・バージョン', 'Apache 2.4'],
  ]);
  const texts = sheet.read().rows.flatMap(({ row, cells }) => {
    const text = values.get(String(cells[0]));
    return text === undefined ? [] : [{ row, column: 1, text }];
  });
  writeFileSync(at(name), patchWorkbook(workbook, [{ sheet, texts }]).bytes);
}

const LIST = [
  ['主体者DN', '氏名', 'メール', 'プロファイルID', 'ダウンロード方法', 'アクセスPIN', '利用管理者mail'],
  [
    'CN=REI HANAKO,OU=S1,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
    '例　花子',
    'hanako@example.ac.jp',
    '5',
    '2',
    'QzXw7Kp9',
    'a@example.ac.jp',
  ],
]
  .map((line) => `${line.join('\t')}\r\n`)
  .join('');

describe('fill', () => {
  it('makes rows of CSRs that convert with the institution’s values', () => {
    withInstitution('own.xlsx', 'server-issue');
    const inputs = [csrOf('www'), csrOf('vpn')];
    const filled = fill('server-issue', inputs, 'a.xlsx', '--into', at('own.xlsx'));
    expect(filled).toMatchObject({ status: 0, stderr: '' });
    expect(filled.stdout).toContain('2 applications, 0 errors');
    const checked = upkiTsv(['check', at('a.xlsx')]);
    expect({ status: checked.status, stderr: checked.stderr }).toEqual({ status: 0, stderr: '' });
    expect(upkiTsv(['convert', at('a.xlsx'), '--out', at('out')])).toMatchObject({ status: 0, stderr: '' });
    const lines = readFileSync(at('out', 'a-server-issue.tsv'), 'latin1').split('\r\n');
    expect(lines.map((line) => line.split('\t')[10]).filter(Boolean)).toEqual([
      'www.rei-u.example.ac.jp',
      'vpn.rei-u.example.ac.jp',
    ]);
  });

  it('makes a new workbook whose check says what is missing', () => {
    const { status, stdout, stderr } = fill('server-issue', [csrOf('www')], 'a.xlsx');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('1 application, 2 errors');
    expect(upkiTsv(['check', at('a.xlsx')]).status).toBe(1);
  });

  it('takes patterns and standard input', () => {
    const { status, stdout } = upkiTsvIn({ input: readFileSync(csrOf('www')) }, [
      ...['fill', '--type', 'server-issue', '-', pathOf('examples/csr/m0[0-2].rei-u*.pem')],
      ...['--out', at('a.xlsx'), '--json'],
    ]);
    expect(status).toBe(0);
    const document = JSON.parse(stdout.toString());
    expect(document).toMatchObject({ ok: true, type: 'server-issue', notes: [], failures: [] });
    expect(document.inputs.map(({ rows }: { rows: number }) => rows)).toEqual([1, 1, 1, 1]);
    expect(document.sheet).toMatchObject({ name: 'Server issue', firstRow: 7, records: 4 });
    expect(document.files).toMatchObject([{ path: at('a.xlsx'), records: 4 }]);
  });

  it('joins old certificates to CSRs, and makes rows of them alone to revoke', () => {
    const certificate = edge('www.pem');
    expect(fill('server-renew', [edge('n4.csr'), certificate], 'a.xlsx')).toMatchObject({ status: 0 });
    const [renewed = [], ...others] = records('a.xlsx');
    expect(others).toEqual([]);
    expect(renewed[6]).toMatch(/^MII/);
    expect(fill('server-revoke', [certificate], 'b.xlsx').status).toBe(0);
    const [revoked = []] = records('b.xlsx');
    expect(renewed[3]).toBe(revoked[3]);
    expect([BigInt(revoked[3] ?? ''), revoked[4]]).toEqual([0x112210e261fec92bn, '']);
  });

  it('adds below the last row and leaves all else in the workbook alone', async () => {
    const sheet = sheetOf('client-issue', 'クライアント発行', [{}]);
    await writeWorkbook(at('own.xlsx'), [sheet, { name: 'メモ', rows: [['x']] }]);
    writeFileSync(at('list.txt'), LIST);
    const { status, stdout, stderr } = fill(
      'client-issue',
      [at('list.txt')],
      'b.xlsx',
      '--into',
      at('own.xlsx'),
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/^\S+list\.txt: Access PINs are not carried over.*\n$/);
    expect(stdout).toContain('from row 3');
    expect(records('b.xlsx')[0]).toEqual(valuesOf('client-issue'));
    // A PIN is never carried into an application (D-34).
    expect(records('b.xlsx')[1]).toMatchObject({ 1: '5', 2: '2', 10: '例　花子', 14: '' });
    expect(changedParts(at('own.xlsx'), at('b.xlsx'))).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('shows no PIN and nothing of a key', () => {
    writeFileSync(at('list.txt'), LIST);
    const inputs = [at('list.txt'), corpus('095-bad-private-key-instead')];
    const key = readFileSync(corpus('095-bad-private-key-instead'), 'utf8').split('\n')[1] ?? '?';
    for (const more of [[], ['--json', '--force'], ['--lang', 'ja', '--force']]) {
      const { status, stdout, stderr } = fill('client-issue', inputs, 'a.xlsx', ...more);
      expect(status).toBe(2);
      expect(stdout + stderr).not.toContain('QzXw7');
      expect(stdout + stderr).not.toContain(key);
    }
    expect(records('a.xlsx')).toHaveLength(1);
    expect(fill('client-issue', inputs, 'b.xlsx').stderr).toContain('private key');
  });

  it('tells a column that is missing', async () => {
    await writeWorkbook(at('own.xlsx'), [
      { name: 'サーバ発行', rows: [['主体者DN', 'CSR', '利用管理者FQDN']] },
    ]);
    const { status, stderr } = fill('server-issue', [csrOf('www')], 'a.xlsx', '--into', at('own.xlsx'));
    expect(status).toBe(0);
    expect(stderr).toContain('#2');
  });

  it('refuses what it cannot write or read', async () => {
    await writeWorkbook(at('own.xlsx'), [sheetOf('client-issue', 'クライアント発行', [{}])]);
    const into = ['--into', at('own.xlsx')];
    for (const [type, inputs, out, ...more] of [
      ['server-issue', [csrOf('www')], 'a.xlsx', ...into],
      ['client-issue', [csrOf('www')], 'own.xlsx', ...into, '--force'],
      ['client-issue', [csrOf('www')], 'a.xlsm', ...into],
      ['server-issue', [csrOf('www')], 'a.tsv'],
      ['server-issue', [folder], 'a.xlsx'],
      ['server-issue', [at('none.csr')], 'a.xlsx'],
      ['client-issue', [csrOf('www')], 'a.xlsx'],
      ['server-issue', [csrOf('www')], 'a.xlsx', '--into', at('none.xlsx')],
      ['server-issue', [csrOf('www')], 'a.xlsx', '--sheet', 'x'],
    ] as const) {
      const { status, stderr } = fill(type, inputs, out, ...more);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^\S.+\n$/);
    }
    expect(readdirSync(folder)).toEqual(['own.xlsx']);
    writeFileSync(at('b.xlsx'), 'mine');
    expect(fill('server-issue', [csrOf('www')], 'b.xlsx').status).toBe(2);
    expect(readFileSync(at('b.xlsx'), 'utf8')).toBe('mine');
    expect(fill('server-issue', [csrOf('www')], 'b.xlsx', '--force').status).toBe(0);
  });

  it('wants a type, a name and a file', () => {
    for (const args of [
      ['a.csr', '--out', 'a.xlsx'],
      ['--type', 'server-issue', 'a.csr'],
      ['--type', 'server-issue'],
    ]) {
      const { status, stderr } = upkiTsv(['fill', ...args]);
      expect(status).toBe(2);
      expect(stderr).toContain('upki-tsv fill --type');
    }
    expect(existsSync('a.xlsx')).toBe(false);
  });
});
