import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SheetCell, SheetData } from '../../language/cell.ts';
import type { Institution } from '../context.ts';
import { isInstitutionSheet, readInstitution } from './institution.ts';
import { institutionLayout } from './institution-layout.ts';
import { readTable } from './table.ts';

const sheetOf = (name: string, rows: readonly (readonly SheetCell[])[]): SheetData => ({
  name,
  hidden: false,
  rows: rows.map((cells, index) => ({ row: index + 1, hidden: false, cells })),
});

const FILLED = {
  organization: 'Example University',
  locality: 'Chiyoda-ku',
  prefecture: 'Tokyo',
  domains: '*.example.ac.jp, Example.JP　example.org',
  adminName: '例　太郎',
  adminUnit: '情報基盤センター',
  adminMail: ' admin@example.ac.jp ',
  software: 'Apache 2.4',
} as const;

const EXPECTED: Institution = {
  organization: 'Example University',
  locality: 'Chiyoda-ku',
  prefecture: 'Tokyo',
  domains: ['example.ac.jp', 'example.jp', 'example.org'],
  defaults: {
    adminName: '例　太郎',
    adminUnit: '情報基盤センター',
    adminMail: 'admin@example.ac.jp',
    software: 'Apache 2.4',
    serverProfile: '3',
    clientProfile: '5',
    method: '1',
  },
};

describe.each(['ja', 'en'] as const)('the fresh sheet in %s', (language) => {
  const layout = institutionLayout(language);
  const rows = (fill: boolean): SheetCell[][] => [
    [layout.name],
    ...layout.notes.map((note) => [note]),
    ...layout.rows.map(({ value, label, entries, hint }) => {
      const text = (FILLED as Partial<Record<string, string>>)[value] ?? entries?.[0] ?? null;
      return [label, fill ? text : null, hint];
    }),
  ];

  it('is recognised and no application sheet', () => {
    const sheet = sheetOf(layout.name, rows(false));
    expect(readInstitution(sheet)).toEqual({});
    expect(readTable(sheet)).toEqual({ kind: 'other' });
    expect(readTable(sheet, { type: 'server-issue' })).toEqual({ kind: 'other' });
  });

  it('is read back', () => {
    expect(readInstitution(sheetOf(layout.name, rows(true)))).toEqual(EXPECTED);
  });

  it('is recognised under another name', () => {
    expect(readInstitution(sheetOf('設定', rows(true)))).toEqual(EXPECTED);
  });
});

describe('readInstitution', () => {
  it('finds labels in column B and takes plain codes', () => {
    const sheet = sheetOf('機関', [
      ['1', 'Ｏ', 'Example University'],
      ['2', 'l', 'Chiyoda-ku'],
      ['3', 'ST', { kind: 'text', text: 'Tokyo' }],
      ['4', 'ダウンロード方法', { kind: 'number', text: '2' }],
    ]);
    expect(readInstitution(sheet)).toEqual({
      organization: 'Example University',
      locality: 'Chiyoda-ku',
      prefecture: 'Tokyo',
      defaults: { method: '2' },
    });
  });

  it('leaves other sheets alone', () => {
    expect(isInstitutionSheet(sheetOf('一覧', []))).toBe(false);
    expect(
      readInstitution(
        sheetOf('一覧', [
          ['O', 'x'],
          ['L', 'y'],
        ]),
      ),
    ).toBeUndefined();
    const application = sheetOf('サーバ発行', [
      ['主体者DN', '証明書プロファイルID', 'CSR'],
      ['O', 'L', 'ST'],
      ['L', '', ''],
      ['ST', '', ''],
    ]);
    expect(isInstitutionSheet(application)).toBe(false);
  });
});

describe('a DN in parts', () => {
  const header = ['CN', 'OU1', 'OU2', 'O', '失効対象証明書シリアル番号', '失効理由'];
  const dnOf = (row: readonly SheetCell[], institution?: Institution): string | undefined => {
    const table = readTable(sheetOf('クライアント失効', [header, row]), { institution });
    return table.kind === 'table' ? table.set.records[0]?.values[0] : undefined;
  };
  const institution: Institution = { organization: 'Example University', prefecture: 'Tokyo' };

  it('takes what it lacks from the institution, missing columns and empty cells alike', () => {
    expect(dnOf(['REI', 'A', 'B', '', '1', '4'], institution)).toBe(
      'CN=REI,OU=A,OU=B,O=Example University,ST=Tokyo,C=JP',
    );
    expect(dnOf(['REI', '', 'B', 'Other', '1', '4'], institution)).toBe('CN=REI,OU=B,O=Other,ST=Tokyo,C=JP');
  });

  it('stays as it is without one', () => {
    expect(dnOf(['REI', '', '', '', '1', '4'])).toBe('CN=REI');
  });

  it('is not made of the institution’s values alone', () => {
    expect(dnOf(['', '', '', '', '1', '4'], institution)).toBe('');
    expect(dnOf(['', '　', '', '', '', ''], institution)).toBeUndefined();
  });
});

describe('a private key pasted into the sheet', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const lines = pem.split('\n').slice(1, -2);

  it.each([pem, lines.join(''), ...lines])('is no value of it (%#)', (text) => {
    for (const label of ['O', 'L', 'ST', 'ドメイン', '使用ソフトウェア']) {
      expect(readInstitution(sheetOf('機関情報', [[label, text]]))).toEqual({});
    }
  });

  it('is none in its short last line either, where a name belongs', () => {
    for (const label of ['O', 'L', 'ST']) {
      expect(readInstitution(sheetOf('機関情報', [[label, 'q7Rk2WmZx0LtYb9+']]))).toEqual({});
    }
  });

  it('is not taken for one where words are long', () => {
    const names = {
      organization: 'Inter-University Research Institute Corporation, Example (2nd)',
      locality: 'Minamitsuru-gun',
      prefecture: 'Kanagawa-ken',
    };
    const rows = [
      ['O', names.organization],
      ['L', names.locality],
      ['ST', names.prefecture],
    ];
    expect(readInstitution(sheetOf('機関情報', rows))).toEqual(names);
  });
});
