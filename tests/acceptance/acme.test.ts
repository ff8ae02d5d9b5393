import {
  APPLICATION_TYPES,
  type ApplicationType,
  check,
  EVERY_TYPE,
  encodeFile,
  guessTsvType,
  planFiles,
  readTable,
  readTsv,
  type SheetCell,
} from '@upki-tsv/core';
import { describe, expect, it, test } from 'vitest';
import { dn, findingsOf, fromTsv, type Items, lineOf, shiftJis, tableOf } from './records.ts';

const ADMINISTRATOR: Items = { 8: '国立　太郎', 9: '学術基盤推進部', 10: 'taro@nii.ac.jp' };
const SERVER: Items = { 11: 'www.nii.ac.jp', 12: 'nginx 1.26' };
const CREATE: Items = { 1: dn(), 2: '3', ...ADMINISTRATOR, ...SERVER };
const RENEW: Items = { ...CREATE, 3: 'https://acme.example/acct/12345' };
const SUSPEND: Items = { 3: 'acct-12345', 5: '5' };
const REVOKE: Items = { 1: dn(), 4: '0x1A2B3C4D', 5: '4' };
const SOUND = {
  'acme-create': CREATE,
  'acme-renew': RENEW,
  'acme-suspend': SUSPEND,
  'acme-revoke': REVOKE,
} as const;
const TYPES = Object.keys(SOUND) as (keyof typeof SOUND)[];

describe.each(['acme-create', 'acme-renew'] as const)('%s', (type) => {
  const { accepts, rejects } = tableOf(type, SOUND[type]);
  accepts('the sound record', {});
  accepts('no name and unit of the administrator', { 8: '', 9: '' });
  accepts('profile 11', { 2: '11' });
  for (const profile of ['', '5', '1']) rejects(`profile “${profile}”`, { 2: profile }, 2);
  for (const kind of ['CN', 'O', 'L', 'ST', 'C'] as const) {
    rejects(`no ${kind}`, { 1: dn({ [kind]: null }) }, 1);
    rejects(`${kind} in lower case`, { 1: dn().replace(`${kind}=`, `${kind.toLowerCase()}=`) }, 1);
  }
  rejects('an empty DN', { 1: '' }, 1);
  rejects('an OU', { 1: dn({ OU: 'Library' }) }, 1);
  rejects('an Email', { 1: `${dn()},Email=taro@nii.ac.jp` }, 1);
  rejects('a space after a comma', { 1: dn().replaceAll(',', ', ') }, 1);
  accepts('an O of 128 characters', { 1: dn({ O: 'o'.repeat(128) }) });
  rejects('an O of 129 characters', { 1: dn({ O: 'o'.repeat(129) }) }, 1);
  rejects('a wildcard', { 1: dn({ CN: '*.nii.ac.jp' }), 11: '*.nii.ac.jp' }, [1, 11]);
  rejects('an FQDN that is not the CN', { 11: 'mail.nii.ac.jp' }, 11);
  rejects('an FQDN in other case than the CN', { 11: 'WWW.nii.ac.jp' }, 11);
  rejects('no FQDN', { 11: '' }, 11);
  rejects('no mail of the administrator', { 10: '' }, 10);
  rejects('a mail of 79 characters', { 10: `${'a'.repeat(68)}@nii.ac.jpx` }, 10);
  rejects('no software', { 12: '' }, 12);
  for (const client of [
    'certbot',
    'Certbot 2.11.0',
    'lego 4',
    'acme.sh',
    'win-acme',
    'dehydrated 0.7',
    'ｃｅｒｔｂｏｔ',
  ])
    accepts(`the ACME client ${client}`, { 12: client }, { warns: [12] });
  for (const server of ['Apache 2.4', 'IIS 10', 'Legolas 1', 'acmeserver'])
    accepts(`the software ${server}`, { 12: server });
  accepts('eight names in dNSName', {
    13: [...Array(8).keys()].map((index) => `dNSName=w${index}.nii.ac.jp`).join(','),
  });
  rejects(
    'nine names in dNSName',
    { 13: [...Array(9).keys()].map((index) => `dNSName=w${index}.nii.ac.jp`).join(',') },
    13,
  );
  rejects('a name twice in dNSName', { 13: 'dNSName=a.nii.ac.jp,dNSName=A.nii.ac.jp' }, 13);
  rejects('a number of a certificate', { 4: '1234' }, 4, { only: 'tsv' });
  rejects('a CSR, since none is sent', { 7: 'MIIC' }, 7, { only: 'tsv' });
  rejects('a character outside JIS level 2', { 8: '髙橋' }, 8);
});

describe('acme-create', () => {
  const { rejects } = tableOf('acme-create', CREATE);
  rejects('an account, which comes later', { 3: 'acct-1' }, 3, { only: 'tsv' });
});

describe.each(['acme-renew', 'acme-suspend'] as const)('the account of %s', (type) => {
  const { accepts, rejects } = tableOf(type, SOUND[type]);
  rejects('none', { 3: '' }, 3);
  accepts('128 characters', { 3: `${'a'.repeat(100)}${'-/:'.repeat(9)}x` });
  rejects('129 characters', { 3: 'a'.repeat(129) }, 3);
  rejects('Japanese', { 3: 'アカウント' }, 3);
  rejects('a full-width digit', { 3: 'acct-１' }, 3);
});

describe('acme-suspend', () => {
  const { accepts, rejects } = tableOf('acme-suspend', SUSPEND);
  accepts('the sound record', {});
  accepts('a DN', { 1: dn() });
  accepts('a DN without L', { 1: dn({ L: null }) });
  accepts('a DN without ST', { 1: dn({ ST: null }) });
  rejects('a DN with neither', { 1: dn({ L: null, ST: null }) }, 1);
  rejects('an OU', { 1: dn({ OU: 'Library' }) }, 1);
  accepts('reason 1, which is asked about', { 5: '1', 6: 'コメント' }, { warns: [5] });
  for (const reason of ['3', '4', '5']) accepts(`reason ${reason}`, { 5: reason, 6: 'コメント' });
  for (const reason of ['', '2', '6', 'x']) rejects(`reason “${reason}”`, { 5: reason }, 5);
  accepts('a mail of the administrator', { 10: 'taro@nii.ac.jp' });
  rejects('a profile', { 2: '3' }, 2, { only: 'tsv' });
  rejects('an FQDN', { 11: 'www.nii.ac.jp' }, 11, { only: 'tsv' });
  rejects('a comment of 129 characters', { 6: 'あ'.repeat(129) }, 6);
});

describe('acme-revoke', () => {
  const { accepts, rejects } = tableOf('acme-revoke', REVOKE);
  accepts('the sound record', {});
  rejects('no DN', { 1: '' }, 1);
  rejects('no serial number', { 4: '' }, 4);
  rejects('a serial number of 51 characters', { 4: `0x${'A'.repeat(49)}` }, 4);
  accepts('an OU', { 1: dn({ OU: 'Library' }) });
  accepts('two OUs', { 1: dn({ OU: 'Library,OU=Desk' }) });
  accepts('a DN without L', { 1: dn({ L: null }) });
  rejects('a DN with neither L nor ST', { 1: dn({ L: null, ST: null }) }, 1);
  accepts('O and OU of 128 characters', { 1: dn({ OU: 'u'.repeat(64), O: 'o'.repeat(64) }) });
  rejects('O and OU of 129 characters', { 1: dn({ OU: 'u'.repeat(65), O: 'o'.repeat(64) }) }, 1);
  rejects('an account', { 3: 'acct-1' }, 3, { only: 'tsv' });
});

describe.each(TYPES)('every finding on %s', (type) => {
  test('cites nothing, and names who tells of the later edition where the manual would be cited', async () => {
    const bad = Object.fromEntries([...Array(13).keys()].map((index) => [index + 1, 'ｘ']));
    const findings = await findingsOf(await fromTsv(type, shiftJis(lineOf(type, bad))));
    expect(findings.length).toBeGreaterThan(5);
    for (const { citation, source } of findings) {
      expect(citation).toBeNull();
      expect(source?.ja ?? '').not.toBe('');
    }
    expect(findings.some(({ source }) => source?.ja.includes('以降の版'))).toBe(true);
  });

  test('100 records go into two files of at most 99', () => {
    const values = lineOf(type, SOUND[type]).split('\t');
    const records = Array.from({ length: 100 }, (_, index) => ({ values, row: index + 1 }));
    const files = planFiles({ type, origin: 'sheet', records });
    expect(files.map(({ records }) => records.length)).toEqual([99, 1]);
  });

  test('what is written is read back', async () => {
    const values = lineOf(type, SOUND[type]).split('\t');
    const set = { type, origin: 'sheet', records: [{ values, row: 1 }] } as const;
    for (const file of planFiles(set)) {
      const again = await fromTsv(type, await encodeFile(set, file));
      expect(again.records.map(({ values }) => values)).toEqual([values]);
    }
  });
});

describe('the type of a TSV', () => {
  const linesOf = async (...records: readonly [ApplicationType, Items][]) =>
    (await readTsv(shiftJis(records.map(([type, items]) => `${lineOf(type, items)}\r\n`).join('')))).lines;

  it.each(['acme-renew', 'acme-suspend'] as const)(
    '%s is told where every record has an account',
    async (type) => {
      const lines = await linesOf([type, SOUND[type]], [type, SOUND[type]]);
      expect(guessTsvType('a.tsv', lines)).toEqual({ kind: 'told', type, by: 'shape' });
      expect(guessTsvType('a.tsv', lines, APPLICATION_TYPES)).not.toMatchObject({ type });
    },
  );

  it.each(TYPES)('%s is told by the name', (type) => {
    expect(guessTsvType(`2026-${type}-01of02.tsv`, [])).toEqual({ kind: 'told', type, by: 'name' });
    expect(guessTsvType(`2026-${type}.tsv`, [], APPLICATION_TYPES)).toEqual({ kind: 'unknown' });
  });

  it('is that of the current edition where one record has no account', async () => {
    const lines = await linesOf(['acme-renew', RENEW], ['server-revoke', { 1: dn(), 4: '12', 5: '4' }]);
    expect(EVERY_TYPE).toContain('acme-renew');
    expect(guessTsvType('a.tsv', lines)).toMatchObject({
      kind: 'mixed',
      types: ['server-issue', 'server-revoke'],
    });
  });
});

describe('the type of a sheet', () => {
  const sheet = (name: string, header: readonly string[]) => {
    const row = (number: number, cells: readonly SheetCell[]) => ({ row: number, hidden: false, cells });
    return {
      name,
      hidden: false,
      rows: [
        row(1, header),
        row(
          2,
          header.map((title) => (title === '主体者DN' ? dn() : '1')),
        ),
      ],
    };
  };
  const REVOCATION = ['主体者DN', '失効対象証明書シリアル番号', '失効理由'];
  const ASKING = ['主体者DN', '証明書プロファイルID', '利用管理者mail', '利用管理者FQDN', 'ソフトウェア名'];

  it.each([
    ['Sheet1', [...ASKING, 'ACMEアカウントID'], 'acme-renew'],
    ['Sheet1', ['主体者DN', 'ACMEアカウントID', '失効理由'], 'acme-suspend'],
    ['ACME失効', REVOCATION, 'acme-revoke'],
    ['acme 登録', ASKING, 'acme-create'],
    ['サーバ失効', REVOCATION, 'server-revoke'],
    ['サーバ発行（ACME）', [...ASKING, 'CSR'], 'server-issue'],
    ['acmeuniversity サーバ発行', [...ASKING, 'CSR'], 'server-issue'],
  ] as const)('%s with %j is %s', (name, header, type) => {
    expect(readTable(sheet(name, header))).toMatchObject({ kind: 'table', set: { type } });
  });

  it('is none of the current edition’s where these alone are asked for', () => {
    const reading = readTable(sheet('ACME失効', REVOCATION), { types: APPLICATION_TYPES });
    expect(reading).toMatchObject({ kind: 'other', hint: { kind: 'later-edition', type: 'acme-revoke' } });
  });
});

test('two registrations of one DN are told apart from two issues: the service takes them', () => {
  const records = [1, 2].map((row) => ({ values: lineOf('acme-create', CREATE).split('\t'), row }));
  const { findings } = check({ type: 'acme-create', origin: 'sheet', records });
  expect(findings.filter(({ rule }) => rule === 'duplicate-dn')).toEqual([]);
});
