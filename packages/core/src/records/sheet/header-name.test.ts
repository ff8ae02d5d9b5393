import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldId } from '../../manual/field.ts';
import { APPLICATION_TYPES, formatOf } from '../../manual/formats.ts';
import { bareName, fieldNames, headerKey, readName } from './header-name.ts';

const NAMES: readonly (readonly [name: string, field: FieldId])[] = APPLICATION_TYPES.flatMap((type) =>
  formatOf(type).items.flatMap((item) =>
    item ? [item.title.ja, item.title.en, ...item.aliases].map((name) => [name, item.id] as const) : [],
  ),
);

const NUMBERS = [
  '',
  '13 ',
  '１３　',
  '⑫',
  '1.',
  '１．',
  '(1)',
  '⑴',
  '#10 ',
  '＃10',
  'No.3 ',
  '№3 ',
  '項目7:',
  '[7] ',
  '5-3-1 #7 ',
  '2) ',
  '３）',
  'A. ',
  'ウ）',
  '（ア）',
  'Ⅶ ',
  'ⅻ．',
  'iii) ',
];
const MARKS = [
  '*',
  '＊',
  '※',
  '○',
  '◎',
  '△',
  '●',
  '【必須】',
  '（任意）',
  '[optional] ',
  '必須:',
  '任意：',
  '必須 ',
  '★必須★ ',
  '【必】',
  '(任) ',
  '▶',
  '→ ',
  '\u200b',
];
const BEHIND = [
  '*',
  '＊',
  '※',
  '(*)',
  '（※）',
  '（必須）',
  '(任意)',
  '【必須】',
  '［任意］',
  '〔条件付き〕',
  '：',
  ':',
  '▼',
  ' (required)',
  '\n(必須)',
  '\n',
  '（半角）',
  ' (PEM)',
  '（例：www.example.ac.jp）',
  '【半角英数字】',
  '\r\n（8個まで）',
  ' (up to 8 [dNSName=…])',
  '\n※必ず記入',
  '／必須',
  ' 必須',
  '〈必〉',
  '（要）',
  '※2',
  ' *1',
  '注3',
  '欄',
  ' 入力欄',
  'を記入してください。',
  'を選択',
  '⇩',
  '\ufe0f',
];

const before = fc
  .tuple(fc.constantFrom('', ...MARKS), fc.constantFrom(...NUMBERS), fc.constantFrom('', ...MARKS))
  .map((parts) => parts.join(''));
const some = (list: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...list), { maxLength: 3 }).map((parts) => parts.join(''));

describe('what is added to a name', () => {
  it('does not keep it from being that item', () => {
    fc.assert(
      fc.property(before, fc.constantFrom(...NAMES), some(BEHIND), (front, [name, field], behind) => {
        expect(readName(front + name + behind)?.meaning).toEqual({ kind: 'field', field });
      }),
      { numRuns: 2000 },
    );
  });

  it('is gone after it was taken away once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'grapheme' }),
          fc.tuple(before, fc.constantFrom(...NAMES), some(BEHIND)).map(([a, [b], c]) => a + b + c),
        ),
        (text) => {
          expect(bareName(bareName(text))).toBe(bareName(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never makes the name of one item that of another', () => {
    for (const [key, field] of fieldNames())
      expect(readName(key)).toEqual({ meaning: { kind: 'field', field }, rank: 0 });
  });

  it('is taken away, however much of it there is', () => {
    const pieces = ['1', '(1', '1)', '[', '*', '必須', '入力', '欄', 'no.', 'a.', '-1', '(必', '注1', 'x'];
    for (const one of pieces) {
      for (const other of pieces) {
        for (const end of ['', 'x', ')']) {
          const header = `(${(one + other).repeat(60)}${end}`.slice(0, 200);
          expect(readName(header)).toEqual(readName(` ${header} `));
        }
      }
    }
  });

  it('leaves nothing of what is only decoration', () => {
    for (const text of ['10', '※', '（必須）', '#', '①', 'No.', '【任意】※', '(必)', 'Ⅳ', '→', '※1'])
      expect(readName(text)).toBeUndefined();
  });
});

describe('names of one item alone', () => {
  it.each([
    ['主体者DN / Subject DN', 'subjectDn'],
    ['CSR：PEMのまま貼り付け', 'csr'],
    ['dNSName\n8個まで', 'dnsNames'],
    ['利用管理者_氏名', 'adminName'],
    ['利用管理者：mail', 'adminMail'],
    ['利用者mail（大学のメールアドレス）', 'userMail'],
    ['利用管理者氏名（担当者）', 'adminName'],
    ['dNSName (SANs)', 'dnsNames'],
    ['「CSR」', 'csr'],
    ["administrator's name *", 'adminName'],
    ['PKCS#10 (必須)', 'csr'],
  ] as const)('are seen in %j', (text, field) => {
    expect(readName(text)?.meaning).toEqual({ kind: 'field', field });
  });

  it.each([
    '氏名（管理者）',
    '利用管理者氏名（利用者）',
    '利用者mail\n管理者のもの',
    '利用管理者氏名/所属',
    '失効理由（コメント）',
    'CSR提出日',
    '旧主体者DN',
    '備考（CSR）',
    'サーバ管理者の電話番号',
    'x'.repeat(500),
  ])('are not seen in %j', (text) => {
    expect(readName(text)).toBeUndefined();
  });

  it('rank the very name first, then one with decorations, then one that helps to read it', () => {
    expect(readName('利用者氏名')?.rank).toBe(0);
    expect(readName('利用者氏名（漢字）')?.rank).toBe(1);
    expect(readName('利用者氏名（カナ）')?.rank).toBe(2);
  });
});

it.each([
  ['OU1', 1],
  ['OU 2', 2],
  ['ＯＵ３', 3],
  ['OU(2)', 2],
  ['OU（２）', 2],
  ['OU#4', 4],
  ['部署OU1（任意）', 1],
  ['3. OU2', 2],
  ['OU', null],
] as const)('tells the number of the unit %s', (text, number) => {
  expect(readName(text)?.meaning).toEqual({ kind: 'part', type: 'OU', number });
});

it('compares without width, white space, case and what cannot be seen', () => {
  expect(headerKey('ｄＮＳ\u200bＮａｍｅ\n')).toBe('dnsname');
  expect(headerKey('Administrator‘s name')).toBe(headerKey("ADMINISTRATOR'S NAME"));
});
