import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, type Outcome, upkiTsv } from './command.ts';

beforeAll(buildCommand, 120_000);

const EDGES = fileURLToPath(new URL('../edges/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-other-'));
afterAll(() => rmSync(folder, { recursive: true }));

const check = (path: string, ...more: readonly string[]): Outcome =>
  upkiTsv(['check', path, '--lang', 'en', ...more]);

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function edge(name: string, as: string): string {
  const path = join(folder, as);
  copyFileSync(join(EDGES, name), path);
  return path;
}

/** The same bytes each time, spread over all values. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const MAIL = 'From: a@example.ac.jp\r\nTo: b@example.ac.jp\r\nSubject: CSR\r\n\r\n';

describe('a file that is no application is called what it is', () => {
  const text = (name: string): string => readFileSync(join(EDGES, name), 'latin1');
  const cases: readonly [what: string, path: () => string, sentence: string][] = [
    ['5 MB of random bytes', () => file('noise.tsv', noise(5_000_000)), 'not a TSV'],
    ['a JPEG', () => file('image.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)), 'an image'],
    ['a PDF', () => file('pdf.tsv', '%PDF-1.7\n'), 'a PDF'],
    ['gzip', () => file('gzip.tsv', Uint8Array.of(0x1f, 0x8b, 8, 0, 0)), 'compressed with gzip'],
    ['a program', () => file('exe.tsv', Buffer.concat([Buffer.from('MZ'), noise(3000)])), 'not a TSV'],
    ['a ZIP under its own name', () => edge('csrs.zip', 'a.zip'), 'a ZIP archive'],
    ['a ZIP under that of a TSV', () => edge('csrs.zip', 'a.tsv'), 'a ZIP archive'],
    ['a workbook', () => edge('09-table-totals.xlsx', 'book.tsv'), 'an Excel workbook'],
    ['a CSR', () => edge('www.csr', 'csr.txt'), 'It is a CSR'],
    ['a CSR under its own name', () => edge('www.csr', 'www.csr'), 'It is a CSR'],
    ['a certificate', () => edge('www.pem', 'certificate.tsv'), 'It is a certificate'],
    ['PKCS#7', () => edge('chain.p7b', 'chain.p7b'), 'PKCS#7'],
    ['a mail', () => file('mail.eml', `${MAIL}Here it is.\r\n`), 'It is an email'],
    ['a mail with a CSR', () => file('mail.txt', MAIL + text('www.csr')), 'It is an email'],
    ['a web page', () => file('page.txt', '<!DOCTYPE html>\n<title>x</title>\n'), 'a web page'],
    ['a PIN file', () => edge('clientPin.txt', 'pins.txt'), 'access PINs'],
    ['a list of certificates', () => edge('client.txt', 'client.txt'), 'list of certificates'],
    [
      'a download of the service',
      () => edge('serverAll46.tsv', 'download.tsv'),
      'downloaded from the service',
    ],
    ['a list of people', () => edge('people-u8.txt', 'people.txt'), 'list with a header'],
  ];
  it.each(cases)('%s', (_, path, sentence) => {
    for (const command of ['check', 'convert']) {
      const outcome = upkiTsv([
        command,
        path(),
        '--lang',
        'en',
        ...(command === 'convert' ? ['--out', folder] : []),
      ]);
      expect(outcome.status).toBe(2);
      expect(outcome.stderr).toContain(sentence);
    }
  });

  it('without a PIN of it', () => {
    const path = edge('clientPin.txt', 'clientPin.txt');
    const pins = new TextDecoder('shift_jis')
      .decode(readFileSync(path))
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => line.split('\t').slice(-1))
      .filter((pin) => pin !== '');
    expect(pins.length).toBeGreaterThan(0);
    for (const options of [[], ['--json'], ['--type', 'client-issue']]) {
      const { status, stdout, stderr } = check(path, ...options);
      expect(status).toBe(2);
      for (const pin of pins) expect(stdout + stderr).not.toContain(pin);
    }
  });
});

describe('a file without bounds', () => {
  it.each([
    ['TABs', '\t'.repeat(1_000_000)],
    ['NULs', ''],
    ['letters', 'a'.repeat(1_000_000)],
  ])('of %s is refused by its size', (_, beginning) => {
    const path = file('large.tsv', beginning);
    truncateSync(path, 600_000_000);
    const { status, stderr } = check(path);
    truncateSync(path, 0);
    expect([status, stderr]).toEqual([2, expect.stringContaining('too large')]);
  });
});

describe('a file without a record', () => {
  it.each([
    ['nothing', ''],
    ['a BOM', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['line ends', '\r\n\n\r'],
    ['the end mark of DOS', '\u001a'],
    ['TABs', `${'\t'.repeat(14)}\r\n`.repeat(3)],
  ])('but %s is an empty one', (_, content) => {
    const { status, stderr } = check(file('empty.tsv', content));
    expect([status, stderr]).toEqual([2, expect.stringContaining('empty')]);
  });
});

it('lines that end with CR alone are told apart, said once, and cured', () => {
  const path = edge('08-cr-only-server-issue.tsv', 'cr-server-issue.tsv');
  const before = JSON.parse(check(path, '--json').stdout).sources[0];
  const errors = before.findings.filter(({ severity }: { severity: string }) => severity === 'error');
  expect(before.records).toBe(3);
  expect(errors.map(({ rule }: { rule: string }) => rule)).toEqual(['line-end']);
  const out = join(folder, 'fixed.tsv');
  expect(upkiTsv(['fix', path, '--out', out, '--force']).status).toBe(0);
  expect(readFileSync(out, 'latin1').match(/\r\n/g)).toHaveLength(3);
  expect(readFileSync(out, 'latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(upkiTsv(['convert', path, '--out', join(folder, 'out')]).status).toBe(0);
});
