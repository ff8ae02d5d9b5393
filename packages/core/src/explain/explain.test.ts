import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../check/message.ts';
import { ANSWERS } from '../manual/answers.ts';
import { explainAnswers } from './index.ts';

const ids = (text: string): (string | null)[] =>
  explainAnswers(text).map(({ kind, answer }) => (kind === 'known' ? (answer?.id ?? null) : kind));

describe('the known answers', () => {
  it('have an id each and name rules that there are', () => {
    expect(new Set(ANSWERS.map(({ id }) => id)).size).toBe(ANSWERS.length);
    for (const rule of ANSWERS.flatMap(({ rules }) => rules)) expect(ruleOf(rule), rule).toBeDefined();
  });
});

describe('a code', () => {
  it.each(ANSWERS.flatMap(({ code }) => code ?? []))('%s is recognised by itself', (code) => {
    const [reading] = explainAnswers(code);
    expect(reading).toMatchObject({
      kind: 'known',
      text: code,
      code,
      record: null,
      recordBy: null,
      item: null,
    });
    expect(reading?.answer?.id).toBe(code);
  });

  it.each([
    ['２１２', ['212']],
    ['212 206\n371', ['212', '206', '371']],
    ['212、206', ['212', '206']],
    ['エラーコード：２１２', ['212']],
    ['Error code 212', ['212']],
    ['[212]', ['212']],
    ['212: このDNは登録されています', ['212']],
    ['999', ['unknown']],
  ])('%j', (text, expected) => expect(ids(text)).toEqual(expected));

  it.each(['214 件の申請', '2123', '12:30:212', 'CN=212', 'www212', '2023/12/14', '証明書', '212abc'])(
    '%j holds none',
    (text) => expect(ids(text)).toEqual(['unknown']),
  );

  it('that is not known is told as it stands', () => {
    expect(explainAnswers('999:4,主体者DN,…')[0]).toMatchObject({
      kind: 'unknown',
      code: '999',
      record: 4,
      answer: null,
    });
  });
});

describe('a row of the result', () => {
  it.each([
    ['212:1,主体者DN,既に存在します', 1, 'subjectDn'],
    ['２１２：１０，主体者ＤＮ，既に存在します', 10, 'subjectDn'],
    ['206:3,利用管理者メール,形式', 3, 'adminMail'],
    ['202:7,CSR,長さ', 7, 'csr'],
    ['201:2、失効理由、空', 2, 'reason'],
    ['212:1', 1, undefined],
  ])('%j', (text, record, field) => {
    const [reading] = explainAnswers(text);
    expect(reading).toMatchObject({ kind: 'known', record, recordBy: 'answer' });
    expect(reading?.item?.field).toBe(field);
  });

  it('names an item that there is not', () => {
    expect(explainAnswers('201:1,電話番号,空')[0]?.item).toEqual({ name: '電話番号', field: null });
  });

  it('may hold several answers', () => {
    const readings = explainAnswers('201:1,CSR,空 206:1,主体者DN,形式');
    expect(readings.map(({ code, item }) => [code, item?.field])).toEqual([
      ['201', 'csr'],
      ['206', 'subjectDn'],
    ]);
  });
});

describe('a result table', () => {
  it.each(['\t', '  ', '　'])('split by %j', (gap) => {
    const rows = [
      ['SEQ', 'OK/NG', '内容'],
      ['1', 'OK', ''],
      ['2', 'NG', '212:2,主体者DN,既に存在します'],
      ['３', 'ＮＧ', 'ドメインが機関に許可されていません'],
      ['4', 'NG', '何か'],
    ];
    const readings = explainAnswers(rows.map((row) => row.join(gap)).join('\r\n'));
    expect(
      readings.map(({ kind, answer, record, recordBy }) => [kind, answer?.id, record, recordBy]),
    ).toEqual([
      ['passed', undefined, 1, 'sequence'],
      ['known', '212', 2, 'answer'],
      ['known', 'domain', 3, 'sequence'],
      ['unknown', undefined, 4, 'sequence'],
    ]);
  });
});

it('reads a table with quotation marks', () => {
  const readings = explainAnswers('"SEQ","OK/NG","text"\n"1","OK",""\n"2","NG","212:2,主体者DN,x"');
  expect(readings.map(({ kind, record }) => [kind, record])).toEqual([
    ['passed', 1],
    ['known', 2],
  ]);
});

describe('an answer without a code', () => {
  it.each([
    ['このドメインは機関に許可されていません', 'domain'],
    ['機関で利用できないドメインです', 'domain'],
    ['The domain is not allowed for the institution', 'domain'],
    ['主体者DNのL、STが登録された値と異なります', 'place'],
    ['LまたはSTが登録値と一致しません', 'place'],
    ['L/ST differ from the registered values', 'place'],
    ['Oが登録値と異なります: O=A,L=B,ST=Tokyo', 'unknown'],
    ['ドメインを登録しました', 'unknown'],
    ['登録が完了しました', 'unknown'],
  ])('%j', (text, id) => expect(ids(text)).toEqual([id]));
});

describe('a PIN', () => {
  const PIN = 'Xy7#kQ92';

  it.each([
    `202:1,アクセスPIN,${PIN}`,
    `202:1,アクセスＰＩＮ,${PIN}`,
    `PIN ${PIN}`,
    `${'x\t'.repeat(14)}${PIN}`,
    `1\tNG\tアクセスPIN: ${PIN}`,
    `礼　花子\tCN=REI HANAKO,O=Example University,C=JP\trei@example.ac.jp\t${PIN}`,
    `CN=REI HANAKO,O=Example University,C=JP\t${PIN}`,
    `礼,理学部,rei@example.ac.jp,${PIN}`,
    `rei@example.ac.jp\t"${PIN}"`,
  ])('is masked: %j', (text) => expect(JSON.stringify(explainAnswers(text))).not.toContain(PIN));
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '212',
    ':',
    '1',
    ',',
    '主体者DN',
    'NG',
    'OK',
    '\t',
    ' ',
    '\n',
    '：',
    '、',
    'PIN',
    'L',
    'ST',
  );
  const pasted = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => parts.join('')),
  );

  it('gives readings whose answers belong to what they say', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        for (const { kind, answer, record, recordBy } of explainAnswers(text)) {
          expect(kind === 'known').toBe(answer !== null);
          expect(record === null).toBe(recordBy === null);
          if (record !== null) expect(Number.isSafeInteger(record)).toBe(true);
        }
      }),
    );
  });

  it('is read line by line', () => {
    fc.assert(
      fc.property(pasted, pasted, (one, other) => {
        expect(explainAnswers(`${one}\n${other}`)).toEqual([
          ...explainAnswers(one),
          ...explainAnswers(other),
        ]);
      }),
    );
  });

  it('comes to the end of long texts', () => {
    const long = `${'212:'.repeat(20_000)}\n${' '.repeat(60_000)}x\n${'1 NG '.repeat(20_000)}\n${'ドメイン'.repeat(20_000)}`;
    expect(explainAnswers(long).length).toBeGreaterThan(0);
  });
});
