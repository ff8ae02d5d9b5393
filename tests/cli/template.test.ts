import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import {
  APPLICATION_TYPES,
  type ApplicationType,
  institutionLayout,
  type LayoutOptions,
  layoutOf,
  type SheetLayout,
} from '../../packages/core/src/index.ts';
import { patchWorkbook, type TextPatch } from '../../packages/workbook/src/patch/index.ts';
import { buildCommand, upkiTsv } from './command.ts';
import { type Row, valuesOf } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-template-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => join(folder, ...names);
const records = (path: string): string[][] =>
  new TextDecoder('shift_jis', { fatal: true })
    .decode(readFileSync(path))
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));

const DN_PART = /(?:^|,)(CN|OU|O|L|ST|C)=([^,]*)/g;

/** What a person writes into a row: a choice as its drop-down gives it, the parts of the DN in their columns. */
function written(layout: SheetLayout, index: number, values: readonly string[]): TextPatch[] {
  const parts = [...(values[0] ?? '').matchAll(DN_PART)];
  return layout.columns.flatMap(({ item, header, entries }, column): TextPatch[] => {
    if (item === null) return [];
    const value = values[item - 1] ?? '';
    const part = parts.find(([, type]) => header === type || header === `${type}1`);
    const inParts = item === 1 && layout.columns.filter((other) => other.item === 1).length > 1;
    const text = inParts
      ? (part?.[2] ?? '')
      : (entries?.find((entry) => entry.startsWith(`${value}:`)) ?? value);
    return text === '' ? [] : [{ row: layout.headerRow + 1 + index, column, text }];
  });
}

type Rows = Readonly<Partial<Record<ApplicationType, readonly Row[]>>>;

function fillIn(
  path: string,
  options: LayoutOptions,
  rows: Rows,
  institution: ReadonlyMap<string, string>,
): void {
  const workbook = openWorkbook(readFileSync(path));
  const named = (name: string) => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  };
  const patches = (Object.entries(rows) as [ApplicationType, readonly Row[]][]).map(([type, all]) => {
    const layout = layoutOf(type, options);
    const texts = all.flatMap((row, index) => written(layout, index, valuesOf(type, row)));
    return { sheet: named(layout.name), texts };
  });
  const own = named(institutionLayout(options.language).name);
  const texts = own.read().rows.flatMap(({ row, cells }): TextPatch[] => {
    const text = institution.get(String(cells[0]));
    return text === undefined ? [] : [{ row, column: 1, text }];
  });
  writeFileSync(path, patchWorkbook(workbook, [...patches, { sheet: own, texts }]).bytes);
}

const variants = (['ja', 'en'] as const).flatMap((language) =>
  [false, true].map((dnParts) => ({ language, dnParts })),
);

describe('template', () => {
  it.each(variants)('converts once it is filled in: $language, parts of the DN $dnParts', (options) => {
    const more = ['--lang', options.language, ...(options.dnParts ? ['--dn-parts'] : [])];
    expect(upkiTsv(['template', '--out', at('a.xlsx'), ...more])).toMatchObject({ status: 0, stderr: '' });
    const rowOf = (type: ApplicationType): Row =>
      type === 'server-renew' ? { csr: 'p384', profile: '11' } : {};
    const rows = Object.fromEntries(APPLICATION_TYPES.map((type) => [type, [rowOf(type)]]));
    fillIn(at('a.xlsx'), options, rows, new Map());
    const { status, stderr } = upkiTsv(['convert', at('a.xlsx'), '--out', at('out')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const type of APPLICATION_TYPES) {
      const name = readdirSync(at('out')).find((each) => each.includes(type));
      expect(records(at('out', name ?? ''))).toEqual([valuesOf(type, rowOf(type))]);
    }
  });

  it('is no error while it is empty', () => {
    upkiTsv(['template', '--out', at('a.xlsx')]);
    const { status, stdout } = upkiTsv(['convert', at('a.xlsx')]);
    expect(status).toBe(0);
    expect(stdout).toContain('no applications in them');
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
  });

  it('has the sheets that are asked for', () => {
    upkiTsv(['template', 'client-revoke', 'server-issue', '--out', at('a.xlsx'), '--lang', 'ja']);
    const names = openWorkbook(readFileSync(at('a.xlsx'))).sheets.map(({ name }) => name);
    expect(names).toContain('サーバ発行');
    expect(names).toContain('クライアント失効');
    expect(names).not.toContain('サーバ更新');
  });

  it('refuses another extension, a file that is there and an unknown type', () => {
    for (const out of ['a.xlsm', 'a', 'a.tsv', '-']) {
      const refused = upkiTsv(['template', '--out', out === '-' ? out : at(out)]);
      expect(refused).toMatchObject({ status: 2, stdout: '' });
    }
    expect(upkiTsv(['template', 'server-isue', '--out', at('a.xlsx')]).stderr).toContain('“server-issue”');
    expect(upkiTsv(['template', 'コード署名', '--out', at('a.xlsx')]).stderr).toContain('code-signing');
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(at('a.xlsx'), 'mine');
    expect(upkiTsv(['template', '--out', at('a.xlsx')]).status).toBe(2);
    expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('mine');
    expect(upkiTsv(['template', '--out', at('a.xlsx'), '--force', '--quiet'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });
});

it('goes the whole way: template, mistakes, marks, fixes, upload files', () => {
  upkiTsv(['template', 'server-issue', 'client-issue', '--out', at('a.xlsx'), '--lang', 'ja']);
  const mistakes: Rows = {
    'server-issue': [{ csr: 'rsa2048Pem', adminName: '髙橋　①郎', adminMail: '' }],
    'client-issue': [
      { method: '２', pin: 'abcDEF123', userMail: '' },
      {
        subjectDn: 'cn=REI TARO, OU=S1,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
        fileName: 'REI TARO',
      },
    ],
  };
  fillIn(at('a.xlsx'), {}, mistakes, new Map([['利用管理者mail', 'office@example.ac.jp']]));

  const marked = upkiTsv(['check', at('a.xlsx'), '--mark', at('marked.xlsx')]);
  expect({ status: marked.status, stderr: marked.stderr }).toEqual({ status: 1, stderr: '' });
  const held = upkiTsv(['convert', at('marked.xlsx'), '--out', at('out')]);
  expect(held.status).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'marked.xlsx']);

  const fixed = upkiTsv(['fix', at('marked.xlsx'), '--all', '--out', at('fixed.xlsx')]);
  expect({ status: fixed.status, stderr: fixed.stderr }).toEqual({ status: 0, stderr: '' });
  const converted = upkiTsv(['convert', at('fixed.xlsx'), '--out', at('out')]);
  expect({ status: converted.status, stderr: converted.stderr }).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(at('out')).sort()).toEqual([
    'fixed-client-issue-p12-bulk.tsv',
    'fixed-client-issue-p12.tsv',
    'fixed-server-issue.tsv',
  ]);
  const server = valuesOf('server-issue', { adminName: '高橋　(1)郎', adminMail: 'office@example.ac.jp' });
  expect(records(at('out', 'fixed-server-issue.tsv'))).toEqual([server]);
  expect(records(at('out', 'fixed-client-issue-p12-bulk.tsv'))[0]?.[14]).toBe('abcDEF123');
  expect(marked.stdout + fixed.stdout + converted.stdout).not.toContain('abcDEF');
});
