import { formatOf } from '@upki-tsv/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMapping, printMapping, withMapping } from './mapping.ts';
import type { ColumnMapping } from './snapshot.ts';

const fields = formatOf('client-issue').items.flatMap((field) => (field ? [field.id] : []));
const mapping: fc.Arbitrary<ColumnMapping> = fc.record({
  type: fc.constant('client-issue'),
  headerRow: fc.integer({ min: 1, max: 10 }),
  columns: fc.array(fc.record({ header: fc.string(), field: fc.constantFrom(...fields) }), { maxLength: 15 }),
});

it('reads what it prints', () => {
  fc.assert(
    fc.property(mapping, (each) => {
      expect(parseMapping(printMapping(each))).toEqual(each);
    }),
  );
});

it('takes nothing else for a mapping', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseMapping(text)).toBeUndefined();
    }),
  );
  const other = { version: 1, type: 'client-issue', headerRow: 1, columns: [['DN', 'nothing']] };
  expect(parseMapping(JSON.stringify(other))).toBeUndefined();
  expect(parseMapping(JSON.stringify({ ...other, version: 2, columns: [] }))).toBeUndefined();
});

it('gives mapped columns their names, whatever stood there', () => {
  const top = {
    name: 'x',
    hidden: false,
    rows: [
      { row: 1, hidden: false, cells: ['主体者DN', '古い番号', 'ＤＮ', '理由'] },
      { row: 2, hidden: false, cells: ['a', 'b', 'c', 'd'] },
    ],
  };
  const kept: ColumnMapping = {
    type: 'server-revoke',
    headerRow: 1,
    columns: [
      { header: 'DN', field: 'subjectDn' },
      { header: '古い番号', field: 'oldSerial' },
      { header: '理由', field: 'reason' },
    ],
  };
  const { oldSerial = 0, reason = 0 } = formatOf('server-revoke').itemOf;
  const titles = [oldSerial, reason].map((item) => formatOf('server-revoke').items[item - 1]?.title.ja);
  expect(withMapping(top, kept)?.rows[0]?.cells).toEqual([null, titles[0], '主体者DN', titles[1]]);
  expect(withMapping({ ...top, rows: top.rows.slice(1) }, kept)).toBeUndefined();
});
