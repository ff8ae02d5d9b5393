import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCommand, upkiTsv } from '../cli/command.ts';
import { sheetOf, valuesOf, writeWorkbook } from '../cli/workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-headers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const edge = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const at = (name: string): string => join(folder, name);

describe('headers with what people add to them (D-37)', () => {
  it('are read, and their values exported', () => {
    expect(upkiTsv(['convert', edge('01-decorated-headers.xlsx'), '--out', at('out')]).status).toBe(0);
    const [name = ''] = readdirSync(at('out'));
    const fields = new TextDecoder('shift_jis')
      .decode(readFileSync(join(at('out'), name)))
      .trimEnd()
      .split('\t');
    expect([8, 9, 13].map((item) => fields[item - 1])).toEqual([
      '例　太郎',
      '情報基盤センター',
      'dNSName=www.example.ac.jp,dNSName=example.ac.jp',
    ]);
  });

  it.each(['19-headers-newline.xlsx', '19c-headers-star.xlsx'])('are all recognised in %s', (name) => {
    const { status, stdout } = upkiTsv(['check', edge(name), '--json']);
    const { sources } = JSON.parse(stdout);
    expect({ status, sources }).toMatchObject({
      status: 0,
      sources: [{ type: 'server-issue', records: 1 }],
    });
    const rules: string[] = sources[0].findings.map(({ rule }: { rule: string }) => rule);
    expect(rules.filter((rule) => /^column-|^second-table$|^required$/.test(rule))).toEqual([]);
  });
});

describe('what is no table of applications', () => {
  it.each([
    ['ja', '項目が縦に並んだ様式'],
    ['en', 'a form with the items listed vertically'],
  ])('is told as a form, in %s', (lang, said) => {
    const { status, stderr } = upkiTsv(['check', edge('45-vertical-form.xlsx'), '--lang', lang]);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/institution|機関情報/);
  });

  it('is told as what its headers mean to people, without a PIN', async () => {
    const path = await writeWorkbook(at('own.xlsx'), [
      {
        name: '利用者',
        rows: [
          [
            '識別名',
            '種別',
            'DL方法',
            '氏名',
            '所属',
            'メール',
            '担当者',
            '担当部署',
            '担当者メール',
            '暗証番号',
          ],
          [
            'CN=REI,OU=1,O=U,L=L,C=JP',
            '5',
            '2',
            '例　花子',
            '理学部',
            'h@example.ac.jp',
            '例　太郎',
            '基盤',
            'a@example.ac.jp',
            'Ab3$9xYz',
          ],
        ],
      },
    ]);
    const { status, stdout, stderr } = upkiTsv(['convert', path, '--out', at('out'), '--lang', 'ja']);
    expect(status).toBe(2);
    expect(stderr).toContain('「識別名」は#1 主体者DN');
    expect(stderr).toContain('「氏名」は#11 利用者氏名');
    expect(stderr).toContain('「担当者メール」は#10 利用管理者mail');
    expect(stdout + stderr).not.toContain('Ab3$9xYz');
  });

  it('is told which columns decide where the type cannot be told', async () => {
    const path = await writeWorkbook(at('open.xlsx'), [
      {
        name: 'Sheet1',
        rows: [
          ['主体者DN', '証明書プロファイルID', '利用管理者mail'],
          ['x', '3', 'a@b.jp'],
        ],
      },
      {
        name: 'Sheet2',
        rows: [
          ['主体者DN', 'CSR', 'アクセスPIN'],
          ['x', 'y', 'z'],
        ],
      },
    ]);
    const { status, stderr } = upkiTsv(['check', path, '--lang', 'ja']);
    expect(status).toBe(2);
    expect(stderr).toContain('「ダウンロード方法」');
    expect(stderr).toMatch(/「CSR」「アクセスPIN」の列がそろう種類はありません/);
  });
});

it('says once of a sheet that an item has no column, and in no cell', async () => {
  const sheet = sheetOf('server-issue', 'サーバ発行', [{}, { subjectDn: valuesOf('server-issue')[0] ?? '' }]);
  const mail = sheet.rows[0]?.indexOf('利用管理者mail') ?? -1;
  const rows = sheet.rows.map((row, index) => (index === 0 ? row.with(mail, '連絡用E-mail') : row));
  const path = await writeWorkbook(at('missing.xlsx'), [{ name: 'サーバ発行', rows }]);
  const { status, stdout } = upkiTsv(['check', path, '--json', '--lang', 'ja']);
  expect(status).toBe(1);
  const findings = JSON.parse(stdout).sources[0].findings.filter(
    ({ rule }: { rule: string }) => rule === 'column-required' || rule === 'required',
  );
  expect(findings).toMatchObject([
    { rule: 'column-required', record: null, row: null, item: null, cell: null, citation: '5-3-1 #10' },
  ]);
  expect(findings[0].message).toContain('#10');
  expect(upkiTsv(['check', path, '--lang', 'ja']).stdout).toContain('読んでいない列: 「連絡用E-mail」');
});
