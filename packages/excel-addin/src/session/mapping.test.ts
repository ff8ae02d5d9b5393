import { formatOf } from '@upki-tsv/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMapping, printKept, suggestMapping, withMapping } from './mapping.ts';
import type { ColumnMapping, MappedField } from './snapshot.ts';

const fields: readonly MappedField[] = [
  ...formatOf('client-issue').items.flatMap((field) => (field ? [field.id] : [])),
  'choice',
  'OU',
];
const mapping: fc.Arbitrary<ColumnMapping> = fc.record({
  type: fc.constant('client-issue'),
  headerRow: fc.integer({ min: 1, max: 10 }),
  columns: fc.array(
    fc.record({
      header: fc.string(),
      nth: fc.integer({ min: 1, max: 9 }),
      field: fc.constantFrom<MappedField>(...fields),
    }),
    { maxLength: 15 },
  ),
});

it('reads what it prints', () => {
  fc.assert(
    fc.property(mapping, (each) => {
      expect(parseMapping(printKept(each, new Set()) ?? '')).toEqual(each);
    }),
  );
});

it('takes nothing else for a mapping', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseMapping(text)).toBeUndefined();
    }),
  );
  const other = { version: 1, type: 'client-issue', headerRow: 1, columns: [['DN', 1, 'nothing']] };
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
      { header: 'DN', nth: 1, field: 'subjectDn' },
      { header: '古い番号', nth: 1, field: 'oldSerial' },
      { header: '理由', nth: 1, field: 'reason' },
    ],
  };
  const { oldSerial = 0, reason = 0 } = formatOf('server-revoke').itemOf;
  const titles = [oldSerial, reason].map((item) => formatOf('server-revoke').items[item - 1]?.title.ja);
  expect(withMapping(top, kept)?.rows[0]?.cells).toEqual([null, titles[0], '主体者DN', titles[1]]);
  expect(withMapping({ ...top, rows: top.rows.slice(1) }, kept)).toBeUndefined();
});

it('tells columns with the same header apart, and takes those for nothing that are not mapped', () => {
  const header = ['主体者DN', '番号', '番号', '理由', '状況', '失効理由'];
  const top = { name: 'x', hidden: false, rows: [{ row: 3, hidden: false, cells: header }] };
  const columns = [
    { header: '主体者DN', nth: 1, field: 'subjectDn' },
    { header: '番号', nth: 2, field: 'oldSerial' },
    { header: '理由', nth: 1, field: 'reason' },
    { header: '状況', nth: 1, field: 'choice' },
  ] as const;
  const mapped = withMapping(top, { type: 'server-revoke', headerRow: 3, columns });
  const serial =
    formatOf('server-revoke').items[(formatOf('server-revoke').itemOf.oldSerial ?? 0) - 1]?.title.ja;
  expect(mapped?.rows[0]?.cells).toEqual(['主体者DN', null, serial, expect.any(String), '申請', null]);
});

it('guesses by names, by parts of names, and no field twice', () => {
  const top = [
    { row: 1, texts: ['2026年度'] },
    {
      row: 2,
      texts: ['No', '氏名（漢字）', '主体者ＤＮ', 'ご本人の利用者mail', 'アクセスPIN', '利用者氏名', '申請'],
    },
    { row: 3, texts: ['1', '例　花子', 'CN=x', 'a@example.ac.jp'] },
  ];
  const { headerRow, columns } = suggestMapping(top, 'client-issue');
  expect(headerRow).toBe(2);
  const byHeader = Object.fromEntries(columns.map(({ header, field }) => [header, field]));
  expect(byHeader).toMatchObject({
    No: null,
    主体者ＤＮ: 'subjectDn',
    利用者氏名: 'userName',
    アクセスPIN: 'pin',
    申請: 'choice',
  });
  const own = { row: 1, texts: ['番号', '担当者氏名', '担当者のmail', 'サーバソフト', '設置場所'] };
  expect(suggestMapping([own], 'server-issue').columns.map(({ field }) => field)).toEqual([
    null,
    'adminName',
    'adminMail',
    'software',
    null,
  ]);
  const given = columns.flatMap(({ field }) => (field ? [field] : []));
  expect(new Set(given).size).toBe(given.length);
  expect(suggestMapping(top, 'client-issue', 3).headerRow).toBe(3);
});

it('takes bare words of a client’s sheet for the user’s and shows two values of each column', () => {
  const top = [
    {
      row: 1,
      texts: [
        '識別名',
        '種別',
        'DL方法',
        '氏名',
        '所属',
        'メールアドレス',
        '担当部署',
        '担当者メール',
        'メモ',
        'PIN（仮）',
      ],
    },
    {
      row: 2,
      texts: [
        'CN=REI HANAKO,C=JP',
        '5',
        '1',
        '礼　花子',
        '理学部',
        'hanako@example.ac.jp',
        '基盤センター',
        'admin@example.ac.jp',
        'x',
        'Ab3$9xYz',
      ],
    },
    {
      row: 3,
      texts: [
        'CN=REI TARO,C=JP',
        '5',
        '1',
        '礼　太郎',
        '工学部',
        'taro@example.ac.jp',
        '基盤センター',
        'admin@example.ac.jp',
        '',
        '••••',
      ],
    },
  ];
  const { columns } = suggestMapping(top, 'client-issue');
  expect(columns.map(({ field }) => field)).toEqual([
    'subjectDn',
    'profile',
    'method',
    'userName',
    'userUnit',
    'userMail',
    'adminUnit',
    'adminMail',
    null,
    'pin',
  ]);
  expect(columns.slice(0, 8).every(({ confidence }) => confidence === 'likely')).toBe(true);
  expect(columns[5]?.samples).toEqual(['hanako@example.ac.jp', 'taro@example.ac.jp']);
  expect(columns[9]?.samples).toEqual(['••••']);
});

it('says which guesses are not sure', () => {
  const top = [
    { row: 1, texts: ['主体者DN', 'CSR', '連絡用', '設置サーバの名前'] },
    { row: 2, texts: ['CN=a', 'MII', 'a@example.ac.jp', 'www.example.ac.jp'] },
  ];
  const { columns } = suggestMapping(top, 'server-issue');
  expect(columns.map(({ field, confidence }) => [field, confidence])).toEqual([
    ['subjectDn', 'read'],
    ['csr', 'read'],
    ['adminMail', 'unsure'],
    ['fqdn', 'unsure'],
  ]);
});
