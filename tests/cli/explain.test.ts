import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeShiftJis } from '../../packages/core/src/language/charset/index.ts';
import { buildCommand, type Outcome, upkiTsv, upkiTsvIn } from './command.ts';
import { clients, type Row, type Sheet, sheetOf, valuesOf, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PIN = 'Xy7#kQ92';

const explain = (...args: readonly string[]): Outcome => upkiTsv(['explain', ...args]);
const json = (outcome: Outcome) => JSON.parse(outcome.stdout);
const book = (name: string, ...sheets: Sheet[]): Promise<string> => writeWorkbook(join(folder, name), sheets);

function tsv(name: string, rows: readonly (readonly string[])[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((fields) => `${fields.join('\t')}\r\n`).join(''));
  return path;
}

const servers = (...rows: Row[]): Sheet => sheetOf('server-issue', 'サーバ', rows);
const dnOf = (name: string): string => `CN=${name},O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP`;

describe('an answer by itself', () => {
  it('is explained in either language', () => {
    const ja = explain('212', '--lang', 'ja');
    expect(ja).toMatchObject({ status: 0, stderr: '' });
    expect(ja.stdout).toContain('同じ主体者DNの証明書が、もう登録されています。');
    expect(ja.stdout).toContain('対処: ');
    expect(ja.stdout).toContain('duplicate-dn');
    const en = explain('212', '--lang', 'en');
    expect(en.stdout).toContain('A certificate with the same subject DN is already registered.');
  });

  it('that is not known is said to be so', () => {
    for (const [text, sentence] of [
      ['999', '999 is not a known code'],
      ['やあ', 'This answer is not known.'],
    ] as const) {
      const { status, stdout } = explain('212', text);
      expect(status).toBe(2);
      expect(stdout).toContain(sentence);
      const { ok, answers } = json(explain(text, '--json'));
      expect({ ok, answers }).toMatchObject({
        ok: false,
        answers: [{ kind: 'unknown', meaning: null, rules: [], places: null }],
      });
    }
  });

  it('is told once, however often it stands there', () => {
    const { stdout } = explain('1 OK', '2 NG 212:2,主体者DN,x', '3 NG 212:3,主体者DN,x', '4 OK');
    expect(stdout.match(/What to do/g)).toHaveLength(1);
    expect(stdout.match(/already registered/g)).toHaveLength(2);
    expect(stdout).toContain('OK: 2');
  });

  it('comes from standard input in Shift_JIS too', async () => {
    const input = await encodeShiftJis('SEQ\tOK/NG\t内容\r\n1\tNG\tドメインが機関に許可されていません\r\n');
    const { status, stdout } = upkiTsvIn({ input }, ['explain', '-', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout.toString()).answers).toMatchObject([
      { kind: 'known', id: 'domain', code: null, record: 1, recordBy: 'sequence' },
    ]);
  });

  it('with --quiet is shown only where it is not known', () => {
    expect(explain('212', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(explain('999', '--quiet').stdout).toContain('999');
  });
});

describe('wrong usage', () => {
  it.each<[string[], string]>([
    [[], 'No text was given'],
    [['212', '--sheet', 'A'], '--sheet can be used only with --source'],
    [['-', '--source', '-'], 'Standard input'],
    [['-', '-'], 'Standard input'],
    [['212', '--source', 'none.xlsx'], 'no such file'],
    [[' '], 'contains no answer'],
  ])('%j', (args, sentence) => {
    const { status, stderr } = explain(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe('a TSV as source', () => {
  it('shows the values of the line, with the PIN masked', () => {
    const path = tsv('client-issue.tsv', [
      valuesOf('client-issue', { method: '2', fileName: 'A' }),
      valuesOf('client-issue', { method: '2', pin: PIN, fileName: 'B' }),
    ]);
    const outcome = explain(`202:2,アクセスPIN,${PIN}`, '--source', path);
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toMatch(/line 2\n/);
    expect(outcome.stdout).toMatch(/#12 P12 file name +B\n/);
    expect(outcome.stdout).toMatch(/#15 Access PIN +••••\n/);
    const all = ['PIN', 'x', `memo ${PIN}`].map((text) =>
      explain(`206:2,${text},${PIN}`, '--source', path, '--json'),
    );
    for (const { stdout } of [outcome, ...all]) expect(stdout).not.toContain(PIN);
  });

  it('shows no values where the fields cannot be told apart', () => {
    const [, ...fields] = valuesOf('client-issue', { method: '2', pin: PIN });
    const path = tsv('short-client-issue.tsv', [fields]);
    const outcome = explain('206:1,主体者DN,x', '--source', path);
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain('the values are not shown');
    expect(outcome.stdout).toContain('field-count');
    expect(outcome.stdout).not.toContain(PIN);
    expect(json(explain('206:1', '--source', path, '--json')).answers[0].places[0]).toMatchObject({
      values: null,
      dn: null,
    });
  });

  it('says that it has no such record', () => {
    const path = tsv('one-server-issue.tsv', [valuesOf('server-issue')]);
    expect(explain('212:2,主体者DN,x', '--source', path).stdout).toContain('no record 2');
    expect(json(explain('212:0', '--source', path, '--json')).answers[0].places).toEqual([]);
  });
});

describe('a workbook as source', () => {
  it('leads to row and cell, with what a check says, the item’s own findings first', async () => {
    const path = await book(
      'one.xlsx',
      servers({ subjectDn: dnOf('a.example.ac.jp') }, { profile: '９', adminMail: 'x@', software: '' }),
    );
    const { status, stdout } = explain('206:2,利用管理者mail,x', '--source', path);
    expect(status).toBe(0);
    expect(stdout).toMatch(/one\.xlsx “サーバ” {2}row 3 {2}F3 {2}\(…-server-issue\.tsv\)\n/);
    expect(stdout).toMatch(/#10 Administrator’s mail +x@\n/);
    expect(stdout).not.toContain('several upload files');
    const [{ places }] = json(explain('206:2,利用管理者mail,x', '--source', path, '--json')).answers;
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({ sheet: 'サーバ', type: 'server-issue', record: 2, row: 3, item: 10 });
    const items = places[0].findings.map(({ item }: { item: number }) => item);
    expect(items[0]).toBe(10);
    expect(items).toContain(2);
  });

  it('names the candidate of every file that it gives', async () => {
    const rows = clients(4, (index) => ({ method: index % 2 === 0 ? '1' : '3' }));
    const path = await book('methods.xlsx', sheetOf('client-issue', 'クライアント', rows));
    const outcome = explain('206:2,主体者DN,x', '--source', path);
    expect(outcome.stdout).toContain('several upload files');
    const [{ places }] = json(explain('206:2,主体者DN,x', '--source', path, '--json')).answers;
    expect(
      places.map(({ file, row, dn }: { file: string; row: number; dn: string }) => [file, row, dn]),
    ).toEqual([
      ['client-issue-p12', 4, rows[2]?.subjectDn],
      ['client-issue-browser', 5, rows[3]?.subjectDn],
    ]);
  });

  it('counts within the parts that 99 records make', async () => {
    const path = await book('many.xlsx', sheetOf('client-revoke', '失効', clients(120)));
    const [{ places }] = json(explain('206:100 主体者DN', '--source', path, '--json')).answers;
    expect(places).toEqual([]);
    const [{ places: both }] = json(explain('206:20', '--source', path, '--json')).answers;
    expect(both.map(({ file, record }: { file: string; record: number }) => [file, record])).toEqual([
      ['client-revoke-1of2', 20],
      ['client-revoke-2of2', 119],
    ]);
  });

  it('takes a DN that exists to be about an issue, and shows an item that is empty', async () => {
    const path = await book('kinds.xlsx', sheetOf('server-renew', '更新', [{}]), servers({ fqdn: '' }));
    expect(explain('212:1,主体者DN,x', '--source', path).stdout).not.toContain('server-renew');
    const { stdout } = explain('201:1,利用管理者FQDN,x', '--source', path, '--sheet', 'サーバ');
    expect(stdout).toMatch(/#11 FQDN +\(empty\)\n/);
  });

  it('leaves out sheets whose type lacks the item, and all but the one that is named', async () => {
    const path = await book('two.xlsx', servers({}), sheetOf('client-issue', '利用者', clients(1)));
    const typesFor = (...args: string[]): string[] =>
      json(explain(...args, '--source', path, '--json')).answers[0].places.map(
        ({ type }: { type: string }) => type,
      );
    expect(typesFor('202:1,CSR,x')).toEqual(['server-issue']);
    expect(typesFor('206:1,主体者DN,x')).toEqual(['server-issue', 'client-issue']);
    expect(typesFor('206:1,主体者DN,x', '--sheet', '利用者')).toEqual(['client-issue']);
    expect(typesFor(`206:1,主体者DN,${clients(1)[0]?.subjectDn}`)).toEqual(['client-issue']);
  });
});
