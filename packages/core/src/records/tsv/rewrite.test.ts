import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeShiftJis, unifyPairs } from '../../language/charset/index.ts';
import type { RecordSet } from '../record.ts';
import { readTsv, tsvRecords } from './read.ts';
import { rewriteTsv } from './rewrite.ts';

const REVOCATION = [
  'CN=www.example.ac.jp,O=A,L=B,ST=Tokyo,C=JP',
  '',
  '',
  '17',
  '4',
  'コメント',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
];

const withValue = (set: RecordSet, item: number, value: string): RecordSet => ({
  ...set,
  records: set.records.map((record) => ({
    ...record,
    values: record.values.map((old, index) => (index === item - 1 ? value : old)),
  })),
});

const text = (bytes: Uint8Array): string => new TextDecoder('shift_jis').decode(bytes);

it('writes what was changed and leaves the other bytes alone', async () => {
  // ① as NEC row 13 has it (87 40), which no application may hold, but which must not be lost.
  const before = Buffer.concat([
    await encodeShiftJis(`${REVOCATION.slice(0, 5).join('\t')}\t`),
    Buffer.from([0x87, 0x40]),
    Buffer.from(`${'\t'.repeat(7)}\n\n`),
  ]);
  const tsv = await readTsv(before);
  const { bytes, encoding, kept } = await rewriteTsv(
    before,
    tsv,
    withValue(tsvRecords(tsv, 'server-revoke'), 4, '0x11'),
  );
  expect(encoding).toBe('shift_jis');
  expect(kept).toEqual([]);
  expect(Buffer.from(bytes).includes(Buffer.from([0x87, 0x40]))).toBe(true);
  expect(text(bytes)).toBe(
    `${[...REVOCATION.slice(0, 3), '0x11', '4', '①', '', '', '', '', '', '', ''].join('\t')}\r\n`,
  );
});

it('keeps the old value where Shift_JIS cannot hold the new one', async () => {
  const before = await encodeShiftJis(`${REVOCATION.join('\t')}\r\n`);
  const tsv = await readTsv(before);
  const { bytes, kept } = await rewriteTsv(
    before,
    tsv,
    withValue(tsvRecords(tsv, 'server-revoke'), 6, '髙①'),
  );
  expect(kept).toEqual([{ record: 0, item: 5 }]);
  expect(bytes).toEqual(before);
});

it('turns UTF-8 into Shift_JIS, unless something would be lost', async () => {
  const utf8 = (comment: string): Uint8Array =>
    new TextEncoder().encode(`\ufeff${REVOCATION.join('\t').replace('コメント', comment)}\n`);
  for (const [comment, encoding] of [
    ['終了', 'shift_jis'],
    ['髙', 'utf-8'],
  ] as const) {
    const before = utf8(comment);
    const tsv = await readTsv(before);
    const written = await rewriteTsv(before, tsv, tsvRecords(tsv, 'server-revoke'));
    expect(written.encoding).toBe(encoding);
    expect(new TextDecoder(encoding).decode(written.bytes)).toContain(`\t${comment}\t`);
  }
});

it('never loses a byte of a value that Shift_JIS does not have, whatever the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const tsv = await readTsv(bytes);
      const { bytes: written, encoding } = await rewriteTsv(bytes, tsv, tsvRecords(tsv, 'server-revoke'));
      if (encoding === 'unknown') expect(written).toEqual(bytes);
      if (encoding !== 'shift_jis') return;
      const again = await readTsv(written);
      if (again.encoding !== 'shift_jis' && again.encoding !== 'ascii') return;
      // What platforms map differently is written in one form: `¢` of UTF-16 comes back as `￠`.
      const fieldsOf = ({ lines }: typeof tsv): string[][] =>
        lines.map(({ fields }) => fields.map(unifyPairs));
      expect(fieldsOf(again)).toEqual(fieldsOf(tsv));
      const once = await rewriteTsv(written, again, tsvRecords(again, 'server-revoke'));
      expect(Buffer.from(once.bytes)).toEqual(Buffer.from(written));
    }),
    { numRuns: 3000 },
  );
});
