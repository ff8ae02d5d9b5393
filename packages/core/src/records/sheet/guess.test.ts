import { describe, expect, it } from 'vitest';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../../manual/formats.ts';
import { exampleSet } from '../../rules/sample-records.ts';
import { guessColumns, guessSheet } from './guess.ts';

const guessed = (
  headers: readonly string[],
  type: ApplicationType,
  rows: readonly (readonly string[])[] = [],
) =>
  guessColumns(headers, rows, type).map(({ field, confidence }) =>
    field === null ? null : confidence === 'unsure' ? `${field}?` : field,
  );

describe('guessColumns', () => {
  it('takes bare words of a client’s sheet for the user’s, 担当 and 管理者 for the administrator’s', () => {
    const headers = [
      '識別名',
      '種別',
      'DL方法',
      '氏名',
      '所属',
      'メールアドレス',
      '担当者',
      '担当部署',
      '担当者メールアドレス',
    ];
    expect(guessed(headers, 'client-issue')).toEqual([
      'subjectDn',
      'profile',
      'method',
      'userName',
      'userUnit',
      'userMail',
      'adminName',
      'adminUnit',
      'adminMail',
    ]);
    const shuffled = [...headers].reverse();
    expect(guessed(shuffled, 'client-issue')).toEqual([...guessed(headers, 'client-issue')].reverse());
  });

  it.each([
    ['氏名（管理者）', 'adminName'],
    ['メール（利用者）', 'userMail'],
    ['ユーザー名', 'userName'],
    ['E-mail', 'userMail'],
    ['Name', 'userName'],
    ['Department', 'userUnit'],
    ['Contact person', 'adminName?'],
    ['管理者のメール', 'adminMail'],
    ['責任者氏名', 'adminName'],
    ['登録担当者氏名', null],
    ['申請者メール', null],
    ['電話番号', null],
    ['備考', null],
  ])('reads %s of a client’s sheet as %s', (header, field) => {
    expect(guessed([header], 'client-issue')).toEqual([field]);
  });

  it.each([
    ['氏名', 'adminName'],
    ['メール', 'adminMail'],
    ['部局', 'adminUnit'],
    ['サーバ名', 'fqdn'],
    ['Server name', 'fqdn'],
    ['別名', 'dnsNames'],
    ['Subject Alternative Names', 'dnsNames'],
    ['対象DN', 'subjectDn'],
    ['(3) Certificate signing request', 'csr'],
    ['設置場所', null],
  ])('reads %s of a server’s sheet as %s', (header, field) => {
    expect(guessed([header], 'server-issue')).toEqual([field]);
  });

  it('goes by the values where the header says nothing, and says that it is not sure', () => {
    const row = [
      'CN=www.example.ac.jp,C=JP',
      `MII${'a'.repeat(80)}`,
      'a@example.ac.jp',
      'www.example.ac.jp',
      '2026/11/29',
      '7',
    ];
    expect(guessed(['甲', '乙', '丙', '丁', '戊', '己'], 'server-issue', [row])).toEqual([
      'subjectDn?',
      'csr?',
      'adminMail?',
      'fqdn?',
      null,
      null,
    ]);
  });

  it('drops a guess that the values speak against', () => {
    expect(guessed(['メール', '氏名'], 'client-issue', [['www.example.ac.jp', 'a@example.ac.jp']])).toEqual([
      null,
      'userMail?',
    ]);
  });

  it('gives no item twice, whatever stands there', () => {
    for (const type of APPLICATION_TYPES) {
      const fields = guessed(
        ['氏名', '名前', '担当者', '管理者', 'メール', 'E-mail', 'DN', '識別名', 'CN', 'コモンネーム'],
        type,
      );
      const given = fields.flatMap((field) => (field ? [field.replace('?', '')] : []));
      expect(new Set(given).size).toBe(given.length);
    }
  });

  it('never shows what is or may be a PIN', () => {
    const rows = [['Ab3$9xYz', 'secretword', '123456', 'x']];
    const samples = guessColumns(
      ['アクセスPIN（仮）', 'メモ', '暗証番号', '備考'],
      rows,
      'client-issue',
    ).flatMap((column) => column.samples);
    expect(samples).toEqual(['••••', '••••', '••••', 'x']);
  });
});

it('shows nothing of a private key', () => {
  const key = `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----`;
  const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7';
  for (const header of ['CSR', '秘密鍵', '備考', '']) {
    const samples = guessColumns([header, 'DN'], [[key], [line]], 'server-issue').flatMap(
      (each) => each.samples,
    );
    expect(samples.filter((sample) => sample !== '••••')).toEqual([]);
  }
});

it.each(APPLICATION_TYPES)('tells %s by all its names', (type) => {
  const headers = formatOf(type).items.flatMap((item) => (item ? [item.title.ja] : []));
  const values = exampleSet({ type }).set.records[0]?.values ?? [];
  const guess = guessSheet(headers, [values.filter((_, index) => formatOf(type).items[index])]);
  expect(guess?.type).toBe(type);
  expect(guess?.columns.every(({ confidence }) => confidence === 'read')).toBe(true);
});
