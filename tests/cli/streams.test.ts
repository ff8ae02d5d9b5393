import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeShiftJis } from '../../packages/core/src/language/charset/index.ts';
import { BIN, buildCommand, upkiTsvIn } from './command.ts';
import { clients, sheetOf, valuesOf, writeIntoSample, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-streams-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => join(folder, ...names);
const run = (args: readonly string[], input?: Uint8Array | string) => {
  const outcome = upkiTsvIn({ cwd: folder, ...(input !== undefined && { input }) }, args);
  return { ...outcome, text: outcome.stdout.toString() };
};
const revocation = (comment = '理由') => `${valuesOf('server-revoke', { comment }).join('\t')}\r\n`;

describe('standard input and output', () => {
  it('checks what comes from standard input and calls it so', () => {
    for (const [lang, name] of [
      ['ja', '標準入力'],
      ['en', 'standard input'],
    ] as const) {
      const { status, text } = run(['check', '-', '--lang', lang], revocation());
      expect(status).toBe(1);
      expect(text).toMatch(new RegExp(`^${name}  `));
    }
    const { sources } = JSON.parse(run(['check', '-', '--json'], revocation()).text);
    expect(sources).toMatchObject([{ path: '-', sheet: null, type: 'server-revoke', records: 1 }]);
    expect(run(['check', '-', '--type', 'client-revoke', '--json'], revocation()).text).toContain(
      'field-count',
    );
  });

  it('reads no more of it than a TSV may have', () => {
    const endless = `yes 'CN=www.example.ac.jp' | "$0" "$1" check - --lang en; echo "$?"`;
    const { stdout, stderr } = spawnSync('timeout', ['60', 'sh', '-c', endless, process.execPath, BIN], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^standard input: .*large.*\n$/);
    expect(stdout).toMatch(/\n2\n$/);
  });

  it('says what is wrong with it', () => {
    for (const input of [
      '',
      'nothing\n',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('504b0304', 'hex'),
    ]) {
      const { status, stderr } = run(['check', '-'], input);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^standard input: .+\n$/);
    }
    expect(run(['check', '-', '-']).stderr).toMatch(/^upki-tsv: .*once/);
  });

  it('reads a workbook by its bytes', async () => {
    const path = await writeWorkbook(at('in.xlsx'), [sheetOf('server-revoke', '失効', [{}])]);
    const { status, text } = run(['check', '-'], readFileSync(path));
    expect({ status, named: text.includes('standard input “失効”') }).toEqual({ status: 0, named: true });
    const fixed = run(['fix', '-', '--out', 'fixed.xlsx'], readFileSync(path));
    expect(fixed.status).toBe(0);
    const macros = writeIntoSample(at('in.xlsm'), 'user.xlsm', sheetOf('server-revoke', '失効', [{}]));
    expect(run(['fix', '-', '--out', 'fixed2.xlsx'], readFileSync(macros)).stderr).toContain('.xlsm');
    expect(run(['fix', '-', '--out', 'fixed.xlsm'], readFileSync(macros)).status).toBe(0);
  });

  it('converts from one to the other, the report going to standard error', async () => {
    const input = revocation();
    const { status, stdout, stderr } = run(['convert', '-', '--out', '-'], input);
    expect(status).toBe(0);
    expect(stdout).toEqual(Buffer.from(await encodeShiftJis(input)));
    expect(stderr).toContain('Wrote standard output (1 record');
    const fixed = run(['fix', '-', '--out', '-', '--json'], input);
    expect(fixed.stdout).toEqual(stdout);
    expect(JSON.parse(fixed.stderr).sources[0].files).toEqual([
      { path: '-', records: 1, bytes: stdout.length },
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes a file called after standard input where a folder is named or none', () => {
    expect(run(['convert', '-', '--out', 'out'], revocation()).status).toBe(0);
    expect(run(['convert', '-'], revocation()).status).toBe(0);
    expect(readdirSync(at('out'))).toEqual(['stdin-server-revoke.tsv']);
    expect(existsSync(at('stdin-server-revoke.tsv'))).toBe(true);
  });

  it('writes nothing to standard output where there are errors or several files', async () => {
    const wrong = run(['convert', '-', '--out', '-'], revocation('①'));
    expect({ status: wrong.status, text: wrong.text }).toEqual({ status: 1, text: '' });
    const two = await writeWorkbook(at('in.xlsx'), [
      sheetOf(
        'client-issue',
        'x',
        clients(2, (index) => ({ method: index === 0 ? '1' : '3' })),
      ),
    ]);
    const refused = run(['convert', two, '--out', '-']);
    expect({ status: refused.status, text: refused.text }).toEqual({ status: 2, text: '' });
    expect(refused.stderr).toContain('2 files');
    const one = await writeWorkbook(at('one.xlsx'), [sheetOf('server-revoke', 'x', [{}])]);
    expect(run(['convert', one, '--out', '-']).stdout).toEqual(
      run(['convert', '-', '--out', '-'], readFileSync(one)).stdout,
    );
    expect(run(['convert', one, one, '--out', '-'])).toMatchObject({ status: 2, text: '' });
    expect(run(['fix', one, '--out', '-'])).toMatchObject({ status: 2, text: '' });
  });
});

describe('patterns', () => {
  const names = (text: string): string[] => text.match(/^\S.*?\.(?:tsv|txt)/gm) ?? [];

  beforeEach(() => {
    mkdirSync(at('年度', '2024', '春'), { recursive: true });
    const tsv = revocation();
    for (const name of [
      'b.tsv',
      'a.tsv',
      'c.txt',
      '.hidden.tsv',
      '~$a.tsv',
      '[x].tsv',
      '申請(1).tsv',
      '{q}.tsv',
      'A.tsv',
    ])
      writeFileSync(at('年度', '2024', name), tsv);
    cpSync(at('年度', '2024', 'a.tsv'), at('年度', '2024', '春', 'z.tsv'));
  });

  it.each([
    ['年度/2024/?.tsv', ['A', 'a', 'b'].map((name) => `年度/2024/${name}.tsv`)],
    ['年度/*/[ab].t*', ['年度/2024/a.tsv', '年度/2024/b.tsv']],
    ['年度/2024/[!ab].t*', ['年度/2024/A.tsv', '年度/2024/c.txt']],
    ['年度/**/z.tsv', ['年度/2024/春/z.tsv']],
    ['**/z.tsv', ['年度/2024/春/z.tsv']],
    ['年度/2024/[x].tsv', ['年度/2024/[x].tsv']],
    ['年度/2024/申請(*).tsv', ['年度/2024/申請(1).tsv']],
    ['年度/2024/{*}.tsv', ['年度/2024/{q}.tsv']],
    ['./年度/2024/c*', ['./年度/2024/c.txt']],
    ['年度/2024/../2024/c*', ['年度/2024/../2024/c.txt']],
  ])('%s', (pattern, expected) => {
    const { status, text } = run(['check', pattern, '--type', 'server-revoke']);
    expect(status).toBe(1);
    expect(names(text)).toEqual(expected);
  });

  it('is told where nothing matches, and keeps nothing else from being done', () => {
    const { status, stderr, text } = run(['check', '年度/2024/c*', 'no*.tsv', '--lang', 'ja']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^no\*\.tsv: .+\n$/);
    expect(text).toContain('c.txt');
    expect(run(['convert', 'no*.tsv']).status).toBe(2);
  });

  it('counts as the files that it stands for', () => {
    expect(run(['fix', '年度/2024/[ab].tsv', '--out', 'x.tsv'])).toMatchObject({ status: 2, text: '' });
    expect(run(['fix', '年度/2024/b*', '--out', 'x.tsv']).status).toBe(0);
    expect(run(['inspect', '年度/2024/[ab].tsv']).status).toBe(0);
  });
});
