import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, type SheetCell, type SheetData, type SheetTable } from '../../language/cell.ts';
import { readTable } from './table.ts';

const DN = 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';
const HEADERS = ['No.', '主体者DN', '失効対象証明書シリアル番号', '失効理由', 'コメント', '備考'];
const RECORD: readonly SheetCell[] = ['1', DN, '0x1A2B3C4D', '4', '廃止のため', null];

const count = (text: string, formula = true): SheetCell => ({
  kind: 'number',
  text,
  ...(formula && { formula: true }),
});

function read(rows: readonly (readonly SheetCell[])[], tables?: readonly SheetTable[], headers = HEADERS) {
  const sheet: SheetData = {
    name: 'サーバ失効',
    hidden: false,
    rows: [headers, ...rows]
      .map((cells, index) => ({ row: index + 1, hidden: false, cells }))
      .filter(({ cells }) => cells.some((cell) => cellText(cell) !== '')),
    ...(tables && { tables }),
  };
  const reading = readTable(sheet);
  if (reading.kind !== 'table') throw new Error(reading.kind);
  const { records, asides = [] } = reading.set;
  return { rows: records.map(({ row }) => row), asides, readRow: reading.readRow, sheet };
}

/** What becomes of a row below a record. */
const below = (cells: readonly SheetCell[]): string => read([RECORD, cells]).asides[0]?.holds ?? 'record';

describe('totals', () => {
  it.each([
    [null, '合計', count('2'), null, null, null],
    [null, '集計', null, null, count('0'), null],
    ['合計', null, count('2'), null, null, null],
    [null, '計', '2', null, null, null],
    [null, '合計：12件', null, null, null, null],
    [null, null, null, null, '件数', '12'],
    [null, 'Total', count('12', false), null, null, null],
    [null, 'ＴＯＴＡＬ', count('12'), null, null, null],
    [null, null, '小計', count('12'), null, null],
    [null, '総計', { kind: 'none', text: '', formula: true } as const, null, null, null],
    [null, '計', null, null, null, '人手で数えた'],
  ])('%j', (...cells) => {
    expect(below(cells as SheetCell[])).toBe('totals');
  });

  it('a row of results of formulas counts them where no number can stand', () => {
    expect(below([null, count('2'), null, null, null, null])).toBe('totals');
    expect(below([null, null, count('2'), count('2'), count('2'), null])).toBe('totals');
    expect(below([null, null, null, count('4'), null, null])).toBe('record');
    expect(below([null, null, count('4'), null, null, null])).toBe('record');
  });

  it.each([
    [null, DN, '2', null, null, null],
    [null, '合計', '0x1A2B3C4D', null, null, null],
    [null, '合計', '12345678901', null, null, null],
    [null, '合計', '2', '4', '計算機の廃止', null],
    ['合計', DN, '2', null, null, null],
    [null, null, '2', '4', '計', null],
    [null, '総合計画課', '2', null, null, null],
    [null, '計算センター', null, null, null, null],
  ])('%j is a record', (...cells) => {
    expect(below(cells)).toBe('record');
  });
});

describe('a table’s totals row', () => {
  const table = (totalsRows: number, lastRow: number): readonly SheetTable[] => [
    { area: { firstRow: 1, lastRow, firstColumn: 0, lastColumn: 5 }, totalsRows },
  ];

  it('is none of its records, whatever it is called', () => {
    const rows = [RECORD, RECORD, [null, 'まとめ', count('2'), count('2'), null, null]];
    expect(read(rows, table(1, 4))).toMatchObject({ rows: [2, 3], asides: [{ row: 4, holds: 'totals' }] });
    expect(read(rows, table(0, 4)).rows).toEqual([2, 3, 4]);
  });

  it('is a record where an application stands in it all the same', () => {
    expect(read([RECORD, RECORD], table(1, 3)).rows).toEqual([2, 3]);
  });

  it('ends a table of other columns without meaning anything', () => {
    const beside = [{ area: { firstRow: 1, lastRow: 3, firstColumn: 8, lastColumn: 9 }, totalsRows: 1 }];
    expect(read([RECORD, [null, 'まとめ', '2', '4', null, null]], beside).rows).toEqual([2, 3]);
  });
});

describe('remarks', () => {
  it.each([
    '※上記のとおり申請します',
    '＊印は必須です',
    '注1) 全角で書くこと',
    '（注）CNはFQDNです',
    '備考：学内のみ',
    '以上',
    '上記のサーバについて、失効を申請します。',
    'ご不明な点は情報センターまで',
    'Note: please check the serial numbers',
    '提出先: 情報基盤センター',
    '問い合わせ先（内線 1234）',
    '連絡先 03-1234-5678',
    '2026年1月1日 作成',
    '作成日：2026/1/1',
    '更新分',
    '【廃止サーバ一覧】',
    '以下余白',
    '--- ここまで ---',
    '----',
    '－－－－',
    '───────',
    '* * *',
    'These certificates are not needed any more.',
    '※ CN= で始めてください',
  ])('%s', (text) => {
    expect(below([null, text, null, null, null, null])).toBe('remark');
    expect(read([RECORD, [], [], [null, text, null, null, null, null]]).rows).toEqual([2]);
    expect(below(['2', text, null, null, null, null]), 'beside another cell').toBe('record');
    expect(below([null, text, '0x1A2B', null, null, null]), 'beside another item').toBe('record');
  });

  it.each([
    DN,
    'ＣＮ＝www.example.ac.jp',
    '※CN=www.example.ac.jp,O=Example University,C=JP',
    'www.example.ac.jp',
    'サーバ',
    '山田太郎',
    'example',
    '例示大学',
    '情報基盤センター',
    'CN：東京',
    '-----END CERTIFICATE REQUEST-----',
  ])('%s in the DN’s cell is a record', (text) => {
    expect(below([null, text, null, null, null, null])).toBe('record');
  });

  it.each([
    [2, '0x1A2B3C4D'],
    [2, 'シリアルは 1A2B3C4D です。'],
    [3, '4'],
    [3, '4：鍵の更新のため。'],
    [4, 'サーバを廃止したため'],
  ])('a value alone in its cell is a record: %i %s', (column, text) => {
    expect(below(HEADERS.map((_, index) => (index === column ? text : null)))).toBe('record');
  });

  it.each([
    ['必須', '必須', '必須', '任意'],
    ['（必須）', '【任意】', '必須', '任意'],
    ['半角英数字', '半角英数字', '半角数字', '全角・半角'],
    ['250文字', '50文字以内', '1桁', '全角半角128文字まで'],
    ['必須', '○', '○', '－'],
  ])('a row of guidance: %j', (...words) => {
    expect(below([null, ...words, null])).toBe('remark');
    expect(below(['項目の説明', ...words, null])).toBe('remark');
    expect(below([null, DN, ...words.slice(1), null])).toBe('record');
    expect(below([null, ...words.slice(0, 2), '4', words[3] ?? null, null])).toBe('record');
  });

  it.each([
    ['○', '○', '○', '○'],
    [null, null, '4', '任意'],
    [null, null, null, '任意'],
    ['半角', null, null, 'サーバ廃止'],
  ])('no row of guidance: %j', (...words) => {
    expect(below([null, ...words, null])).toBe('record');
  });

  it('a name, a PIN and mail are never remarks unless they are marked', () => {
    const headers = [
      '主体者DN',
      '証明書プロファイルID',
      'ダウンロード方法',
      '利用管理者氏名',
      '利用者mail',
      'アクセスPIN',
    ];
    const one = (column: number, text: string) =>
      read(
        [['CN=a', '5', '1'], headers.map((_, index) => (index === column ? text : null))],
        undefined,
        headers,
      ).asides.length;
    expect(one(3, 'おのののか')).toBe(0);
    expect(one(3, '※氏名は全角')).toBe(1);
    expect(one(4, 'たろう <taro@example.ac.jp> です。')).toBe(0);
    expect(one(5, 'ぴんのひみつ')).toBe(0);
    expect(one(0, 'よろしくお願いします')).toBe(1);
  });

  it('reads the row by itself as it reads it among the others', () => {
    const { sheet, readRow, rows, asides } = read([RECORD, [], [null, '以上', null, null, null, null]]);
    expect(asides).toEqual([{ row: 4, holds: 'remark' }]);
    const read4 = sheet.rows.find(({ row }) => row === 4);
    expect(read4 && readRow(read4)).toEqual({ kind: 'aside', holds: 'remark' });
    expect(rows).toEqual([2]);
  });
});

it('a row with a DN, or a serial number and a reason, is always a record', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('合計', '※注', '以上。', 'Total', '3件', ''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 3, maxLength: 3 }), fc.boolean(), ([a, b, c], whole) => {
      const cells = whole ? [a, DN, b, '', c, ''] : [a, b, '0x1A2B3C4D', '4', c, ''];
      return read([cells as SheetCell[]]).rows.length === 1;
    }),
  );
});
