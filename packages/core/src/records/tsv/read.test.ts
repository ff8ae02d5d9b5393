import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { loadShiftJis } from '../../language/charset/index.ts';
import { parseTsv, printTsv, type TsvLine } from '../../language/tsv/tsv.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../../manual/formats.ts';
import { exampleSet } from '../../rules/sample-records.ts';
import { guessTsvType, readTsv, tsvRecords } from './read.ts';

const linesOf = (...records: readonly (readonly string[])[]): readonly TsvLine[] =>
  parseTsv(printTsv(records)).lines;
const sampleOf = (type: (typeof APPLICATION_TYPES)[number]): readonly string[] =>
  exampleSet({ type }).set.records[0]?.values ?? [];

describe('guessTsvType', () => {
  it.each(APPLICATION_TYPES)('tells %s by the name of the file and by the shape of its records', (type) => {
    expect(guessTsvType(`applications-${type}-01of02.tsv`, [])).toEqual({ kind: 'told', type, by: 'name' });
    expect(guessTsvType('applications.tsv', linesOf(sampleOf(type), sampleOf(type)))).toEqual({
      kind: 'told',
      type,
      by: 'shape',
    });
  });

  it('tells records of several shapes', () => {
    expect(guessTsvType('x.tsv', linesOf(sampleOf('server-revoke'), sampleOf('server-issue')))).toEqual({
      kind: 'mixed',
      type: 'server-revoke',
      types: ['server-revoke', 'server-issue'],
    });
  });

  it('does not guess where nothing tells', () => {
    expect(guessTsvType('x.tsv', [])).toEqual({ kind: 'unknown' });
    expect(guessTsvType('x.tsv', linesOf(['a', 'b']))).toEqual({ kind: 'unknown' });
    expect(guessTsvType('x.tsv', linesOf(new Array(13).fill('')))).toEqual({ kind: 'unknown' });
  });
});

describe('readTsv', () => {
  it.each(APPLICATION_TYPES)('reads the Shift_JIS of %s back without a finding', async (type) => {
    const { encode } = await loadShiftJis();
    const tsv = await readTsv(encode(printTsv([sampleOf(type)])));
    expect(tsv.encoding).toBe('shift_jis');
    const set = tsvRecords(tsv, type);
    expect(set.records).toEqual([{ values: sampleOf(type), row: 1 }]);
    expect(check(set).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('never rejects, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(...APPLICATION_TYPES),
        async (bytes, type) => {
          const set = tsvRecords(await readTsv(bytes), type);
          expect(Array.isArray(check(set).findings)).toBe(true);
        },
      ),
    );
  });
});

describe('tsvRecords', () => {
  it('keeps the number of fields where it is not the format’s (D-07)', () => {
    const tsv = { ...parseTsv('a\tb\n'), encoding: 'shift_jis' } as const;
    const set = tsvRecords(tsv, 'server-issue');
    expect(set.records[0]).toEqual({ values: ['a', 'b'], row: 1, fieldCount: 2 });
    expect(check(set).findings.map(({ rule, at }) => [rule, at])).toEqual([
      ['field-count', { record: 1, row: 1, item: null }],
    ]);
  });

  it('finds an unwrapped value by its safe fix (D-28)', () => {
    const values = sampleOf('client-issue').map((value) => (value.includes(',') ? `"${value}"` : value));
    const set = tsvRecords({ ...parseTsv(printTsv([values])), encoding: 'shift_jis' }, 'client-issue');
    const ofItem = check(set).findings.filter(({ at }) => at.item === 1);
    expect(ofItem.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'quoted-value',
    ]);
    expect(ofItem.find(({ rule }) => rule === 'quoted-value')?.fix).toEqual({
      safe: true,
      changes: [{ item: 1, before: values[0], after: sampleOf('client-issue')[0] }],
    });
  });

  it('names the header that a saved sheet leaves in the file', () => {
    const header = formatOf('client-revoke').items.map((field) => field?.title.ja ?? '');
    const set = tsvRecords(
      { ...parseTsv(printTsv([header, sampleOf('client-revoke')])), encoding: 'shift_jis' },
      'client-revoke',
    );
    expect(check(set).findings.map(({ rule, at }) => [rule, at.record])).toContainEqual(['header-line', 1]);
    const ofValues = check(set).findings.filter(({ at }) => at.record === 2);
    expect(ofValues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(APPLICATION_TYPES)('names a header wherever files were put together: %s', (type) => {
    const header = formatOf(type).items.map((field) => field?.title.ja ?? '');
    const lines = parseTsv(printTsv([header, sampleOf(type), header, sampleOf(type)]));
    expect(guessTsvType('a.tsv', lines.lines)).toMatchObject({ kind: 'told', type });
    const { findings } = check(tsvRecords({ ...lines, encoding: 'shift_jis' }, type));
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, at }) => [rule, at])).toEqual(
      [1, 3].map((line) => ['header-line', { record: line, row: line, item: null }]),
    );
  });

  it('takes quotation marks round nothing for what they are, in every item (D-28)', () => {
    for (const type of APPLICATION_TYPES) {
      const values = sampleOf(type).map((value, index) => (formatOf(type).items[index] ? value : '""'));
      const set = tsvRecords({ ...parseTsv(printTsv([values])), encoding: 'shift_jis' }, type);
      const { findings } = check(set);
      const blank = formatOf(type).items.flatMap((field, index) => (field ? [] : [index + 1]));
      expect(
        findings.filter(({ severity }) => severity === 'error').map(({ at, fix }) => [at.item, fix]),
      ).toEqual(blank.map((item) => [item, { safe: true, changes: [{ item, before: '""', after: '' }] }]));
    }
  });

  it('judges no record by the items of another type (D-07)', () => {
    for (const [type, other] of pairsOfTypes()) {
      const lines = parseTsv(printTsv([sampleOf(type), sampleOf(other)]));
      const guess = guessTsvType('a.tsv', lines.lines);
      expect(guess).toEqual({ kind: 'mixed', type, types: [type, other] });
      const set = tsvRecords({ ...lines, encoding: 'shift_jis' }, type, [type, other]);
      const { findings } = check(set);
      expect(findings.map(({ rule }) => rule)).toContain('mixed-types');
      expect(findings.filter(({ at, rule }) => at.record === 2 && rule !== 'field-count')).toEqual([]);
    }
  });
});

const pairsOfTypes = (): (readonly [ApplicationType, ApplicationType])[] =>
  APPLICATION_TYPES.flatMap((type) =>
    APPLICATION_TYPES.filter((other) => other !== type).map((other) => [type, other] as const),
  );
