import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPLICATION_TYPES,
  check,
  encodeFile,
  exportValues,
  planFiles,
  type RecordSet,
  readTsv,
  tsvRecords,
} from '../../packages/core/src/index.ts';
import { CLIENT_TYPES, checkBytes, dn, MAIL, record, unified, verdictOf } from './client-records.ts';

/** What people have in cells: white space of all kinds, look-alikes, marks, quotes, separators, controls. */
const odd = fc.constantFrom(
  ...' \u3000\u00a0\u2003\t\r\n\u000b\u0085\u2028"\'`\\~\u00a5\u203e〜～−－—―¢￠①髙𠮷😀\ufe00\u200b\ufeff\u3099\u0000\u0080\u007f,=/:@_;<>().-+*?!',
  'ABC',
  'か',
  'ﾊﾞ',
  'Ａ',
  '０',
  '09',
  '0x',
  'OU=',
  ',C=JP',
  '\u{e0100}',
);
const text = fc.string({ unit: odd, maxLength: 9 });
const near = (value: string) =>
  fc.oneof(
    text,
    fc
      .tuple(fc.nat({ max: value.length }), text)
      .map(([at, part]) => value.slice(0, at) + part + value.slice(at)),
  );

const bases = CLIENT_TYPES.flatMap((type) => [
  record(type),
  ...(type === 'client-revoke'
    ? []
    : [record(type, { 3: '2', 15: 'aB3!x9' }), record(type, { 1: dn({ cn: MAIL }), 2: '7' })]),
]);

/** In a TSV these cannot be told from what Excel wraps (D-28). */
const wrapped = (value: string): boolean => /^"(?:[^"]|"")*"$/.test(value);

const changed = fc.tuple(fc.constantFrom(...bases), fc.integer({ min: 0, max: 14 })).chain(([base, index]) =>
  near(base.values[index] ?? '')
    .filter((value) => !wrapped(value))
    .map((value) => ({ ...base, values: base.values.with(index, value) })),
);

describe('a sheet without errors', () => {
  it('is written, and read back without errors', async () => {
    await fc.assert(
      fc.asyncProperty(changed, async ({ type, values }) => {
        const set: RecordSet = { type, origin: 'sheet', records: [{ values, row: 2 }] };
        if (check(set).errors > 0) return;
        const [file] = planFiles(set);
        if (!file) throw new Error('no file');
        const tsv = await readTsv(await encodeFile(set, file));
        const again = tsvRecords(tsv, type);
        expect(verdictOf(check(again).findings).errors).toEqual([]);
        expect(again.records.map((each) => each.values)).toEqual([exportValues(set, 0).map(unified)]);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('any bytes', () => {
  it('are checked without an exception, with the same result each time', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            0x09,
            0x0a,
            0x0d,
            0x22,
            0x41,
            0x3d,
            0x2c,
            0x81,
            0x82,
            0xa0,
            0xb1,
            0xe3,
            0xfe,
            0xff,
            0x00,
          ),
          { maxLength: 120 },
        )
        .map((codes) => Uint8Array.from(codes)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(...APPLICATION_TYPES), async (content, type) => {
        const first = await checkBytes(type, content);
        expect(first.errors).toBeGreaterThan(0);
        expect(await checkBytes(type, content)).toEqual(first);
      }),
      { numRuns: 1500 },
    );
  });
});
