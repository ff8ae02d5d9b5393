import { describe, expect, it } from 'vitest';
import type { FieldId } from '../../manual/field.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../../manual/formats.ts';
import { type Header, headerKey, readHeader, typesOfHeader } from './header.ts';

const fieldsOf = (type: ApplicationType) => formatOf(type).items.filter((field) => field !== null);
const titlesOf = (type: ApplicationType): string[] => fieldsOf(type).map(({ title }) => title.ja);
const requiredOf = (type: ApplicationType): string[] =>
  fieldsOf(type)
    .filter(({ required }) => required === 'always')
    .map(({ title }) => title.ja);
const typesOf = (titles: readonly string[], sheetName = 'Sheet1'): ApplicationType[] => {
  const header = readHeader(titles);
  if (!header) throw new Error(`No header: ${titles.join()}`);
  return typesOfHeader({ header, sheetName });
};

describe('readHeader', () => {
  const others = ['証明書プロファイルID', '利用管理者mail'];

  it.each([
    ['half-width katakana', ['主体者DN', 'ﾀﾞｳﾝﾛｰﾄﾞ方法', 'ｱｸｾｽPIN'], ['subjectDn', 'method', 'pin']],
    ['full-width letters', ['主体者ＤＮ', 'ＣＳＲ', 'ｄＮＳＮａｍｅ'], ['subjectDn', 'csr', 'dnsNames']],
    [
      'line breaks and spaces',
      ['主体者\nDN', '利用管理者\r\n　mail', ' 利用者 氏名 '],
      ['subjectDn', 'adminMail', 'userName'],
    ],
    ['another case', ['Subject dn', 'csr', 'dnsname'], ['subjectDn', 'csr', 'dnsNames']],
    ['decomposed kana', ['主体者DN', '証明書フ\u309aロファイルID', 'CSR'], ['subjectDn', 'profile', 'csr']],
  ] as const)('sees through %s', (_, titles, fields) => {
    expect([...(readHeader(titles)?.fields ?? [])]).toEqual(fields.map((field, column) => [field, column]));
  });

  it('knows every title and alias of every field, and each as one field only', () => {
    const known = new Map<string, FieldId>();
    for (const type of APPLICATION_TYPES) {
      for (const field of fieldsOf(type)) {
        for (const name of [field.title.ja, ...field.aliases]) {
          expect(known.get(headerKey(name)) ?? field.id, name).toBe(field.id);
          known.set(headerKey(name), field.id);
          const header = readHeader(
            [name, '主体者DN', ...others, 'CSR', 'FQDN'].filter(
              (each, index) => index === 0 || headerKey(each) !== headerKey(name),
            ),
          );
          expect(header?.fields.get(field.id), name).toBe(0);
        }
      }
    }
  });

  it('ignores columns that it does not know', () => {
    const header = readHeader([null, 'No.', '主体者DN', '備考', 'CSR', null, '利用管理者FQDN', '担当']);
    expect([...(header?.fields ?? [])]).toEqual([
      ['subjectDn', 2],
      ['csr', 4],
      ['fqdn', 6],
    ]);
  });

  it('wants a DN and two items more', () => {
    expect(readHeader(['主体者DN', '証明書プロファイルID'])).toBeUndefined();
    expect(readHeader(['CSR', '証明書プロファイルID', '利用管理者mail'])).toBeUndefined();
    expect(readHeader(['O', 'L', 'ST', 'C', ...others])).toBeUndefined();
    expect(readHeader([])).toBeUndefined();
    expect(readHeader(['主体者DN', ...others])).toBeDefined();
    expect(readHeader(['CN', ...others])).toBeDefined();
  });

  it('takes the parts of the DN as columns, OU as often as it stands there', () => {
    const header = readHeader(['OU1', 'ＣＮ', 'OU2', 'O', 'st', 'C', ...others]);
    expect(header?.dnParts).toEqual([
      { type: 'OU', column: 0 },
      { type: 'CN', column: 1 },
      { type: 'OU', column: 2 },
      { type: 'O', column: 3 },
      { type: 'ST', column: 4 },
      { type: 'C', column: 5 },
    ]);
    expect(header?.repeated).toEqual([]);
  });

  it('prefers a column with the whole DN, and then does not look at its parts', () => {
    const header = readHeader(['CN', '主体者DN', 'O', 'O', ...others]);
    expect(header).toMatchObject({ dnParts: [], repeated: [] });
    expect(header?.fields.get('subjectDn')).toBe(1);
  });

  it.each([
    ['an item', ['主体者DN', ...others, '利用管理者メール'], ['利用管理者mail', '利用管理者メール']],
    ['the DN', ['主体者DN', 'DN', ...others], ['主体者DN', 'DN']],
    ['a part of the DN', ['CN', 'O', 'O', ...others], ['O']],
    ['the choice', ['主体者DN', '申請', ...others, 'Apply'], ['申請', 'Apply']],
  ])('names what stands over two columns: %s', (_, titles, repeated) => {
    expect(readHeader(titles)?.repeated).toEqual(repeated);
  });

  it.each(['申請', '申 請', 'apply', 'Apply', 'ＡＰＰＬＹ'])('finds the column %s', (name) => {
    expect(readHeader(['主体者DN', ...others, name])?.choice).toBe(3);
  });
});

describe('typesOfHeader', () => {
  it.each(APPLICATION_TYPES)('tells %s from its full header', (type) => {
    expect(typesOf(titlesOf(type))).toEqual([type]);
    expect(typesOf(titlesOf(type).reverse())).toEqual([type]);
    expect(typesOf(['No.', ...titlesOf(type), '備考'])).toEqual([type]);
  });

  it.each(APPLICATION_TYPES.filter((type) => !type.endsWith('revoke')))(
    'tells %s from the required items alone',
    (type) => {
      expect(typesOf(requiredOf(type))).toEqual([type]);
    },
  );

  it('cannot tell whose revocation it is from the required items, but for the sheet’s name', () => {
    const titles = requiredOf('server-revoke');
    expect(titles).toEqual(requiredOf('client-revoke'));
    expect(typesOf(titles)).toEqual(['server-revoke', 'client-revoke']);
    expect(typesOf(titles, 'サーバ証明書 失効')).toEqual(['server-revoke']);
    expect(typesOf(titles, 'ｸﾗｲｱﾝﾄ失効')).toEqual(['client-revoke']);
    expect(typesOf(titles, 'server revocations')).toEqual(['server-revoke']);
    expect(typesOf(titles, '失効')).toEqual(['server-revoke', 'client-revoke']);
    expect(typesOf(titles, 'サーバ・クライアント失効')).toEqual(['server-revoke', 'client-revoke']);
  });

  it('takes the name of the serial number’s column for no proof', () => {
    const titles = ['主体者DN', '更新対象証明書シリアル番号', '失効理由', '利用者mail'];
    expect(typesOf(titles)).toEqual(['client-revoke']);
  });

  it('never lets the sheet’s name overrule the items', () => {
    expect(typesOf(titlesOf('server-issue'), 'サーバ更新')).toEqual(['server-issue']);
    expect(typesOf(titlesOf('client-renew'), 'サーバ失効')).toEqual(['client-renew']);
  });

  it('breaks the tie of items that several types share by the sheet’s name, else leaves it', () => {
    const shared = ['主体者DN', '証明書プロファイルID', '利用管理者mail'];
    const possible = ['server-issue', 'server-renew', 'client-issue', 'client-renew'];
    expect(typesOf(shared)).toEqual(possible);
    expect(typesOf(shared, 'サーバ発行')).toEqual(['server-issue']);
    expect(typesOf(shared, 'クライアント更新発行')).toEqual(['client-renew']);
    expect(typesOf(shared, 'S/MIME 新規')).toEqual(['client-issue']);
    expect(typesOf(shared, 'サーバ')).toEqual(possible);
    expect(typesOf(shared, '失効')).toEqual(possible);
  });

  it('fits no type where items contradict each other', () => {
    expect(typesOf(['主体者DN', 'CSR', 'アクセスPIN'])).toEqual([]);
    expect(typesOf(['主体者DN', '失効理由', '証明書プロファイルID'])).toEqual([]);
  });

  it('takes the sheet’s name where items contradict each other: a foreign one keeps no sheet from being read (D-37)', () => {
    expect(typesOf(['主体者DN', '失効理由', '証明書プロファイルID'], 'サーバ発行')).toEqual(['server-issue']);
  });

  it('gives one type or leaves it open, whatever items are left out', () => {
    for (const type of APPLICATION_TYPES) {
      const fields = fieldsOf(type).filter(({ id }) => id !== 'subjectDn');
      for (let mask = 0; mask < 1 << fields.length; mask++) {
        const kept = fields.filter((_, index) => mask & (1 << index));
        const header: Header = {
          fields: new Map([['subjectDn', 0], ...kept.map(({ id }, index) => [id, index + 1] as const)]),
          dnParts: [],
          choice: undefined,
          repeated: [],
          shadowed: [],
        };
        const types = typesOfHeader({ header, sheetName: 'Sheet1' });
        if (types.length > 1 || types[0] === type) continue;
        // A type other than the one thought of: its required items must all be there, or be the nearer ones.
        const told = formatOf(types[0] ?? type);
        expect(kept.every(({ id }) => told.itemOf[id] !== undefined)).toBe(true);
        const lacking = (candidate: ApplicationType): number =>
          fieldsOf(candidate).filter(({ id, required }) => required === 'always' && !header.fields.has(id))
            .length;
        expect(lacking(told.id)).toBeLessThanOrEqual(lacking(type));
        expect(types).toHaveLength(1);
      }
    }
  });
});
