import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { cellText, type SheetCell, type SheetData, type TypedCell } from '../../language/cell.ts';
import type { FieldId } from '../../manual/field.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../../manual/formats.ts';
import { exampleSet } from '../../rules/sample-records.ts';
import type { RecordSet } from '../record.ts';
import { cellAddress } from './address.ts';
import { readTable, type Table, type TableOptions } from './table.ts';

const sheetOf = (rows: readonly (readonly SheetCell[])[], name = 'Sheet1', firstRow = 1): SheetData => ({
  name,
  hidden: false,
  rows: rows.map((cells, index) => ({ row: index + firstRow, hidden: false, cells })),
});

function tableOf(sheet: SheetData, options?: TableOptions): Table {
  const reading = readTable(sheet, options);
  if (reading.kind !== 'table') throw new Error(`No table: ${JSON.stringify(reading)}`);
  return reading;
}

const sampleValues = (type: ApplicationType): readonly string[] =>
  exampleSet({ type }).set.records[0]?.values ?? [];
const titles = (type: ApplicationType): string[] =>
  formatOf(type).items.flatMap((field) => field?.title.ja ?? []);

/** A row of the columns of `titles` with a clean record, some of its values replaced. */
const rowOf = (type: ApplicationType, cells: Partial<Record<FieldId, SheetCell>> = {}): SheetCell[] =>
  formatOf(type).items.flatMap((field, index) =>
    field
      ? [cells[field.id] === undefined ? (sampleValues(type)[index] ?? '') : (cells[field.id] ?? null)]
      : [],
  );

/** What would keep a record from being exported. */
const errorsOf = (set: RecordSet): unknown[] =>
  check(set).findings.filter(({ severity }) => severity === 'error');

/** Rules, severities and items of what is found in the replaced cells of one row. */
function findingsOf(type: ApplicationType, cells: Partial<Record<FieldId, SheetCell>>): unknown[] {
  const { set } = tableOf(sheetOf([titles(type), rowOf(type, cells)]));
  const given = Object.keys(cells).map((field) => formatOf(type).itemOf[field as FieldId]);
  return check(set)
    .findings.filter(({ at }) => given.includes(at.item ?? 0))
    .map(({ rule, severity, at }) => [rule, severity, at.item]);
}

const typed = (kind: TypedCell['kind'], text: string, more: Partial<TypedCell> = {}): TypedCell => ({
  kind,
  text,
  ...more,
});
const number = (text: string): TypedCell => typed('number', text);

describe('readTable', () => {
  it.each(APPLICATION_TYPES)('reads %s with its columns in any order and unknown ones among them', (type) => {
    const order = titles(type).map((title, index) => [title, rowOf(type)[index] ?? null] as const);
    const shuffled = [...order.slice(3), ...order.slice(0, 3).reverse()];
    const sheet = sheetOf([
      ['No.', ...shuffled.map(([title]) => title), '備考'],
      [number('1'), ...shuffled.map(([, value]) => value), 'メモ'],
    ]);
    const table = tableOf(sheet);
    expect(table).toMatchObject({
      headerRow: 1,
      leftOut: 0,
      choiceColumn: null,
      set: { type, origin: 'sheet' },
    });
    expect(table.set.records).toEqual([{ values: sampleValues(type), row: 2 }]);
    expect(errorsOf(table.set)).toEqual([]);
    for (const [item, column] of table.columns) {
      const title = formatOf(type).items[item - 1]?.title.ja;
      expect(sheet.rows[0]?.cells[column]).toBe(title);
    }
    expect(table.columns.size).toBe(order.length);
  });

  it('finds the header in the first ten rows only', () => {
    const below = (row: number): SheetData => ({
      name: 'x',
      hidden: false,
      rows: [
        { row: 1, hidden: false, cells: ['申請一覧'] },
        { row, hidden: false, cells: titles('server-revoke') },
        { row: row + 3, hidden: false, cells: rowOf('server-revoke') },
      ],
    });
    const table = tableOf(below(10));
    expect(table.headerRow).toBe(10);
    expect(table.set.records.map(({ row }) => row)).toEqual([13]);
    expect(readTable(below(11))).toEqual({ kind: 'other', hint: { kind: 'header-below', row: 11 } });
  });

  it.each([
    ['an empty sheet', []],
    [
      'a list of people',
      [
        ['氏名', '所属', 'メール'],
        ['例 花子', '理学部', 'a@b.example'],
      ],
    ],
    [
      'an institution’s values',
      [
        ['O', 'Example University'],
        ['L', 'Chiyoda-ku'],
        ['ST', 'Tokyo'],
      ],
    ],
  ])('leaves %s alone', (_, rows) => {
    expect(readTable(sheetOf(rows))).toEqual({ kind: 'other' });
  });

  it('says which types a header leaves open, and reads by the one that is given', () => {
    const sheet = sheetOf([
      ['主体者DN', 'シリアル番号', '失効理由'],
      [sampleValues('server-revoke')[0] ?? '', '17', '4'],
    ]);
    expect(readTable(sheet)).toEqual({
      kind: 'unclear',
      types: ['server-revoke', 'client-revoke'],
      deciding: [
        { ja: '利用者mail', en: 'User’s mail' },
        { ja: 'アクセスPIN', en: 'Access PIN' },
      ],
      contradicting: [],
    });
    expect(tableOf(sheet, { type: 'client-revoke' }).set.type).toBe('client-revoke');
    expect(tableOf({ ...sheet, name: 'サーバ' }).set.type).toBe('server-revoke');
  });

  it('does not choose between columns of one name', () => {
    const sheet = sheetOf([[...titles('server-issue'), 'CSR'], rowOf('server-issue')]);
    expect(readTable(sheet)).toEqual({ kind: 'repeated', names: ['CSR'] });
  });

  it('reads a sheet of headings alone as one without records', () => {
    expect(tableOf(sheetOf([titles('client-renew')])).set.records).toEqual([]);
  });
});

describe('rows', () => {
  const type = 'server-revoke';
  const blank: SheetCell[] = titles(type).map(() => null);

  it('are skipped where no item is filled in, and keep the sheet’s numbers', () => {
    const formula = typed('text', '', { formula: true });
    const table = tableOf(
      sheetOf([
        [...titles(type), 'No.', '備考'],
        [...blank, number('1'), 'memo'],
        rowOf(type),
        [],
        ['', ' ', '　', '\u00a0', '\n'],
        titles(type).map(() => formula),
        rowOf(type, { oldSerial: '18' }),
      ]),
    );
    expect(table.set.records.map(({ row }) => row)).toEqual([3, 7]);
    expect(table.leftOut).toBe(0);
    expect(errorsOf(table.set)).toEqual([]);
  });

  it('count where a formula has no result in the file', () => {
    const { set } = tableOf(
      sheetOf([titles(type), blank.map((_, index) => (index === 0 ? typed('none', '') : null))]),
    );
    expect(set.records).toHaveLength(1);
    expect(check(set).findings.map(({ rule, at }) => [rule, at.item])).toContainEqual([
      'excel-changed-value',
      1,
    ]);
  });

  it.each([
    ['', 'yes'],
    [null, 'yes'],
    [' 対象 ', 'yes'],
    ['済', 'no'],
    ['済 2026-11-22', 'no'],
    ['済み', 'no'],
    ['除外', 'no'],
    ['done', 'no'],
    ['DONE', 'no'],
    ['skip', 'no'],
    ['ＳＫＩＰ', 'no'],
    ['保留', 'unclear'],
    ['除外しない', 'unclear'],
    ['x', 'unclear'],
    [number('1'), 'unclear'],
    [typed('boolean', 'TRUE'), 'unclear'],
  ] as const)('with %j in the column 申請 are chosen: %s', (choice, meaning) => {
    const table = tableOf(
      sheetOf([
        ['申請', ...titles(type)],
        [choice, ...rowOf(type)],
      ]),
    );
    expect(table.set.records).toHaveLength(meaning === 'no' ? 0 : 1);
    expect(table.leftOut).toBe(meaning === 'no' ? 1 : 0);
    expect(table.choiceColumn).toBe(0);
    const findings = check(table.set).findings.filter(({ rule }) => rule === 'unclear-choice');
    expect(findings.map(({ rule, severity, at, params }) => [rule, severity, at, params])).toEqual(
      meaning === 'unclear'
        ? [['unclear-choice', 'error', { record: 1, row: 2, item: null }, { value: cellText(choice) }]]
        : [],
    );
  });

  it('with a formula without a result in the column 申請 are neither taken nor left out in silence', () => {
    const formula = typed('none', '', { formula: true });
    const { set } = tableOf(
      sheetOf([
        ['申請', ...titles(type)],
        [formula, ...rowOf(type)],
      ]),
    );
    expect(errorsOf(set)).toMatchObject([{ rule: 'unclear-choice' }]);
  });

  it('are not counted as left out where they are empty anyway', () => {
    expect(
      tableOf(
        sheetOf([
          ['申請', ...titles(type)],
          ['済', ...blank],
        ]),
      ).leftOut,
    ).toBe(0);
  });

  it('are chosen by number', () => {
    const rows = ['1', '2', '3', '4'].map((oldSerial) => rowOf(type, { oldSerial }));
    const table = tableOf(sheetOf([titles(type), ...rows]), { takesRow: (row) => row === 3 || row > 4 });
    expect(table.set.records.map(({ row }) => row)).toEqual([3, 5]);
    expect(table.leftOut).toBe(2);
  });

  it('count where they are hidden, with one warning on the sheet', () => {
    const sheet = sheetOf([titles(type), rowOf(type), rowOf(type, { oldSerial: '18' })]);
    const hide = (row: number): SheetData => ({
      ...sheet,
      rows: sheet.rows.map((each) => ({ ...each, hidden: each.row === row })),
    });
    const { set } = tableOf(hide(3));
    expect(set.records).toHaveLength(2);
    const found = (of: RecordSet) => check(of).findings.filter(({ rule }) => rule === 'hidden-rows');
    expect(found(set).map(({ severity, at }) => [severity, at])).toEqual([
      ['warning', { record: null, row: null, item: null }],
    ]);
    expect(found(tableOf(hide(1)).set)).toEqual([]);
    expect(found(tableOf(hide(3), { takesRow: (row) => row !== 3 }).set)).toEqual([]);
  });
});

describe('the parts of a DN as columns', () => {
  const rest = titles('client-issue').slice(1);
  const values = rowOf('client-issue').slice(1);
  const parts = ['O', 'C', 'OU', 'CN', 'ST', 'L', 'OU2'];
  const read = (...cells: SheetCell[]): RecordSet =>
    tableOf(
      sheetOf([
        [...parts, ...rest],
        [...cells, ...values],
      ]),
    ).set;

  it('make a DN in the manual’s order', () => {
    const set = read('Example University', 'JP', 'Science', 'REI HANAKO', 'Tokyo', 'Chiyoda-ku', 'S1234567');
    expect(set.records[0]?.values[0]).toBe(
      'CN=REI HANAKO,OU=Science,OU=S1234567,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
    );
    expect(errorsOf(set)).toEqual([]);
  });

  it('leave out what is blank, so that the DN lacks it', () => {
    const set = read('Example University', 'JP', ' ', 'REI HANAKO', 'Tokyo', null, '');
    expect(set.records[0]?.values[0]).toBe('CN=REI HANAKO,O=Example University,ST=Tokyo,C=JP');
    expect(errorsOf(set)).toEqual([]);
  });

  it('have no column for the DN', () => {
    const table = tableOf(
      sheetOf([
        [...parts, ...rest],
        ['x', ...values],
      ]),
    );
    expect(table.columns.has(1)).toBe(false);
    expect(table.columns.get(2)).toBe(parts.length);
  });

  it.each([
    ['a number', number('1234567'), 'excel-number', 'warning'],
    ['a rounded number', number('1.2345678901234568E+18'), 'excel-digits-lost', 'error'],
    ['a date', typed('date', '46054'), 'excel-changed-value', 'error'],
    ['an error value', typed('error', '#N/A'), 'excel-changed-value', 'error'],
    ['a formula without a result', typed('none', '', { formula: true }), 'excel-changed-value', 'error'],
  ] as const)('show what Excel made of one: %s', (_, cell, rule, severity) => {
    const set = read('Example University', 'JP', cell, 'REI HANAKO', 'Tokyo', 'Chiyoda-ku', '');
    expect(
      check(set).findings.map((finding) => [finding.rule, finding.severity, finding.at.item]),
    ).toContainEqual([rule, severity, 1]);
  });

  it('are not changed by a formula that gives text', () => {
    const set = read(
      'Example University',
      'JP',
      typed('text', 'Science', { formula: true }),
      'REI HANAKO',
      'Tokyo',
      'Chiyoda-ku',
      '',
    );
    expect(errorsOf(set)).toEqual([]);
  });
});

describe('a sheet without a header', () => {
  it.each(APPLICATION_TYPES)('is read by position as %s where the type is given', (type) => {
    const sheet = sheetOf([sampleValues(type)], 'Sheet1', 4);
    expect(readTable(sheet)).toEqual({ kind: 'other' });
    const table = tableOf(sheet, { type });
    expect(table.headerRow).toBeNull();
    expect(table.set.records).toEqual([{ values: sampleValues(type), row: 4 }]);
    expect([...table.columns]).toEqual(sampleValues(type).map((_, index) => [index + 1, index]));
  });

  it('is none where it has more columns than the type, or too few', () => {
    const values = sampleValues('server-issue');
    expect(readTable(sheetOf([[...values.slice(0, 12), 'x', 'y']]), { type: 'server-issue' })).toEqual({
      kind: 'other',
    });
    expect(readTable(sheetOf([['a', 'b', 'c']]), { type: 'server-issue' })).toEqual({ kind: 'other' });
    expect(readTable(sheetOf([]), { type: 'server-issue' })).toEqual({ kind: 'other' });
  });

  it('shows what stands in items that are left blank', () => {
    const values = [...sampleValues('server-issue')];
    values[2] = '1';
    const { set } = tableOf(sheetOf([values]), { type: 'server-issue' });
    expect(check(set).findings.map(({ rule, at }) => [rule, at.item])).toContainEqual(['blank-item', 3]);
  });
});

describe('typed cells (D-19)', () => {
  it.each([
    ['server-issue', 'profile', number('3')],
    ['client-issue', 'profile', number('5')],
    ['client-issue', 'profile', number('5.0')],
    ['client-issue', 'method', number('1')],
    ['client-revoke', 'reason', number('0')],
    ['client-revoke', 'reason', number('4')],
    ['server-revoke', 'oldSerial', number('1')],
    ['server-revoke', 'oldSerial', number('1E+3')],
    ['client-renew', 'oldSerial', number('123456789012345')],
    ['client-renew', 'oldSerial', number('1.23456789012345E+14')],
    ['server-issue', 'software', typed('text', 'nginx 1.20', { formula: true })],
    ['server-issue', 'profile', typed('number', '3', { formula: true })],
  ] as const)('of %s, %s: %j needs no finding', (type, field, cell) => {
    expect(findingsOf(type, { [field]: cell })).toEqual([]);
  });

  it('give the digits of the number', () => {
    const { set } = tableOf(
      sheetOf([
        titles('client-renew'),
        rowOf('client-renew', { oldSerial: number('1E+3'), profile: number('5.0') }),
      ]),
    );
    expect(set.records[0]?.values[3]).toBe('1000');
    expect(set.records[0]?.values[1]).toBe('5');
  });

  it.each([
    ['client-renew', 'oldSerial', number('1234567890123456'), ['excel-digits-lost']],
    ['server-revoke', 'oldSerial', number('1.2345678901234568E+18'), ['excel-digits-lost']],
    ['server-revoke', 'oldSerial', '1.23457E+18', ['serial-form']],
    ['server-revoke', 'oldSerial', number('-17'), ['serial-form']],
    ['server-revoke', 'oldSerial', number('2.4'), ['serial-form']],
    ['server-revoke', 'oldSerial', number('0'), ['serial-zero']],
    ['server-issue', 'profile', number('4'), ['unknown-choice']],
    ['client-issue', 'method', number('1.5'), ['unknown-choice']],
    ['client-revoke', 'reason', number('-1'), ['unknown-choice']],
    ['server-issue', 'adminUnit', typed('date', '46054', { numberFormat: 'm/d' }), ['excel-changed-value']],
    ['server-issue', 'adminName', typed('boolean', 'TRUE'), ['excel-changed-value']],
    ['server-issue', 'software', typed('error', '#NAME?', { formula: true }), ['excel-changed-value']],
    ['server-issue', 'adminName', typed('none', '', { formula: true }), ['excel-changed-value']],
    ['server-issue', 'software', typed('none', '', { formula: true }), ['excel-changed-value']],
  ] as const)('of %s, %s: %j are errors', (type, field, cell, rules) => {
    const item = formatOf(type).itemOf[field];
    expect(findingsOf(type, { [field]: cell })).toEqual(rules.map((rule) => [rule, 'error', item]));
  });

  it.each([
    ['server-issue', 'software', number('2.4'), '2.4'],
    ['server-issue', 'adminUnit', number('3.0'), '3'],
    ['client-issue', 'userName', number('123'), '123'],
    ['client-issue', 'fileName', number('1234567'), '1234567'],
    ['client-issue', 'userUnit', number('-5'), '-5'],
  ] as const)('of %s, %s: the number %j in an item of text is a warning', (type, field, cell, value) => {
    const item = formatOf(type).itemOf[field] ?? 0;
    expect(findingsOf(type, { [field]: cell })).toEqual([['excel-number', 'warning', item]]);
    const { set } = tableOf(sheetOf([titles(type), rowOf(type, { [field]: cell })]));
    expect(set.records[0]?.values[item - 1]).toBe(value);
  });

  it.each([
    [number('1234567'), [['excel-number', 'warning', 15]]],
    [number('1E+7'), [['excel-number', 'warning', 15]]],
    [
      number('12345'),
      [
        ['excel-number', 'warning', 15],
        ['pin-length', 'error', 15],
      ],
    ],
    [number('123456.5'), [['excel-number', 'error', 15]]],
    [
      number('1234567890123456'),
      [
        ['excel-digits-lost', 'error', 15],
        ['excel-number', 'warning', 15],
      ],
    ],
  ] as const)('of a PIN: the number %j', (pin, findings) => {
    expect(findingsOf('client-issue', { method: '2', pin })).toEqual(findings);
  });

  it('keep the number format and the formula for whoever writes the sheet back', () => {
    const cell = typed('date', '46054', { numberFormat: 'yyyy/m/d', formula: true });
    const { set } = tableOf(sheetOf([titles('server-issue'), rowOf('server-issue', { adminUnit: cell })]));
    expect(set.records[0]?.cells?.[8]).toBe(cell);
    expect(set.records[0]?.cells?.filter((each) => each !== undefined)).toHaveLength(1);
  });
});

it('reads a DN that was pasted back from Excel’s text as quoted (D-28)', () => {
  const dn = sampleValues('server-revoke')[0];
  expect(findingsOf('server-revoke', { subjectDn: `"${dn}"` })).toContainEqual(['quoted-value', 'error', 1]);
});

it.each([
  [0, 1, 'A1'],
  [25, 2, 'Z2'],
  [26, 3, 'AA3'],
  [701, 4, 'ZZ4'],
  [702, 5, 'AAA5'],
  [16_383, 1_048_576, 'XFD1048576'],
])('names column %i, row %i as %s', (column, row, address) => {
  expect(cellAddress(column, row)).toBe(address);
});
