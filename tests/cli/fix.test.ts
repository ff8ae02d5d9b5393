import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FieldId, formatOf } from '../../packages/core/src/index.ts';
import { encodeShiftJis } from '../../packages/core/src/language/charset/index.ts';
import { sampleCsr } from '../../packages/core/src/rules/sample-csrs.ts';
import { buildCommand, upkiTsv } from './command.ts';
import {
  changedParts,
  type Row,
  type Sheet,
  sheetOf,
  textsOf,
  valuesOf,
  writeIntoSample,
  writeWorkbook,
} from './workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-fix-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const at = (name: string): string => join(folder, name);
const fix = (input: string, out: string, ...more: string[]) => upkiTsv(['fix', input, '--out', out, ...more]);

interface Finding {
  readonly rule: string;
  readonly row: number | null;
  readonly item: number | null;
  readonly message: string;
}

const findingsOf = (stdout: string): string[] =>
  JSON.parse(stdout)
    .sources.flatMap(({ sheet, findings }: { sheet: string; findings: Finding[] }) =>
      findings.map(({ rule, row, item, message }) => JSON.stringify([sheet, rule, row, item, message])),
    )
    .sort();

/** What `fix` says is left must be what `check` finds in the copy, and nothing that it would do again. */
function expectHonest(input: string, out: string, ...more: string[]): void {
  const { stdout } = fix(input, out, '--json', '--force', ...more);
  expect(findingsOf(stdout)).toEqual(findingsOf(upkiTsv(['check', out, '--json']).stdout));
  const again = fix(out, join(dirname(out), `again-${basename(out)}`), '--json', '--force', ...more);
  expect(JSON.parse(again.stdout).sources.flatMap(({ applied }: { applied: object[] }) => applied)).toEqual(
    [],
  );
}

const INSTITUTION: Sheet = {
  name: '機関情報',
  rows: [
    ['項目', '値'],
    ['機関名（O）', 'Example University'],
    ['利用管理者氏名', '例　次郎'],
    ['利用管理者mail', 'office@example.ac.jp'],
  ],
};

describe('fix on a workbook', () => {
  it('applies the safe fixes alone, and says which', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('client-issue', '発行', [{ method: '１', adminName: '髙橋' }]),
      sheetOf('server-revoke', '失効', [{ oldSerial: '0X12' }]),
    ]);
    const { status, stdout, stderr } = fix(input, at('out.xlsx'), '--json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { ok, sources, failures } = JSON.parse(stdout);
    expect({ ok, failures }).toEqual({ ok: false, failures: [] });
    expect(Object.keys(sources[0])).toEqual([
      'path',
      'sheet',
      'type',
      'records',
      'findings',
      'applied',
      'files',
    ]);
    expect(sources[0].applied).toEqual([
      { record: 1, row: 2, item: 3, before: '１', after: '1', rules: ['full-width'], cell: 'C2' },
    ]);
    const left = sources[0].findings.map(({ rule }: Finding) => rule);
    expect(left).toContain('outside-repertoire');
    expect(left).not.toContain('full-width');
    expect(sources[1].applied).toMatchObject([{ cell: 'B2', before: '0X12', after: '0x12' }]);
    const bytes = readFileSync(at('out.xlsx')).length;
    expect(sources.flatMap(({ files }: { files: object[] }) => files)).toEqual([
      { path: at('out.xlsx'), records: 2, bytes },
    ]);
    expect(textsOf(at('out.xlsx'), '発行').get('C2')).toBe('1');
    expect(textsOf(at('out.xlsx'), '発行').get('D2')).toBe('髙橋');
  });

  it('applies the proposed ones and the institution’s values with --all', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      INSTITUTION,
      sheetOf('server-issue', '発行', [{ adminName: '髙橋', adminMail: '' }, { adminName: '' }]),
    ]);
    const safe = JSON.parse(fix(input, at('safe.xlsx'), '--json').stdout);
    expect(safe.sources[0].applied).toEqual([]);
    const all = fix(input, at('all.xlsx'), '--all', '--lang', 'ja');
    expect(all.status).toBe(0);
    expect(all.stdout).toContain('髙橋 → 高橋');
    const texts = textsOf(at('all.xlsx'), '発行');
    expect([...texts.values()]).toEqual(expect.arrayContaining(['高橋', 'office@example.ac.jp', '例　次郎']));
    expect(textsOf(at('all.xlsx'), '機関情報')).toEqual(textsOf(input, '機関情報'));
  });

  it.each(['user.xlsm', 'user_src.xlsx'])('changes nothing in %s but the sheet', (sample) => {
    const extension = sample.slice(-5);
    const sheet = sheetOf('client-revoke', '申請', [{ reason: '４' }, { oldSerial: '0X5' }]);
    const input = writeIntoSample(at(`in${extension}`), sample, sheet);
    expect(fix(input, at(`out${extension}`)).status).toBe(0);
    expect(changedParts(input, at(`out${extension}`))).toEqual(['xl/worksheets/sheet1.xml']);
    const before = textsOf(input, '申請');
    const after = textsOf(at(`out${extension}`), '申請');
    const changed = [...before].filter(([cell, text]) => after.get(cell) !== text);
    expect(changed.map(([, text]) => text)).toEqual(['４', '0X5']);
    expect(after.size).toBe(before.size);
  });

  it('writes into no formula and no covered cell, and does not say that it had', async () => {
    const [header = [], values = []] = sheetOf('client-revoke', 'x', [{}]).rows;
    const row = (reason: object | string) =>
      values.map((value, column) => (header[column] === '失効理由' ? reason : value));
    const reasonColumn = header.indexOf('失効理由');
    writeFileSync(
      at('in.xlsx'),
      await writeXlsx({
        sheets: [
          {
            name: '失効',
            rows: [[...header], row('４') as string[], [...values], row('５') as string[]],
            cells: new Map([[`2,${reasonColumn}`, { value: '４', formula: 'LEFT("４",1)' }]]),
            merges: [{ startRow: 1, startCol: reasonColumn, endRow: 3, endCol: reasonColumn }],
          },
        ],
      }),
    );
    const { status, stdout } = fix(at('in.xlsx'), at('out.xlsx'), '--all', '--json');
    expect(status).toBe(1);
    const [{ applied, findings, notApplied }] = JSON.parse(stdout).sources;
    expect(applied.map((each: { row: number }) => each.row)).toEqual([2]);
    // The full-width digit in the covered cell.
    expect(notApplied).toBe(1);
    expect(findings.some((each: Finding) => each.row === 4)).toBe(true);
    expectHonest(at('in.xlsx'), at('again.xlsx'), '--all');
  });

  it('shows before and after of a choice with its meaning by its code, and reduces a CSR', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('server-issue', '発行', [
        { profile: '3: RSA 2048', csr: `Subject: x\n\n${sampleCsr('rsa2048Pem')}\nbye` },
        { profile: ' 3 ', csr: sampleCsr('rsa2048Pem') },
      ]),
    ]);
    const { stdout } = fix(input, at('out.xlsx'), '--json');
    const [{ applied }] = JSON.parse(stdout).sources;
    for (const { item, after } of applied) {
      if (item === 7) expect(after).toBe(sampleCsr('rsa2048'));
      else expect(after).toBe('3');
    }
    expect(textsOf(at('out.xlsx'), '発行').get('B2')).toBe('3: RSA 2048');
    expectHonest(input, at('again.xlsx'));
  });

  it.each(['３：sha256WithRSAEncryption', '３: RSA 2048'])(
    'says what it made of a choice in full width: %s',
    async (profile) => {
      const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-issue', '発行', [{ profile }])]);
      const { stdout } = fix(input, at('out.xlsx'), '--json');
      const [{ applied, ...source }] = JSON.parse(stdout).sources;
      expect(source).not.toHaveProperty('notApplied');
      expect(applied.map(({ cell, after }: { cell: string; after: string }) => [cell, after])).toEqual([
        ['B2', textsOf(at('out.xlsx'), '発行').get('B2')],
      ]);
      expectHonest(input, at('again.xlsx'));
    },
  );

  it('leaves PINs alone and prints none', async () => {
    const pin = ' ｐQzXw7Kp12';
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('client-issue', 'x', [{ method: '2', pin, adminName: '髙橋' }]),
    ]);
    for (const more of [['--json'], ['--lang', 'ja'], ['--all', '--json']]) {
      const { stdout, stderr } = fix(input, at('out.xlsx'), '--force', ...more);
      expect(stdout + stderr).not.toContain('QzXw7Kp');
      expect([...textsOf(at('out.xlsx'), 'x').values()]).toContain(pin);
    }
  });
});

describe('fix on a TSV', () => {
  it('unwraps, reduces and keeps every other byte', async () => {
    const csr = sampleCsr('rsa2048Pem').replaceAll('\r', '');
    const values = valuesOf('server-issue', { adminUnit: '情報"基盤"', adminName: '①' });
    const line = values.map((value, index) =>
      index === 0 ? `"${value}"` : index === 6 ? `"${csr}"` : value,
    );
    const written = (fields: readonly string[]) => encodeShiftJis(fields.join('\t').replace('①', 'X'));
    writeFileSync(at('in.tsv'), Buffer.concat([await written(line), Buffer.from('\n')]));
    const { status, stdout } = fix(at('in.tsv'), at('out.tsv'), '--json');
    expect(status).toBe(0);
    const expected = values.with(6, sampleCsr('rsa2048'));
    expect(readFileSync(at('out.tsv'))).toEqual(
      Buffer.concat([await written(expected), Buffer.from('\r\n')]),
    );
    expect(JSON.parse(stdout).sources[0].applied.map(({ item }: Finding) => item)).toEqual([1, 7]);
  });

  it('takes no serial number out of a renewal that stands among issues', async () => {
    const lines = [valuesOf('server-issue'), valuesOf('server-renew', { oldSerial: '0x1F4A' })];
    writeFileSync(at('in.tsv'), await encodeShiftJis(lines.map((line) => `${line.join('\t')}\r\n`).join('')));
    const { status, stdout } = fix(at('in.tsv'), at('out.tsv'), '--json', '--all');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).sources[0].applied).toEqual([]);
    expect(readFileSync(at('out.tsv'))).toEqual(readFileSync(at('in.tsv')));
  });

  it('makes Shift_JIS of UTF-8 once nothing is lost by it', () => {
    const line = valuesOf('server-revoke', { comment: '髙橋' }).join('\t');
    writeFileSync(at('in.tsv'), `\ufeff${line}\r\n`);
    const safe = fix(at('in.tsv'), at('safe.tsv'));
    expect(safe.stderr).toContain('UTF-8');
    expect(readFileSync(at('safe.tsv'), 'utf8')).toContain('髙橋');
    expect(fix(at('in.tsv'), at('all.tsv'), '--all').status).toBe(0);
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(at('all.tsv')));
    expect(text).toBe(`${line.replace('髙橋', '高橋')}\r\n`);
  });

  it.each([
    ['UTF-8', (line: string) => Buffer.from(`${line}\r\n`, 'utf8'), ['encoding']],
    ['CR alone', (line: string) => encodeShiftJis(`${line}\r${line.replace('www', 'w3')}\r`), ['line-end']],
    ['an empty line', (line: string) => encodeShiftJis(`${line}\r\n\r\n`), ['empty-line']],
    ['a line of wide spaces', (line: string) => encodeShiftJis(`　\r\n${line}\r\n\t　 \r\n`), ['empty-line']],
    [
      'UTF-8 with a mark of DOS',
      (line: string) => Buffer.from(`${line}\r\n\u001a`),
      ['encoding', 'end-mark'],
    ],
    ['nothing', (line: string) => encodeShiftJis(`${line}\r\n`), undefined],
  ])('says what was wrong with the file and is no more: %s', async (_, bytesOf, rules) => {
    writeFileSync(at('in.tsv'), await bytesOf(valuesOf('server-revoke', { comment: '終了' }).join('\t')));
    const { cured, applied } = JSON.parse(fix(at('in.tsv'), at('out.tsv'), '--json').stdout).sources[0];
    expect(applied).toEqual([]);
    expect(cured?.map(({ rule }: Finding) => rule)).toEqual(rules);
    const { stdout } = fix(at('in.tsv'), at('again.tsv'), '--lang', 'en');
    expect(stdout.includes('Corrected by rewriting the file')).toBe(rules !== undefined);
    expect(stdout.includes('Nothing was changed.')).toBe(rules === undefined);
  });

  it('keeps a value of several lines in its quotation marks', () => {
    const fields = valuesOf('server-revoke', { comment: '"a\nb"', oldSerial: '0X1' }).join('\t');
    writeFileSync(at('in.tsv'), `${fields}\r\n`);
    expectHonest(at('in.tsv'), at('out.tsv'));
    expect(readFileSync(at('out.tsv'), 'utf8')).toBe(`${fields.replace('0X', '0x')}\r\n`);
    expectHonest(at('in.tsv'), at('all.tsv'), '--all');
  });
});

describe('fix refuses', () => {
  const nothingButInputs = (...names: string[]): void => expect(readdirSync(folder).sort()).toEqual(names);

  it('another extension, its own input, a file that is there', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-revoke', 'x', [{}])]);
    const before = readFileSync(input);
    for (const out of ['out.xlsm', 'out.tsv', 'out', '-', 'in.xlsx', 'IN.XLSX']) {
      const refused = fix(input, out === '-' ? out : at(out), '--force');
      expect({ out, status: refused.status }).toEqual({ out, status: 2 });
      expect(refused.stderr).toMatch(/^.*in\.xlsx: .+\n/);
    }
    nothingButInputs('in.xlsx');
    expect(readFileSync(input)).toEqual(before);
    writeFileSync(at('out.xlsx'), 'mine');
    expect(fix(input, at('out.xlsx')).stderr).toContain('--force');
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('mine');
    expect(fix(input, at('out.xlsx'), '--force').status).toBe(0);
    nothingButInputs('in.xlsx', 'out.xlsx');
  });

  it('what it cannot read, and writes nothing', () => {
    writeFileSync(at('in.xlsx'), 'no workbook');
    expect(fix(at('in.xlsx'), at('out.xlsx')).status).toBe(2);
    expect(fix(at('none.xlsx'), at('out.xlsx')).status).toBe(2);
    nothingButInputs('in.xlsx');
  });

  it('to go without --out, or with two files', () => {
    expect(upkiTsv(['fix', 'a.xlsx'])).toMatchObject({ status: 2, stdout: '' });
    expect(upkiTsv(['fix', 'a.xlsx', 'b.xlsx', '--out', 'c.xlsx'])).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync('c.xlsx')).toBe(false);
  });
});

describe('what fix reports is what a copy gives', () => {
  it.each([[[]], [['--all']]])('for the sample of mistakes, %j', (more) => {
    expectHonest(join(EXAMPLES, 'mistakes.xlsx'), at('out.xlsx'), ...more);
  });

  const NAMES: Row = { dnsNames: 'dNSName=a.example.ac.jp,dNSName=b.example.ac.jp' };
  const noise = fc.constantFrom(
    ' ',
    '　',
    '\u00a0',
    '"',
    '\n',
    '\u200b',
    'Ａ',
    'ｶﾞ',
    'か\u3099',
    '髙',
    '①',
    ',',
    '0X',
    '-',
    ':',
  );
  const mutated = (value: string) =>
    fc
      .tuple(fc.nat(value.length), noise, fc.constantFrom('in', 'around', 'full', 'lower'))
      .map(([place, text, how]) => {
        if (how === 'in') return value.slice(0, place) + text + value.slice(place);
        if (how === 'around') return text + value + text;
        if (how === 'lower') return value.toLowerCase();
        return value.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
      });
  const FIELDS = {
    'server-issue': ['subjectDn', 'profile', 'csr', 'adminName', 'adminMail', 'fqdn', 'dnsNames'],
    'server-renew': ['subjectDn', 'oldSerial', 'adminUnit', 'software', 'fqdn'],
    'client-issue': ['subjectDn', 'profile', 'method', 'fileName', 'userMail', 'pin'],
    'client-revoke': ['subjectDn', 'oldSerial', 'reason', 'comment'],
  } as const;
  const rowOf = (type: keyof typeof FIELDS): fc.Arbitrary<Row> =>
    fc.constantFrom<FieldId>(...FIELDS[type]).chain((field) => {
      const value = valuesOf(type, NAMES)[(formatOf(type).itemOf[field] ?? 0) - 1] ?? '';
      return mutated(value).map((text) => ({ ...NAMES, [field]: text }));
    });

  it('whatever is wrong', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]))
          .chain((type) =>
            fc.tuple(fc.constant(type), fc.array(rowOf(type), { minLength: 20, maxLength: 30 })),
          ),
        fc.boolean(),
        async ([type, rows], all) => {
          const more = all ? ['--all'] : [];
          const name = at(`in${++run}`);
          const workbook = await writeWorkbook(`${name}.xlsx`, [sheetOf(type, 'x', rows)]);
          expectHonest(workbook, at('out.xlsx'), ...more);
          const lines = rows.map((row) =>
            valuesOf(type, row)
              .map((v) => (v.includes('\n') ? `"${v}"` : v))
              .join('\t'),
          );
          writeFileSync(`${name}-${type}.tsv`, `${lines.join('\r\n')}\r\n`);
          expectHonest(`${name}-${type}.tsv`, at(`out-${type}.tsv`), ...more);
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  }, 120_000);
});
