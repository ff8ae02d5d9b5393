import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { loadShiftJis } from '../language/charset/index.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../manual/formats.ts';
import type { RecordSet } from '../records/record.ts';
import { readTsv, tsvRecords } from '../records/tsv/read.ts';
import { sampleCsr } from '../rules/sample-csrs.ts';
import { exampleSet } from '../rules/sample-records.ts';
import { encodeFile, exportValues, maxRecords, planFiles } from './plan.ts';

function setOf(type: ApplicationType, methods: readonly string[]): RecordSet {
  const item = formatOf(type).itemOf.method;
  const values = exampleSet({ type }).set.records[0]?.values ?? [];
  return {
    type,
    origin: 'sheet',
    records: methods.map((method, index) => ({
      row: index + 2,
      values: values.map((value, at) => (at + 1 === item ? method : value)),
    })),
  };
}

const suffixes = (type: ApplicationType, count: number, method = '1'): string[] =>
  planFiles(setOf(type, new Array(count).fill(method))).map(({ suffix }) => suffix);

describe('planFiles', () => {
  it('takes every record once, in order, within the limits and with one method a file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...APPLICATION_TYPES),
        fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.integer({ min: 1, max: 400 })), {
          maxLength: 6,
        }),
        (type, runs) => {
          const set = setOf(
            type,
            runs.flatMap(([method, length]) => new Array<string>(length).fill(method)),
          );
          const files = planFiles(set);
          const item = formatOf(type).itemOf.method;
          expect(files.flatMap(({ records }) => records).sort((a, b) => a - b)).toEqual(
            set.records.map((_, i) => i),
          );
          expect(new Set(files.map(({ suffix }) => suffix)).size).toBe(files.length);
          for (const { records, method, type: of } of files) {
            expect(of).toBe(type);
            expect(records).toEqual([...records].sort((a, b) => a - b));
            expect(records.length).toBeGreaterThan(0);
            expect(records.length).toBeLessThanOrEqual(maxRecords(formatOf(type), method ?? ''));
            const methods = records.map((index) =>
              item === undefined ? null : set.records[index]?.values[item - 1],
            );
            expect(new Set(methods)).toEqual(new Set([method]));
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('plans nothing of no records', () => {
    expect(planFiles(setOf('server-issue', []))).toEqual([]);
  });

  it('splits at 99, and issues of method 2 alone at 1,000 (D-08)', () => {
    expect(suffixes('server-issue', 99)).toEqual(['server-issue']);
    expect(suffixes('server-issue', 100)).toEqual(['server-issue-1of2', 'server-issue-2of2']);
    expect(suffixes('client-revoke', 991).at(0)).toBe('client-revoke-01of11');
    expect(suffixes('client-issue', 1000, '2')).toEqual(['client-issue-p12-bulk']);
    expect(suffixes('client-issue', 1001, '2')).toEqual([
      'client-issue-p12-bulk-1of2',
      'client-issue-p12-bulk-2of2',
    ]);
    expect(suffixes('client-issue', 100, '1')).toEqual(['client-issue-p12-1of2', 'client-issue-p12-2of2']);
    expect(suffixes('client-renew', 100, '2')).toEqual([
      'client-renew-p12-bulk-1of2',
      'client-renew-p12-bulk-2of2',
    ]);
  });

  it('keeps methods apart (D-09)', () => {
    expect(
      planFiles(setOf('client-issue', ['3', '1', '3', '2'])).map(({ suffix, method, records }) => [
        suffix,
        method,
        records,
      ]),
    ).toEqual([
      ['client-issue-browser', '3', [0, 2]],
      ['client-issue-p12', '1', [1]],
      ['client-issue-p12-bulk', '2', [3]],
    ]);
  });
});

describe('exportValues', () => {
  it('reduces a CSR and empties white space; the rest stays as it is', () => {
    const { set } = exampleSet({
      type: 'server-issue',
      values: { csr: 'rsa2048Pem', adminName: '　', adminUnit: ' 情報 ', dnsNames: '' },
      items: { 3: '\u00a0' },
    });
    const values = exportValues(set, 0);
    expect(values).toHaveLength(13);
    expect(values[6]).toBe(sampleCsr('rsa2048'));
    expect(values.slice(2, 6)).toEqual(['', '', '', '']);
    expect([values[7], values[8]]).toEqual(['', ' 情報 ']);
  });

  it('takes quotation marks round a value off', () => {
    const { set } = exampleSet({ type: 'server-revoke', record: { quoted: [0] } });
    expect(exportValues(set, 0)[0]).toBe(
      'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
    );
  });

  it('knows no record that is not there', () => {
    expect(() => exportValues(exampleSet({ type: 'server-revoke' }).set, 1)).toThrow(RangeError);
  });
});

describe('encodeFile', () => {
  it.each(APPLICATION_TYPES)('writes %s as the service takes it, and as it reads back', async (type) => {
    const { set } = exampleSet({ type, times: 3 });
    const [file] = planFiles(set);
    if (!file) throw new Error('no file');
    const bytes = await encodeFile(set, file);
    const { decode } = await loadShiftJis();
    const text = decode(bytes);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    for (const line of text.split('\r\n').slice(0, 3)) {
      expect(line.split('\t')).toHaveLength(formatOf(type).items.length);
    }
    const again = tsvRecords(await readTsv(bytes), type);
    expect(again.records.map(({ values }) => values)).toEqual(
      [0, 1, 2].map((index) => exportValues(set, index)),
    );
    expect(check(again).errors).toBe(0);
  });

  it('writes the two code points of a JIS character as one (D-04)', async () => {
    const bytesOf = async (comment: string): Promise<Uint8Array> => {
      const { set } = exampleSet({ type: 'server-revoke', values: { comment } });
      const [file] = planFiles(set);
      if (!file) throw new Error('no file');
      return encodeFile(set, file);
    };
    expect(await bytesOf('〜−‖')).toEqual(await bytesOf('～－∥'));
  });
});
