import { describe, expect, test } from 'vitest';
import {
  expectAccepted,
  expectRejected,
  findingsOf,
  fromTsv,
  type Items,
  lineOf,
  pemOf,
  type Spot,
  shiftJis,
} from './records.ts';
import { ISSUE, RENEW, REVOKE } from './server-records.ts';

type ServerType = 'server-issue' | 'server-renew' | 'server-revoke';

const SOUND: Readonly<Record<ServerType, Items>> = {
  'server-issue': ISSUE,
  'server-renew': RENEW,
  'server-revoke': REVOKE,
};
/** Items that a record cannot be without. */
const REQUIRED: Readonly<Record<ServerType, readonly number[]>> = {
  'server-issue': [1, 2, 7, 10, 11, 12],
  'server-renew': [1, 2, 4, 7, 10, 11, 12],
  'server-revoke': [1, 4, 5],
};

for (const type of ['server-issue', 'server-renew', 'server-revoke'] as const) {
  const line = lineOf(type, SOUND[type]);
  const accepts = (name: string, bytes: Uint8Array, warns: readonly Spot[] = []) =>
    test(`accepts ${name}`, async () => expectAccepted(await findingsOf(await fromTsv(type, bytes)), warns));
  const rejects = (name: string, bytes: Uint8Array, at: Spot | readonly Spot[]) =>
    test(`rejects ${name}`, async () => expectRejected(await findingsOf(await fromTsv(type, bytes)), at));
  const quoted = (item: number) => {
    const fields = line.split('\t');
    fields[item - 1] = `"${fields[item - 1]}"`;
    return shiftJis(`${fields.join('\t')}\r\n`);
  };
  const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));

  describe(type, () => {
    accepts('CR and LF', shiftJis(`${line}\r\n`));
    accepts('LF', shiftJis(`${line}\n`));
    accepts('no line end', shiftJis(line));
    accepts('an empty line at the end', shiftJis(`${line}\r\n\r\n`), ['file']);
    rejects('an empty line before', shiftJis(`\r\n${line}\r\n`), 'file');
    rejects('12 fields', shiftJis(`${line.slice(0, line.lastIndexOf('\t'))}\r\n`), 'record');
    rejects('14 fields', shiftJis(`${line}\t\r\n`), 'record');
    rejects('15 fields', shiftJis(`${line}\t\t\r\n`), 'record');
    rejects('one field', shiftJis(`${line.split('\t')[0]}\r\n`), 'record');
    rejects('commas in place of TABs', shiftJis(`${line.replaceAll('\t', ',')}\r\n`), 'record');
    rejects('a line of TABs alone, which holds no record', shiftJis(`${'\t'.repeat(12)}\r\n`), 'file');
    rejects('an empty file', new Uint8Array(), 'file');
    rejects(
      'UTF-8',
      new TextEncoder().encode(lineOf(type, { ...SOUND[type], [type === 'server-revoke' ? 6 : 8]: '国立' })),
      'file',
    );
    rejects('UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${line}\r\n`), 'file');
    rejects('UTF-16', utf16(`${line}\r\n`), 'file');
    rejects('quotation marks round the DN', quoted(1), 1);
    for (const item of REQUIRED[type]) rejects(`quotation marks round #${item}`, quoted(item), item);
    if (REQUIRED[type].includes(7)) {
      const pem = { 7: `"${pemOf('p384-sha384')}"` };
      rejects('a quoted CSR of many lines', shiftJis(lineOf(type, { ...SOUND[type], ...pem })), 7);
    }

    const names = lineOf(type, { 1: '主体者DN', 4: '失効対象証明書シリアル番号', 10: '利用管理者mail' });
    const header = shiftJis(`${names}\r\n${line}\r\n`);
    rejects('a first line that names the items', header, 'record');
    test('checks the record behind such a line', async () => {
      const findings = await findingsOf(await fromTsv(type, header));
      expect(findings.map(({ rule, at }) => [rule, at.record])).toEqual([['header-line', 1]]);
    });
  });
}
