import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { messageOf } from '../../check/message.ts';
import type { SheetCell, SheetData } from '../../language/cell.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../../manual/formats.ts';
import type { RuleId } from '../../rules/index.generated.ts';
import { exampleSet } from '../../rules/sample-records.ts';
import { isInstitutionSheet } from './institution.ts';
import { readTable, type SheetReading, type Table, type TableOptions } from './table.ts';

type Rows = readonly (readonly SheetCell[])[];

const sheetOf = (rows: Rows, name = 'Sheet1', more: Partial<SheetData> = {}): SheetData => ({
  name,
  hidden: false,
  rows: rows.map((cells, index) => ({ row: index + 1, hidden: false, cells })),
  ...more,
});

function tableOf(sheet: SheetData, options?: TableOptions): Table {
  const reading: SheetReading = readTable(sheet, options);
  if (reading.kind !== 'table') throw new Error(`No table: ${JSON.stringify(reading)}`);
  return reading;
}

const items = (type: ApplicationType) =>
  formatOf(type).items.flatMap((item, index) => (item ? [{ item, index }] : []));
const titles = (type: ApplicationType): string[] => items(type).map(({ item }) => item.title.ja);
const values = (type: ApplicationType): string[] => {
  const record = exampleSet({ type }).set.records[0]?.values ?? [];
  return items(type).map(({ index }) => record[index] ?? '');
};
/** The rules that speak of a sheet's form, and those that would speak of its values in their place. */
const ON_FORM: readonly string[] = [
  'column-not-read',
  'column-of-other-type',
  'column-required',
  'csr-rows',
  'csr-unreadable',
  'header-again',
  'hidden-sheet',
  'required',
  'second-table',
] satisfies RuleId[];

/** Rule, severity and item or column of what is found in the form of a sheet. */
const findings = ({ set }: Table) =>
  check(set)
    .findings.filter(({ rule }) => ON_FORM.includes(rule))
    .map(({ rule, severity, at, params }) => [
      rule,
      severity,
      at.row ?? (params.column || (params.item ?? params.row ?? '')),
    ]);

/** A sheet of a type without the columns of some titles, with others beside. */
const changed = (
  type: ApplicationType,
  without: readonly string[],
  beside: readonly (readonly [header: string, value: string])[] = [],
  name?: string,
): SheetData => {
  const kept = titles(type).map((title, index) => [title, values(type)[index] ?? ''] as const);
  const columns = [...kept.filter(([title]) => !without.includes(title)), ...beside];
  return sheetOf([columns.map(([title]) => title), columns.map(([, value]) => value)], name);
};

describe('a required item without a column', () => {
  it('is said once of the sheet, whatever the number of rows', () => {
    const [header = [], record = []] = changed('server-issue', ['利用管理者mail', 'CSR']).rows.map(
      ({ cells }) => cells,
    );
    const table = tableOf(sheetOf([header, record, record, record], 'サーバ発行'));
    const own = check(table.set).findings.filter(({ rule }) => rule === 'column-required');
    expect(own.map(({ params, at, citation }) => [params.item, at, citation])).toEqual([
      [7, { record: null, row: null, item: null }, '5-3-1 #7'],
      [10, { record: null, row: null, item: null }, '5-3-1 #10'],
    ]);
    expect(check(table.set).findings.filter(({ rule }) => rule === 'required')).toEqual([]);
  });

  it('names the column that it may be', () => {
    const table = tableOf(
      changed('client-issue', ['利用者mail'], [['メールアドレス', 'hanako@example.ac.jp']]),
    );
    const [finding] = check(table.set).findings.filter(({ rule }) => rule === 'column-required');
    expect(finding && messageOf(finding, 'ja')).toContain('K列「メールアドレス」');
    expect(table.set.records[0]?.values[13]).toBe('');
  });

  it('is none where its condition does not hold', () => {
    const sheet = changed(
      'client-issue',
      ['利用者mail', 'P12ダウンロードファイル名', 'ダウンロード方法'],
      [['ダウンロード方法', '2']],
    );
    expect(findings(tableOf(sheet))).toEqual([]);
    const other = changed('client-issue', ['利用者mail']);
    expect(findings(tableOf(other))).toEqual([['column-required', 'error', 14]]);
  });

  it('is not said of an empty sheet', () => {
    expect(findings(tableOf(sheetOf([titles('server-issue').slice(0, -3)], 'サーバ発行')))).toEqual([]);
  });
});

describe('a column that is not read', () => {
  it.each([
    ['旧dNSName', 'dNSName=a.example.ac.jp'],
    ['dNSName（その2）', 'dNSName=a.example.ac.jp'],
    ['CSR提出日', '2026-11-29'],
    ['備考', 'CN=www.example.ac.jp,C=JP'],
    ['', 'dNSName=www2.example.ac.jp'],
  ])('and looks like an item is a warning: “%s”', (header, value) => {
    expect(findings(tableOf(changed('server-issue', [], [[header, value]])))).toEqual([
      ['column-not-read', 'warning', 'J'],
    ]);
    expect(findings(tableOf(changed('server-issue', [], [[header, '']])))).toEqual([]);
  });

  it.each([
    ['備考', 'メモ'],
    ['No.', '12'],
    ['担当', '例'],
    ['電話番号', '03-1234-5678'],
    ['更新日', '2026/11/29'],
    ['登録担当者mail', 'x@example.ac.jp'],
  ])('and is the user’s own is let alone: “%s”', (header, value) => {
    expect(findings(tableOf(changed('server-issue', [], [[header, value]])))).toEqual([]);
  });

  it('masks what may be a PIN', () => {
    const table = tableOf(changed('client-issue', ['アクセスPIN'], [['仮アクセスPIN', 'Ab3$9xYz']]));
    const text = JSON.stringify(check(table.set).findings);
    expect(text).toContain('column-not-read');
    expect(text).not.toContain('Ab3$9xYz');
  });
});

describe('a column of another type', () => {
  it.each([
    ['server-issue', '失効理由', '4'],
    ['server-issue', 'アクセスPIN', 'x'],
    ['server-renew', '失効理由', '4'],
    ['client-issue', 'CSR', 'MII'],
    ['client-renew', '失効理由', '4'],
    ['server-revoke', 'ダウンロード方法', '1'],
  ] as const)('keeps no %s from being read: %s', (type, header, value) => {
    const empty = tableOf(changed(type, [], [[header, '']]));
    expect(empty.set.type).toBe(type);
    expect(findings(empty)).toEqual([]);
    const filled = tableOf(changed(type, [], [[header, value]], formatOf(type).title.ja));
    expect(filled.set.type).toBe(type);
    expect(findings(filled).map(([rule]) => rule)).toEqual(['column-of-other-type']);
  });

  it('that is empty leaves it to the sheet’s name which type it is', () => {
    const sheet = (name: string) => changed('server-issue', [], [['シリアル番号', '']], name);
    expect(tableOf(sheet('サーバ発行')).set.type).toBe('server-issue');
    expect(tableOf(sheet('サーバ更新')).set.type).toBe('server-renew');
    expect(tableOf(sheet('Sheet1')).set.type).toBe('server-renew');
  });

  it('that is filled in makes a type no guess', () => {
    const both = [...new Set([...titles('server-issue'), ...titles('client-issue')])];
    const reading = readTable(sheetOf([both, both.map(() => 'x')]));
    expect(reading).toMatchObject({ kind: 'unclear', types: [] });
    expect(reading.kind === 'unclear' && reading.contradicting).toEqual(
      expect.arrayContaining(['CSR', 'アクセスPIN']),
    );
  });
});

it('reads the same whatever the order of the columns', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...APPLICATION_TYPES),
      fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
      (type, keys) => {
        const extra = [
          ...titles(type).map((title, index) => [`${index + 1} ${title}（必須）`, values(type)[index] ?? '']),
          ['備考', 'x'],
        ];
        const shuffled = extra
          .map((column, index) => [keys[index] ?? 0, column] as const)
          .sort(([a], [b]) => a - b);
        const table = tableOf(
          sheetOf([shuffled.map(([, [title = '']]) => title), shuffled.map(([, [, value = '']]) => value)]),
        );
        expect(table.set).toEqual(tableOf(sheetOf([titles(type), values(type)])).set);
      },
    ),
    { numRuns: 200 },
  );
});

describe('OU1, OU2, OU3', () => {
  const read = (units: readonly string[]): string => {
    const headers = ['CN', ...units, 'O', 'L', 'C', ...titles('client-issue').slice(1)];
    const cells = [
      'REI',
      ...units.map((unit) => unit.normalize('NFKC').replace(/\D/g, '') || 'x'),
      'U',
      'L',
      'JP',
    ];
    return (
      tableOf(sheetOf([headers, [...cells, ...values('client-issue').slice(1)]])).set.records[0]?.values[0] ??
      ''
    );
  };
  it.each([
    [['OU1', 'OU2', 'OU3'], 'OU=1,OU=2,OU=3'],
    [['OU3', 'OU1', 'OU2'], 'OU=1,OU=2,OU=3'],
    [['OU 2', 'ＯＵ１'], 'OU=1,OU=2'],
    [['OU(2)', 'OU(1)'], 'OU=1,OU=2'],
    [['OU10', 'OU9'], 'OU=9,OU=10'],
    [['OU2（任意）', '*OU1'], 'OU=1,OU=2'],
    [['OU', 'OU2'], 'OU=x,OU=2'],
    [['OU2', 'OU'], 'OU=x,OU=2'],
  ])('%j go by their number', (units, expected) => {
    expect(read(units)).toBe(`CN=REI,${expected},O=U,L=L,C=JP`);
  });

  it('that come twice are not chosen between', () => {
    const headers = ['CN', 'OU1', 'OU1', 'O', ...titles('client-issue').slice(1)];
    expect(readTable(sheetOf([headers]))).toEqual({ kind: 'repeated', names: ['OU1'] });
  });
});

describe('names that are equal only without decorations', () => {
  it('are not chosen between', () => {
    const sheet = changed(
      'server-issue',
      ['dNSName'],
      [
        ['dNSName(1)', 'a'],
        ['dNSName(2)', 'b'],
      ],
    );
    expect(readTable(sheet)).toEqual({ kind: 'repeated', names: ['dNSName(1)', 'dNSName(2)'] });
  });

  it('stand behind the very name', () => {
    const table = tableOf(changed('client-issue', [], [['利用者氏名（カナ）', 'レイ ハナコ']]));
    expect(table.columns.get(11)).toBe(titles('client-issue').indexOf('利用者氏名'));
    expect(findings(table)).toEqual([['column-not-read', 'warning', 'L']]);
  });
});

describe('headers', () => {
  it('of two rows are put together', () => {
    const upper = [
      '主体者DN',
      'プロファイルID',
      'CSR',
      '利用管理者',
      null,
      null,
      '利用管理者FQDN',
      'ソフトウェア',
      'dNSName',
    ];
    const lower = [null, null, null, '氏名', '所属', 'mail', null, null, null];
    const table = tableOf(sheetOf([upper, lower, values('server-issue')]));
    expect(table.headerRow).toBe(2);
    expect(findings(table)).toEqual([]);
    expect(table.columns.get(10)).toBe(5);
  });

  it('with a line of groups above stay what they are', () => {
    const table = tableOf(
      sheetOf([['申請', null, null, '管理者'], titles('server-issue'), values('server-issue')]),
    );
    expect(table.headerRow).toBe(2);
    expect(findings(table)).toEqual([]);
  });

  it('that come again are no records, and said', () => {
    const header = titles('server-revoke');
    const again = header.map((title) => `${title}（必須）`);
    const table = tableOf(sheetOf([header, values('server-revoke'), header, again, values('server-revoke')]));
    expect(table.set.records.map(({ row }) => row)).toEqual([2, 5]);
    expect(
      check(table.set)
        .findings.map(({ rule, params }) => [rule, params.rows])
        .slice(0, 1),
    ).toEqual([['header-again', [3, 4]]]);
  });

  it('of a second table end the first one with an error', () => {
    const table = tableOf(
      sheetOf([
        titles('server-revoke'),
        values('server-revoke'),
        [],
        titles('server-revoke').reverse(),
        values('server-revoke').reverse(),
      ]),
    );
    expect(table.set.records.map(({ row }) => row)).toEqual([2]);
    expect(findings(table)).toEqual([['second-table', 'error', 4]]);
  });

  it('of a second table take their titles with them', () => {
    const rows = [
      titles('server-revoke'),
      values('server-revoke'),
      ['サーバ（その2）'],
      titles('server-revoke').reverse(),
      values('server-revoke').reverse(),
    ];
    expect(findings(tableOf(sheetOf(rows)))).toEqual([['second-table', 'error', 4]]);
  });

  it('of two tables side by side are not read', () => {
    const header = titles('server-revoke');
    expect(readTable(sheetOf([[...header, null, ...header]]))).toEqual({ kind: 'repeated', names: header });
  });
});

describe('a CSR over several rows', () => {
  const type = 'server-issue';
  const column = titles(type).indexOf('CSR');
  const only = (text: string): SheetCell[] =>
    titles(type).map((_, index) => (index === column ? text : null));
  const withCsr = (text: string): string[] => values(type).with(column, text);
  const base64 = `MII${'Ab3+'.repeat(100)}`;
  const lines = base64.match(/.{1,64}/g) ?? [];

  it.each([
    [
      'with its armour',
      ['-----BEGIN CERTIFICATE REQUEST-----', ...lines, '-----END CERTIFICATE REQUEST-----'],
    ],
    ['without', lines],
    [
      'with four dashes',
      ['----BEGIN NEW CERTIFICATE REQUEST----', ...lines, '----END NEW CERTIFICATE REQUEST----'],
    ],
  ])('is one finding: %s', (_, [first = '', ...rest]) => {
    const table = tableOf(sheetOf([titles(type), withCsr(first), ...rest.map(only), values(type)]));
    expect(table.set.records.map(({ row }) => row)).toEqual([2, 3 + rest.length]);
    expect(findings(table).slice(0, 1)).toEqual([['csr-rows', 'error', 2]]);
    expect(findings(table).filter(([rule, , row]) => row === 2 && rule !== 'csr-rows')).toEqual([]);
  });

  it('takes nothing in that has more than a line of it', () => {
    const table = tableOf(
      sheetOf([titles(type), only('todo'), only('-----BEGIN CERTIFICATE REQUEST-----'), values(type)]),
    );
    expect(table.set.records.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
});

it('counts a hidden sheet, with a warning', () => {
  const rows = [titles('server-revoke'), values('server-revoke')];
  expect(findings(tableOf(sheetOf(rows, 'x', { hidden: true })))).toEqual([['hidden-sheet', 'warning', '']]);
  expect(findings(tableOf(sheetOf(rows.slice(0, 1), 'x', { hidden: true })))).toEqual([]);
});

describe('what is no table', () => {
  it('is told as a form where the items stand below each other', () => {
    const form = sheetOf(
      titles('server-issue').map((title, index) => [
        `${index + 1}. ${title}※`,
        values('server-issue')[index] ?? '',
      ]),
    );
    expect(isInstitutionSheet(form)).toBe(false);
    expect(readTable(form)).toMatchObject({ kind: 'other', hint: { kind: 'vertical' } });
    const beside = sheetOf(
      titles('client-issue').map((title, index) => [index + 1, title, '必須'].map(String)),
    );
    expect(readTable(beside)).toMatchObject({ kind: 'other', hint: { kind: 'vertical' } });
  });

  it('is told as guessed where its headers mean items to people', () => {
    const headers = [
      '識別名',
      '種別',
      'DL方法',
      '氏名',
      '所属',
      'メール',
      '担当者',
      '担当部署',
      '担当者メール',
    ];
    const row = [
      'CN=REI,C=JP',
      '5',
      '1',
      '例 花子',
      '理学部',
      'h@example.ac.jp',
      '例 太郎',
      'センター',
      'a@example.ac.jp',
    ];
    const sheet = sheetOf([['2026年度'], headers, row], 'クライアント発行');
    // A type that is given tells nothing of the columns.
    for (const options of [{}, { type: 'client-issue' } as const]) {
      expect(readTable(sheet, options)).toMatchObject({
        kind: 'other',
        hint: { kind: 'guessed', type: 'client-issue', row: 2 },
      });
    }
  });

  it.each([
    [
      'people',
      [
        ['氏名', '所属', 'メール'],
        ['例 花子', '理学部', 'h@example.ac.jp'],
      ],
    ],
    [
      'machines',
      [
        ['ホスト名', 'IPアドレス', '設置場所', '担当者'],
        ['www.example.ac.jp', '192.0.2.1', '本館', '例'],
      ],
    ],
    ['nothing', []],
  ])('is left alone: a list of %s', (_, rows) => {
    expect(readTable(sheetOf(rows))).toEqual({ kind: 'other' });
  });
});

it('says of a column of addresses that it may be the mail that is missing', () => {
  const header = titles('client-issue').map((title) => (title === '利用者mail' ? '申請者mail' : title));
  const table = tableOf(sheetOf([header, values('client-issue')], 'クライアント発行'));
  expect(findings(table).map(([rule]) => rule)).toEqual(['column-not-read', 'column-required']);
  const whole = tableOf(
    sheetOf(
      [
        [...titles('client-issue'), '申請者mail'],
        [...values('client-issue'), 'office@example.ac.jp'],
      ],
      'クライアント発行',
    ),
  );
  expect(findings(whole)).toEqual([]);
});

it('says of several columns that may be one item to put them into one', () => {
  const names = ['dNSName1', 'dNSName2'];
  const { set } = tableOf(
    sheetOf([
      [...titles('server-issue').slice(0, -1), ...names],
      [...values('server-issue').slice(0, -1), 'a.example.ac.jp', 'b.example.ac.jp'],
    ]),
  );
  const said = check(set).findings.filter(({ rule }) => rule === 'column-not-read');
  expect(said.map(({ params }) => params.header)).toEqual(names);
  for (const finding of said) {
    expect(messageOf(finding, 'ja')).toContain('一つの列にまとめ');
    expect(messageOf(finding, 'en')).toContain('one column');
  }
});

describe('parts of the DN that are not read', () => {
  const header = ['CN', 'OU', 'O', 'L', 'ST', 'C', ...titles('client-issue').slice(1)];
  const row = [
    'REI HANAKO',
    'S1',
    'Example University',
    'Chiyoda-ku',
    'Tokyo',
    'JP',
    ...values('client-issue').slice(1),
  ];
  const beside = (name: string, value: string) =>
    tableOf(
      sheetOf(
        [
          [...header, name],
          [...row, value],
        ],
        'クライアント発行',
      ),
    );

  it.each(['第2OU', '第2のOU', 'OU2', '学部OU'])('are few: %s is read', (name) => {
    const table = beside(name, 'Science');
    expect(findings(table)).toEqual([]);
    expect(table.set.records[0]?.values[0]).toContain('OU=S1,OU=Science');
  });

  it.each(['学科(OU)', 'OUその他', '組織単位'])('are told where they may be one: %s', (name) => {
    const table = beside(name, 'Science');
    expect(findings(table)).toEqual([['column-not-read', 'warning', 'Q']]);
    expect(
      check(table.set)
        .findings.map((finding) => messageOf(finding, 'ja'))
        .join(),
    ).toContain('「OU1」「OU2」');
  });

  it.each(['市区町村', '都道府県', 'Router', 'group'])(
    'are none of what is there or means nothing: %s',
    (name) => {
      expect(findings(beside(name, '千代田区'))).toEqual([]);
    },
  );

  it('beside a whole DN are told where they say something else', () => {
    const [dn = '', ...others] = values('server-issue');
    const sheet = (...parts: string[]): SheetData =>
      sheetOf([
        [...titles('server-issue'), 'CN', 'O'],
        [dn, ...others, ...parts],
      ]);
    const cn = /CN=([^,]*)/.exec(dn)?.[1] ?? '';
    expect(findings(tableOf(sheet(cn, '')))).toEqual([]);
    expect(findings(tableOf(sheet(cn, 'Other University')))).toEqual([['column-not-read', 'warning', 'K']]);
  });
});

describe('a column of choices under another header', () => {
  const sheet = (header: string, ...marks: string[]): SheetData =>
    sheetOf([[...titles('server-issue'), header], ...marks.map((mark) => [...values('server-issue'), mark])]);
  const said = (data: SheetData) =>
    check(tableOf(data).set).findings.filter(({ rule }) => rule === 'choice-not-read');

  it.each(['申請区分', '申請済', '申請要否', 'Apply?'])(
    'is told, and its rows are exported: %s',
    (header) => {
      const data = sheet(header, '済', '', '対象');
      expect(tableOf(data).set.records.length).toBe(3);
      expect(said(data)).toMatchObject([{ severity: 'warning', params: { column: 'J', header } }]);
    },
  );

  it('is none where it says anything else, no to nothing, or of something else', () => {
    expect(said(sheet('申請日', '2026/4/1', '済'))).toEqual([]);
    expect(said(sheet('申請区分', '対象', ''))).toEqual([]);
    expect(said(sheet('確認', '済', ''))).toEqual([]);
    expect(said(sheet('申請', '済', ''))).toEqual([]);
  });
});

describe('the example of a form', () => {
  const rows = (mark: string): Rows => [
    ['No.', ...titles('server-issue')],
    [mark, ...values('server-issue')],
    ['1', ...values('server-issue')],
  ];

  it.each(['例', '記入例', '（例）', '【記入例】', '例１', 'サンプル', 'Example', 'sample:'])(
    'is said, and exported as it stands: %s',
    (mark) => {
      const { set } = tableOf(sheetOf(rows(mark)));
      expect(set.records.length).toBe(2);
      expect(check(set).findings.filter(({ rule }) => rule === 'example-row')).toMatchObject([
        { severity: 'warning', params: { rows: [2] } },
      ]);
    },
  );

  it.each(['1', '例年どおり', '例大学', ''])('is none for other words: %s', (mark) => {
    expect(tableOf(sheetOf(rows(mark))).set.sheet?.examples).toBeUndefined();
  });

  it('is none where an item’s own value is such a word', () => {
    const { set } = tableOf(sheetOf([titles('server-issue'), values('server-issue').with(3, '例')]));
    expect(set.sheet?.examples).toBeUndefined();
  });
});

describe('a renewal whose serial numbers stand under other words', () => {
  const own = titles('server-renew');
  const renamed = (word: string): string[] =>
    own.map((title) => (title === '失効対象証明書シリアル番号' ? word : title));
  const rows = (word: string): Rows => [renamed(word), values('server-renew')];

  it.each(['旧証明書シリアル番号', '旧シリアル', 'シリアル', 'old serial number'])(
    'is no issue where the sheet’s name says so: %s',
    (word) => {
      const table = tableOf(sheetOf(rows(word), 'サーバ更新'));
      expect(table.set.type).toBe('server-renew');
      expect(findings(table)).toContainEqual(['column-required', 'error', 'C']);
    },
  );

  it.each(['旧証明書シリアル番号', '旧シリアル'])('is never silent where nothing says so: %s', (word) => {
    const table = tableOf(sheetOf(rows(word)));
    expect(table.set.type).toBe('server-issue');
    expect(findings(table)).toEqual([['column-of-other-type', 'warning', 'C']]);
  });

  it('is an issue where the column is empty, or anything else stands in it', () => {
    const empty = values('server-renew').map((value, index) => (index === 2 ? '' : value));
    for (const sheet of [
      sheetOf([renamed('旧シリアル'), empty], 'サーバ更新'),
      sheetOf([renamed('備考'), values('server-renew').with(2, '新規')], 'サーバ更新'),
    ]) {
      expect(tableOf(sheet).set.type).toBe('server-issue');
      expect(findings(tableOf(sheet))).toEqual([]);
    }
  });

  it('says nothing of words that may mean anything', () => {
    const rows = [
      [...titles('server-issue'), '理由', 'パスワード'],
      [...values('server-issue'), '新設', 'abc'],
    ];
    expect(findings(tableOf(sheetOf(rows)))).toEqual([]);
  });
});
