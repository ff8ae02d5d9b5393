import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../packages/cli/src/source/open-workbook.ts';
import { readTable } from '../../packages/core/src/index.ts';
import { buildCommand, upkiTsv } from './command.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-csr-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const edge = (name: string): string => pathOf(`edges/${name}`);

function valuesIn(path: string): readonly (readonly string[])[] {
  return openWorkbook(readFileSync(path)).sheets.flatMap((sheet) => {
    const table = readTable(sheet.read());
    return table.kind === 'table' ? table.set.records.map(({ values }) => values) : [];
  });
}

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly item: number | null;
  readonly message: string;
  readonly fix: unknown;
}
const findingsIn = (stdout: Buffer | string): readonly JsonFinding[] =>
  JSON.parse(stdout.toString()).sources.flatMap(({ findings }: { findings: JsonFinding[] }) => findings);

describe('a CSR whose own country is jp beside a good DN', () => {
  const book = edge('10-csr-lowercase-country.xlsx');

  it('is one error at #7, in check and in convert', () => {
    for (const args of [
      ['check', book],
      ['convert', book, '--out', folder],
    ]) {
      const { status, stdout } = upkiTsv([...args, '--json', '--lang', 'ja']);
      expect(status).toBe(1);
      const errors = findingsIn(stdout).filter(({ severity }) => severity === 'error');
      const ofCsr = errors.filter(({ item }) => item === 7);
      expect(ofCsr).toMatchObject(Array(3).fill({ rule: 'csr-subject', fix: null }));
      // The DN of the second row has jp as well.
      expect(errors.filter(({ item }) => item !== 7)).toMatchObject([{ rule: 'dn-country', item: 1 }]);
      expect(ofCsr[0]?.message).toContain('「C=jp」');
      expect(ofCsr[0]?.message).toContain('作り直してください');
    }
  });

  it('leaves #1 alone in every fix', () => {
    const out = join(folder, 'fixed.xlsx');
    upkiTsv(['fix', book, '--all', '--out', out]);
    const [before = [], , third = []] = valuesIn(book);
    const after = valuesIn(out);
    expect(after[0]).toEqual(before);
    expect(after[2]).toEqual(third);
  });
});

it('fill takes nothing but the CSR itself from one whose subject cannot be applied for', () => {
  const out = join(folder, 'filled.xlsx');
  const csr = pathOf('corpus/059-cn-wildcard.pem');
  const { status, stderr } = upkiTsv(['fill', '--type', 'server-issue', csr, '--out', out, '--lang', 'ja']);
  expect(status).toBe(0);
  expect(stderr.toString()).toContain('作り直してください');
  const [record = []] = valuesIn(out);
  expect(record[6]).toMatch(/^MII/);
  expect([record[0], record[1], record[10], record[12]]).toEqual(['', '', '', '']);
});

describe('inspect', () => {
  it('says what a check of the CSR alone says', () => {
    const wildcard = pathOf('corpus/059-cn-wildcard.pem');
    const { stdout } = upkiTsv(['inspect', wildcard, '--lang', 'ja']);
    expect(stdout.toString()).toContain('ワイルドカード（*）は使えません');
    const { files } = JSON.parse(upkiTsv(['inspect', wildcard, '--json']).stdout.toString());
    expect(files[0].requests[0]).toMatchObject({
      subjectDn: null,
      findings: [{ rule: 'csr-subject', severity: 'error' }],
    });
  });

  it('asks about what a tool put in by itself', () => {
    const { stdout } = upkiTsv(['inspect', edge('c02-default-city.csr'), '--lang', 'ja']);
    expect(stdout.toString()).toContain('「L=Default City」');
    expect(stdout.toString()).toContain('「O=Default Company Ltd」');
  });

  it('has nothing to say of a sound one', () => {
    const { files } = JSON.parse(
      upkiTsv(['inspect', pathOf('corpus/own/dn-reversed.pem'), '--json']).stdout.toString(),
    );
    expect(files[0].requests[0].findings).toEqual([]);
  });
});
